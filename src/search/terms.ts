import { joinNumbers } from './numbers.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** A term of the index with the place of the word it comes from. */
export interface Term {
  readonly term: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What of a text is indexed: its words but stop words, as stems; `stemOfLibrary` for texts of a library. */
export function termsOf(text: string, stemOf = stem): Term[] {
  return joinNumbers(wordsOf(text))
    .filter((word) => !stopWords.has(word.text))
    .map((word) => ({ term: stemOf(word.text), word: word.text, start: word.start, end: word.end }));
}
