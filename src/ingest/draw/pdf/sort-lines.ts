import { type Front, findFront } from './find-front.ts';
import { findNotes, type Note } from './find-notes.ts';
import { findTables, type Table } from './find-tables.ts';
import type { LaidOut } from './lay-out.ts';
import type { Line } from './line.ts';
import { bodySize, measure, type Usual } from './measure.ts';

/** Printed lines by what they are of. */
export interface Sorted {
  /** All of them, page by page: header, columns, notes, footer. */
  readonly order: readonly Line[];
  readonly notes: readonly Note[];
  readonly front: Front;
  readonly tables: readonly Table[];
  /** What is left: headings, paragraphs and items, and the lines of tables. */
  readonly rest: readonly Line[];
  readonly usual: Usual;
}

function orderPages(laid: LaidOut, running: readonly Line[], noted: ReadonlySet<Line>): Line[] {
  const above = laid.above.map(({ line }) => line);
  const below = laid.below.map(({ line }) => line);
  const parts = [above, running, laid.lines.filter((line) => noted.has(line)), below];
  const pages = new Map<number, Line[]>();
  for (const part of parts)
    for (const line of part) {
      const page = pages.get(line.page) ?? [];
      page.push(line);
      pages.set(line.page, page);
    }
  return [...pages].sort((a, b) => a[0] - b[0]).flatMap(([, lines]) => lines);
}

/** Sorts lines into notes, front, tables and the rest. */
export function sortLines(laid: LaidOut): Sorted {
  const size = bodySize(laid.lines);
  const notes = findNotes(laid.lines, size, laid.rules);
  const noted = new Set(notes.flatMap((note) => note.lines));
  const running = laid.lines.filter((line) => !noted.has(line));
  const front = findFront(running, size);
  const inFront = new Set<Line>([...front.masthead, ...front.contents, ...front.title]);
  const rest = running.filter((line) => !inFront.has(line));
  return {
    order: orderPages(laid, running, noted),
    notes,
    front,
    tables: findTables(rest, laid.rules),
    rest,
    usual: measure(rest, size),
  };
}
