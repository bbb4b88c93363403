import { type Begin, readBegin } from './begin.ts';
import type { Line } from './line.ts';
import type { Usual } from './measure.ts';

/** Lines that make one passage, heading or item. */
export interface Block {
  readonly begin: Begin | undefined;
  readonly lines: Line[];
  /** Why it is not sure that it begins or goes on where it does. */
  readonly doubts: { line: Line; message: string }[];
  /** Space above it, in lines. */
  readonly above: number;
}

const TERMINAL = /[.!?:;…]["”’»)\]*]*(?:\[\^[^\]]+\])*["”’)]*$/;
const LOWER = /^["“‘(]?\p{Ll}/u;

export const isClosed = (text: string): boolean => TERMINAL.test(text);

/** Whether the first word of a line would have found room at the end of the line before. */
export function isShort(before: Line, next: Line): boolean {
  return before.x1 + 0.3 * before.size + next.firstWidth < before.right - 0.8 * before.size;
}

const near = (a: number, b: number, by = 3.5): boolean => Math.abs(a - b) <= by;

/** The number stands where numbers of paragraphs stand, and its words where theirs do. */
function atNumberPlace(line: Line, usual: Usual): boolean {
  return (
    usual.numberX !== undefined &&
    line.secondX !== undefined &&
    near(line.x0 - line.left, usual.numberX) &&
    near(line.secondX - line.left, usual.wordX as number)
  );
}

interface State {
  /** The last number of a paragraph, and the last after its dot. */
  number: number;
  part: string | undefined;
}

const isNext = (begin: Begin, state: State): boolean => {
  if (begin.kind !== 'number') return false;
  const [whole, part] = begin.number.split('.');
  if (part === undefined) return Number(whole) === state.number + 1;
  const [lastWhole, lastPart] = state.part?.split('.') ?? [];
  return (
    (whole === lastWhole && Number(part) === Number(lastPart) + 1) ||
    (part === '1' && Math.abs(Number(whole) - state.number) <= 1)
  );
};

/** The number after the dot goes on from the last one, give or take a few that are missing. */
function followsPart(number: string, state: State): boolean {
  const [whole, part] = number.split('.');
  const [lastWhole, lastPart] = state.part?.split('.') ?? [];
  const step = Number(part) - Number(lastPart);
  return whole === lastWhole && step > 0 && step <= 3;
}

/** Whether a line that begins with a number, a letter or a bullet begins a passage. */
function opens(
  line: Line,
  begin: Begin,
  before: Line | undefined,
  gap: number,
  block: Block | undefined,
  state: State,
  usual: Usual,
): boolean {
  if (!before || !block) return true;
  const spaced = gap > 1.2;
  const closed = isClosed(before.text);
  const tabbed = line.tab >= 0.75 * line.size;
  if (begin.kind === 'number') {
    if (begin.number.includes('.') && followsPart(begin.number, state)) return true;
    if (atNumberPlace(line, usual) && (tabbed || isNext(begin, state))) return true;
    if (isNext(begin, state))
      return (
        spaced ||
        (closed && (tabbed || isShort(before, line) || line.x0 > before.x0 + line.size)) ||
        (tabbed && gap > 1.05)
      );
    return (spaced && (closed || tabbed)) || (tabbed && closed && isShort(before, line));
  }
  if (spaced) return true;
  const indented =
    block.lines.length > 1
      ? line.x0 > (block.lines.at(-1) as Line).x0 + 0.5 * line.size
      : line.x0 > line.left + 0.5 * line.size;
  if (begin.kind === 'bullet') {
    if (/[•●■□▪▫‣➢➤❖✓✔☑○◦]/u.test(begin.label)) return true;
    return tabbed && (closed || block.begin?.kind === 'bullet' || isShort(before, line));
  }
  const listed = /[;:,.]$|\b(?:and|or)$/.test(before.text.replace(/\[\^[^\]]+\]$/, ''));
  return (
    (tabbed && (listed || isShort(before, line))) || (listed && indented) || (listed && isShort(before, line))
  );
}

