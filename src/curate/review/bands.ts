import type { Alignment } from './align.ts';

/** A line of the source as the page shows it. */
export interface SourceLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** A page of the received file begins here. */
  readonly page?: number;
  /** The name of the omission that its words are of. */
  readonly omitted?: string;
  /** It can be put back. */
  readonly returns?: boolean;
  /** Its words are in no passage. */
  readonly lost?: boolean;
  /** Indexes of the parts that have words of it. */
  readonly parts: readonly number[];
}

/** What stands side by side: lines of the source, and the parts that were made of them. Either may be empty. */
export interface Band {
  readonly lines: readonly SourceLine[];
  /** Indexes of parts. */
  readonly parts: readonly number[];
}

/**
 * Cuts both texts where a line of the source and a part of the document begin together. Lines without words are not
 * shown.
 * @param pageStarts the line on which each page of the received file begins, from page 1 on, where that is known
 */
export function bandsOf(
  source: string,
  { linesOf, omitted, numbered, lost }: Alignment,
  pageStarts: readonly number[] = [],
): Band[] {
  const partsOn = new Map<number, number[]>();
  linesOf.forEach((lines, part) => {
    for (const line of lines) partsOn.set(line, [...(partsOn.get(line) ?? []), part]);
  });
  const shown = readLines(source, pageStarts).map((line) => ({
    ...line,
    ...(omitted.has(line.line) ? { omitted: omitted.get(line.line) ?? '' } : {}),
    ...(numbered.has(line.line) ? { returns: true } : {}),
    ...(lost.has(line.line) ? { lost: true } : {}),
    parts: partsOn.get(line.line) ?? [],
  }));
  const bands: Band[] = [];
  let at = 0;
  const takeLines = (until: number): SourceLine[] => {
    const from = at;
    while (at < shown.length && (shown[at]?.line ?? 0) <= until) at++;
    return shown.slice(from, at);
  };
  let part = 0;
  while (part < linesOf.length) {
    const [first, last] = [linesOf[part]?.[0], linesOf[part]?.at(-1)];
    if (first === undefined || last === undefined) {
      bands.push({ lines: [], parts: [part++] });
      continue;
    }
    const between = takeLines(first - 1);
    if (between.length > 0) bands.push({ lines: between, parts: [] });
    const parts = [part++];
    let until = last;
    // A part that begins on a line of the one before stands in its band, as does one without words between such.
    for (let next = part; next < linesOf.length; next++) {
      const begins = linesOf[next]?.[0];
      if (begins === undefined) continue;
      if (begins > until) break;
      while (part <= next) parts.push(part++);
      until = Math.max(until, linesOf[next]?.at(-1) ?? 0);
    }
    bands.push({ lines: takeLines(until), parts });
  }
  const rest = takeLines(Number.POSITIVE_INFINITY);
  return rest.length > 0 ? [...bands, { lines: rest, parts: [] }] : bands;
}

/** The lines that have something on them. A form feed begins a page, as a line that is named as one does. */
function readLines(
  source: string,
  pageStarts: readonly number[],
): { line: number; text: string; page?: number }[] {
  const starts = new Map(pageStarts.map((line, index) => [line, index + 1]));
  let page = 1;
  let pending: number | undefined;
  return source.split(/\r?\n/).flatMap((raw, index) => {
    const feeds = raw.split('\f').length - 1;
    if (feeds > 0) pending = page += feeds;
    if (starts.has(index + 1)) pending = page = starts.get(index + 1) ?? page;
    const text = raw.replaceAll('\f', '').trimEnd();
    if (text.trim() === '') return [];
    const line = { line: index + 1, text, ...(pending === undefined ? {} : { page: pending }) };
    pending = undefined;
    return [line];
  });
}
