import type { Document } from './document.ts';
import type { DocumentId, PassageId } from './ids.ts';
import type { Passage } from './passage.ts';

/** Passages by their place, from 0, without all of them being made. An array is one, too. */
export interface PlacedPassages {
  readonly length: number;
  at(place: number): Passage | undefined;
}

/**
 * Passages of documents that are held in a compact form: each is made when it is first wanted, and is the same object
 * from then on.
 */
export interface KeptPassages {
  readonly documents: readonly Document[];
  /** Of what state of their source they are, in hex. */
  readonly checksum: string;
  /** How many passages a document has; undefined where it is not kept here. */
  countOf(document: DocumentId): number | undefined;
  /** @throws RangeError where the document has no such place */
  at(document: DocumentId, place: number): Passage;
  /** The place of a passage in its document; undefined for one that is not kept here. */
  placeOf(id: string): { readonly document: DocumentId; readonly place: number } | undefined;
  /** The first ids of a document whose part after the colon begins so, in order of their letters. */
  idsFrom(document: DocumentId, beginning: string, most: number): readonly PassageId[];
}