/** “Table 2”, “Figure IV” in a line of its own: what is below belongs to it, and it to nothing above. */
const CAPTION = /^(?:Table|Figure|Box|Map|Chart|Diagram|Graph)\s(?:[IVXLC]+|[A-Z]?\.?\d+(?:\.\d+)*)\.?$/;
export const isCaption = (text: string): boolean => CAPTION.test(text.replace(/\[\^[^\]]+\]/g, ''));

const styleOf = (line: Line): string => `${line.bold ? 'b' : ''}${Math.round(line.size)}`;

/** Whether a line goes on with the block of the line before it, in the same column. */
function goesOn(line: Line, before: Line, gap: number, block: Block): boolean {
  const closed = isClosed(before.text);
  const flows = LOWER.test(line.text) && !closed;
  if (isCaption(line.text)) return false;
  if (gap > 1.9 || gap < 0) return false;
  if (Math.abs(line.size - before.size) > 1.1) return false;
  if (gap > 1.3) return flows && gap < 1.65 && !isShort(before, line);
  const indentAfter = block.lines.length > 1 ? (block.lines.at(-1) as Line).x0 : undefined;
  const step = 0.8 * line.size;
  if (
    gap > 1.18 &&
    closed &&
    (isShort(before, line) || (indentAfter !== undefined && Math.abs(line.x0 - indentAfter) > step))
  )
    return false;
  if (line.bold !== before.bold && styleOf(line) !== styleOf(before)) {
    // A run-in beginning in bold goes on in plain letters; a heading is set apart or short.
    const whole = block.lines.every((other) => other.bold === before.bold);
    if (whole && !flows && (isShort(before, line) || gap > 1.15)) return false;
  }
  if (indentAfter !== undefined && closed && line.x0 > indentAfter + step && line.x0 > line.left + step)
    return false;
  if (indentAfter !== undefined && closed && line.x0 < indentAfter - step) return false;
  if (closed && isShort(before, line) && gap > 1.08) return false;
  if (
    indentAfter === undefined &&
    closed &&
    isShort(before, line) &&
    !block.begin &&
    line.x0 >= before.x0 - step
  )
    return false;
  if (block.lines.length > 0 && closed && isShort(before, line) && before.x1 < before.right - 6 * before.size)
    return false;
  return true;
}

/** The first line of a further page or column against the block that was open at the end of the last. */
function goesOver(line: Line, before: Line, block: Block, numbered: boolean): 'yes' | 'no' | 'doubtful' {
  if (isCaption(line.text)) return 'no';
  // A line that ends no sentence, and is short or in letters of its own, is no running text: a heading.
  const short = line.x1 < line.left + 0.75 * (line.right - line.left);
  const apart = line.italic && !block.lines.some((other) => other.italic);
  if ((short || apart) && isClosed(before.text) && !isClosed(line.text) && !LOWER.test(line.text))
    return 'no';
  if (
    Math.abs(line.size - before.size) > 1.1 ||
    (line.bold !== before.bold &&
      styleOf(line) !== styleOf(before) &&
      !LOWER.test(line.text) &&
      isClosed(before.text))
  )
    return 'no';
  if (!line.bold && block.lines.every((other) => other.bold) && !LOWER.test(line.text)) return 'no';
  if (LOWER.test(line.text)) return isClosed(before.text) && isShort(before, line) ? 'no' : 'yes';
  const closed = isClosed(before.text);
  if (!closed) return line.bold && !before.bold ? 'no' : 'yes';
  if (
    before.x1 + 0.3 * before.size + line.firstWidth <
    before.left + (before.right - before.left) - 0.8 * before.size
  )
    return 'no';
  const expected = block.lines.length > 1 ? (block.lines.at(-1) as Line).x0 - before.left : 0;
  if (line.x0 - line.left > expected + 0.8 * line.size) return 'no';
  return numbered || block.begin ? 'yes' : 'doubtful';
}

const startsHeading = (line: Line, usual: Usual): boolean =>
  line.bold && (line.size > usual.size + 0.9 || /^(?:[IVX]{1,5}|[A-Z])\.\s/.test(line.text));

