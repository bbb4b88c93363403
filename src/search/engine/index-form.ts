import type { StringTable } from './string-table.ts';

/** What is indexed. Ids are the caller's and come back with the hits. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Where a term stands: documents by their number, ascending, and beside each how often in which field. */
export interface Postings {
  readonly documents: Uint32Array;
  readonly title: Uint8Array | Uint16Array;
  readonly text: Uint8Array | Uint16Array;
}

/** What the search needs of an index, whichever form it has. Documents are numbered in the order they were added. */
export interface IndexForm {
  readonly size: number;
  /** How many terms each document has in each field. */
  readonly titleLengths: ArrayLike<number>;
  readonly textLengths: ArrayLike<number>;
  postingsOf(term: string): Postings | undefined;
  /** All terms, sorted: for prefixes and spelling. */
  dictionary(): StringTable;
  /** How many documents have the term at a place of the dictionary. */
  countOf(place: number): number;
  idOf(document: number): string;
}

/** Both forms stop counting here, so that they agree; no ranking tells 65,535 from more. */
export const mostCounted = 0xffff;
