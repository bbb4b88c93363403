import type { Mark } from '../answers/answer.ts';
import type { Span } from '../domain/sentences.ts';
import { blockQuote } from './escape.ts';

/** Signs that no text has (private use), in place of Discord's marks until the text around them is escaped. */
const signs = {
  match: ['\ue000', '\ue001'],
  shown: ['\ue000', '\ue001'],
  same: ['\ue000', '\ue001'],
  differs: ['\ue002', '\ue003'],
} as const;
const discordMarks: Readonly<Record<string, string>> = {
  '\ue000': '**',
  '\ue001': '**',
  '\ue002': '__**',
  '\ue003': '**__',
};

/**
 * A stretch of a text as a block quote, with what is marked in bold (and underlined where it differs) and `…` where
 * the text goes on.
 */
export function quotationOf(text: string, { start, end }: Span, marks: readonly Mark[] = []): string {
  let marked = '';
  let at = start;
  for (const mark of marks.flatMap((one) => linesOf(text, clipped(one, { start, end })))) {
    const [open, close] = signs[mark.kind];
    marked += `${text.slice(at, mark.start)}${open}${text.slice(mark.start, mark.end)}${close}`;
    at = mark.end;
  }
  marked += text.slice(at, end);
  const before = start > 0 ? '… ' : '';
  const after = end < text.length ? ' …' : '';
  return blockQuote(`${before}${marked}${after}`).replace(
    /[\ue000-\ue003]/g,
    (sign) => discordMarks[sign] ?? '',
  );
}

const clipped = (mark: Mark, { start, end }: Span): Mark => ({
  ...mark,
  start: Math.max(start, mark.start),
  end: Math.min(end, mark.end),
});

/** Discord's marks hold within a line, and only next to a word: a mark over several lines becomes one for each. */
function linesOf(text: string, { start, end, kind }: Mark): Mark[] {
  const lines = [...text.slice(start, Math.max(start, end)).matchAll(/\S(?:[^\n]*\S)?/g)];
  return lines.map((line) => ({ kind, start: start + line.index, end: start + line.index + line[0].length }));
}
