import type { TextLine } from './text-lines.ts';
import { bulletOf, endsPart, goesOn, isMarkAlone } from './text-signs.ts';
import { printedWidth } from './text-width.ts';

/** How the lines of a file are to be read, from what is common among them. */
export interface Layout {
  /** A line is a printed line, not a whole paragraph. */
  readonly wrapped: boolean;
  /** How wide a printed line is at most, in ems; Infinity where lines are paragraphs. */
  readonly margin: number;
  /** So many empty lines between two lines mean nothing. */
  readonly usualBlanks: 0 | 1;
  /** Headings are marked `## Heading`. */
  readonly marked: boolean;
  /** Items begin with a star. */
  readonly starsAreBullets: boolean;
}

export const HEADING_MARK = /^(#{1,6})\s+(?=\S)/;
/** Lines of this many ems are longer than any printed line of running text (about 150 letters). */
const WIDEST_LINE = 75;

/** Reads the layout off the lines: how long they are, where empty lines stand, which marks there are. */
export function measureLayout(lines: readonly TextLine[]): Layout {
  const marked = lines.filter(({ text }) => HEADING_MARK.test(text)).length >= 2;
  const starsAreBullets = lines.filter(({ text }) => /^[*+]\s+\S/.test(text)).length > 1;
  const prose = lines.filter(
    ({ text }) => !HEADING_MARK.test(text) && !isMarkAlone(text) && !/\t|^\||^>/.test(text),
  );
  const widths = prose.map(({ text }) => printedWidth(text)).sort((a, b) => a - b);
  const margin = widths[Math.floor(widths.length * 0.97)] ?? 0;
  // Printed lines go on in the middle of a sentence, again and again; paragraphs do so at page breaks only.
  const pairs = prose.slice(1).filter((line, at) => prose[at] && !bulletOf(line.text, starsAreBullets));
  const running = prose
    .slice(1)
    .filter((line, at) => goesOn(line.text) && !endsPart(prose[at]?.text ?? '.')).length;
  const wrapped = margin <= WIDEST_LINE && pairs.length > 2 && running / pairs.length > 0.25;
  const spaced = lines.slice(1).filter(({ blanks }) => blanks > 0).length;
  const runningSpaced = lines
    .slice(1)
    .filter((line, at) => line.blanks > 0 && goesOn(line.text) && !endsPart(lines[at]?.text ?? '.')).length;
  const usual = wrapped && spaced > lines.length * 0.6 && runningSpaced > running * 0.6;
  return {
    wrapped,
    margin: wrapped ? margin : Number.POSITIVE_INFINITY,
    usualBlanks: usual ? 1 : 0,
    marked,
    starsAreBullets,
  };
}

/** Whether the first word of `next` would have found room at the end of `line`: then the line was broken on purpose. */
export function hasRoom(line: string, next: string, layout: Layout, share = 0.97): boolean {
  const word = /^\S+/.exec(next)?.[0] ?? '';
  return printedWidth(line) + printedWidth(` ${word}`) <= layout.margin * share;
}
