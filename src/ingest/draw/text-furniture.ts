import type { Doubt, LeftOut } from '../drawn.ts';
import type { TextLine } from './text-lines.ts';
import { endsPart, goesOn } from './text-signs.ts';

/** What is printed on pages besides their text. */
export interface Furniture {
  /** The lines that stay, with the empty lines around what was taken out counted as one. */
  readonly lines: TextLine[];
  readonly out: { readonly why: LeftOut; readonly line: TextLine }[];
  readonly doubts: Doubt[];
}

const PAGE_OF =
  /(?:^|[\s\-–—|])(?:page|p\.|стр\.?|страница|бет)\s*(\d{1,4})(?:\s*(?:of|\/|из)\s*\d{1,4})?\W*$|^(\d{1,4})\s*(?:\||-?бет\b|\/\s*\d{1,4}$)/i;
const NUMBER_ALONE = /^[-–—|[(\s]*(\d{1,4})[-–—|\])\s]*$/;
const LEADERS = /(?:\.\s?){6,}\s*(?:\d{1,4}|[ivx]{1,6})?$|…{2,}\s*\d{0,4}$/;

/** Takes page numbers, running headers and footers, tables of contents and lines of signs out of a file's lines. */
export function takeOutFurniture(lines: readonly TextLine[]): Furniture {
  const why = new Map<TextLine, LeftOut>();
  const doubts: Doubt[] = [];
  for (const line of lines) {
    if (!/[\p{L}\d]/u.test(line.text) && !/\t|\|/.test(line.text)) why.set(line, 'decoration');
    else if (LEADERS.test(line.text)) why.set(line, 'contents');
    else if (PAGE_OF.test(line.text) && line.text.length < 140)
      why.set(line, line.text.length < 20 ? 'page number' : 'page header');
  }
  lines.forEach((line, at) => {
    // Their numbers stand alone where the text was drawn column by column.
    const above = lines[at - 1];
    if (above && why.get(above) === 'contents' && /^[\d\s–-]+$/.test(line.text)) why.set(line, 'contents');
  });
  if ([...why.values()].filter((reason) => reason === 'contents').length < 3)
    for (const [line, reason] of why) if (reason === 'contents') why.delete(line);
  for (const line of numbersOfPages(lines)) why.set(line, 'page number');
  for (const line of runningLines(lines, why))
    why.set(line, NUMBER_ALONE.test(line.text) ? 'page number' : 'page header');
  for (const line of besideHeaders(lines, why)) why.set(line, 'page header');
  const headers = new Map<string, TextLine[]>();
  for (const [line, reason] of why) {
    if (reason === 'page header') headers.set(line.text, [...(headers.get(line.text) ?? []), line]);
  }
  for (const [text, all] of headers) {
    const [first] = all;
    const times = all.length > 1 ? `, ${all.length} times` : '';
    const message = `left out as a page header or footer${times}: “${text.slice(0, 80)}”`;
    if (first) doubts.push({ line: first.line, page: first.page, message });
  }
  return {
    lines: withoutOut(lines, why),
    out: lines.flatMap((line) => (why.has(line) ? [{ why: why.get(line) ?? 'decoration', line }] : [])),
    doubts,
  };
}

function withoutOut(lines: readonly TextLine[], why: ReadonlyMap<TextLine, LeftOut>): TextLine[] {
  const kept: TextLine[] = [];
  let blanks = 0;
  let newPage = false;
  for (const line of lines) {
    if (why.has(line)) {
      blanks += line.blanks;
      newPage ||= line.newPage || why.get(line)?.startsWith('page') === true;
    } else {
      kept.push(
        newPage || blanks > 0
          ? { ...line, blanks: Math.max(line.blanks, Math.min(2, blanks)), newPage: newPage || line.newPage }
          : line,
      );
      blanks = 0;
      newPage = false;
    }
  }
  return kept;
}

/** Numbers that stand alone on their lines, ascend, and stand as far from each other as pages are long. */
function numbersOfPages(lines: readonly TextLine[]): TextLine[] {
  const alone = lines.flatMap((line, at) => {
    const number = Number(NUMBER_ALONE.exec(line.text)?.[1]);
    return Number.isNaN(number) ? [] : [{ line, at, number }];
  });
  const chain: typeof alone = [];
  for (const one of alone) {
    const last = chain.at(-1);
    if (!last || (one.number > last.number && one.number - last.number < 4)) chain.push(one);
  }
  const far = chain.slice(1).filter((one, at) => one.at - (chain[at]?.at ?? 0) >= 12).length;
  if (chain.length > 1 && far >= (chain.length - 1) * 0.6) return chain.map(({ line }) => line);
  // One alone is a page's number where it stands at a form feed or cuts a sentence.
  return alone
    .filter(({ line, at }) => line.newPage || lines[at + 1]?.newPage || cuts(lines, at))
    .map(({ line }) => line);
}

function cuts(lines: readonly TextLine[], at: number): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
  return before !== undefined && after !== undefined && !endsPart(before.text) && goesOn(after.text);
}

/** Lines that come back on many pages, at a page's edge or in the middle of a sentence. */
function runningLines(lines: readonly TextLine[], known: ReadonlyMap<TextLine, LeftOut>): TextLine[] {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.text.length > 160 || known.has(line)) return;
    const shape = line.text.replace(/\d+/g, '#').toLocaleLowerCase();
    const all = places.get(shape);
    if (all) all.push(at);
    else places.set(shape, [at]);
  });
  return [...places.values()].flatMap((all) => {
    // A sentence that is printed again has the same lines around it; a header has others on each page.
    const around = new Set(all.map((at) => `${lines[at - 1]?.text}\n${lines[at + 1]?.text}`));
    const varied = around.size === all.length;
    const atEdge = all.filter((at) => {
      const near = [lines[at - 1], lines[at + 1]].some(
        (line) => line && ['page number', 'page header'].includes(known.get(line) ?? ''),
      );
      return near || lines[at]?.newPage || lines[at + 1]?.newPage || (varied && cuts(lines, at));
    });
    return all.length > 2 && atEdge.length > all.length / 2 ? all.flatMap((at) => lines[at] ?? []) : [];
  });
}

/** The other lines of a header that says its page: they repeat what the file begins with. */
function besideHeaders(lines: readonly TextLine[], known: ReadonlyMap<TextLine, LeftOut>): TextLine[] {
  const beginning = lines.slice(0, 5).filter((line) => line.text.length > 8 && !known.has(line));
  return lines.filter((line, at) => {
    if (at < 5 || known.has(line)) return false;
    const beside = [lines[at - 1], lines[at + 1]].some((near) => near && known.get(near) === 'page header');
    return beside && beginning.some(({ text }) => line.text.startsWith(text.replace(/^#+\s*/, '')));
  });
}
