/** The lines of a file with their ends, so that what is not edited stays byte for byte. */
export interface Lines {
  /** Without line ends; the first is line 1. */
  readonly lines: readonly string[];
  readonly ends: readonly string[];
}

export function splitLines(text: string): Lines {
  const lines: string[] = [];
  const ends: string[] = [];
  for (const [, line = '', end = ''] of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    if (end === '' && line === '' && lines.length > 0) break;
    lines.push(line);
    ends.push(end);
  }
  return { lines, ends };
}

/**
 * Puts other lines into the place of those from `first` to `last` (from 1, both included; none where `last` is less
 * than `first`). New lines end as the file's first line does.
 */
export function replaceLines(
  { lines, ends }: Lines,
  first: number,
  last: number,
  instead: readonly string[],
): Lines {
  const usual = ends[0] || '\n';
  const [from, to] = [first - 1, Math.max(last, first - 1)];
  // The last line of a file may have no end: it keeps that, whatever it says now.
  const newEnds = instead.map((_, index) =>
    index === instead.length - 1 && to === lines.length && to > from ? (ends[to - 1] ?? usual) : usual,
  );
  const before = ends.slice(0, from);
  if (instead.length > 0 && from > 0 && before[from - 1] === '') before[from - 1] = usual;
  return {
    lines: [...lines.slice(0, from), ...instead, ...lines.slice(to)],
    ends: [...before, ...newEnds, ...ends.slice(to)],
  };
}

export const joinLines = ({ lines, ends }: Lines): string =>
  lines.map((line, index) => line + (ends[index] ?? '')).join('');

export const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';

/** Moves a line right by `by` columns, or left as far as there is white space. A blank line stays as it is. */
export function shiftLine(line: string, by: number): string {
  if (by === 0 || isBlank(line)) return line;
  if (by > 0) return ' '.repeat(by) + line;
  const room = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(room, -by));
}
