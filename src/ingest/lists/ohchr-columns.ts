import type { CellsRow } from './docx-cells.ts';

/** Which column of a thematic list holds what, from 0. */
export interface Columns {
  readonly recommendation: number;
  readonly position: number;
  readonly states?: number | undefined;
  readonly themes?: number | undefined;
  readonly sdgs?: number | undefined;
  readonly persons?: number | undefined;
  /** Whether the column of themes is said to hold groups of persons too. */
  readonly mixed: boolean;
  readonly count: number;
}

/** The header's columns, where this row is the header. */
export function columnsOf({ cells }: CellsRow): Columns | undefined {
  const called = (form: RegExp) => cells.find(({ lines }) => form.test(lines.join(' ')))?.column;
  const recommendation = called(/^\W*recommendations?\b/iu);
  const position = called(/^\W*(?:state.{0,3}s? )?position\b/iu);
  if (recommendation === undefined || position === undefined) return undefined;
  const themes = called(/theme/iu);
  const persons = called(/affected persons|groups? of persons|persons affected/iu);
  return {
    recommendation,
    position,
    states: called(/^\W*recommending states?\b|^\W*recommending country/iu),
    themes,
    sdgs: called(/\bsdgs?\b|sustainable development/iu),
    persons: persons === themes ? undefined : persons,
    mixed: persons !== undefined && persons === themes,
    count: cells.length,
  };
}

/** Finds a row's cell by the header's column; cells that are as many as the header's stand in its order. */
export function cellsOf({ cells }: CellsRow, { count }: Columns): (column: number) => readonly string[] {
  const width = cells.reduce((sum, { span }) => sum + span, 0);
  return (column) => {
    const cell = cells.find((each) => each.column <= column && column < each.column + each.span);
    return (cell ?? (cells.length === count && width !== count ? cells[column] : undefined))?.lines ?? [];
  };
}
