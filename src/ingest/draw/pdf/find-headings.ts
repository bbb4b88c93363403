import { type Block, isClosed } from './group-blocks.ts';
import type { Line } from './line.ts';
import type { Usual } from './measure.ts';

const ROMAN = /^[IVXLC]{1,6}\.?\s+\S/;
const CAPITAL = /^[A-Z]\.\s+\S/;
const DIGIT = /^\d{1,2}\.\s+\S/;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+\S/;

/** Parts of a document that stand beside its chapters, however they are printed. */
const CHIEF =
  /^(?:(?:executive )?summary|introduction|(?:annex|appendix|enclosure)(?: [IVX\d]+)?|(?:end)?notes)$/i;

const ANNEX = /^(?:annex|appendix|enclosure)(?:es)?(?:\s+(?:[IVXL]+|\d+|[A-Z])\b|$)/i;

const textOf = (block: Block): string => block.lines.map((line) => line.text).join(' ');
const withoutMarks = (text: string): string => text.replace(/\[\^[^\]]+\]/g, '').trim();
const isCaps = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

function isCentred(line: Line): boolean {
  const left = line.x0 - line.left;
  const right = line.right - line.x1;
  return left > 2 * line.size && Math.abs(left - right) < 0.2 * (line.right - line.left);
}

/** Numbers that follow each other without anything between them are of a list. */
function isListed(block: Block, before: Block | undefined, next: Block | undefined): boolean {
  const value = (other: Block | undefined): number =>
    other?.begin?.kind === 'number' ? other.begin.value : Number.NaN;
  const beside = (other: Block | undefined): boolean =>
    Math.abs((other?.lines[0]?.x0 ?? -99) - (block.lines[0]?.x0 ?? 0)) < 4;
  return (
    (value(before) === value(block) - 1 && beside(before)) ||
    (value(next) === value(block) + 1 && beside(next))
  );
}

/**
 * Whether a block is printed as a heading.
 * @param expected number of the next paragraph
 */
