import { type Contents, type Counts, narrow, type Postings } from './index-form.ts';

/** What each document has, in two arrays. */
export interface AllContents {
  /** Where the terms of each document begin, and at last where they end. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly counts: Counts;
}

/** Turns postings round. They are given in the order of the dictionary, and are gone through twice. */
export function contentsFrom(postings: () => Iterable<Postings>, size: number, fields: number): AllContents {
  const starts = new Uint32Array(size + 1);
  for (const { documents } of postings())
    for (const document of documents) starts[document + 1] = (starts[document + 1] as number) + 1;
  for (let document = 0; document < size; document++)
    starts[document + 1] = (starts[document + 1] as number) + (starts[document] as number);
  const terms = new Uint32Array(starts[size] as number);
  const counts = new Uint16Array(terms.length * fields);
  const next = starts.slice();
  let term = 0;
  for (const { documents, counts: given } of postings()) {
    for (let at = 0; at < documents.length; at++) {
      const place = next[documents[at] as number] as number;
      next[documents[at] as number] = place + 1;
      terms[place] = term;
      for (let field = 0; field < fields; field++)
        counts[place * fields + field] = given[at * fields + field] as number;
    }
    term++;
  }
  return { starts, terms, counts: narrow(counts) };
}

export function contentsOf(
  { starts, terms, counts }: AllContents,
  document: number,
  fields: number,
): Contents {
  const [start, end] = [starts[document] as number, starts[document + 1] as number];
  return { terms: terms.subarray(start, end), counts: counts.subarray(start * fields, end * fields) };
}
