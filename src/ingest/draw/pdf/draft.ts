import type { Doubt, Piece } from '../../drawn.ts';
import { collectWords } from './join-lines.ts';
import type { Line } from './line.ts';
import { joinLines } from './write-text.ts';

type Base = Pick<Piece, 'text' | 'lines' | 'page'>;

/** The drawn text and its pieces while they are made. */
export interface Draft {
  readonly texts: string[];
  readonly pieces: Piece[];
  readonly doubts: Doubt[];
  /** Which line of the drawn text a printed line is, from 1. */
  numberOf(line: Line): number;
  doubt(line: Line, message: string): void;
  /** What every piece has. `own` is what the lines say, without a bullet or the mark of a note before them. */
  base(lines: readonly Line[], own?: readonly string[]): Base;
}

export const textsOf = (lines: readonly Line[]): string[] => lines.map((line) => line.text);

/** Starts with the printed lines in the order of the drawn text. */
export function startDraft(order: readonly Line[]): Draft {
  const numbers = new Map(order.map((line, at) => [line, at + 1]));
  const texts = textsOf(order);
  const words = collectWords(texts);
  const doubts: Doubt[] = [];
  const numberOf = (line: Line): number => numbers.get(line) as number;
  const doubt = (line: Line, message: string) =>
    doubts.push({ line: numberOf(line), page: line.page, message });
  const base = (lines: readonly Line[], own: readonly string[] = textsOf(lines)): Base => {
    const joined = joinLines(lines, own, words);
    for (const { line, word } of joined.unsure) doubt(line, `a hyphen at the end of the line: “${word}”?`);
    for (const line of joined.undone) {
      const at = numberOf(line) - 1;
      texts[at] = (texts[at] as string).replace(/[-‐\u00ad]$/, '\u00ad');
    }
    for (const line of joined.closed) texts[numberOf(line) - 1] += '\u00ad';
    return { text: joined.text, lines: lines.map(numberOf), page: (lines[0] as Line).page };
  };
  return { texts, pieces: [], doubts, numberOf, doubt, base };
}
