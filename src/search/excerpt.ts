import type { Span } from '../domain/sentences.ts';
import type { Concept } from './concept.ts';
import { type AskedWords, askedWords } from './excerpt/asked-words.ts';
import { phrasesIn } from './excerpt/phrases.ts';
import { type Place, placesOf, type Wants } from './excerpt/places.ts';
import { read, termsRead } from './excerpt/reading.ts';
import { windowOf } from './excerpt/window.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Term } from './terms.ts';

export type { Wants } from './excerpt/places.ts';

export interface Excerpt {
  /** Verbatim; `…` stands where something was cut. */
  readonly text: string;
  /** The part of the text that is shown, where it is not all of it. */
  readonly part?: Span;
  /** The words in it that were asked for, as offsets into the excerpt. */
  readonly matched: readonly Span[];
}

export interface Wanted {
  /** The most characters (UTF-16 units), the marks of cutting not counted. */
  readonly limit?: number | undefined;
  /** What must be in it literally where the text says it. */
  readonly phrases?: readonly string[] | undefined;
  readonly wants?: Wants | undefined;
}

/** The part of a text that answers a question best. */
export function excerptOf(
  text: string,
  concepts: readonly Concept[],
  index: PassageIndex,
  { limit = 600, phrases = [], wants = {} }: Wanted = {},
): Excerpt {
  const asked = askedWords(concepts, index);
  const literal = phrasesIn(text, phrases);
  const matchedIn = (shown: Span) => wordsMatched(text, shown, asked, literal);
  if (text.length <= limit) return { text, matched: matchedIn({ start: 0, end: text.length }) };
  const reading = read(text);
  const places = [...literal.map(literally), ...placesOf(reading, asked, wants)];
  const window = windowOf(reading, asked, places, limit) ?? beginningOf(text, limit);
  const before = window.start > 0 ? '… ' : '';
  const after = window.end < text.length ? ' …' : '';
  const shift = before.length - window.start;
  return {
    text: `${before}${text.slice(window.start, window.end)}${after}`,
    part: window,
    matched: matchedIn(window).map(({ start, end }) => ({
      start: start + shift,
      end: end + shift,
    })),
  };
}

/** What was asked for literally is shown, whatever else speaks of it: it is worth more than all words together. */
const literally = (span: Span): Place => ({ ...span, value: 10, literal: true });

/** Where nothing may be parted: the words, or the signs, that there is room for. */
function beginningOf(text: string, limit: number): Span {
  const space = text.slice(0, limit + 1).search(/\s\S*$/);
  return { start: 0, end: space > 0 ? space : limit };
}

/** The words of a stretch that speak of what was asked; those that follow one another as one. */
function wordsMatched(
  text: string,
  { start, end }: Span,
  asked: AskedWords,
  literal: readonly Span[],
): Span[] {
  const shown: readonly Term[] = termsRead(text).filter((term) => term.start >= start && term.end <= end);
  const present = new Set(shown.map(({ term }) => term));
  const spans = [...shown.filter(({ term }) => speaks(term, present, asked)), ...literal]
    .filter((span) => span.start >= start && span.end <= end)
    .sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && (span.start <= last.end || /^[\s-]+$/.test(text.slice(last.end, span.start))))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}

/** A word of a name or of a phrase that stands for what was typed speaks of it only where the others stand too. */
const speaks = (term: string, present: ReadonlySet<string>, { parts, concepts }: AskedWords) =>
  (parts.get(term) ?? []).some(({ concept, variant }) => {
    const { all = true, terms = [] } = concepts[concept]?.variants[variant] ?? {};
    return !all || terms.every((one) => present.has(one));
  });
