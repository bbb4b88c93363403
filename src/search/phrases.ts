import type { Passage } from '../domain/passage.ts';
import { fold } from './fold.ts';
import type { PassageIndex } from './passage-index.ts';
import { termsOf } from './terms.ts';

function squeeze(text: string): string {
  const folded = fold(text);
  // Mostly there is nothing to do, and looking is faster than putting each space in its own place.
  return /\s\s|[^\S ]/.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
}

/**
 * The places of the passages that say phrases literally, in their text or headings, but for case, white space and
 * kinds of marks.
 */
export function passagesSaying(phrases: readonly string[], index: PassageIndex): number[] {
  const squeezed = phrases.map(squeeze);
  return candidates(phrases, index).filter((at) => {
    const text = squeezedText(at, index);
    return squeezed.every((phrase) => text.includes(phrase));
  });
}

/** Squeezing a text takes much longer than looking through it: those of a small library are kept. */
const kept = new WeakMap<PassageIndex, string[]>();

function squeezedText(at: number, index: PassageIndex): string {
  const texts = kept.get(index) ?? [];
  if (index.passages.length <= soonRead) kept.set(index, texts);
  const { heading, text } = index.passages.at(at) as Passage;
  texts[at] ??= squeeze(`${heading.join(' ')} ${text}`);
  return texts[at];
}

/** So many texts are looked through in some milliseconds. */
const soonRead = 20_000;

/**
 * In a larger library those that have all the words are enough. Not in a small one: a heading far above is not in the
 * index, and a word may have been joined with a figure there.
 */
function candidates(phrases: readonly string[], index: PassageIndex): number[] {
  if (index.passages.length <= soonRead) return allOf(index);
  // What is written in digits may stand in letters there, and be joined with what stands beside it.
  const words = phrases.flatMap((phrase) => termsOf(phrase)).filter(({ term }) => !/\d/.test(term));
  const [rarest, ...others] = [...new Set(words.map(({ term }) => term))].sort(
    (a, b) => index.weightOf(b) - index.weightOf(a),
  );
  if (rarest === undefined) return allOf(index);
  const having = [...(index.postingsOf(rarest)?.documents ?? [])];
  return having.filter((at) => others.every((term) => index.hasIn(at, term)));
}

const allOf = ({ passages }: PassageIndex) => Array.from({ length: passages.length }, (_, at) => at);
