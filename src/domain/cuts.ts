import { heldTogether } from './held-together.ts';
import { isOpen, type Span, sentencesOf } from './sentences.ts';

/** Where a text may be cut: what stands before ends at `end`, what comes after begins at `start`. */
export interface Cut {
  readonly end: number;
  readonly start: number;
  readonly at: 'sentence' | 'clause' | 'word';
  /** Whether it would part brackets or quotation marks. */
  readonly inside: boolean;
}

/** Brackets and quotation marks with what they hold; a single mark counts only beside no letter, else it is an apostrophe. */
const enclosed =
  /\([^()]*\)|\[[^[\]]*\]|“[^“”]*[”“]|«[^«»]*»|"[^"\n]*"|(?<![\p{L}\p{N}])['‘](?=\p{L})(?:[^'’\n]|['’](?=\p{L})){1,150}['’](?!\p{L})/gu;

/**
 * The places between words where a text may be cut, in order: never between a figure and its unit, nor after an
 * abbreviation. A dash between clauses belongs to neither.
 */
export function cutsOf(text: string): Cut[] {
  const ends = new Set(sentencesOf(text).map(({ end }) => end));
  const inside = insideOf(text);
  const words = [...text.matchAll(/\S+/g)];
  return words.slice(1).flatMap((word, index) => {
    const before = words[index];
    const end = (before?.index ?? 0) + (before?.[0].length ?? 0);
    const sentence = ends.has(end);
    const start = !sentence && isDash.test(word[0]) ? words[index + 2]?.index : word.index;
    if (start === undefined) return [];
    const said = text.slice(words[Math.max(0, index - 4)]?.index, end);
    const at = kindOf(said, text.slice(start, start + reach), text.slice(end, start), sentence);
    return at ? [{ end, start, at, inside: inside(end) }] : [];
  });
}
const isDash = /^[–—-]$/;

function kindOf(before: string, after: string, between: string, sentence: boolean): Cut['at'] | undefined {
  if (sentence) return 'sentence';
  if ((mayGoOn.test(before) && isOpen(before, after)) || heldTogether(before, after)) return undefined;
  const clause = /[,;:…]["”’)»]*$/u.test(before) || after.startsWith('(') || between.trim() !== '';
  return clause ? 'clause' : 'word';
}
/** So much of what follows tells whether it belongs to what stands before. */
const reach = 30;
const mayGoOn = /[.!]["”’)]*$/;

/** Whether a place of a text stands within brackets or quotation marks. */
function insideOf(text: string): (at: number) => boolean {
  const spans: Span[] = [...text.matchAll(enclosed)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return (at) => spans.some(({ start, end }) => at > start && at < end);
}
