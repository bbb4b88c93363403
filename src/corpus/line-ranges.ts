import { z } from 'zod';

/** Lines of a source, as front matter names them: `12 30-35 41`. */
export const lineRanges = z
  .string()
  .regex(/^\d+(-\d+)?( \d+(-\d+)?)*$/, 'lines are written in quotation marks, for instance "12 30-35 41"');

/** The lines that are named, from 1; undefined where one of them is beyond `last`. */
export function linesIn(ranges: string | undefined, last: number): Set<number> | undefined {
  const lines = new Set<number>();
  for (const range of (ranges ?? '').split(' ').filter(Boolean)) {
    const [from = 0, to = from] = range.split('-').map(Number);
    // Nobody fills memory by a long number.
    if (to > last) return undefined;
    for (let line = from; line <= to; line++) lines.add(line);
  }
  return lines;
}
