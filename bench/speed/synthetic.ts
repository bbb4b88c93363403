import type { Text } from '../collection.ts';
import { type Random, randomFrom, wholeBetween } from './random.ts';
import { wordOf } from './word-forms.ts';

/** A passage that nobody wrote, and in which tenth of all it is, for questions with a filter. */
export interface Passage extends Text {
  readonly part: number;
}

export const parts = 10;
/** Where its id alone is at hand. */
export const partOf = (id: string): number => Number(id.slice(1)) % parts;

/** Heaps' law with the figures of a large collection of news: how many different words there are after so many. */
export const vocabularyAfter = (words: number): number => Math.max(300, Math.round(44 * words ** 0.49));
/** Zipf's law as Mandelbrot bent it at the most frequent words. */
const bend = 2.7;

/**
 * Passages without end, the same for the same seed: a smaller number of them is the beginning of a larger. Words are
 * drawn by Zipf's law from a vocabulary that grows with the text by Heaps' law.
 */
export function* passagesFrom(seed: number): Generator<Passage, never> {
  const random = randomFrom(seed);
  const known: string[] = [];
  let written = 0;
  const words = (least: number, most: number): string[] => {
    const vocabulary = vocabularyAfter(written);
    return Array.from({ length: wholeBetween(random, least, most) }, () => {
      const rank = rankFrom(random, vocabulary);
      written++;
      known[rank] ??= wordOf(rank);
      return known[rank];
    });
  };
  for (let at = 0; ; at++) {
    const title = capitalised(words(3, 8).join(' '));
    yield { id: `p${at}`, title, text: sentences(words(20, 150), random), part: at % parts };
  }
}

export function* firstOf<Value>(values: Iterable<Value>, count: number): Generator<Value> {
  let given = 0;
  if (count > 0)
    for (const value of values) {
      yield value;
      if (++given >= count) return;
    }
}

/** The law's sum as an integral, which has an inverse: no table of a hundred thousand words is needed. */
const rankFrom = (random: Random, vocabulary: number): number =>
  Math.min(vocabulary - 1, Math.floor(bend * ((vocabulary + bend) / bend) ** random() - bend));

function sentences(words: readonly string[], random: Random): string {
  const said: string[] = [];
  for (let at = 0; at < words.length; ) {
    const end = at + wholeBetween(random, 8, 24);
    said.push(`${capitalised(words.slice(at, end).join(' '))}.`);
    at = end;
  }
  return said.join(' ');
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
