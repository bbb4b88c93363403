import { stem } from '../stem.ts';
import { isStop } from '../stop-words.ts';
import { termsOf } from '../terms.ts';

/**
 * Words that belong to the asking. Fewer than those of `stop-words.ts`: in any list of texts "case", "number" or
 * "type" may be what is asked about.
 */
const askingWords = new Set(
  [
    'according ask asked concerning describe explain find get give go going got information know mean means',
    'please regarding said say saying says show tell think told anything something document documents',
  ].flatMap((line) => line.split(' ')),
);

/** A word of a question as it was typed, folded, and the term it is looked up by. */
export interface AskedWord {
  readonly word: string;
  readonly term: string;
}

/** The terms of a field in order. Stop words are gone before anything is counted, so that they lengthen nothing. */
export function termsOfField(text: string, stemOf = stem): string[] {
  return termsOf(text, stemOf)
    .filter(({ word }) => !isStop(word))
    .map(({ term }) => term);
}

/** The words of a question that are looked up; words like "find" or "document" only where there is nothing else. */
export function wordsAsked(question: string): AskedWord[] {
  const words = termsOf(question).filter(({ word }) => !isStop(word));
  const telling = words.filter(({ word }) => !askingWords.has(word));
  return telling.length > 0 ? telling : words;
}

/** A stemmer that remembers: a text is built of the same words again and again. To be dropped after the building. */
export function rememberingStem(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const stemmed = stem(word);
    known.set(word, stemmed);
    return stemmed;
  };
}
