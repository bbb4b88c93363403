import type { StringTable } from './string-table.ts';

/** Counts of several fields side by side: those of one place, then those of the next. */
export type Counts = Uint8Array | Uint16Array;

/** Where a term stands: documents by their number, ascending, and how often in each field of each. */
export interface Postings {
  readonly documents: Uint32Array;
  readonly counts: Counts;
}

/** The other way round, what a document has: its terms by their place in the dictionary, and how often in each field. */
export interface Contents {
  readonly terms: Uint32Array;
  readonly counts: Counts;
}

/** What the search needs of an index, whichever form it has. Documents are numbered in the order they were added. */
export interface IndexForm {
  readonly size: number;
  /** How many terms each document has, for each field. */
  readonly lengths: readonly ArrayLike<number>[];
  postingsOf(term: string): Postings | undefined;
  contentsOf(document: number): Contents;
  /** All terms, sorted: for prefixes and spelling. */
  dictionary(): StringTable;
  /** How many documents have the term at a place of the dictionary. */
  countOf(place: number): number;
  idOf(document: number): string;
}

/** Both forms stop counting here, so that they agree; no ranking tells 65,535 from more. */
export const mostCounted = 0xffff;

/** One byte each where that is enough, as it nearly always is. */
export const narrow = (counts: readonly number[] | Uint16Array): Counts =>
  counts.some((count) => count > 0xff) ? Uint16Array.from(counts) : Uint8Array.from(counts);
