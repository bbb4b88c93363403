import type { Document } from '../../domain/document.ts';
import type { ListHead } from '../../domain/list-file.ts';

/** A list, and where it was read. */
export interface TabledList {
  readonly head: ListHead;
  /** `corpus/lists/<id>.jsonl` */
  readonly file: string;
}

/** A document with its rows, which stand together. */
export interface TabledDocument {
  readonly document: Document;
  /** Its list, by its place. */
  readonly list: number;
  /** On which line of the list's file it stands. */
  readonly line: number;
  /** Its first row, and how many it has. */
  readonly start: number;
  readonly count: number;
}

/** What there are few of, beside the rows: it is written as JSON. */
export interface TableHead {
  readonly lists: readonly TabledList[];
  readonly documents: readonly TabledDocument[];
  /** Ids, numbers, headings, States, themes and all else that many rows print alike. */
  readonly strings: readonly string[];
  /** Each combination of rights, of cases and of articles that a row has; the first is none. */
  readonly rights: readonly (readonly string[])[];
  readonly cases: readonly (readonly string[])[];
  readonly articles: readonly (readonly string[])[];
}

/** The lists of strings that a row has, in the order in which they stand in `listStarts`. */
export const stringLists = ['states', 'themes', 'persons', 'sdgs', 'countries'] as const;

/** The numbers of each row, a column each. A number of a string is its place in `strings`; 0 is none where one may be missing. */
export const columns = [
  'ids',
  'kinds',
  'positions',
  'numbers',
  'headings',
  'positionSources',
  'cycles',
  'sessions',
  'rights',
  'cases',
  'articles',
] as const;
export type Column = (typeof columns)[number];

/** The rows of all lists, as few large arrays: they are opened as they were written. */
export interface ListTables extends Readonly<Record<Column, Uint32Array>> {
  readonly head: TableHead;
  /** The rows of each document in the order of their ids, document after document. */
  readonly byId: Uint32Array;
  /** Where the text of each row begins in `texts`, and at last where the last one ends; a line end is between two. */
  readonly textStarts: Uint32Array;
  readonly texts: Uint8Array;
  /** Where each list of strings of each row begins in `listItems`, and at last where the last one ends. */
  readonly listStarts: Uint32Array;
  readonly listItems: Uint32Array;
}

export type Section = Uint8Array | Uint32Array;

/** The tables in the order in which they stand in a file. */
export const sectionsOfTables = (tables: ListTables): Section[] => [
  new TextEncoder().encode(JSON.stringify(tables.head)),
  ...columns.map((column) => tables[column]),
  tables.byId,
  tables.textStarts,
  tables.texts,
  tables.listStarts,
  tables.listItems,
];

/** The tables of sections that `sectionsOfTables` gave. */
export function tablesOfSections(sections: readonly Section[]): ListTables {
  const [head, ...others] = sections;
  const numbers = others as readonly Uint32Array[];
  const [byId, textStarts, texts, listStarts, listItems] = others.slice(columns.length);
  return {
    head: JSON.parse(new TextDecoder().decode(head)) as TableHead,
    ...(Object.fromEntries(columns.map((column, at) => [column, numbers[at]])) as Record<
      Column,
      Uint32Array
    >),
    byId: byId as Uint32Array,
    textStarts: textStarts as Uint32Array,
    texts: texts as Uint8Array,
    listStarts: listStarts as Uint32Array,
    listItems: listItems as Uint32Array,
  };
}

/** The rows that there are. */
export const rowsIn = ({ ids }: ListTables): number => ids.length;
