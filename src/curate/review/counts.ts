import { readDocument } from '../../corpus/read-document.ts';
import { EditError } from './edit-problem.ts';
import { joinLines, replaceLines, splitLines } from './lines.ts';

/** How many passages of a kind the front matter declares, and how many there are. */
export interface Count {
  readonly kind: string;
  readonly says: number;
  readonly has: number;
}

/** The counts of the front matter that do not hold; none where the front matter cannot be read. */
export function wrongCounts(text: string): Count[] {
  const read = readDocument('', text, []);
  if (!read) return [];
  const has = new Map<string, number>();
  for (const { kind } of read.passages) has.set(kind, (has.get(kind) ?? 0) + 1);
  const says = new Map<string, number>(Object.entries(read.front.counts));
  return [...new Set([...says.keys(), ...has.keys()])]
    .map((kind) => ({ kind, says: says.get(kind) ?? 0, has: has.get(kind) ?? 0 }))
    .filter((count) => count.says !== count.has);
}

/**
 * Declares as many passages of a kind as there are: one line of the front matter is changed, added or taken out.
 * @throws EditError where the counts are not written one a line
 */
export function declareCount(text: string, kind: string): string {
  const count = wrongCounts(text).find((one) => one.kind === kind);
  if (!count) return text;
  const lines = splitLines(text);
  const heading = lines.lines.findIndex((line) => /^counts:\s*(?:#.*)?$/.test(line));
  let last = heading;
  while (heading >= 0 && /^\s+\S/.test(lines.lines[last + 1] ?? '')) last++;
  if (last === heading) throw new EditError('the counts of the front matter are not written one a line');
  const own = lines.lines.slice(heading + 1, last + 1);
  const at = own.findIndex((line) => new RegExp(`^\\s+${kind}:\\s*\\d`).test(line));
  const indent = /^\s+/.exec(own[0] ?? '')?.[0] ?? '  ';
  const line = heading + 2 + at;
  if (at < 0) return joinLines(replaceLines(lines, last + 2, last + 1, [`${indent}${kind}: ${count.has}`]));
  const instead = count.has > 0 ? [(own[at] ?? '').replace(/\d+/, String(count.has))] : [];
  return joinLines(replaceLines(lines, line, line, instead));
}
