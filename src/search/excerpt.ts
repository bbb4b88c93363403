import { type Span, sentencesOf } from '../domain/sentences.ts';
import type { Concept } from './concept.ts';
import { fold } from './fold.ts';
import type { PassageIndex } from './passage-index.ts';
import { termsOf } from './terms.ts';

export interface Excerpt {
  /** Verbatim; `…` stands where something was cut. */
  readonly text: string;
  /** The part of the text that is shown, where it is not all of it. */
  readonly part?: Span;
}

/**
 * The part of a text that speaks most of what was asked, of at most `limit` characters (UTF-16 units) and the marks
 * of cutting; `phrases` must be in it where a sentence says them. It is cut at ends of sentences, or of words where one sentence is too long.
 */
export function excerptOf(
  text: string,
  concepts: readonly Concept[],
  index: PassageIndex,
  { limit = 600, phrases = [] }: { limit?: number | undefined; phrases?: readonly string[] | undefined } = {},
): Excerpt {
  if (text.length <= limit) return { text };
  const weights = wantedTerms(concepts, index);
  const sentences = readSentences(text).map(({ span, terms }) => ({
    ...span,
    weight:
      terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0) +
      (says(text.slice(span.start, span.end), phrases) ? literal : 0),
  }));
  const window = bestWindow(sentences, limit) ?? insideSentence(text, sentences, weights, limit);
  const before = window.start > 0 ? '… ' : '';
  const after = window.end < text.length ? ' …' : '';
  return {
    text: `${before}${text.slice(window.start, window.end)}${after}`,
    part: { start: window.start, end: window.end },
  };
}

/** What was asked for literally is shown, whatever else speaks of it: it weighs more than all words together. */
const literal = 1000;
function says(sentence: string, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return false;
  const squeeze = (text: string) => fold(text).replace(/\s+/g, ' ');
  const plain = squeeze(sentence);
  return phrases.some((phrase) => plain.includes(squeeze(phrase)));
}

function wantedTerms(concepts: readonly Concept[], index: PassageIndex): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { variants } of concepts) {
    for (const { terms, weight } of variants) {
      for (const term of terms)
        weights.set(term, Math.max(weights.get(term) ?? 0, weight * index.weightOf(term)));
    }
  }
  return weights;
}

/** The sentences of a text with their terms, each once. */
interface Sentence {
  readonly span: Span;
  readonly terms: readonly string[];
}
/** The same passages are quoted again and again; reading them takes longer than anything else of an answer. */
const cache = new Map<string, readonly Sentence[]>();
const cacheSize = 5000;

function readSentences(text: string): readonly Sentence[] {
  const known = cache.get(text);
  if (known) return known;
  const read = sentencesOf(text).map((span) => ({
    span,
    terms: [...new Set(termsOf(text.slice(span.start, span.end)).map(({ term }) => term))],
  }));
  if (cache.size >= cacheSize) cache.clear();
  cache.set(text, read);
  return read;
}

interface Weighed extends Span {
  readonly weight: number;
}

/** The run of whole sentences within the limit that weighs most; of equal ones the longest, then the first. */
function bestWindow(sentences: readonly Weighed[], limit: number): Span | undefined {
  let best: Weighed | undefined;
  sentences.forEach((first, from) => {
    let weight = 0;
    for (let to = from; to < sentences.length; to++) {
      const last = sentences[to];
      if (!last || last.end - first.start > limit) break;
      weight += last.weight;
      const longer = best && weight === best.weight && last.end - first.start > best.end - best.start;
      if (!best || weight > best.weight || longer) best = { start: first.start, end: last.end, weight };
    }
  });
  const heaviest = Math.max(...sentences.map((sentence) => sentence.weight));
  return best && best.weight >= heaviest ? best : undefined;
}

/** A window of words around the heaviest place of a sentence that is longer than the limit. */
function insideSentence(
  text: string,
  sentences: readonly Weighed[],
  weights: ReadonlyMap<string, number>,
  limit: number,
): Span {
  const sentence = sentences.reduce(
    (best, next) => (next.weight > best.weight ? next : best),
    sentences[0] ?? { start: 0, end: text.length, weight: 0 },
  );
  const terms = termsOf(text.slice(sentence.start, sentence.end));
  let start = sentence.start;
  let best = -1;
  for (const [at, first] of terms.entries()) {
    let weight = 0;
    for (let to = at; to < terms.length && (terms[to]?.end ?? 0) - first.start <= limit; to++)
      weight += weights.get(terms[to]?.term ?? '') ?? 0;
    if (weight > best) [best, start] = [weight, sentence.start + first.start];
  }
  if (start - sentence.start < limit / 3) start = sentence.start;
  while (start > sentence.start && /\S/.test(text[start - 1] ?? '')) start--;
  let end = Math.min(sentence.end, start + limit);
  while (end < sentence.end && end > start && /\S/.test(text[end] ?? '')) end--;
  return { start, end: end > start ? end : Math.min(sentence.end, start + limit) };
}
