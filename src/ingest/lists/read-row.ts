import type { ListDocument } from '../../domain/list-file.ts';
import type { Listed } from '../../domain/listed.ts';
import type { Position } from '../../domain/recommendation.ts';

/** What kind of file a list was read as. */
export const listForms = ['ohchr-thematic-list', 'uhri-json', 'uhri-xlsx', 'impact-oss', 'table'] as const;
export type ListForm = (typeof listForms)[number];

/** Where something stands in the received file. */
export interface Where {
  /** Row as a spreadsheet shows it, row of the table of a DOCX, or record of a JSON list; from 1. */
  readonly row: number;
  /** Name of the sheet, where the file has several. */
  readonly sheet?: string | undefined;
}

/** The document that a row is of, where the file draws from several. */
export type DocumentRead = Omit<ListDocument, 'id'>;

/** One row of a list as it was read, before it has an id. */
export interface ReadRow extends Partial<Listed> {
  readonly where: Where;
  /** What tells it from all others over all editions of the file; the text decides where there is none. */
  readonly key?: string | undefined;
  /** Absent where the list itself is the document. */
  readonly document?: DocumentRead | undefined;
  readonly number?: string | undefined;
  readonly text: string;
  readonly kind?: 'recommendation' | 'paragraph' | undefined;
  readonly position?: Position | undefined;
  readonly heading?: string | undefined;
  /** What a person should look at in it. */
  readonly doubts?: readonly string[] | undefined;
}

/** A row that is not taken in. */
export interface Refused {
  readonly where: Where;
  /** Why, in words. */
  readonly refused: string;
  /** How the row begins, to find it again. */
  readonly begins?: string | undefined;
}

export const isRefused = (read: ReadRow | Refused): read is Refused => 'refused' in read;

/** What the person who imports says because the file may not: names as in `toldFields`. */
export type Told = Readonly<Record<string, string>>;

/** A list while it is read. */
export interface ListRead {
  readonly form: ListForm;
  /** Which column was taken for what, of a `table`. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  /** What the file itself says of the list (country, cycle, session, symbol); what was told overrides it. */
  readonly says: Told;
  /** Read once. Ends with a `FileError` where the file is broken. */
  readonly rows: AsyncIterable<ReadRow | Refused>;
  /** What was noticed of the file as a whole; complete when the rows have been read. */
  readonly remarks: readonly string[];
}

/** Told of how far the file has been read, in bytes; `total` may be of the unpacked file. */
export type OnProgress = (read: number, total: number) => void;

/** The beginning of a text, to show which row is meant. */
export const beginning = (text: string) => {
  const line = text.slice(0, 200).replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
};
