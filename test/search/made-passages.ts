import type { Library } from '../../src/domain/library.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { type Concept, conceptOf } from '../../src/search/concept.ts';
import { indexPassages } from '../../src/search/index-passages.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { wordsOf } from '../../src/search/words.ts';
import { library } from '../support/corpus.ts';

const [like] = library.passagesOf('kibhr-2015' as Passage['document']);

/** A plain paragraph of the shipped document of 2015, but for what is given. */
const passageOf = (given: Partial<Passage>, at: number): Passage => ({
  ...(like as Passage),
  kind: 'paragraph',
  heading: [],
  headingKeys: [],
  rights: [],
  cases: [],
  quotations: [],
  ...given,
  id: `kibhr-2015:made.${at}` as Passage['id'],
});

/** The shipped library with these passages in the place of its own. */
export const libraryOf = (given: readonly Partial<Passage>[]): Library => ({
  ...library,
  passages: given.map(passageOf),
});

export function indexOf(given: readonly Partial<Passage>[]): PassageIndex {
  const made = libraryOf(given);
  return new PassageIndex(made.passages, indexPassages(made));
}

export const indexOfTexts = (...texts: readonly string[]) => indexOf(texts.map((text) => ({ text })));

/** The words of a question as concepts, without what the vocabulary has for them. */
export const conceptsOf = (question: string, index: PassageIndex): Concept[] =>
  wordsOf(question).flatMap((word) => conceptOf([word], index) ?? []);
