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

/** The other way round. */
export function rangesOf(lines: Iterable<number>): string {
  const ranges: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}
