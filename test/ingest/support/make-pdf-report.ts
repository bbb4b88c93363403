import { type MadePage, type Printed, wrap } from './make-pdf.ts';

/** Pages laid out as documents of the United Nations are: 113 to 482 points wide, 12 points from line to line. */

const LEFT = 113;
const LETTERS = 61;

export type Part =
  | { readonly heading: string; readonly size?: number; readonly font?: Printed['font'] }
  /** A paragraph with its number at the margin, in letters of its own. */
  | { readonly number: string; readonly text: string; readonly bold?: boolean }
  | { readonly item: string; readonly text: string }
  /** Lines as they are given, the first at the margin. */
  | { readonly lines: readonly string[] };

export interface ReportPage {
  readonly parts: readonly Part[];
  readonly notes?: readonly { readonly mark: string; readonly text: string }[];
}

/** A raised mark of a note is printed for `^3` at the end of a word. */
function printLine(text: string, x: number, y: number, font: Printed['font'], size = 10): Printed[] {
  const printed: Printed[] = [];
  let at = x;
  for (const piece of text.split(/(\^\d+)/)) {
    if (!piece) continue;
    const raised = piece.startsWith('^');
    const shown = raised ? piece.slice(1) : piece;
    const own = raised ? 0.6 * size : size;
    const lead = shown.length - shown.trimStart().length;
    printed.push({
      text: shown.trim(),
      x: at + lead * 0.6 * own,
      y: raised ? y - 0.4 * size : y,
      size: own,
      font: font ?? 'roman',
    });
    at += shown.length * 0.6 * own;
  }
  return printed;
}

/** One page with its header, its number, and its notes under a short rule. */
export function reportPage({ parts, notes = [] }: ReportPage, page: number, symbol: string): MadePage {
  const even = page % 2 === 0;
  const printed: Printed[] = [
    { text: symbol, x: even ? 57 : 420, y: 65, size: 9, font: 'bold' },
    { text: String(page), x: even ? 57 : 530, y: 780, size: 9, font: 'bold' },
  ];
  let y = 98;
  const down = (lines: readonly string[], x: number, firstX: number, font?: Printed['font'], size = 10) => {
    lines.forEach((line, at) => {
      printed.push(...printLine(line, at ? x : firstX, y, font, size));
      y += 1.2 * size;
    });
    y += 6;
  };
  for (const part of parts) {
    if ('heading' in part) {
      y += 6;
      down([part.heading], LEFT, LEFT - 24, part.font ?? 'bold', part.size ?? 12);
    } else if ('number' in part) {
      const font = part.bold ? 'bold' : 'roman';
      printed.push({ text: part.number, x: LEFT, y, font });
      const offset = part.number.length > 4 ? 54 : 30;
      down(wrap(part.text, LETTERS, LETTERS - offset / 6), LEFT, LEFT + offset, font);
    } else if ('item' in part) {
      printed.push({ text: part.item, x: LEFT + 30, y });
      down(wrap(part.text, LETTERS, LETTERS - 10), LEFT, LEFT + 60);
    } else down(part.lines, LEFT, LEFT);
  }
  const foot = notes.flatMap(({ mark, text }) =>
    wrap(text, 66).map((line, at) => ({ mark: at ? '' : mark, line })),
  );
  foot.forEach(({ mark, line }, at) => {
    const noteY = 750 - (foot.length - 1 - at) * 11;
    if (mark) printed.push({ text: mark, x: LEFT - 8, y: noteY - 4, size: 6 });
    printed.push({ text: line, x: LEFT, y: noteY, size: 9 });
  });
  const rules = foot.length ? [{ x0: 90, x1: 164, y: 750 - foot.length * 11 - 4 }] : [];
  return { printed, rules };
}

/** The first page of such a document: masthead, session and title. */
export function titlePage(symbol: string, title: readonly string[]): MadePage {
  const bold = 'bold' as const;
  return {
    printed: [
      { text: 'United Nations', x: 120, y: 64, size: 14 },
      { text: symbol, x: 440, y: 64 },
      { text: 'General Assembly', x: 120, y: 94, size: 16, font: bold },
      { text: 'Distr.: General', x: 392, y: 94 },
      { text: '16 June 2015', x: 392, y: 106 },
      { text: 'Original: English', x: 392, y: 130 },
      { text: 'Human Rights Council', x: 57, y: 230, size: 12, font: bold },
      { text: 'Twenty-ninth session', x: 57, y: 243, font: bold },
      { text: 'Agenda item 3', x: 57, y: 255 },
      ...title.map((text, at) => ({ text, x: 113, y: 300 + at * 16, size: 14, font: bold })),
      { text: 'GE.15-12866 (E)', x: 57, y: 750 },
    ],
  };
}
