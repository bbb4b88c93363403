import type { Placed, Row } from './group-rows.ts';
import { type Line, makeLine } from './line.ts';
import type { Rule } from './sheet.ts';

/** Rows of a part of a page, as wide as one column. */
interface Part {
  readonly rows: readonly Row[];
}

const end = (run: Placed): number => run.x + run.width;
const startOf = (row: Row): number => (row.runs[0] as Placed).x;
const stopOf = (row: Row): number => Math.max(...row.runs.map(end));
const lettersOf = (row: Row): number => row.runs.reduce((sum, run) => sum + run.text.length, 0);

/** The runs of a row left and right of a place, or that one run crosses it. */
function cut(row: Row, x: number): { left: Placed[]; right: Placed[]; crossed: boolean } {
  const left = row.runs.filter((run) => end(run) <= x + 0.5);
  const right = row.runs.filter((run) => run.x >= x - 0.5);
  const gap =
    (right[0]?.x ?? Number.POSITIVE_INFINITY) - Math.max(Number.NEGATIVE_INFINITY, ...left.map(end));
  return { left, right, crossed: left.length + right.length < row.runs.length || gap < 0.8 * row.size };
}

/** Whether rows look like running text between two edges, and not like the cells of a table. */
function isProse(rows: readonly Row[], width: number): boolean {
  if (rows.length < 4) return false;
  const full = rows.filter((row) => stopOf(row) - startOf(row) >= 0.6 * width).length;
  const gappy = rows.filter((row) =>
    row.runs.some((run, at) => at > 1 && run.x - end(row.runs[at - 1] as Placed) > 2 * row.size),
  ).length;
  const letters = rows.reduce((sum, row) => sum + lettersOf(row), 0) / rows.length;
  return full >= 0.55 * rows.length && gappy <= 0.2 * rows.length && letters >= 16;
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly score: number;
}

/** The longest stretch of rows that are parted at `x`. */
function bandAt(rows: readonly Row[], x: number): Band | undefined {
  let best: Band | undefined;
  let from = 0;
  let both = 0;
  let left = 0;
  let right = 0;
  const close = (to: number) => {
    const score = both * 2 + Math.min(left, right);
    if (score >= 6 && (!best || score > best.score)) best = { from, to, x, score };
    from = to + 1;
    both = left = right = 0;
  };
  rows.forEach((row, at) => {
    const parts = cut(row, x);
    if (
      parts.crossed &&
      (parts.left.length + parts.right.length < row.runs.length || (parts.left.length && parts.right.length))
    )
      close(at);
    else if (parts.left.length && parts.right.length) both++;
    else if (parts.left.length) left++;
    else right++;
  });
  close(rows.length);
  return best;
}

function split(rows: readonly Row[], rules: readonly Rule[], depth: number): Part[] {
  if (depth > 3 || rows.length < 5) return [{ rows }];
  const x0 = Math.min(...rows.map(startOf));
  const x1 = Math.max(...rows.map(stopOf));
  const bands: Band[] = [];
  for (let x = x0 + 0.18 * (x1 - x0); x <= x0 + 0.82 * (x1 - x0); x += 4) {
    const band = bandAt(rows, x);
    if (band) bands.push(band);
  }
  for (const band of bands.sort((a, b) => b.score - a.score).slice(0, 12)) {
    const inside = rows.slice(band.from, band.to);
    const of = (side: 'left' | 'right') =>
      inside.flatMap((row) => {
        const runs = cut(row, band.x)[side];
        return runs.length ? [{ ...row, runs }] : [];
      });
    const left = of('left');
    const right = of('right');
    if (!left.length || !right.length) continue;
    const widthOf = (side: readonly Row[]) => Math.max(...side.map(stopOf)) - Math.min(...side.map(startOf));
    const top = (inside[0] as Row).y - 20;
    const bottom = (inside.at(-1) as Row).y + 20;
    const ruled = rules.filter(
      (rule) => rule.y > top && rule.y < bottom && rule.x0 < band.x - 20 && rule.x1 > band.x + 20,
    ).length;
    if (ruled > 2 || !isProse(left, widthOf(left)) || !isProse(right, widthOf(right))) continue;
    return [
      ...split(rows.slice(0, band.from), rules, depth + 1),
      ...split(left, rules, depth + 1),
      ...split(right, rules, depth + 1),
      ...split(rows.slice(band.to), rules, depth + 1),
    ];
  }
  return rows.length ? [{ rows }] : [];
}

/** Where lines end that are all made equally long; a wide table beside them has another edge. */
function justified(rows: readonly Row[]): number | undefined {
  const stops = new Map<number, number>();
  for (const row of rows) {
    const key = Math.round(stopOf(row) / 2) * 2;
    stops.set(key, (stops.get(key) ?? 0) + 1);
  }
  const [edge, count] = [...stops].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count >= Math.max(4, 0.25 * rows.length) ? edge : undefined;
}

function farthest(rows: readonly Row[]): number {
  const stops = rows.map(stopOf).sort((a, b) => a - b);
  return stops[Math.floor(0.95 * (stops.length - 1))] ?? 0;
}

/** Edges between which the running text of rows stands. */
export function edgesOf(rows: readonly Row[]): { left: number; right: number } {
  const starts = new Map<number, number>();
  for (const row of rows) {
    const key = Math.round(startOf(row) / 2) * 2;
    starts.set(key, (starts.get(key) ?? 0) + lettersOf(row));
  }
  const left = [...starts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return { left, right: justified(rows) ?? farthest(rows) };
}

/** Lines of a page in the order in which they are read: column after column, around what goes over all of them. */
export function splitColumns(
  rows: readonly Row[],
  rules: readonly Rule[],
  usual: { left: number; right: number },
): Line[] {
  if (!rows.length) return [];
  const parts = split(rows, rules, 0);
  return parts.flatMap((part, index) => {
    const own = edgesOf(part.rows);
    // A page full of indented items still has the margin of its document.
    const alone = parts.length === 1 && own.left > usual.left - 6;
    const left = alone ? usual.left : own.left;
    const right = alone ? Math.max(usual.right, own.right) : own.right;
    return part.rows.map((row) => makeLine(row, row.runs, `${row.page}.${index}`, left, right));
  });
}
