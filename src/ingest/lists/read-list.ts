import { FileError } from '../file-problem.ts';
import { listLimit, type OpenedFile, openFile } from '../files/open-file.ts';
import { openCsv } from '../tables/read-csv.ts';
import { openXlsx } from '../tables/read-xlsx.ts';
import type { TableFile } from '../tables/table.ts';
import { checkRow } from './check-row.ts';
import { type FoundTable, findTable } from './find-table.ts';
import { type Mapping, mappingProblems, proposeMapping } from './mapping.ts';
import { readImpactOss } from './read-impact-oss.ts';
import { readMappedTable } from './read-mapped-table.ts';
import { readOhchr } from './read-ohchr.ts';
import type { ListForm, ListRead, OnProgress, ReadRow, Refused, Told } from './read-row.ts';
import { readUhriJson } from './read-uhri-json.ts';
import { readUhriTable } from './read-uhri-table.ts';

export interface ReadListOptions {
  /** Recognised by the content where it is not said. */
  readonly form?: ListForm | undefined;
  readonly told?: Told | undefined;
  /** Which column is what, of a table that has no known form. */
  readonly mapping?: Mapping | undefined;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** A list that is open; `close` lets go of the file, also when its rows were not read to the end. */
export interface OpenList extends ListRead {
  close(): Promise<void>;
}

/**
 * Opens a list of recommendations and finds out what kind it is. Nothing is guessed: a table of no known form is read
 * only with a mapping.
 * @throws FileError
 */
export async function readList(path: string, options: ReadListOptions = {}): Promise<OpenList> {
  const file = await openFile(path, { maxBytes: listLimit });
  const list = await openAs(file, options);
  if (options.form && list.form !== options.form) {
    await list.close();
    throw new FileError(path, `is no ${options.form}: by its content it is ${list.form}`);
  }
  return { ...list, rows: checked(list.rows) };
}

async function* checked(rows: ListRead['rows']): AsyncGenerator<ReadRow | Refused> {
  for await (const row of rows) yield checkRow(row);
}

async function openAs(file: OpenedFile, options: ReadListOptions): Promise<OpenList> {
  const close = async () => {};
  const { path, kind } = file;
  if (kind === 'docx') return { ...(await readOhchr(path, options.told ?? {})), close };
  if (kind === 'json') return { ...(await readUhriJson(file, options.onProgress)), close };
  if (kind === 'xlsx') return ofTable(path, await openXlsx(path, options.onProgress), options);
  if (kind === 'csv' || kind === 'text')
    return ofTable(path, await openCsv(path, options.onProgress), options);
  throw new FileError(
    path,
    `is ${kind.toUpperCase()}: a list is a DOCX (thematic list of OHCHR), JSON (UHRI), XLSX or CSV. To take in a document, add it`,
  );
}

async function ofTable(path: string, file: TableFile, options: ReadListOptions): Promise<OpenList> {
  try {
    const table = await findTable(path, file, options.sheet);
    const form = options.form === 'table' || options.mapping ? 'table' : table.form;
    const common = { form, says: {}, remarks: file.remarks, close: () => file.close() };
    if (form === 'uhri-xlsx') return { ...common, rows: readUhriTable(file, table) };
    if (form === 'impact-oss') return { ...common, rows: readImpactOss(file, table, options.told?.country) };
    const mapping = options.mapping ?? {};
    const problems = mappingProblems(mapping, table.headers);
    if (problems.length > 0)
      throw new FileError(
        path,
        problems.map((message) => ({ message })),
      );
    return { ...common, mapping, rows: readMappedTable(file, table, mapping, options.told ?? {}) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** What a table offers to be confirmed before it is imported. */
export interface TableOffer {
  readonly form: FoundTable['form'];
  readonly headers: readonly string[];
  /** The first rows, by column. */
  readonly sample: readonly (readonly string[])[];
  readonly proposed: Mapping;
}

/**
 * Looks at a file without reading it: which form it is and, of a table, which columns it has.
 * @throws FileError
 */
export async function lookAtList(
  path: string,
  sheet?: string,
): Promise<{ form: ListForm; table?: TableOffer }> {
  const file = await openFile(path, { maxBytes: listLimit });
  if (file.kind !== 'xlsx' && file.kind !== 'csv' && file.kind !== 'text') {
    const list = await openAs(file, {});
    await list.close();
    return { form: list.form };
  }
  const table = file.kind === 'xlsx' ? await openXlsx(path) : await openCsv(path);
  try {
    const { form, headers, sample } = await findTable(path, table, sheet);
    const proposed = form === 'table' ? proposeMapping(headers) : {};
    return { form, table: { form, headers, sample: sample.map(({ cells }) => cells), proposed } };
  } finally {
    await table.close();
  }
}
