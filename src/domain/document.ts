import type { DocumentId } from './ids.ts';

/** Who speaks in a document. Decides what its demands may be called: an NGO's demand is not a treaty body's. */
export const issuerKinds = [
  'ngo',
  'un-expert',
  'treaty-body',
  'human-rights-council',
  'parliament',
  'state',
] as const;
export type IssuerKind = (typeof issuerKinds)[number];

/** A published text of the library, without its passages. */
export interface Document {
  readonly id: DocumentId;
  readonly title: string;
  readonly shortTitle: string;
  /** The bodies that issued it, in the order in which it names them. */
  readonly issuers: readonly string[];
  readonly issuerKind: IssuerKind;
  /** ISO 8601, only as long as it is known: `2025-05-14`, `2025-05` or `2015`. */
  readonly date: string;
  /** The time the document reports on, as ISO dates; either end may be unknown. */
  readonly period?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  /** The procedure it was written in or for: "UN Human Rights Committee, third periodic report". */
  readonly mechanism: string;
  /** The official number, for instance `A/HRC/29/25/Add.2`. */
  readonly symbol?: string | undefined;
  readonly url?: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** Under what terms the text is quoted here. */
  readonly rightsNote: string;
  /** Where the received file lies, relative to the corpus folder, and its SHA-256 in hex. */
  readonly source: { readonly file: string; readonly sha256: string };
}

/** The year of a document's date. */
export const yearOf = (document: Document) => Number(document.date.slice(0, 4));

/** Sorts by date, oldest first; of two documents with the same date, by the end of the time they report on. */
export function byDate(a: Document, b: Document): number {
  const key = (document: Document) => `${document.date.padEnd(10, '~')} ${document.period?.to ?? ''}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id.localeCompare(b.id);
}

/** The issuers in running text: "A, B and C". */
export function issuerOf({ issuers }: Document): string {
  const last = issuers.at(-1) ?? '';
  return issuers.length < 2 ? last : `${issuers.slice(0, -1).join(', ')} and ${last}`;
}
