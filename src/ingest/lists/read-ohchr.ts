import { FileError } from '../file-problem.ts';
import { openZip } from '../files/zip.ts';
import { type CellsRow, type DocxTables, readDocxTables } from './docx-cells.ts';
import { joinRepeated } from './join-repeated.ts';
import { listedItems, partGroups } from './listed-items.ts';
import { type Columns, cellsOf, columnsOf } from './ohchr-columns.ts';
import { printedPosition } from './printed-position.ts';
import { beginning, isRefused, type ListRead, type ReadRow, type Refused, type Told } from './read-row.ts';
import { recommendationCell } from './recommendation-cell.ts';
import { recommendingStates, statesOfCell } from './recommending-states.ts';

/**
 * Reads an OHCHR “Thematic list of recommendations”, of either shape.
 * @throws FileError where no table of it has columns for the recommendation and the position
 */
export async function readOhchr(path: string, told: Told): Promise<ListRead> {
  const zip = await openZip(path);
  try {
    return listOf(path, await readDocxTables(zip), told);
  } finally {
    zip.close();
  }
}

function listOf(path: string, { tables, around }: DocxTables, told: Told): ListRead {
  const says = saidAround(around);
  const remarks: string[] = [];
  const rows: (ReadRow | Refused)[] = [];
  let columns: Columns | undefined;
  let heading: string | undefined;
  let row = 0;
  for (const cells of tables.flat()) {
    row += 1;
    const header = columnsOf(cells);
    if (header) columns = header;
    else if (columns && !isEmpty(cells)) {
      const above = headingOf(cells, columns);
      if (above) heading = above;
      else rows.push(readRow(cells, columns, row, heading, told.country ?? says.country));
    }
  }
  if (!columns) {
    throw new FileError(
      path,
      'has no table with the columns “Recommendation” and “Position”: it is no thematic list of recommendations',
    );
  }
  const list = joinRepeated(rows, remarks);
  const symbol = symbolOf(list);
  return {
    form: 'ohchr-thematic-list',
    says: { ...says, ...(symbol ? { symbol } : {}) },
    remarks,
    rows: (async function* () {
      yield* list;
    })(),
  };
}

const isEmpty = ({ cells }: CellsRow) => cells.every(({ lines }) => lines.length === 0);

/** “Theme: …” or any other line that stands alone and is no recommendation. */
function headingOf({ cells }: CellsRow, columns: Columns): string | undefined {
  const filled = cells.filter(({ lines }) => lines.length > 0);
  const [only] = filled;
  if (!only || filled.length > 1) return undefined;
  const text = only.lines.join(' ').trim();
  if (/^(?:themes?|right or area|rights?|area|cluster)\s*:/iu.test(text)) return text;
  const alone = cells.length === 1 && columns.count > 1;
  return alone && !recommendationCell(only.lines).number ? text : undefined;
}

function readRow(
  row: CellsRow,
  columns: Columns,
  number: number,
  heading: string | undefined,
  reviewed: string | undefined,
): ReadRow | Refused {
  const where = { row: number };
  const cell = cellsOf(row, columns);
  const read = recommendationCell(cell(columns.recommendation));
  const begins = beginning(`${read.number ?? ''} ${read.text}`);
  if (!read.text) return { where, refused: 'has no text of a recommendation', begins };
  const printed = cell(columns.position).join(' ');
  const position = printedPosition(printed);
  if (!position) {
    const refused = printed
      ? `its position is “${printed}”, which we do not know (Supported, Noted, Supported/Noted, Pending)`
      : 'no position is printed';
    return { where, refused, begins };
  }
  const doubts = position.doubt ? [position.doubt] : [];
  if (!read.number) doubts.push('no number is printed');
  const own = statesOfCell(columns.states === undefined ? '' : cell(columns.states).join('\n'));
  const named = own.states.length > 0 ? own : recommendingStates(read.text, reviewed);
  const lists = listsOf(cell, columns);
  return {
    where,
    key: read.number,
    number: read.number,
    text: read.text,
    heading,
    position: position.position,
    positionSource: read.positionSource,
    states: named.states,
    themes: lists.themes,
    persons: lists.persons,
    sdgs: lists.sdgs,
    doubts: [...doubts, ...named.doubts, ...lists.doubts],
  };
}

function listsOf(cell: (column: number) => readonly string[], columns: Columns) {
  const of = (column: number | undefined, kind: 'themes' | 'sdgs' | 'persons') =>
    listedItems(column === undefined ? [] : cell(column), kind);
  const all = [of(columns.themes, 'themes'), of(columns.sdgs, 'sdgs'), of(columns.persons, 'persons')];
  const lists = {
    themes: all.flatMap(({ themes }) => themes),
    sdgs: all.flatMap(({ sdgs }) => sdgs),
    persons: all.flatMap(({ persons }) => persons),
    doubts: all.flatMap(({ doubts }) => doubts),
  };
  return columns.mixed && lists.persons.length === 0 ? { ...lists, ...partGroups(lists.themes) } : lists;
}

/** “UPR of Slovenia (3rd Cycle – 34th Session)” in the page header or above the table. */
function saidAround(around: readonly string[]): Told {
  for (const text of around) {
    const title =
      /UPR\s+of\s+(?:the\s+)?(.{2,70}?)\s*\(\s*(\d)\s*\w{0,2}\s+cycle\s*[-–—,]\s*(\d{1,2})\s*\w{0,2}\s+session/iu.exec(
        text,
      );
    if (title) return { country: title[1] ?? '', cycle: title[2] ?? '', session: title[3] ?? '' };
  }
  return {};
}

/** The report's symbol, from which most positions are taken, with or without an addendum. */
function symbolOf(rows: readonly (ReadRow | Refused)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const symbol = isRefused(row) ? undefined : /A\/HRC\/\d+\/\d+/u.exec(row.positionSource ?? '')?.[0];
    if (symbol) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
