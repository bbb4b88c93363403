import { joinNumbers } from './numbers.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { type Word, wordsOf } from './words.ts';

/** A term of the index with the place of the word it comes from. */
export interface Term {
  readonly term: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What of a text is indexed: its words but stop words, as stems; `stemOfLibrary` for texts of a library. */
export const termsOf = (text: string, stemOf = stem): Term[] => termsIn(wordsOf(text), stemOf);

/** The same of a text whose words are known. */
export function termsIn(words: readonly Word[], stemOf = stem): Term[] {
  return joinNumbers(words)
    .filter((word) => !stopWords.has(word.text))
    .map((word) => ({ term: stemOf(word.text), word: word.text, start: word.start, end: word.end }));
}
