import type { Contents, Postings } from './index-form.ts';

/** What each document has, in two arrays. */
export interface AllContents {
  /** Where the terms of each document begin, and at last where they end. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly gains: Float32Array;
}

/** Turns postings round. They are given in the order of the dictionary, and are gone through twice. */
export function contentsFrom(postings: () => Iterable<Postings>, size: number): AllContents {
  const starts = new Uint32Array(size + 1);
  for (const { documents } of postings())
    for (const document of documents) starts[document + 1] = (starts[document + 1] as number) + 1;
  for (let document = 0; document < size; document++)
    starts[document + 1] = (starts[document + 1] as number) + (starts[document] as number);
  const terms = new Uint32Array(starts[size] as number);
  const gains = new Float32Array(terms.length);
  const next = starts.slice();
  let term = 0;
  for (const { documents, gains: given } of postings()) {
    for (let at = 0; at < documents.length; at++) {
      const place = next[documents[at] as number] as number;
      next[documents[at] as number] = place + 1;
      terms[place] = term;
      gains[place] = given[at] as number;
    }
    term++;
  }
  return { starts, terms, gains };
}

export const contentsOf = ({ starts, terms, gains }: AllContents, document: number): Contents => ({
  terms,
  gains,
  start: starts[document] as number,
  end: starts[document + 1] as number,
});
