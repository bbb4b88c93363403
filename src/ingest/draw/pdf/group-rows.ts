import type { Run } from './sheet.ts';

/** A run in a row; `raised` where it stands smaller above the line of its neighbour, as a mark of a note does. */
export interface Placed extends Run {
  readonly raised: boolean;
}

/** What stands on one baseline of a page, from left to right. */
export interface Row {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly runs: readonly Placed[];
}

const end = (run: Run): number => run.x + run.width;

/** Letters printed twice at one place, to look bold, count once. */
function dropOverprint(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const twice = kept
      .slice(-40)
      .some(
        (other) =>
          other.text === run.text &&
          Math.abs(other.x - run.x) < 0.1 * run.size &&
          Math.abs(other.y - run.y) < 0.1 * run.size &&
          Math.abs(other.size - run.size) < 0.5,
      );
    if (!twice) kept.push(run);
  }
  return kept;
}

/** The larger neighbour over whose line a small run stands, if there is one. */
function hostOf(run: Run, larger: readonly Run[]): Run | undefined {
  if (run.text.length > 12) return undefined;
  let best: Run | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of larger) {
    if (run.size > 0.82 * other.size) continue;
    const raise = other.y - run.y;
    if (raise < 0.08 * other.size || raise > 0.75 * other.size) continue;
    const after = run.x - end(other);
    const before = other.x - end(run);
    // Inside of a wide run counts as near: the reader may have put the words around a mark together.
    const distance = after >= -0.3 * other.size ? after : before >= -0.2 * other.size ? before : 0;
    const far = after >= -0.3 * other.size ? 0.6 * other.size : 3 * other.size;
    if (distance > far || distance >= nearest) continue;
    nearest = distance;
    best = other;
  }
  return best;
}

/** Puts the runs of a page into rows by their baselines, from the top; marks that are raised go with their line. */
export function groupRows(page: number, printed: readonly Run[]): Row[] {
  const runs = dropOverprint(printed);
  const sizes = runs.map((run) => run.size);
  const largest = Math.max(0, ...sizes);
  const hosts = new Map<Run, Run>();
  for (const run of runs) {
    if (run.size > 0.82 * largest) continue;
    const host = hostOf(run, runs);
    if (host) hosts.set(run, host);
  }
  const rows: { y: number; size: number; runs: Placed[]; own: Set<Run> }[] = [];
  const level = runs.filter((run) => !hosts.has(run)).sort((a, b) => a.y - b.y || a.x - b.x);
  for (const run of level) {
    const row = rows.findLast((other) => Math.abs(other.y - run.y) <= 0.25 * Math.min(other.size, run.size));
    if (row) {
      row.runs.push({ ...run, raised: false });
      row.own.add(run);
      row.size = Math.max(row.size, run.size);
    } else rows.push({ y: run.y, size: run.size, runs: [{ ...run, raised: false }], own: new Set([run]) });
  }
  for (const [run, first] of hosts) {
    let host = first;
    while (hosts.has(host)) host = hosts.get(host) as Run;
    rows.find((row) => row.own.has(host))?.runs.push({ ...run, raised: true });
  }
  return rows
    .map(({ y, size, runs: placed }) => ({ page, y, size, runs: placed.sort((a, b) => a.x - b.x) }))
    .sort((a, b) => a.y - b.y);
}
