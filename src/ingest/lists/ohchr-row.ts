import type { PlacedRow } from './join-continued.ts';
import { listedItems, partGroups } from './listed-items.ts';
import { type Columns, cellsBelow, type Range } from './ohchr-columns.ts';
import { printedPosition } from './printed-position.ts';
import { beginning, type ReadRow, type Refused } from './read-row.ts';
import { numberCell, partSource, recommendationCell } from './recommendation-cell.ts';
import { recommendingStates, statesOfCell } from './recommending-states.ts';

/** Reads one recommendation; `reviewed` is the State under review, where it is known. */
export function readOhchrRow(
  placed: PlacedRow,
  heading: string | undefined,
  reviewed?: string,
): ReadRow | Refused {
  const { columns } = placed;
  const where = { row: placed.row };
  const below = cellsBelow(placed.cells, columns);
  const own = below(columns.recommendation);
  // A cell that spans the columns beside it says nothing of what they are for.
  const parts = (range: Range | undefined) =>
    below(range).flatMap((cell) => (own.includes(cell) ? [] : cell.parts));
  const { read, number } = numberedCell(
    own.flatMap(({ lines }) => lines),
    numberCell(parts(columns.number)),
  );
  const begins = beginning(`${number ?? ''} ${read.text}`);
  if (!read.text) return { where, refused: 'has no text of a recommendation', begins };
  const answer = partSource([...new Set(parts(columns.position))].join(' '));
  const position = printedPosition(answer.words);
  if (!position) {
    const refused = answer.words
      ? `its position is “${answer.words}”, which we do not know (Supported, Noted, Supported/Noted, Pending)`
      : 'no position is printed';
    return { where, refused, begins };
  }
  const listed = statesOfCell(parts(columns.states).join('\n'));
  const named = listed.states.length > 0 ? listed : recommendingStates(read.text, reviewed);
  const lists = listsOf(parts, columns);
  const unsure = [columns.number, columns.recommendation, columns.position]
    .flatMap(below)
    .flatMap(({ doubts }) => doubts);
  return {
    where,
    key: number,
    number,
    text: read.text,
    heading,
    position: position.position,
    positionSource: read.positionSource ?? answer.positionSource,
    states: named.states,
    themes: lists.themes,
    persons: lists.persons,
    sdgs: lists.sdgs,
    doubts: [
      ...(position.doubt ? [position.doubt] : []),
      ...(number ? [] : ['no number is printed']),
      ...placed.doubts,
      ...new Set(unsure),
      ...named.doubts,
      ...lists.doubts,
    ],
  };
}

/** A number in a cell of its own may only count the rows, while the recommendation has its own. */
function numberedCell(lines: readonly string[], apart: string | undefined) {
  const read = recommendationCell(lines);
  if (!apart || read.number === apart) return { read, number: read.number };
  const counts = /^\d+$/u.test(apart) && /^\d+\D/u.test(read.number ?? '');
  return counts ? { read, number: read.number } : { read: recommendationCell(lines, true), number: apart };
}

function listsOf(parts: (range: Range | undefined) => readonly string[], columns: Columns) {
  const of = (range: Range | undefined, kind: 'themes' | 'sdgs' | 'persons') =>
    listedItems(parts(range), kind);
  const all = [of(columns.themes, 'themes'), of(columns.sdgs, 'sdgs'), of(columns.persons, 'persons')];
  const lists = {
    themes: all.flatMap(({ themes }) => themes),
    sdgs: all.flatMap(({ sdgs }) => sdgs),
    persons: all.flatMap(({ persons }) => persons),
    doubts: all.flatMap(({ doubts }) => doubts),
  };
  return columns.mixed && lists.persons.length === 0 ? { ...lists, ...partGroups(lists.themes) } : lists;
}
