import { groupColumns } from './find-notes.ts';
import type { Cell, Line } from './line.ts';
import type { Rule } from './sheet.ts';

/** Lines that stand as rows of a table, and what is in the columns of each row. */
export interface Table {
  readonly lines: readonly Line[];
  readonly rows: readonly {
    readonly lines: readonly Line[];
    readonly cells: readonly string[];
    readonly header: boolean;
  }[];
}

const MARKER =
  /^(?:\d{1,3}\.(?:\d{1,3}\.?)?|\(?[a-z]{1,2}\)|\(?[ivxl]{1,5}\)|[IVX]{1,5}\.|[A-Z]\.|[•●■□▪▫‣➢➤❖✓○◦·–—o*-]|\[\^[^\]]+\])$/u;

/** The cells of a line; a number, letter or bullet belongs to the words after it. */
function cellsOf(line: Line): Cell[] {
  const cells = [...line.cells];
  const [first, second] = cells;
  if (first && second && MARKER.test(first.text))
    cells.splice(0, 2, { x0: first.x0, x1: second.x1, text: `${first.text} ${second.text}` });
  return cells;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 6;

interface Column {
  x0: number;
  x1: number;
  count: number;
}

/** Where columns stand that at least three lines have. */
function columnsOf(lines: readonly Line[]): Column[] {
  const columns: Column[] = [];
  for (const line of lines)
    for (const cell of cellsOf(line)) {
      const column = columns.find((other) => near(other.x0, cell.x0));
      if (column) {
        column.count++;
        column.x1 = Math.max(column.x1, cell.x1);
      } else columns.push({ x0: cell.x0, x1: cell.x1, count: 1 });
    }
  return columns.filter((column) => column.count >= 3).sort((a, b) => a.x0 - b.x0);
}

/** The columns but the first; what is inset in that one is none. */
function furtherIn(lines: readonly Line[]): Column[] {
  const [first, ...others] = columnsOf(lines);
  return others.filter(({ x0 }) => x0 > (first?.x0 ?? 0) + 15);
}

function columnAt(columns: readonly Column[], x: number): number {
  let at = 0;
  columns.forEach((column, index) => {
    if (column.x0 <= x + 8) at = index;
  });
  return at;
}

const isRuled = (before: Line, line: Line, rules: readonly Rule[]): boolean =>
  rules.some((rule) => rule.y > before.y && rule.y < line.y);

function rowsOf(lines: readonly Line[], columns: readonly Column[], rules: readonly Rule[]): Table['rows'] {
  const rows: { lines: Line[]; cells: string[]; header: boolean }[] = [];
  const gaps = lines.slice(1).map((line, at) => line.y - (lines[at] as Line).y);
  // A rule under the header alone does not part the rows below it.
  const parted = lines.slice(2).filter((line, at) => isRuled(lines[at + 1] as Line, line, rules)).length;
  const gridded = parted >= 2;
  const leading = Math.min(...gaps.filter((gap) => gap > 2));
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const cells = cellsOf(line);
    const firstColumn = columnAt(columns, cells[0]?.x0 ?? 0) === 0;
    const ruled = before !== undefined && isRuled(before, line, rules);
    const apart = before !== undefined && line.y - before.y > 1.25 * leading;
    const opens =
      !before || before.page !== line.page || (gridded ? ruled : firstColumn && (apart || cells.length > 1));
    if (opens) rows.push({ lines: [], cells: columns.map(() => ''), header: line.bold || line.italic });
    const row = rows.at(-1);
    if (!row) return;
    row.lines.push(line);
    for (const cell of cells) {
      const column = columnAt(columns, cell.x0);
      row.cells[column] = [row.cells[column], cell.text].filter(Boolean).join(' ');
    }
  });
  return rows.map((row, at) => ({ ...row, header: row.header && at === 0 }));
}

/** Tables, cautiously: at least three lines with cells under one another, and nothing that looks like running text. */
export function findTables(lines: readonly Line[], rules: ReadonlyMap<number, readonly Rule[]>): Table[] {
  const tables: Table[] = [];
  for (const ofColumn of groupColumns(lines).values()) {
    let at = 0;
    while (at < ofColumn.length) {
      if (cellsOf(ofColumn[at] as Line).length < 2) {
        at++;
        continue;
      }
      let stop = at;
      let single = 0;
      for (let next = at + 1; next < ofColumn.length; next++) {
        const line = ofColumn[next] as Line;
        if (line.y - (ofColumn[next - 1] as Line).y > 4 * line.size) break;
        const inColumn = furtherIn(ofColumn.slice(at, next)).some((column) => near(column.x0, line.x0));
        if (cellsOf(line).length >= 2) {
          stop = next;
          single = 0;
        } else if (!inColumn && (++single > 3 || line.x1 - line.x0 > 0.8 * (line.right - line.left))) break;
      }
      // The last row's words may go on in a column that is not the first.
      const starts = furtherIn(ofColumn.slice(at, stop + 1));
      for (let next = stop + 1; next < ofColumn.length; next++) {
        const line = ofColumn[next] as Line;
        if (
          line.y - (ofColumn[next - 1] as Line).y > 1.5 * line.size ||
          !starts.some((column) => near(column.x0, line.x0))
        )
          break;
        stop = next;
      }
      const region = ofColumn.slice(at, stop + 1);
      const many = region.filter((line) => cellsOf(line).length >= 2);
      const found = columnsOf(region);
      const numbered = region.filter((line) => /^\d{1,3}\.(?:\d{1,3}\.?)?\s+\p{L}/u.test(line.text)).length;
      const inPlace = many.filter((line) =>
        cellsOf(line)
          .slice(1)
          .some((cell) => found.slice(1).some((column) => near(column.x0, cell.x0))),
      ).length;
      if (
        many.length >= 3 &&
        found.length >= 2 &&
        inPlace >= 3 &&
        inPlace >= 0.6 * many.length &&
        many.length >= 0.35 * region.length &&
        numbered * 3 < region.length
      ) {
        const page = (region[0] as Line).page;
        const top = (region[0] as Line).y - 20;
        const bottom = (region.at(-1) as Line).y + 20;
        const inside = (rules.get(page) ?? []).filter((rule) => rule.y > top && rule.y < bottom);
        tables.push({ lines: region, rows: rowsOf(region, found, inside) });
      }
      at = stop + 1;
    }
  }
  return tables;
}
