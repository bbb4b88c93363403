import type { IssuerKind } from './document.ts';
import type { Listed } from './listed.ts';
import type { Position } from './recommendation.ts';

/**
 * The lines of `corpus/lists/<id>.jsonl`, one JSON value a line: first the list, then its documents and rows, each
 * document before its first row.
 */
export type ListLine = { readonly list: ListHead } | { readonly document: ListDocument } | ListRow;

/** A list of recommendations as it was received. */
export interface ListHead {
  readonly id: string;
  readonly title: string;
  /** The recommendation set that it fills. */
  readonly set?: string | undefined;
  /** What kind of file it was read as: `ohchr-thematic-list`, `uhri-json`, `uhri-xlsx`, `impact-oss`, `table`. */
  readonly form: string;
  /** For a `table`: which of its columns is what. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  /** BCP 47. */
  readonly language: string;
  /** Under what terms the text is quoted. */
  readonly rightsNote: string;
  /** The received file, relative to the corpus folder, and its SHA-256 in hex. */
  readonly source: { readonly file: string; readonly sha256: string };
  /** What was said on importing and cannot be read from the file (symbol, date, the State under review). */
  readonly told: Readonly<Record<string, string>>;
  /** Rows that an earlier file had: their ids never come to mean anything else, and are theirs where they come back. */
  readonly retired: readonly RetiredRow[];
}

/** A row that is no more in the list, by its passage id and the key that it had. */
export interface RetiredRow {
  readonly id: string;
  readonly key: string;
}

/** The document whose recommendations rows are: the list itself, or each document that it draws from. */
export interface ListDocument {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly issuers: readonly string[];
  readonly issuerKind: IssuerKind;
  /** ISO, as long as it is known. */
  readonly date: string;
  readonly mechanism: string;
  readonly symbol?: string | undefined;
  readonly url?: string | undefined;
}

/** One recommendation, or a treaty body's concern, which is none. */
export interface ListRow extends Partial<Listed> {
  /** The id of its document. */
  readonly of: string;
  /** The local part of its passage id: its number, or `row12` where it has none. */
  readonly id: string;
  /** What tells it from all others of the list over all editions of the file: annotation id, or number. */
  readonly key: string;
  /** As printed, without a period at its end. */
  readonly number?: string | undefined;
  /** Verbatim, without the number. */
  readonly text: string;
  /** `recommendation` where nothing is said. */
  readonly kind?: 'recommendation' | 'paragraph' | undefined;
  /** `not_applicable` where nothing is said. */
  readonly position?: Position | undefined;
  /** The heading above it in the list, as printed. */
  readonly heading?: string | undefined;
}
