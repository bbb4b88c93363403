import type { Doubt } from '../drawn.ts';
import type { Part } from '../recognise/recognised.ts';

/** `2.1 Text`, `2.1.3. Text` at the beginning of a paragraph. */
const dotted = /^((\d{1,2}(?:\.\d{1,3}){1,2})\.?)\s+(?=["“(«]?[\p{Lu}])/u;
/** Fewer may be figures that a paragraph happens to begin with. */
const fewest = 3;

/**
 * The paragraphs (by their place among the parts) that carry a number with dots which is official: where there are a few
 * and all go up, each once. Otherwise they are told as doubts and keep the number among their words.
 */
export function dottedNumbers(parts: readonly Part[]): {
  readonly official: ReadonlySet<number>;
  readonly doubts: readonly Doubt[];
} {
  const found = parts.flatMap((part, at) => {
    const number = part.type === 'paragraph' && !part.number ? dotted.exec(part.text)?.[2] : undefined;
    return number === undefined ? [] : [{ at, part, number }];
  });
  const rising = found.every(({ number }, at) => at === 0 || isBefore(found[at - 1]?.number ?? '', number));
  if (found.length >= fewest && rising) return { official: new Set(found.map(({ at }) => at)), doubts: [] };
  const doubts = found.map(({ part, number }) => ({
    line: part.lines[0] ?? 1,
    page: part.page,
    message: `begins with ${number}, which was not taken for a paragraph number: mark it {.numbered} if it is one`,
  }));
  return { official: new Set(), doubts };
}

function isBefore(a: string, b: string): boolean {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? right.length > left.length : (left[at] ?? 0) < (right[at] ?? -1);
}
