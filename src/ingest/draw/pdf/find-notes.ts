import type { Line } from './line.ts';
import type { Rule } from './sheet.ts';

/** A footnote or endnote: its mark and its lines, over as many pages as it goes. */
export interface Note {
  readonly mark: string;
  readonly lines: Line[];
}

const HEADING = /^(?:end\s?)?notes?$/i;
const PLAIN = /^(?:\[?(\d{1,3})\]?\.?|(\*{1,4}))\s+\S/;

/** Lines that a note may go on for without a rule above them; what is longer is a table in small type. */
const MOST_LINES = 12;

/** Lines of each column of each page. */
export function groupColumns(lines: readonly Line[]): Map<string, Line[]> {
  const columns = new Map<string, Line[]>();
  for (const line of lines) {
    const column = columns.get(line.column);
    if (column) column.push(line);
    else columns.set(line.column, [line]);
  }
  return columns;
}

/** What is known of the notes so far. */
interface State {
  readonly notes: Note[];
  /** The last number that was a mark. */
  last: number;
  /** Marks are raised in this document, so that a plain number is none. */
  raised: boolean;
  /** The last page with a note. */
  page: number;
}

function markOf(line: Line, { last, raised }: State): string | undefined {
  if (line.mark) return line.mark;
  const [, number, star] = PLAIN.exec(line.text) ?? [];
  if (star) return star;
  return number && !raised && Number(number) === last + 1 ? number : undefined;
}

function ruleAbove(line: Line, before: Line | undefined, rules: readonly Rule[]): boolean {
  const top = before && before.y < line.y ? before.y + 1 : line.y - 3 * line.size;
  return rules.some(
    (rule) =>
      rule.y > top &&
      rule.y < line.y - 0.4 * line.size &&
      rule.x1 - rule.x0 < 0.6 * (line.right - line.left) &&
      rule.x0 < line.x1,
  );
}

/** Where the small type at the foot of a column begins. */
function footOf(column: readonly Line[], body: number): number {
  let from = column.length;
  while (from > 0) {
    const line = column[from - 1] as Line;
    if (line.size > body - 0.4 && !(line.mark && line.size <= body)) break;
    from--;
  }
  return from;
}

/** Notes above the foot, under a rule or starred: from the line that begins one to the larger type or the gap after. */
function findBoxes(column: readonly Line[], foot: number, body: number, rules: readonly Rule[]): Line[][] {
  const boxes: Line[][] = [];
  for (let at = 1; at < foot; at++) {
    const line = column[at] as Line;
    const before = column[at - 1] as Line;
    const starred =
      /^\*{1,4}\s/.test(line.text) && line.x0 < line.left - 4 && line.y - before.y > 2 * line.size;
    if (line.size > body || !(starred || (line.mark && ruleAbove(line, before, rules)))) continue;
    let stop = at + 1;
    while (stop < column.length && flows(column[stop - 1] as Line, column[stop] as Line)) stop++;
    // In the body's own size nothing but the end of the page tells where a note ends.
    if (stop < column.length && line.size > body - 0.4) continue;
    boxes.push(column.slice(at, stop));
    at = stop - 1;
  }
  return boxes;
}

const flows = (line: Line, next: Line): boolean =>
  next.size <= line.size + 0.4 && next.y - line.y < 2 * line.size;

function addNotes(lines: readonly Line[], state: State, current: Note | undefined): void {
  let note = current;
  for (const line of lines) {
    const mark = markOf(line, state);
    if (mark !== undefined) {
      if (/^\d+$/.test(mark)) state.last = Number(mark);
      if (line.mark) state.raised = true;
      note = { mark, lines: [line] };
      state.notes.push(note);
    } else note?.lines.push(line);
    if (note) state.page = line.page;
  }
}

/** Whether small lines before the first mark go on with the last note of the page before. */
function goesOn(
  lead: readonly Line[],
  above: Line | undefined,
  marked: boolean,
  rules: readonly Rule[],
  state: State,
): boolean {
  const [first] = lead;
  const note = state.notes.at(-1);
  if (!first || !note || state.page !== first.page - 1 || HEADING.test(first.text)) return false;
  if (lead.some((line, at) => at > 0 && !flows(lead[at - 1] as Line, line))) return false;
  if (ruleAbove(first, above, rules)) return true;
  if (lead.length > MOST_LINES || lead.some(({ cells }) => cells.length > 3)) return false;
  const open = !/[.!?)]["”’]*$/.test(note.lines.at(-1)?.text ?? '');
  return above ? open && first.y - above.y > 1.5 * first.size : open || marked;
}

/**
 * Notes at the foot of columns, where the type is smaller than that of the body or a short rule stands above; those of
 * a page whose first lines have no mark go on from the page before.
 * @param lines of the whole file in reading order, without headers and footers
 */
export function findNotes(
  lines: readonly Line[],
  body: number,
  rules: ReadonlyMap<number, readonly Rule[]>,
): Note[] {
  const state: State = { notes: [], last: 0, raised: false, page: -1 };
  for (const column of groupColumns(lines).values()) {
    const drawn = rules.get((column[0] as Line).page) ?? [];
    const from = footOf(column, body);
    for (const box of findBoxes(column, from, body, drawn)) addNotes(box, state, undefined);
    const foot = column.slice(from);
    const first = foot.findIndex((line) => markOf(line, state) !== undefined);
    const start = first < 0 ? foot.length : first;
    const lead = foot.slice(0, start);
    const open = goesOn(lead, column[from - 1], first >= 0, drawn, state);
    addNotes(open ? foot : foot.slice(start), state, open ? state.notes.at(-1) : undefined);
  }
  return state.notes;
}
