import { articleNumbersIn, articlesNamedIn, withoutParagraph } from '../domain/article.ts';
import type { Document } from '../domain/document.ts';
import type { Passage } from '../domain/passage.ts';
import type { Field } from './engine/gains.ts';
import { stemOfLibrary } from './stem.ts';
import { type Term, termsOf } from './terms.ts';

/** The fields of a passage. One that is about more has more tags, and is no less about each. */
export const fields = [
  { name: 'text', weight: 1 },
  { name: 'heading', weight: 0.9 },
  { name: 'tags', weight: 0.8, length: 0 },
  { name: 'source', weight: 0.35 },
] as const satisfies readonly Field[];
type FieldName = (typeof fields)[number]['name'];

/** Terms that are no words: what the corpus says of a passage. */
export const tagOf = {
  right: (id: string) => `right:${id}`,
  case: (id: string) => `case:${id}`,
  /** An article of anything: of a treaty, a code, a constitution. */
  articleNumber: (number: string) => `article:${number}`,
  article: (article: string) => `article:${withoutParagraph(article).replace(' ', '-').toLowerCase()}`,
};

type Row = Record<FieldName, readonly string[]>;

const termsIn = (words: string): readonly string[] => termsOf(words, stemOfLibrary).map(({ term }) => term);

/** The terms of words, remembered: many passages have the same heading and the same source. To be dropped after the building. */
export function rememberingTerms(): typeof termsIn {
  const known = new Map<string, readonly string[]>();
  return (words) => {
    const found = known.get(words) ?? termsIn(words);
    known.set(words, found);
    return found;
  };
}

/** The terms of a passage, field by field. */
export function rowOf(passage: Passage, text: readonly Term[], document: Document, terms = termsIn): Row {
  // The document's own title stands above everything and tells nothing apart.
  const headings = passage.heading.filter((_, depth) => passage.headingKeys[depth] !== 'title');
  const named = `${headings.join('; ')}; ${passage.text}`;
  return {
    text: text.map(({ term }) => term),
    heading: terms(headings.slice(-2).join(' ')),
    tags: [
      ...passage.rights.map(tagOf.right),
      ...passage.cases.map(tagOf.case),
      ...new Set([
        ...articlesNamedIn(named).map(tagOf.article),
        ...articleNumbersIn(named).map(tagOf.articleNumber),
      ]),
    ],
    source: terms(
      `${document.shortTitle} ${document.issuers.join(' ')} ${document.mechanism} ${document.date.slice(0, 4)}`,
    ),
  };
}
