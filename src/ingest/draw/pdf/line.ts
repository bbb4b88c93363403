import type { Placed, Row } from './group-rows.ts';
import { markNotes } from './mark-notes.ts';

/** One printed line of a column. Lengths are points. */
export interface Line {
  readonly page: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** As printed; `[^3]` for a raised mark. */
  readonly text: string;
  /** The mark that it begins with, where that is raised. */
  readonly mark: string | undefined;
  /** Where its second word begins, and how wide the space before that is. */
  readonly secondX: number | undefined;
  readonly tab: number;
  /** Width of its first word. */
  readonly firstWidth: number;
  /** Left and right edge of the column that it stands in. */
  readonly left: number;
  readonly right: number;
  /** Which column of which page: lines of one follow each other. */
  readonly column: string;
  readonly artifact: boolean;
  /** Beginnings of words after wide gaps. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
}

const width = (run: Placed): number => run.width;

/** Splits a run at two or more spaces, where the file has put a column or a number and its text into one. */
function splitWide(run: Placed): Placed[] {
  if (!/ {2,}/.test(run.text)) return [run];
  const each = run.width / run.text.length;
  const parts: Placed[] = [];
  for (const match of run.text.matchAll(/\S+(?: \S+)*/g))
    parts.push({
      ...run,
      text: match[0],
      x: run.x + match.index * each,
      width: match[0].length * each,
      spaced: match.index > 0 || run.spaced,
    });
  return parts;
}

function isParted(before: Placed, run: Placed): boolean {
  const gap = run.x - (before.x + before.width);
  if (run.raised) return gap > 0.6 * run.size && run.spaced;
  if (before.raised && /^(st|nd|rd|th|o|er|e|bis|ter)$/.test(before.text))
    return gap > 0.1 * run.size || run.spaced;
  return gap > 0.15 * run.size || (run.spaced && gap > -0.3 * run.size);
}

/** The text of runs that stand side by side. */
export function writeRuns(runs: readonly Placed[]): string {
  let text = '';
  runs.forEach((run, at) => {
    const before = runs[at - 1];
    const written = run.raised ? markNotes(run.text, text) : run.text;
    if (before && isParted(before, run) && !(run.raised && written.startsWith('[^'))) text += ' ';
    text += written;
  });
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/\u00ad(?=.)/g, '')
    .trim();
}

function cellsOf(runs: readonly Placed[], size: number): Cell[] {
  const groups: Placed[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && run.x - (last.x + last.width) < Math.max(1.15 * size, 9)) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const last = group.at(-1) as Placed;
    return { x0: (group[0] as Placed).x, x1: last.x + last.width, text: writeRuns(group) };
  });
}

const share = (runs: readonly Placed[], is: (run: Placed) => boolean): number => {
  const count = (some: readonly Placed[]) =>
    some.reduce((sum, run) => sum + (run.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  const all = count(runs);
  return all ? count(runs.filter(is)) / all : 0;
};

/** The size of most of the letters. */
function sizeOf(runs: readonly Placed[]): number {
  const letters = new Map<number, number>();
  for (const run of runs) {
    const size = Math.round(run.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + run.text.length * (run.raised ? 0.01 : 1));
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** First word, and where the second begins. A mark of a note at the beginning is a word of its own. */
function begin(runs: readonly Placed[]): { firstWidth: number; secondX: number | undefined; tab: number } {
  const first = runs[0] as Placed;
  const space = first.text.indexOf(' ');
  if (space > 0) {
    const each = width(first) / first.text.length;
    return { firstWidth: space * each, secondX: first.x + (space + 1) * each, tab: each };
  }
  let stop = first.x + first.width;
  for (const run of runs.slice(1)) {
    const before = runs[runs.indexOf(run) - 1] as Placed;
    if (isParted(before, run) || before.raised)
      return { firstWidth: stop - first.x, secondX: run.x, tab: run.x - stop };
    const inner = run.text.indexOf(' ');
    const each = run.width / run.text.length;
    if (inner > 0)
      return { firstWidth: run.x + inner * each - first.x, secondX: run.x + (inner + 1) * each, tab: each };
    stop = run.x + run.width;
  }
  return { firstWidth: stop - first.x, secondX: undefined, tab: 0 };
}

/** Makes a line of the runs of a row that stand in one column. */
export function makeLine(
  row: Row,
  part: readonly Placed[],
  column: string,
  left: number,
  right: number,
): Line {
  const runs = part.flatMap(splitWide);
  const first = runs[0] as Placed;
  const last = runs.at(-1) as Placed;
  const size = sizeOf(runs);
  return {
    page: row.page,
    x0: first.x,
    x1: last.x + last.width,
    y: row.y,
    size,
    bold: share(runs, (run) => run.bold || run.raised) >= 0.9,
    italic: share(runs, (run) => run.italic || run.raised) >= 0.9,
    text: writeRuns(runs),
    mark: first.raised ? /^\[\^([^\]]+)\]/.exec(markNotes(first.text, ''))?.[1] : undefined,
    ...begin(runs),
    left,
    right,
    column,
    artifact: runs.every((run) => run.artifact),
    cells: cellsOf(runs, size),
  };
}
