import type { Piece } from '../drawn.ts';
import { type Candidate, findSeries } from './find-series.ts';
import { endsLikeEntry, findIntroducedRuns } from './introduced-runs.ts';
import { readNumber } from './printed-number.ts';
import type { Numbering, NumberingFault, Series } from './recognised.ts';

/** What the numbers of a document were taken for. */
export interface NumberedPieces {
  /** By index of the piece. */
  readonly official: ReadonlyMap<
    number,
    { readonly number: string; readonly text: string; readonly series: number }
  >;
  /** Indexes of pieces that are entries of an enumeration, each with the run it belongs to. */
  readonly enumerated: ReadonlyMap<number, readonly Candidate[]>;
  readonly stray: readonly Candidate[];
  readonly numbering: Numbering;
}

/** Finds the official paragraph numbers among what begins with a number. */
export function numberPieces(pieces: readonly Piece[]): NumberedPieces {
  const candidates: Candidate[] = [];
  const headings: number[] = [];
  pieces.forEach((piece, at) => {
    if (piece.type === 'heading') headings.push(at);
    if (piece.type !== 'paragraph' && piece.type !== 'item') return;
    const number = readNumber(piece.text);
    if (number)
      candidates.push({
        ...number,
        at,
        length: number.rest.length,
        isEntry: endsLikeEntry(piece.text),
        isListed: piece.type === 'item',
      });
  });
  const introduced = findIntroducedRuns(candidates, pieces);
  const taken = new Set(introduced.flat());
  const found = findSeries(
    candidates.filter((one) => !taken.has(one)),
    headings,
  );
  const { runs, stray } = withMisprints(found.official, found.stray);
  const official = new Map(
    runs.flatMap((run, series) =>
      run.map((one) => [one.at, { number: one.printed, text: one.rest, series }] as const),
    ),
  );
  return {
    official,
    enumerated: new Map(
      [...introduced, ...found.enumerations].flatMap((run) => run.map((one) => [one.at, run] as const)),
    ),
    stray,
    numbering: describeRuns(
      runs.map((run) => run.map(({ at, printed, value }) => ({ at, printed, value }))),
      pieces,
    ),
  };
}

/**
 * Takes in numbers that were passed over: those of a gap, one printed twice, and a wrong one that stands where just one
 * is missing. They stay as printed.
 */
function withMisprints(
  official: readonly (readonly Candidate[])[],
  stray: readonly Candidate[],
): { runs: Candidate[][]; stray: Candidate[] } {
  const left = new Set(stray);
  const runs = official.map((run) =>
    run.flatMap((one, place) => {
      const next = run[place + 1];
      if (!next || left.size === 0) return [one];
      const inside = [...left].filter(({ at, length }) => at > one.at && at < next.at && length > 60);
      // Just the numbers that are missing, printed in another way: “8” between “7.” and “9.”.
      const missing = inside.filter(({ value }) => value > one.value && value < next.value);
      if (missing.length > 0 && isAscending(missing)) {
        for (const found of missing) left.delete(found);
        return [one, ...missing];
      }
      const between = inside.filter(({ style }) => style === one.style);
      const misprint = between[0];
      if (!misprint || between.length > 1) return [one];
      const repeats = misprint.value === one.value || misprint.value === next.value;
      const fills = next.value - one.value === 2 && misprint.value < 1000;
      if (!repeats && !fills) return [one];
      left.delete(misprint);
      return [one, misprint];
    }),
  );
  return { runs, stray: [...left] };
}

const isAscending = (run: readonly Candidate[]): boolean =>
  run.every((one, place) => one.value > (run[place - 1]?.value ?? 0));

interface Counted {
  /** Index of its piece. */
  readonly at: number;
  readonly printed: string;
  readonly value: number;
}

/** What stands before the full stop in `123.4`. */
const headOf = ({ printed }: Counted): string => (printed.includes('.') ? (printed.split('.')[0] ?? '') : '');

/** Says of runs of numbers from where to where they go, and where they do not go on by one. */
export function describeRuns(runs: readonly (readonly Counted[])[], pieces: readonly Piece[]): Numbering {
  const series: Series[] = [];
  const gaps: NumberingFault[] = [];
  const repeats: NumberingFault[] = [];
  const jumps: NumberingFault[] = [];
  for (const run of runs) {
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last) continue;
    const heading = pieces.slice(0, first.at).findLast(({ type }) => type === 'heading')?.text;
    series.push({
      from: first.printed,
      to: last.printed,
      count: run.length,
      heading,
      line: pieces[first.at]?.lines[0] ?? 1,
    });
    run.slice(1).forEach((one, place) => {
      const before = run[place];
      const piece = pieces[one.at];
      if (!before || !piece) return;
      const fault = {
        line: piece.lines[0] ?? 1,
        page: piece.page,
        number: one.printed,
        after: before.printed,
      };
      if (one.value === before.value) repeats.push(fault);
      else if (one.value < before.value || headOf(one) !== headOf(before)) jumps.push(fault);
      else if (Math.floor(one.value) - Math.floor(before.value) > 1) gaps.push(fault);
    });
  }
  return { series, gaps, repeats, jumps };
}
