import type { Doubt } from '../drawn.ts';
import { HEADING_MARK, hasRoom, type Layout } from './text-layout.ts';
import type { TextLine } from './text-lines.ts';
import {
  beginsWithLetter,
  beginsWithNumber,
  breaksOff,
  bulletOf,
  endsPart,
  endsSentence,
  goesOn,
  isMarkAlone,
  joinText,
} from './text-signs.ts';
import { printedWidth } from './text-width.ts';

/** Lines that belong together, before it is known what they are. */
export interface Block {
  readonly kind: 'text' | 'item' | 'heading' | 'row' | 'quotation';
  text: string;
  readonly lines: TextLine[];
  /** Empty lines before it that mean something. */
  readonly blanks: number;
  /** Of a marked heading. */
  readonly level?: number;
  /** Of an item: its bullet. */
  readonly bullet?: string;
}

/** Whether a line is a row of a table: `| a | b |`, or cells parted by tabs. */
export const isRow = (text: string): boolean => /^\|.*\|$/.test(text) || /\S\t/.test(text);

/** Joins lines to paragraphs, items, headings and rows. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly doubts: Doubt[] = [];

  constructor(
    private readonly lines: readonly TextLine[],
    private readonly layout: Layout,
  ) {}

  build(): this {
    this.lines.forEach((line, at) => {
      const block = this.blocks.at(-1);
      const next = this.lines[at + 1];
      if (block && this.continues(block, line, next)) {
        block.text = joinText(block.text, withoutMark(line.text));
        block.lines.push(line);
      } else this.blocks.push(this.begin(line));
    });
    return this;
  }

  private begin(line: TextLine): Block {
    const blanks = Math.max(0, line.blanks - this.layout.usualBlanks);
    const base = { lines: [line], blanks };
    const heading = HEADING_MARK.exec(line.text);
    if (heading)
      return { ...base, kind: 'heading', text: withoutMark(line.text), level: heading[1]?.length ?? 1 };
    if (isRow(line.text)) return { ...base, kind: 'row', text: line.text };
    if (/^>\s?\S/.test(line.text))
      return { ...base, kind: 'quotation', text: line.text.replace(/^>\s?/, '') };
    const bullet = bulletOf(line.text, this.layout.starsAreBullets);
    if (bullet !== undefined && line.text.length > bullet.length)
      return { ...base, kind: 'item', text: line.text.slice(bullet.length), bullet: bullet.trim() };
    return { ...base, kind: 'text', text: line.text };
  }

  /** Whether the line goes on with the block. */
  private continues(block: Block, line: TextLine, next: TextLine | undefined): boolean {
    const before = block.lines.at(-1);
    if (!before || block.kind === 'row' || isRow(line.text)) return false;
    if (block.kind === 'quotation') return /^>\s?\S/.test(line.text) && line.blanks === 0;
    if (/^>/.test(line.text) || bulletOf(line.text, this.layout.starsAreBullets)) return false;
    const text = withoutMark(line.text);
    const broken = goesOn(text) && !endsPart(block.text);
    if (HEADING_MARK.test(line.text)) {
      // A heading's mark in the middle of a sentence is a mistake of whoever drew the text.
      if (broken && block.kind !== 'heading')
        this.doubt(
          line,
          "a heading's mark stands in the middle of a sentence: taken for the end of the paragraph above",
        );
      return broken && block.kind !== 'heading';
    }
    if (block.kind === 'heading') return broken && line.blanks === 0 && !this.layout.marked;
    if (block.text.length < 12 && isMarkAlone(block.text)) return !isMarkAlone(text);
    if (beginsWithLetter(text)) return false;
    if (beginsWithNumber(text) || isMarkAlone(text))
      return this.layout.wrapped && !this.mayBegin(block, before, line);
    const aside = this.layout.wrapped && /^\(\p{L}/u.test(text) && !endsPart(block.text);
    if (broken || aside) return true;
    return this.layout.wrapped ? this.runsOn(block, before, line, next) : this.isTorn(block, before, line);
  }

  /** Whether a number at a line's beginning may be one: not where it stands in mid-sentence, as a date or an amount. */
  private mayBegin(block: Block, before: TextLine, line: TextLine): boolean {
    if (endsPart(block.text) || (block.text.endsWith(')') && /^\d{2,3}\.\d{1,3}\.?\s/.test(line.text)))
      return true;
    return line.blanks > this.layout.usualBlanks || hasRoom(before.text, line.text, this.layout, 0.85);
  }

  /** A paragraph that a page break has torn, in a file in which a line is a paragraph. */
  private isTorn(block: Block, before: TextLine, line: TextLine): boolean {
    if (endsPart(block.text) || /https?:\S+$/.test(block.text.slice(-300))) return false;
    const long = before.text.length > 120 || block.kind === 'item' || block.lines.length > 1;
    if (!breaksOff(block.text) && !(long && before.text.length > 80 && !/[)»”"]$/.test(block.text)))
      return false;
    this.doubt(line, `joined with line ${before.line}, which ends in mid-sentence`);
    return true;
  }

  /** Whether a printed line goes on with the paragraph above it. */
  private runsOn(block: Block, before: TextLine, line: TextLine, next: TextLine | undefined): boolean {
    const { layout } = this;
    const room = hasRoom(before.text, line.text, layout);
    if (line.blanks > layout.usualBlanks) {
      if (endsPart(block.text) || (room && !breaksOff(block.text))) return false;
      if (line.blanks > layout.usualBlanks + 2 && !breaksOff(block.text)) return false;
      if (looksLikeHeading(block)) return false;
      this.doubt(
        line,
        `joined with line ${before.line} over empty lines, since that line ends in mid-sentence`,
      );
      return true;
    }
    if (
      block.lines.length === 1 &&
      isCapitals(block.text) !== isCapitals(line.text) &&
      !breaksOff(block.text) &&
      block.text.length > 8
    )
      if (isCapitals(block.text) || isCapitals(line.text))
        return !isCapitals(block.text) && !endsPart(block.text) && !room;
    if (endsPart(block.text)) return !room && !this.beginsAnew(block, before, line, next);
    if (breaksOff(block.text)) return true;
    return !hasRoom(
      before.text,
      line.text,
      layout,
      block.lines.length === 1 && looksLikeHeading(block) ? 0.92 : 0.75,
    );
  }

  /** After a sentence that ends at the margin: whether a paragraph begins all the same. */
  private beginsAnew(block: Block, before: TextLine, line: TextLine, next: TextLine | undefined): boolean {
    if (line.indent > (block.lines[1]?.indent ?? 0) + 1 && block.kind === 'text') return true;
    const alone = { kind: 'text' as const, text: line.text, lines: [line], blanks: 0 };
    if (next && looksLikeHeading(alone) && hasRoom(line.text, next.text, this.layout, 0.85)) return true;
    if (!endsSentence(block.text) || goesOn(line.text)) return false;
    if (before.trailing > 1 && this.trailingMeansEnd()) return true;
    const filled = printedWidth(before.text) / this.layout.margin;
    const word = printedWidth(` ${/^\S+/.exec(line.text)?.[0] ?? ''}`) / this.layout.margin;
    if (filled + word > 1.01)
      this.doubt(
        line,
        `line ${before.line} ends a sentence at the margin: perhaps a new paragraph begins here`,
      );
    return false;
  }

  private ends: boolean | undefined;
  /** Whether spaces at a line's end mark the end of a paragraph in this file: nowhere do they stand in a sentence. */
  private trailingMeansEnd(): boolean {
    if (this.ends !== undefined) return this.ends;
    const spaced = this.lines.filter(({ trailing }) => trailing > 1);
    const inside = spaced.filter(({ text }) => !endsPart(text) && breaksOff(text)).length;
    this.ends = spaced.length > 5 && spaced.length < this.lines.length / 2 && inside < spaced.length / 20;
    return this.ends;
  }

  private doubt(line: TextLine, message: string): void {
    this.doubts.push({ line: line.line, page: line.page, message });
  }
}

const withoutMark = (text: string): string => text.replace(HEADING_MARK, '').replace(/\s+#+$/, '');

/** Whether a text is printed in capitals, numbers and signs apart. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 3 && letters.filter((one) => /\p{Lu}/u.test(one)).length > letters.length * 0.9;
}

/** Whether lines read like a heading: short, begun with a capital or a number, not ended like a sentence. */
export function looksLikeHeading({ text, kind, lines }: Block): boolean {
  if (kind !== 'text' || text.length > 160 || lines.length > 3) return false;
  if (!isCapitals(text) && (text.length > 130 || lines.length > 2)) return false;
  if (!/^[*_"“«']*(?:[\p{Lu}\d]|[ivx]+\.\s)/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  // No document has so many chapters: it is the number of a paragraph or of a recommendation.
  if (/^(?:[2-9]\d|\d{3})\.[\d\s]/.test(text)) return false;
  if (/[.;,…]["'”’»]?$/.test(text) && !/\b(?:Inc|Ltd|etc|No)\.$/.test(text)) return false;
  if (/^\s*(?:yes|no|да|нет|иә|жоқ)\s*$/i.test(text)) return false;
  if (/https?:|@|\bparas?\.? ?\d|^[A-Z]+(?:\/[\w.-]+){2,}|^\(.*\)$|^["“«].*["”»]$/.test(text)) return false;
  if (/:$/.test(text))
    return (
      isCapitals(text) ||
      /^[\W\d]*(?:[IVX]+\.\s+)?(?:conclusions? and )?(?:recommendations?|рекомендации|ұсын\p{L}+)[^.]{0,60}:$/iu.test(
        text,
      )
    );
  return !isDate(text) && !/^(?:source|sources|note|notes|источник)s?:/i.test(text);
}

const MONTH =
  /^\W*(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december|январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])(?: \d{1,2},)? \d{4}(?: г(?:\.|ода)?)?\W*$/i;
const isDate = (text: string): boolean => MONTH.test(text);
