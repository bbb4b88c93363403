import type { Part } from '../recognise/recognised.ts';

/**
 * The headings (by their place among the parts) whose paragraphs are numbered by themselves: for each series but the
 * first, the innermost heading that has all of the series and nothing of another. Series without one are homeless.
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
  const [headings, homeless] = [new Set<number>(), new Set<number>()];
  for (const [series, own] of paths) {
    if (series === 0) continue;
    const others = [...paths].filter(([other]) => other !== series).flatMap(([, list]) => list.flat());
    const common = (own[0] ?? []).filter((at) => own.every((path) => path.includes(at)));
    const heading = common.findLast((at) => !others.includes(at));
    if (heading === undefined) homeless.add(series);
    else headings.add(heading);
  }
  return { headings, homeless };
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
