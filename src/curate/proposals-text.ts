import { quoteYaml } from '../ingest/propose/quote-yaml.ts';

/** A place in the lines of a YAML file where a list of one of its entries gets more items. */
export interface ListPlace {
  /** Line of the entry's first key, from 1. */
  readonly entry: number;
  /** Line of the entry after it, or of the end of the file. */
  readonly next: number;
  readonly key: string;
  /** Line of the last item that the list has, or undefined where it has none. */
  readonly last: number | undefined;
  readonly items: readonly string[];
}

/**
 * Adds items to lists of a YAML text without touching another byte: block lists go on, lists in brackets stay in
 * brackets, `[]` and a missing list become a block list. Returns undefined for an entry that is written otherwise.
 */
export function addToLists(text: string, places: readonly ListPlace[]): string | undefined {
  const lines = text.split('\n');
  // From the last one up, so that lines before keep their numbers.
  for (const place of [...places].sort((a, b) => b.entry - a.entry))
    if (place.items.length > 0 && !addToList(lines, place)) return undefined;
  return lines.join('\n');
}

function addToList(lines: string[], place: ListPlace): boolean {
  const { entry, next, key, last, items } = place;
  const end = lines[entry - 1]?.endsWith('\r') ? '\r' : '';
  const lastLine = last === undefined ? undefined : lines[last - 1];
  const block = (indent: string) => items.map((item) => `${indent}- ${quoteItem(item)}${end}`);
  if (last !== undefined && lastLine !== undefined && /^\s*- /.test(lastLine)) {
    closeLine(lines, last - 1, end);
    lines.splice(last, 0, ...block(/^\s*/.exec(lastLine)?.[0] ?? ''));
    return true;
  }
  const keyAt = lines.findIndex(
    (line, index) => index >= entry - 1 && index < next - 1 && keyOf(key).test(line),
  );
  const indent = ' '.repeat(/^[\s-]*/.exec(lines[entry - 1] ?? '')?.[0].length ?? 2);
  if (keyAt >= 0) return addInBrackets(lines, keyAt, place, block(`${indent}  `));
  if (last !== undefined || !/^\s*- [\w"']+:/.test(lines[entry - 1] ?? '')) return false;
  let after = next - 1;
  while (after > entry && /^\s*(?:#|$)/.test(lines[after - 1] ?? '')) after--;
  closeLine(lines, after - 1, end);
  lines.splice(after, 0, `${indent}${key}:${end}`, ...block(`${indent}  `));
  return true;
}

const keyOf = (key: string) => new RegExp(`^\\s*(?:- )?${key}:`);

/** The last line of a file may have no end, which the line after it needs. */
function closeLine(lines: string[], at: number, end: string): void {
  const line = lines[at];
  if (end && line !== undefined && !line.endsWith(end)) lines[at] = `${line}${end}`;
}

function addInBrackets(lines: string[], keyAt: number, place: ListPlace, block: readonly string[]): boolean {
  const line = lines[keyAt] ?? '';
  const empty = /^(\s*(?:- )?[\w]+:)\s*\[\s*\](.*)$/s.exec(line);
  if (empty) {
    lines.splice(keyAt, 1, `${empty[1]}${empty[2]}`, ...block);
    return true;
  }
  if (!/:\s*\[/.test(line) || place.last === undefined) return false;
  for (let at = place.last - 1; at < place.next - 1; at++) {
    const close = closingBracket(lines[at] ?? '', at === keyAt ? line.indexOf('[') + 1 : 0);
    if (close === undefined) continue;
    const before = (lines[at] ?? '').slice(0, close);
    const comma = /,\s*$/.test(before) ? ' ' : ', ';
    lines[at] =
      `${before.trimEnd()}${comma}${place.items.map(quoteItem).join(', ')}${(lines[at] ?? '').slice(close)}`;
    return true;
  }
  return false;
}

/** Where the bracket closes that stands outside of quotation marks and comments. */
function closingBracket(line: string, from: number): number | undefined {
  for (const { 0: found, index } of line
    .slice(from)
    .matchAll(/"(?:[^"\\]|\\.)*"|(?<=[[,\s])'(?:[^']|'')*'|\s#.*$|\]/g))
    if (found === ']') return from + index;
  return undefined;
}

/** Selectors stand as they are; inside brackets a comma would part them, so names with one are quoted. */
export const quoteItem = (item: string) =>
  /^[a-z0-9][a-z0-9-]*[#:][\w.-]+$/.test(item)
    ? item
    : /[,"]/.test(item)
      ? JSON.stringify(item)
      : quoteYaml(item);
