import type { Turned } from './read-sheet.ts';
import type { Run } from './sheet.ts';

interface Upright {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly height: number;
  readonly turned: boolean;
  readonly aside: readonly string[];
}

const letters = (runs: readonly Turned[]): number => runs.reduce((sum, run) => sum + run.text.length, 0);

/** A page whose text is written sideways is turned; what stands otherwise than the page is put aside. */
export function turnUpright(runs: readonly Turned[], width: number, height: number): Upright {
  const level = runs.filter((run) => Math.abs(run.angle) <= 1);
  const asideOf = (kept: readonly Turned[]) =>
    runs.filter((run) => !kept.includes(run)).map((run) => run.text);
  if (letters(level) * 2 >= letters(runs))
    return { runs: level, width, height, turned: false, aside: asideOf(level) };
  for (const angle of [-90, 90, 180]) {
    const kept = runs.filter(
      (run) => Math.abs(Math.abs(run.angle) === 180 ? 180 - angle : run.angle - angle) <= 1,
    );
    if (letters(kept) * 2 < letters(runs)) continue;
    const place = ({ x, y }: Turned) =>
      angle === -90
        ? { x: height - y, y: x }
        : angle === 90
          ? { x: y, y: width - x }
          : { x: width - x, y: height - y };
    const upright = kept.map((run) => ({ ...run, ...place(run) }));
    const flat = angle === 180;
    return {
      runs: upright,
      width: flat ? width : height,
      height: flat ? height : width,
      turned: true,
      aside: asideOf(kept),
    };
  }
  return { runs: level, width, height, turned: false, aside: asideOf(level) };
}
