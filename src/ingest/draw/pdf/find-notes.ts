import type { Line } from './line.ts';
import type { Rule } from './sheet.ts';

/** A footnote or endnote: its mark and its lines, over as many pages as it goes. */
export interface Note {
  readonly mark: string;
  readonly lines: Line[];
}

const PLAIN = /^(?:\[?(\d{1,3})\]?\.?|(\*{1,4}))\s+\S/;

function markOf(line: Line, last: number): string | undefined {
  if (line.mark) return line.mark;
  const [, number, star] = PLAIN.exec(line.text) ?? [];
  if (star) return star;
  return number && (Number(number) === last + 1 || (last === 0 && number === '1')) ? number : undefined;
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
  const notes: Note[] = [];
  let last = 0;
  const columns = new Map<string, Line[]>();
  for (const line of lines) columns.set(line.column, [...(columns.get(line.column) ?? []), line]);
  let openPage = -1;
  for (const column of columns.values()) {
    const page = (column[0] as Line).page;
    const drawn = rules.get(page) ?? [];
    let from = column.length;
    while (from > 0) {
      const line = column[from - 1] as Line;
      if (line.size > body - 0.4 && !(line.mark && line.size <= body)) break;
      from--;
    }
    const small = from;
    // Of the body's own size only what a short rule parts from it, and then only with a raised mark.
    for (let at = 1; at < column.length; at++) {
      const line = column[at] as Line;
      const before = column[at - 1] as Line;
      const starred =
        /^\*{1,4}\s/.test(line.text) && line.x0 < line.left - 4 && line.y - before.y > 2 * line.size;
      if (at < from && line.size <= body && (starred || (line.mark && ruleAbove(line, before, drawn))))
        from = at;
    }
    const zone = column.slice(from);
    let current: Note | undefined;
    const first = zone.findIndex((line) => markOf(line, last) !== undefined);
    const start = first < 0 ? zone.length : first;
    const lead = zone.slice(0, start);
    const parted = lead[0] && ruleAbove(lead[0], column[from - 1], drawn);
    const goesOn =
      lead.length > 0 &&
      notes.length > 0 &&
      openPage === page - 1 &&
      from >= small &&
      (parted ||
        from === 0 ||
        start < zone.length ||
        !/[.!?)]$/.test((notes.at(-1) as Note).lines.at(-1)?.text ?? ''));
    if (goesOn && !/^(?:end\s?)?notes?$/i.test(lead[0]?.text ?? '')) {
      (notes.at(-1) as Note).lines.push(...lead);
      current = notes.at(-1);
    }
    for (const line of zone.slice(start)) {
      const mark = markOf(line, last);
      if (mark !== undefined) {
        if (/^\d+$/.test(mark)) last = Number(mark);
        current = { mark, lines: [line] };
        notes.push(current);
      } else current?.lines.push(line);
    }
    if (current) openPage = page;
  }
  return notes;
}
