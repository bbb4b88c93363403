import { articlesNamedIn, withoutParagraph } from '../domain/article.ts';
import type { Document } from '../domain/document.ts';
import type { Passage } from '../domain/passage.ts';
import { stemOfLibrary } from './stem.ts';
import { type Term, termsOf } from './terms.ts';

/** The fields of a passage and how much a match in each counts. */
export const fieldWeights = { text: 1, heading: 0.9, tags: 0.8, source: 0.35 };
export type Field = keyof typeof fieldWeights;
export const fields = Object.keys(fieldWeights) as readonly Field[];

/** Terms that are no words: what the corpus says of a passage. */
export const tagOf = {
  right: (id: string) => `right:${id}`,
  case: (id: string) => `case:${id}`,
  article: (article: string) => `article:${withoutParagraph(article).replace(' ', '-').toLowerCase()}`,
};

/** The terms of a passage, field by field. */
export function rowOf(
  passage: Passage,
  text: readonly Term[],
  document: Document,
): Record<Field, readonly string[]> {
  const terms = (words: string) => termsOf(words, stemOfLibrary).map(({ term }) => term);
  // The document's own title stands above everything and tells nothing apart.
  const headings = passage.heading.filter((_, depth) => passage.headingKeys[depth] !== 'title');
  return {
    text: text.map(({ term }) => term),
    heading: terms(headings.slice(-2).join(' ')),
    tags: [
      ...passage.rights.map(tagOf.right),
      ...passage.cases.map(tagOf.case),
      ...new Set(articlesNamedIn(`${headings.join('; ')}; ${passage.text}`).map(tagOf.article)),
    ],
    source: terms(
      `${document.shortTitle} ${document.issuers.join(' ')} ${document.mechanism} ${document.date.slice(0, 4)}`,
    ),
  };
}