/** Joins the lines of a document to blocks, over the ends of columns and pages. */
export function groupBlocks(
  lines: readonly Line[],
  usual: Usual,
  apart: { has(line: Line): boolean },
): Block[] {
  const blocks: Block[] = [];
  const state: State = { number: 0, part: undefined };
  const dotted = findDotted(lines, usual);
  const numbered = lines.filter((line) => /^\d{1,3}\.\s/.test(line.text)).length > 8;
  let before: Line | undefined;
  const open = (line: Line, begin: Begin | undefined, above: number) => {
    const doubts = isBare(begin)
      ? [{ line, message: `the number ${begin.number} is printed without a dot` }]
      : [];
    blocks.push({ begin, lines: [line], doubts, above });
    if (begin?.kind !== 'number') return;
    if (begin.number.includes('.')) state.part = begin.number;
    else if (
      begin.value === state.number + 1 ||
      (!line.bold && line.size <= usual.size && atNumberPlace(line, usual))
    )
      state.number = begin.value;
  };
  for (const line of lines) {
    if (apart.has(line)) {
      before = undefined;
      continue;
    }
    const block = blocks.at(-1);
    const read = readBegin(line.text);
    const begin = read && mayBegin(read, line, state, usual, dotted) ? read : undefined;
    const same = before?.column === line.column;
    const leading = usual.leading * (line.size / usual.size);
    const gap = same && before ? (line.y - before.y) / leading : 9;
    if (!block || !before) open(line, begin, 9);
    else if (same && line.y - before.y < 0.5) block.lines.push(line);
    else if (isLoneNumber(block)) block.lines.push(line);
    else if (
      begin &&
      opens(line, begin, before, same ? gap : isClosed(before.text) ? 1.25 : 1, block, state, usual)
    )
      open(line, begin, gap);
    else if (same) {
      if (
        goesOn(line, before, gap, block) &&
        !(startsHeading(line, usual) && !startsHeading(before, usual) && !before.bold)
      )
        block.lines.push(line);
      else open(line, undefined, gap);
    } else {
      const over =
        startsHeading(line, usual) &&
        line.page !== before.page &&
        !(startsHeading(before, usual) && !isClosed(before.text))
          ? 'no'
          : goesOver(line, before, block, numbered);
      if (over === 'no') open(line, undefined, 9);
      else {
        block.lines.push(line);
        if (over === 'doubtful')
          block.doubts.push({
            line,
            message: 'a paragraph may begin here: it was joined with the page before',
          });
      }
    }
    before = line;
  }
  return blocks;
}

const isBare = (begin: Begin | undefined): begin is Begin & { readonly kind: 'number' } =>
  begin?.kind === 'number' && begin.bare === true;

/** Leaves aside numbers of charts, and numbers without a dot that are not surely the next paragraph's. */
function mayBegin(
  begin: Begin,
  line: Line,
  state: State,
  usual: Usual,
  dotted: ReadonlySet<string>,
): boolean {
  if (begin.kind !== 'number') return true;
  if (begin.number.includes('.') && /^[\d.\s]+$/.test(line.text)) return followsPart(begin.number, state);
  // A year is no number of a paragraph.
  if (begin.value > 999 && !isNext(begin, state)) return false;
  if (!begin.bare) return true;
  return (
    !dotted.has(begin.number) &&
    isNext(begin, state) &&
    atNumberPlace(line, usual) &&
    line.tab > 0.75 * line.size
  );
}

/** The numbers that stand with their dot where numbers of paragraphs do. */
function findDotted(lines: readonly Line[], usual: Usual): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const begin = readBegin(line.text);
    if (begin?.kind === 'number' && !begin.bare && atNumberPlace(line, usual)) found.add(begin.number);
  }
  return found;
}

/** A number whose words stand on the next line. */
const isLoneNumber = (block: Block): boolean =>
  block.lines.length === 1 && /^\d{1,3}\.(?:\d{1,3}\.?)?$/.test((block.lines[0] as Line).text);
