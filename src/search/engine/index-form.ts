import type { StringTable } from './string-table.ts';

/** Where a term stands: documents by their number, ascending, and what each gains by it (see `gains.ts`). */
export interface Postings {
  readonly documents: Uint32Array;
  readonly gains: Float32Array;
}

/**
 * The other way round, what a document has: its terms by their place in the dictionary, and what it gains by each.
 * They stand from `start` up to but without `end` in arrays of all documents: a view for each would take longer to
 * make than to read.
 */
export interface Contents {
  readonly terms: Uint32Array;
  readonly gains: Float32Array;
  readonly start: number;
  readonly end: number;
}

/** What the search needs of an index, whichever form it has. Documents are numbered in the order they were added. */
export interface IndexForm {
  readonly size: number;
  postingsOf(term: string): Postings | undefined;
  contentsOf(document: number): Contents;
  /** All terms, sorted: for prefixes and spelling. */
  dictionary(): StringTable;
  /** How many documents have the term at a place of the dictionary. */
  countOf(place: number): number;
  idOf(document: number): string;
}

/** How often a term stands in each field of some documents: the fields of one document, then those of the next. */
export interface Counts {
  readonly documents: Uint32Array;
  readonly counts: readonly number[];
}
