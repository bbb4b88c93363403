import type { Cell, CellsRow } from './docx-cells.ts';
import { type Columns, cellsBelow } from './ohchr-columns.ts';
import { recommendationCell } from './recommendation-cell.ts';

/** A row below a header, with what stood in rows of the table that only go on with it. */
export interface PlacedRow {
  /** From 1, in all tables. */
  readonly row: number;
  readonly cells: CellsRow;
  readonly columns: Columns;
  readonly doubts: readonly string[];
}

/** “Theme: …” and whatever else lists call what stands above their recommendations. */
export const headingLabel = /^(?:themes?|right or area|rights?|area|cluster)\s*:/iu;

const isBlank = (cells: readonly Cell[]) => cells.every(({ lines }) => lines.length === 0);

/**
 * Whether a row has no recommendation of its own but the rest of the one above: lists that were parted at the end of a
 * page, the source of the position, or words of a sentence that does not end above.
 */
export function goesOn(above: PlacedRow | undefined, below: CellsRow): boolean {
  if (!above || above.cells.cells.length < 2) return false;
  const { columns } = above;
  const cellsOf = cellsBelow(below, columns);
  if (below.cells.length < 2 || !isBlank(cellsOf(columns.position)) || !isBlank(cellsOf(columns.number)))
    return false;
  const words = cellsOf(columns.recommendation).flatMap(({ lines }) => lines);
  if (words.length === 0) return true;
  const rest = recommendationCell(words);
  if (rest.number || headingLabel.test(words.join(' '))) return false;
  if (!rest.text) return true;
  const begun = recommendationCell(linesOf(above));
  return begun.text !== '' && !begun.positionSource && !/[;.:)]$/u.test(begun.text);
}

/** The row above with the lines of the row below at the end of each of its cells. */
export function joinRows(above: PlacedRow, below: CellsRow, row: number): PlacedRow {
  const cells = above.cells.cells.map((cell) => {
    const rest = below.cells.find((each) => each.column === cell.column && !each.merged);
    if (!rest) return cell;
    const lines = cell.column === above.columns.recommendation.column ? joinLines(cell, rest) : undefined;
    return {
      ...cell,
      lines: lines ?? [...cell.lines, ...rest.lines],
      parts: [...cell.parts, ...rest.parts],
      doubts: [...cell.doubts, ...rest.doubts],
    };
  });
  const doubts = [...above.doubts, `row ${row} was taken for the rest of it`];
  return { ...above, cells: { cells }, doubts };
}

const linesOf = ({ cells, columns }: PlacedRow) =>
  cellsBelow(cells, columns)(columns.recommendation).flatMap(({ lines }) => lines);

/** A sentence that goes on in the next row stays one. */
function joinLines(cell: Cell, rest: Cell): readonly string[] {
  const last = cell.lines.at(-1);
  const [first, ...others] = rest.lines;
  if (last === undefined || first === undefined || /[;.:)]$/u.test(last))
    return [...cell.lines, ...rest.lines];
  return [...cell.lines.slice(0, -1), `${last} ${first}`, ...others];
}
