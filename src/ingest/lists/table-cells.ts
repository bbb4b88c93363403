import type { CellMark, TableRow } from '../tables/table.ts';
import { columnName } from '../tables/xlsx-merges.ts';

/** Why a row cannot be read from these columns, or undefined. */
export function unreadable(row: TableRow, width: number, used: readonly number[]): string | undefined {
  const beyond = row.cells.slice(width).filter((cell) => cell.trim()).length;
  if (beyond > 0)
    return `has ${row.cells.length} cells, more than the ${width} columns: is a separator inside a cell without quotation marks?`;
  if (row.line !== undefined && row.cells.length < width)
    return `has ${row.cells.length} cells, fewer than the ${width} columns`;
  for (const column of used) {
    const mark = row.marks?.get(column);
    const why = mark && reasons[mark];
    if (why) return `its cell ${columnName(column)}${row.row} ${why}`;
  }
  return undefined;
}

const reasons: Readonly<Partial<Record<CellMark, string>>> = {
  error: 'has an error instead of a value',
  'no value': 'has a formula without a result: open the file in a spreadsheet, save it, and import that',
  merged:
    'is part of a cell that is merged over several rows: part it, and write what is in it into each row',
};

export const isEmptyRow = ({ cells }: TableRow) => cells.every((cell) => !cell.trim());

/** The items of a cell: one a line with a bullet, or parted by semicolons. */
export function itemsOf(cell: string): string[] {
  const text = cell.replaceAll('\u00a0', ' ').trim();
  if (!text) return [];
  const bulleted = /^[-–•·][ \t]/mu.test(text);
  // A line without a bullet goes on with the item above it.
  const items = bulleted ? text.split(/(?:^|[\r\n]+)[ \t]*[-–•·][ \t]+/u) : text.split(/[\r\n]+|;/u);
  return [...new Set(items.map((item) => item.replace(/\s+/gu, ' ').trim()).filter(Boolean))];
}
