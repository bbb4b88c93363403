import { FileError } from '../file-problem.ts';
import type { Sheet, TableFile, TableRow } from '../tables/table.ts';
import { foldHeader } from './header-names.ts';
import { proposeMapping } from './mapping.ts';
import type { ListForm } from './read-row.ts';

type TableForm = Extract<ListForm, 'uhri-xlsx' | 'impact-oss' | 'table'>;

/** A sheet with its header, and what kind of list it is. */
export interface FoundTable {
  readonly form: TableForm;
  readonly sheet: Sheet;
  /** Row of the header, as a spreadsheet shows it. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** The first rows below it, to be shown. */
  readonly sample: readonly TableRow[];
}

const signs: Readonly<Record<Exclude<TableForm, 'table'>, readonly string[]>> = {
  'uhri-xlsx': ['text', 'document symbol', 'ohchr annotation id'],
  'impact-oss': ['framework id', 'reference', 'title', 'support level'],
};
/** A header stands among the first rows; above it may be a title. */
const rowsToLook = 30;

/**
 * Finds the sheet and the row with a header that fits a known form, or else one that could be mapped.
 * @param wanted name of the sheet, where the person said it
 * @throws FileError where no sheet has a header, or several sheets fit and none was named
 */
export async function findTable(path: string, file: TableFile, wanted?: string): Promise<FoundTable> {
  const sheets = wanted === undefined ? file.sheets : file.sheets.filter(({ name }) => name === wanted);
  const names = file.sheets.map(({ name, hidden }) => `“${name}”${hidden ? ' (hidden)' : ''}`).join(', ');
  if (sheets.length === 0) throw new FileError(path, `has no sheet “${wanted}”; there are ${names}`);
  const found: FoundTable[] = [];
  for (const sheet of sheets) {
    const table = await tableIn(sheet);
    if (table) found.push(table);
  }
  const known = found.filter(({ form }) => form !== 'table');
  const mappable = found.filter(({ headers }) => proposeMapping(headers).text !== undefined);
  const fitting = [known, mappable, found].find((tables) => tables.length > 0) ?? [];
  const visible = fitting.filter(({ sheet }) => !sheet.hidden);
  const [first, ...others] = visible.length > 0 ? visible : fitting;
  if (!first)
    throw new FileError(path, 'has no table: no row with names of columns and rows below it was found');
  if (others.length > 0) {
    const fits = [first, ...others].map(({ sheet }) => `“${sheet.name}”`).join(', ');
    throw new FileError(path, `has several sheets that could be the list: ${fits}. Name one`);
  }
  remark(file, first);
  return first;
}

function remark({ sheets, remarks }: TableFile, { sheet, headerRow }: FoundTable): void {
  if (sheets.length > 1) {
    const others = sheets
      .filter((other) => other !== sheet)
      .map(({ name, hidden }) => `“${name}”${hidden ? ' (hidden)' : ''}`);
    remarks.push(`sheet “${sheet.name}” was read; not read: ${others.join(', ')}`);
  }
  if (sheet.hidden) remarks.push(`sheet “${sheet.name}” is hidden`);
  if (headerRow > 1)
    remarks.push(`the names of the columns stand in row ${headerRow}; rows above it were left out`);
}

async function tableIn(sheet: Sheet): Promise<FoundTable | undefined> {
  const rows: TableRow[] = [];
  for await (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length >= rowsToLook) break;
  }
  const known = rows.findIndex(({ cells }) => formOf(cells) !== 'table');
  const index = known >= 0 ? known : likelyHeader(rows);
  const header = rows[index];
  if (!header) return undefined;
  return {
    form: formOf(header.cells),
    sheet,
    headerRow: header.row,
    headers: header.cells,
    sample: rows.slice(index + 1, index + 4),
  };
}

function formOf(cells: readonly string[]): TableForm {
  const folded = new Set(cells.map(foldHeader));
  const has = (name: string) => folded.has(name);
  if (signs['uhri-xlsx'].every((name) => has(name) || (name.startsWith('ohchr') && has('annotation id'))))
    return 'uhri-xlsx';
  return signs['impact-oss'].every(has) ? 'impact-oss' : 'table';
}

/** The first row with names that we know; else the first with two cells or more, all of them texts. */
function likelyHeader(rows: readonly TableRow[]): number {
  const filled = ({ cells }: TableRow) => cells.filter((cell) => cell.trim()).length;
  const mapped = rows.findIndex(({ cells }) => proposeMapping(cells).text !== undefined && cells.length > 1);
  return mapped >= 0 ? mapped : rows.findIndex((row) => filled(row) > 1 && !row.marks?.size);
}
