import type { CellsRow } from './docx-cells.ts';
import { goesOn, headingLabel, joinRows, type PlacedRow } from './join-continued.ts';
import { type Columns, columnsOf } from './ohchr-columns.ts';
import { readOhchrRow } from './ohchr-row.ts';
import { beginning, type ReadRow, type Refused } from './read-row.ts';
import { recommendationCell } from './recommendation-cell.ts';

/** All rows that hold something and are no header or heading; undefined where there is no header. */
export function ohchrRows(table: readonly CellsRow[], reviewed?: string): (ReadRow | Refused)[] | undefined {
  const rows: (ReadRow | Refused)[] = [];
  let columns: Columns | undefined;
  let heading: string | undefined;
  let last: PlacedRow | undefined;
  const flush = () => {
    if (last) rows.push(readOhchrRow(last, heading, reviewed));
    last = undefined;
  };
  for (const [index, cells] of table.entries()) {
    const row = index + 1;
    const header = columnsOf(cells);
    if (header) {
      // What is parted by a page goes on below the header that is printed there again.
      if (last && header.count !== last.columns.count) flush();
      columns = header;
    } else if (isEmpty(cells)) continue;
    else if (!columns) rows.push(...aboveHeader(cells, row));
    else if (last && goesOn(last, cells)) last = joinRows(last, cells, row);
    else {
      flush();
      const above = headingOf(cells, columns);
      if (above) heading = above;
      else last = { row, cells: unmerged(cells, table, index), columns, doubts: [] };
    }
  }
  flush();
  return columns ? rows : undefined;
}

const isEmpty = ({ cells }: CellsRow) => cells.every(({ lines }) => lines.length === 0);

/** What stands above the header is a legend, or a recommendation that we cannot read. */
function aboveHeader({ cells }: CellsRow, row: number): Refused[] {
  const lines = cells[0]?.lines ?? [];
  const { number, text } = recommendationCell(lines);
  if (!number || !text || cells.length < 2) return [];
  const refused = 'stands above the header, so that it is not known what its columns hold';
  return [{ where: { row }, refused, begins: beginning(lines.join(' ')) }];
}

/** A cell that is merged with the one above says the same. */
function unmerged({ cells }: CellsRow, table: readonly CellsRow[], index: number): CellsRow {
  return {
    cells: cells.map((cell) => {
      if (!cell.merged) return cell;
      for (let above = index - 1; above >= 0; above -= 1) {
        const same = table[above]?.cells.find(({ column }) => column === cell.column);
        if (!same) return cell;
        if (!same.merged) return { ...same, span: cell.span };
      }
      return cell;
    }),
  };
}

/** “Theme: …” or any other line that stands alone and is no recommendation. */
function headingOf({ cells }: CellsRow, columns: Columns): string | undefined {
  const filled = cells.filter(({ lines }) => lines.length > 0);
  const text = filled[0]?.lines.join(' ') ?? '';
  if (filled.some(({ lines }) => lines.join(' ') !== text)) return undefined;
  if (headingLabel.test(text)) return text;
  if (/\)\s*[;.]$/u.test(text)) return undefined;
  const alone = (cells.length === 1 && columns.count > 1) || (filled.length > 1 && cells.length > 2);
  const short = filled[0] === cells[0] && text.length <= 120 && !/[;.:)]$/u.test(text);
  return (alone || short) && !recommendationCell(filled[0]?.lines ?? []).number ? text : undefined;
}
