import { cellDate } from '../tables/cell-date.ts';
import type { TableFile, TableRow } from '../tables/table.ts';
import type { FoundTable } from './find-table.ts';
import { foldHeader } from './header-names.ts';
import type { ReadRow, Refused } from './read-row.ts';
import { isEmptyRow, itemsOf, unreadable } from './table-cells.ts';
import { uhriRow } from './uhri-row.ts';

const columns = {
  text: 'text',
  countries: 'countries concerned',
  body: 'recommending body',
  symbol: 'document symbol',
  themes: 'themes',
  persons: 'affected persons',
  sdgs: 'sdgs',
  date: 'document publication date',
  states: 'upr recommending states',
  positions: 'upr position',
  type: 'type',
  id: 'ohchr annotation id',
  session: 'upr session',
  cycle: 'upr cycle',
} as const;
type Column = keyof typeof columns;
/** Other names of the same columns. */
const others: Readonly<Partial<Record<Column, readonly string[]>>> = {
  id: ['annotation id'],
  states: ['upr recommending state', 'recommending states'],
  positions: ['upr positions'],
  type: ['annotation type'],
  countries: ['country concerned', 'countries'],
};

/** Reads the rows of an export of the UHRI as a table, with the spelling “Reccomending” or the right one. */
export async function* readUhriTable(file: TableFile, table: FoundTable): AsyncGenerator<ReadRow | Refused> {
  const folded = table.headers.map(foldHeader);
  const at = (column: Column) =>
    folded.findIndex((name) => [columns[column], ...(others[column] ?? [])].some((known) => known === name));
  const index = Object.fromEntries(Object.keys(columns).map((name) => [name, at(name as Column)])) as Record<
    Column,
    number
  >;
  const missing = Object.entries(index).filter(([name, column]) => column < 0 && name !== 'cycle');
  if (missing.length > 0) {
    file.remarks.push(
      `columns that are missing: ${missing.map(([name]) => `“${columns[name as Column]}”`).join(', ')}`,
    );
  }
  const used = Object.values(index).filter((column) => column >= 0);
  for await (const row of table.sheet.rows()) {
    if (row.row <= table.headerRow || isEmptyRow(row)) continue;
    yield rowOf(row, index, used, file, table);
  }
}

function rowOf(
  row: TableRow,
  index: Record<Column, number>,
  used: readonly number[],
  { dates }: TableFile,
  { sheet, headers }: FoundTable,
): ReadRow | Refused {
  const where = { row: row.row, sheet: sheet.name };
  const refused = unreadable(row, headers.length, used);
  if (refused) return { where, refused };
  const cell = (column: Column) => row.cells[index[column]] ?? '';
  const list = (column: Column) => itemsOf(cell(column));
  const single = (column: Column) => list(column).join(', ');
  return uhriRow(
    {
      id: cell('id').trim(),
      type: single('type'),
      body: single('body'),
      symbol: single('symbol'),
      date: cellDate(cell('date'), dates),
      text: cell('text'),
      countries: list('countries'),
      themes: list('themes'),
      persons: list('persons'),
      sdgs: list('sdgs'),
      states: list('states'),
      positions: list('positions'),
      cycle: single('cycle'),
      session: single('session'),
    },
    where,
  );
}
