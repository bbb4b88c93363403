import type { Cell, CellsRow } from './docx-cells.ts';
import { printedPosition } from './printed-position.ts';

/** The columns that a header's cell stands above. */
export interface Range {
  /** From 0. */
  readonly column: number;
  readonly span: number;
  /** Which cell of the header it is, from 0. */
  readonly index: number;
}

/** Which columns of a thematic list hold what. */
export interface Columns {
  /** Where the number has a column of its own. */
  readonly number?: Range | undefined;
  readonly recommendation: Range;
  readonly position: Range;
  readonly states?: Range | undefined;
  readonly themes?: Range | undefined;
  readonly sdgs?: Range | undefined;
  readonly persons?: Range | undefined;
  /** Whether the column of themes is said to hold groups of persons too. */
  readonly mixed: boolean;
  /** How many cells the header has. */
  readonly count: number;
}

const numberName =
  /^\W*(?:(?:recommendation|paragraph|para|rec)\W*)?(?:n[o°º]|nr|number|num|#)\W*$|^\W*para(?:graph)?s?\W*$/iu;
/** Words of other columns that speak of recommendations. */
const ofOthers =
  /\brecommending (?:states?|country|countries)\b(?!.*\brecommendation)|theme|implementation/iu;

/** What a header does not print: long words, a recommendation's number, a position, an item of a list. */
const isContent = (name: string) =>
  name.length > 200 || /^\W*\d+\W+\d|^\s*[-–•]/u.test(name) || printedPosition(name) !== undefined;

/** The header's columns, where this row is the header. */
export function columnsOf({ cells }: CellsRow): Columns | undefined {
  const heads = cells.map(({ lines, column, span }, index) => ({
    name: lines.join(' '),
    range: { column, span, index },
  }));
  if (heads.some(({ name }) => isContent(name))) return undefined;
  const called = (form: RegExp, not?: RegExp) =>
    heads.find(({ name }) => form.test(name) && !not?.test(name))?.range;
  const number = called(numberName);
  const recommendation =
    called(/^\W*recommendations?\b/iu, numberName) ??
    called(/^.{0,40}\brecommendations?\b.{0,40}$/iu, ofOthers);
  const position = called(/^\W*(?:.{0,20}state.{0,3}s? )?position\b/iu) ?? called(/^\W*responses?\b/iu);
  if (!recommendation || !position || recommendation === position) return undefined;
  const themes = called(/theme/iu);
  const persons = called(/affected (?:persons|groups)|groups? of persons|persons affected|affected$/iu);
  const beside = heads.find(({ range }) => range.column + range.span === recommendation.column);
  return {
    number: number ?? (beside?.name === '' ? beside.range : undefined),
    recommendation,
    position,
    states: called(/^\W*recommending (?:states?|country|countries)\b/iu),
    themes,
    sdgs: called(/\bsdgs?\b|sustainable development/iu),
    persons: persons === themes ? undefined : persons,
    mixed: persons !== undefined && persons === themes,
    count: cells.length,
  };
}

/**
 * Finds the cells of a row that stand below a header's cell. Where they are as many as the header's they stand in its
 * order, even if Word puts them into other columns.
 */
export function cellsBelow(
  { cells }: CellsRow,
  { count }: Columns,
): (range: Range | undefined) => readonly Cell[] {
  return (range) => {
    if (!range) return [];
    if (cells.length === count) return cells.slice(range.index, range.index + 1);
    const end = range.column + range.span;
    return cells.filter(({ column, span }) => column < end && range.column < column + span);
  };
}
