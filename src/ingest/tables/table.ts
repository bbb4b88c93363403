/** Why a cell is not simply its text. */
export type CellMark =
  /** A quantity: `121.10` may have lost its last digit. */
  | 'number'
  /** A date or a time: its text is a count of days, or ISO. A spreadsheet may have made it of `12.10`. */
  | 'date'
  /** A calculation that failed: `#REF!`. */
  | 'error'
  /** A formula whose result was not kept in the file. */
  | 'no value'
  /** Lies under a cell that is merged over several rows, whose text stands in the first of them. */
  | 'merged';

export interface TableRow {
  /** As a spreadsheet shows it, from 1; of a CSV, counted in records. */
  readonly row: number;
  /** Line of the file at which it begins, of a CSV. */
  readonly line?: number | undefined;
  /** Texts by column; an empty cell is an empty text. */
  readonly cells: readonly string[];
  /** By column, where there is something to say. */
  readonly marks?: ReadonlyMap<number, CellMark> | undefined;
}

/** One table of a file. */
export interface Sheet {
  readonly name?: string | undefined;
  readonly hidden: boolean;
  /** From the top, each time anew; ends with a `FileError` where the file is broken. */
  rows(): AsyncIterable<TableRow>;
}

export interface TableFile {
  readonly kind: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
  /** Which year the days of a date are counted from. */
  readonly dates: 1900 | 1904;
  /** What was noticed of the file; grows while rows are read. */
  readonly remarks: string[];
  close(): Promise<void>;
}

/** Told of how many bytes have been read, of how many. */
export type OnRead = (read: number, total: number) => void;
