import type { Part } from '../recognise/recognised.ts';

/**
 * The headings (by their place among the parts) whose paragraphs are numbered by themselves: for each series but the
 * main one, the innermost heading that has all of the series and nothing of another. Series without one are homeless.
 */
export function seriesHeadings(parts: readonly Part[]): {
  readonly headings: ReadonlySet<number>;
  readonly homeless: ReadonlySet<number>;
} {
  const open: number[] = [];
  const paths = new Map<number, number[][]>();
  parts.forEach((part, at) => {
    if (part.type === 'heading') {
      while (open.length > 0 && levelAt(parts, open.at(-1)) >= part.level) open.pop();
      open.push(at);
    } else if (part.type === 'numbered')
      paths.set(part.series, [...(paths.get(part.series) ?? []), [...open]]);
  });
  const own = new Map<number, number | undefined>();
  for (const [series, list] of paths) {
    const others = [...paths].filter(([other]) => other !== series).flatMap(([, of]) => of.flat());
    const common = (list[0] ?? []).filter((at) => list.every((path) => path.includes(at)));
    own.set(
      series,
      common.findLast((at) => !others.includes(at)),
    );
  }
  const main = mainSeries(paths, own);
  const headings = new Set<number>();
  const homeless = new Set<number>();
  for (const [series, heading] of own) {
    if (series === main) continue;
    if (heading === undefined) homeless.add(series);
    else headings.add(heading);
  }
  return { headings, homeless };
}

/**
 * The series that needs no heading: the first, or a longer one that has no heading of its own where the first has, as in
 * a report that begins with a resolution.
 */
function mainSeries(
  paths: ReadonlyMap<number, readonly unknown[]>,
  own: ReadonlyMap<number, number | undefined>,
): number {
  const lengthOf = (series: number) => paths.get(series)?.length ?? 0;
  const [longest = 0] = [...own.keys()].sort((a, b) => lengthOf(b) - lengthOf(a));
  return own.get(0) !== undefined && own.get(longest) === undefined ? longest : 0;
}

const levelAt = (parts: readonly Part[], at = 0) => {
  const part = parts[at];
  return part?.type === 'heading' ? part.level : 0;
};

/** Where numbers do not go on by one, as printed; `after` is empty where a series does not begin with 1. */
export function jumpsIn(parts: readonly Part[]): { after: string; comes: string }[] {
  const last = new Map<number, string>();
  const jumps = new Map<string, { after: string; comes: string }>();
  for (const part of parts) {
    if (part.type !== 'numbered' || part.number.includes('.')) continue;
    const after = last.get(part.series) ?? '';
    if (Number(part.number) !== Number(after) + 1)
      jumps.set(`${after}>${part.number}`, { after, comes: part.number });
    last.set(part.series, part.number);
  }
  return [...jumps.values()];
}
