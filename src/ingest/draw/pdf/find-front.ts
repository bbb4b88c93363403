import type { Line } from './line.ts';

/** Which lines are the front of a document: its masthead, its title, and the table of what it contains. */
export interface Front {
  readonly masthead: ReadonlySet<Line>;
  readonly title: readonly Line[];
  readonly contents: ReadonlySet<Line>;
}

/** Leads to a page number in a table of contents. */
export const LEADER = /(?:\.\s?){6,}|…{3,}|_{8,}\s*\d+$/;
const CONTENTS =
  /^(?:table of )?contents$|^table des matières$|^índice$|^содержание$|^оглавление$|^мазмұны$/i;
const ENDS_TITLE =
  /^(?:executive )?summary\b|^contents$|^annex\b|^introduction$|^(?:[IVX]{1,4}|[A-Z]|1)\.\s/i;
const ORIGINAL =
  /\boriginal\s*:|\bdistr\.?\s*:?\s*(?:general|limited|restricted)|^distr\.?$|\bEnglish only\b/i;

/** The table of contents: what has leaders to a page number, and what stands between such lines. */
export function findContents(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>();
  const pages = new Map<number, Line[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  for (const ofPage of pages.values()) {
    const leaders = ofPage.flatMap((line, at) => (LEADER.test(line.text) ? [at] : []));
    const heading = ofPage.findIndex((line) => CONTENTS.test(line.text));
    if (leaders.length < 3 && !(heading >= 0 && leaders.length > 0)) {
      if (heading >= 0) addPlain(ofPage, heading, found);
      continue;
    }
    let from = heading >= 0 && heading < (leaders[0] as number) ? heading : (leaders[0] as number);
    // An entry of two lines at the top of a further page of contents begins before its leader.
    if (heading < 0 && from <= 3) from = 0;
    for (const at of leaders) {
      if (at - from <= 6 || from === heading) for (let n = from; n <= at; n++) found.add(ofPage[n] as Line);
      else found.add(ofPage[at] as Line);
      from = at;
    }
  }
  return found;
}

/** A table of contents without leaders: lines that end in page numbers which never fall. */
function addPlain(lines: readonly Line[], heading: number, found: Set<Line>): void {
  let last = 0;
  let stop = heading;
  for (let at = heading + 1; at < lines.length && at - stop <= 3; at++) {
    const number = Number(/\s(\d{1,3})$/.exec((lines[at] as Line).text)?.[1]);
    if (!number || number < last) continue;
    last = number;
    stop = at;
  }
  if (stop - heading >= 3) for (let at = heading; at <= stop; at++) found.add(lines[at] as Line);
}

/** The masthead of a document of the United Nations, and the title under it; elsewhere the largest type of page 1. */
export function findFront(lines: readonly Line[], body: number): Front {
  const contents = findContents(lines);
  const first = lines.filter((line) => line.page === 1 && !contents.has(line));
  const isUn =
    first.some((line) => ORIGINAL.test(line.text)) &&
    first.some((line) => /united|nations|^CRC|^CAT|covenant|convention|general assembly/i.test(line.text));
  return isUn ? unFront(first, contents) : plainFront(first, body, contents);
}

function unFront(first: readonly Line[], contents: ReadonlySet<Line>): Front {
  const bottom = Math.max(...first.filter((line) => ORIGINAL.test(line.text)).map((line) => line.y));
  const height = 400;
  const masthead = new Set(first.filter((line) => line.y <= bottom + 1));
  const rest = first.filter((line) => !masthead.has(line) && line.y < bottom + height);
  const margin = Math.min(...rest.map((line) => line.x0));
  const middle = (margin + Math.max(...rest.map((line) => line.x1))) / 2;
  const centred = (line: Line) => line.x0 > margin + 8 && Math.abs((line.x0 + line.x1) / 2 - middle) < 15;
  const from = rest.findIndex(
    (line) =>
      line.bold &&
      (line.size >= 13 || line.x0 >= margin + 30 || centred(line)) &&
      !ENDS_TITLE.test(line.text),
  );
  if (from < 0) return { masthead, title: [], contents };
  for (const line of rest.slice(0, from)) masthead.add(line);
  const title: Line[] = [];
  for (const line of rest.slice(from)) {
    if (!line.bold || (title.length && ENDS_TITLE.test(line.text))) break;
    title.push(line);
  }
  return { masthead, title, contents };
}

function plainFront(first: readonly Line[], body: number, contents: ReadonlySet<Line>): Front {
  const none: Front = { masthead: new Set(), title: [], contents };
  const largest = Math.max(0, ...first.map((line) => line.size));
  if (largest < body * 1.2) return none;
  const from = first.findIndex((line) => line.size >= largest - 0.5);
  const title: Line[] = [];
  for (const line of first.slice(from)) {
    if (line.size < largest - 0.5) break;
    title.push(line);
  }
  return title.length > 6 ? none : { ...none, title };
}
