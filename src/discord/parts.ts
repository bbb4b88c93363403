import { cutsOf } from '../domain/cuts.ts';
import { type Span, sentencesOf } from '../domain/sentences.ts';

/** Whether a stretch of a text fits where it is to stand. */
type Fits = (span: Span) => boolean;

/**
 * A text in stretches that fit, cut at ends of sentences; of clauses or words where a sentence is too long, but a
 * figure and its unit stay together; or anywhere where a word is. Together they are the whole text.
 */
export function partsOf(text: string, fits: Fits): Span[] {
  const parts: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = longest(text, start, fits);
    parts.push(trimmed(text, { start, end }));
    start = end;
    while (start < text.length && /\s/.test(text[start] ?? '')) start++;
  }
  return parts.length > 0 ? parts : [{ start: 0, end: 0 }];
}

/** The first stretch of a text that fits. */
export const beginningOf = (text: string, fits: Fits): Span => partsOf(text, fits)[0] ?? { start: 0, end: 0 };

/** The last stretch of a text that fits: whole sentences, or words where the last sentence is too long. */
export function endOf(text: string, fits: Fits): Span {
  const end = text.length;
  const begins = (starts: readonly number[]) => starts.find((start) => fits({ start, end }));
  const start =
    begins(sentencesOf(text).map((sentence) => sentence.start)) ??
    begins(cutsOf(text).map((cut) => cut.start)) ??
    begins([...text.matchAll(/\S+/g)].map((word) => word.index)) ??
    end;
  return { start, end };
}

/** Where the longest stretch from `start` on that fits ends. */
function longest(text: string, start: number, fits: Fits): number {
  if (fits({ start, end: text.length })) return text.length;
  const rest = text.slice(start);
  const ends = [
    () => sentencesOf(rest).map(({ end }) => end),
    () => cutsOf(rest).map(({ end }) => end),
    () => [...rest.matchAll(/\S+/g)].map((word) => word.index + word[0].length),
    () => [...rest.matchAll(/./gsu)].map((sign) => sign.index + sign[0].length),
  ];
  for (const candidates of ends) {
    const end = lastThatFits(candidates(), (candidate) => fits({ start, end: start + candidate }));
    if (end !== undefined) return start + end;
  }
  return text.length;
}

/** The longer a stretch the less it fits, so half of the candidates can be left out at each step. */
function lastThatFits(candidates: readonly number[], fits: (end: number) => boolean): number | undefined {
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(candidates[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return candidates[low - 1];
}

function trimmed(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return { start, end: last };
}