export function isHeading(
  block: Block,
  before: Block | undefined,
  next: Block | undefined,
  usual: Usual,
  expected: number,
): boolean {
  const { lines } = block;
  const first = lines[0] as Line;
  const text = withoutMarks(textOf(block));
  if (lines.length > 5 || text.length > 320 || !/\p{L}{2}/u.test(text)) return false;
  if (block.begin?.kind === 'bullet') return false;
  const large = lines.every((line) => line.size >= usual.size + 1.4);
  const bold = lines.every((line) => line.bold);
  const italic = lines.every((line) => line.italic && !line.bold);
  const caps = isCaps(text) && text.length > 3;
  const ends = /[.;,]["”’)]*$/.test(text) && !/\b(?:Add|Corr|Rev|No|etc|Art|al)\.$/.test(text);
  const colon = /:$/.test(text);
  if (block.begin?.kind === 'letter')
    return (
      (bold || italic) &&
      !ends &&
      !colon &&
      lines.length <= (bold ? 2 : 3) &&
      block.above > 1.2 &&
      next?.begin?.kind === 'number' &&
      text.length < (bold ? 120 : 240)
    );
  if (block.begin?.kind === 'number') {
    if (isListed(block, before, next)) return false;
    if (large) return !ends || !bold;
    if (!bold && !(italic && lines.length <= 2)) return false;
    if (ends || colon || lines.length > 3) return false;
    // “123.8 Withdraw …” is a recommendation, however it is printed; chapters are not so many.
    if (block.begin.number.includes('.')) return block.begin.value < 20 && block.begin.value !== expected - 1;
    const inPlace = usual.numberX !== undefined && Math.abs(first.x0 - first.left - usual.numberX) < 4;
    if (block.begin.value === expected && expected > 1 && inPlace && !isCentred(first)) return false;
    return (
      block.begin.value !== expected || isCentred(first) || next?.begin?.kind === 'number' || text.length < 90
    );
  }
  if (large) return !(ends && text.length > 120);
  if (bold || caps) return !ends && !(colon && text.length > 80) && !(lines.length > 3 && isClosed(text));
  if (ROMAN.test(text) || (CAPITAL.test(text) && isCentred(first)))
    return !ends && lines.length <= 3 && isCentred(first) && text.length < 160;
  if (italic) return !ends && !colon && lines.length <= 2 && text.length < 140 && block.above > 1.15;
  return false;
}

export interface Found {
  readonly block: Block;
  readonly text: string;
}

type Look = 'roman' | 'capital' | 'digit' | 'plain';

function lookOf(text: string): Look {
  if (ROMAN.test(text)) return 'roman';
  if (CAPITAL.test(text)) return 'capital';
  return DIGIT.test(text) ? 'digit' : 'plain';
}

const styleOf = (line: Line): string =>
  `${Math.round(line.size)}${line.bold ? 'b' : ''}${line.italic ? 'i' : ''}${isCaps(line.text) ? 'c' : ''}`;

/** Levels of headings from 2, by their numbering and, without one, by the look that they share with others. */
export function levelHeadings(found: readonly Found[]): Map<Block, number> {
  const levels = new Map<Block, number>();
  const looks = found.map(({ text }) => lookOf(text));
  const used = (['roman', 'capital', 'digit'] as const).filter((look) => looks.includes(look));
  // A single “C. …” among roman numbers is a letter; a document without roman numbers begins with letters or digits.
  const hasLetters = looks.filter((look) => look === 'capital').length > 0;
  const styles = new Map<string, number>();
  found.forEach(({ block, text }, at) => {
    let look = looks[at] as Look;
    if (look === 'roman' && hasLetters && /^[CDL]\.\s/.test(text)) look = 'capital';
    const decimal = DECIMAL.exec(text)?.[1];
    const level = decimal
      ? 1 + decimal.split('.').length
      : look === 'plain'
        ? undefined
        : 2 + used.indexOf(look);
    if (level === undefined) return;
    levels.set(block, level);
    const style = styleOf(block.lines[0] as Line);
    styles.set(style, Math.min(styles.get(style) ?? 9, level));
  });
  const plain = found.filter(({ block }) => !levels.has(block));
  const largest = Math.max(0, ...found.map(({ block }) => (block.lines[0] as Line).size));
  const sizes = [...new Set(plain.map(({ block }) => Math.round((block.lines[0] as Line).size)))].sort(
    (a, b) => b - a,
  );
  const deepest = Math.max(1, ...levels.values());
  for (const { block, text } of plain) {
    const line = block.lines[0] as Line;
    const known = styles.get(styleOf(line));
    if (CHIEF.test(withoutMarks(text))) levels.set(block, 2);
    else if (known !== undefined) levels.set(block, known);
    else if (levels.size === 0 || styles.size === 0)
      levels.set(
        block,
        Math.min(6, 2 + sizes.indexOf(Math.round(line.size)) + (line.italic && !line.bold ? 1 : 0)),
      );
    else if (line.size >= largest - 0.5) levels.set(block, 2);
    else {
      const bySize = [...styles]
        .filter(([style]) => Number.parseInt(style, 10) >= Math.round(line.size))
        .map(([, level]) => level);
      levels.set(
        block,
        Math.min(
          6,
          Math.max(
            2,
            Math.min(deepest, ...(bySize.length ? [Math.max(...bySize)] : [deepest])) + (line.bold ? 0 : 1),
          ),
        ),
      );
    }
  }
  return belowAnnexes(found, levels);
}

/** What stands in an annex, or in a draft resolution, is below its heading, however that is printed. */
function belowAnnexes(found: readonly Found[], levels: Map<Block, number>): Map<Block, number> {
  let inside = false;
  for (const { block, text } of found) {
    const level = levels.get(block) ?? 2;
    if (ANNEX.test(withoutMarks(text))) {
      inside = true;
      levels.set(block, 2);
    } else if (inside) levels.set(block, Math.min(6, Math.max(3, level + 1)));
  }
  return levels;
}
