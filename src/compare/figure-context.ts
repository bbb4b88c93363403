import { joinNumbers } from '../search/numbers.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { joinNumberWords } from './number-words.ts';
import { numbered, numberedList, reference } from './units.ts';

const phone = /\+\d[\d\s().-]{7,}\d|(?<![\d.,])8[\s-]?\(?7\d\d\)?[\s-]?\d{3}[\s-]?\d\d[\s-]?\d\d(?!\d)/g;

/** Where a text has telephone numbers. */
export const phonesIn = (text: string) =>
  [...text.matchAll(phone)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

/** "15 (fifteen) days": a number that is repeated in words is one; its place stays empty. */
export const withoutRepeated = (text: string) =>
  text.replace(/(?<=\d\s?)\([\p{L}][\p{L}\s-]{2,40}\)/gu, (inWords) =>
    /^\d+(?:\.\d+)?$/.test(numberIn(inWords)) ? ' '.repeat(inWords.length) : inWords,
  );
const numberIn = (text: string) =>
  joinNumberWords(joinNumbers(wordsOf(text)), text)
    .map((word) => word.text)
    .join(' ');

/** What makes a place of a number, "nos. ", with the letter before it that makes another word of it. */
const longestSign = 6;

/** Times, symbols, fractions, decades and places in a text: "18:00", "F-16", "24/7", "80-х", "para. 52", "21(2)". */
export function isNoFigure(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return true;
  if (!/\d/.test(text[word.start] ?? '')) return false;
  const [before, behind] = [
    text.slice(Math.max(0, word.start - longestSign), word.start),
    text.slice(word.end),
  ];
  if (/(?:\d[:/]|\p{L}-?|[#№§]\s?|(?<!\p{L})nos?\.\s?)$/iu.test(before)) return true;
  if (/^(?:[:/]\d|\s?[ap]\.?m(?!\p{L})|s(?!\p{L})|-?(?:х|ых)(?!\p{L}))/iu.test(behind)) return true;
  if (reference.test(words[at - 1]?.text ?? '')) return true;
  return before.endsWith('(') && isNumbered(text, words, at - 1);
}

/** "Articles 174 and 405": a number after another one of the list is numbered too. */
export function isNumbered(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  if (isTitled(text, words[at])) return true;
  if (!/^\d/.test(words[at]?.text ?? '') || numbered.test(before)) return numbered.test(before);
  const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
  if (/^(?:and|or|to|и|или|до|және)$/.test(before))
    return /^\d/.test(words[at - 2]?.text ?? '') && isNumbered(text, words, at - 2);
  // "Article 174, 12 people": only the plural has a list after it.
  return /^\s?[,–-]\s?$/.test(gap) && isInList(text, words, at - 1);
}

/** 'Articles 174 "Incitement …", 179 "Propaganda …" and 405 "Organisation …"': titles may stand between. */
function isTitled(text: string, word: Word | undefined): boolean {
  if (!word || !/^\s["“«]/.test(text.slice(word.end, word.end + 2))) return false;
  return /(?<!\p{L})(?:articles|arts|статьями|статьям)\s\d[^.]*["”»],?\s(?:and\s|or\s|и\s|или\s)?$/iu.test(
    text.slice(0, word.start),
  );
}

function isInList(text: string, words: readonly Word[], at: number): boolean {
  if (!isNumbered(text, words, at)) return false;
  for (let head = at; head >= 0; head--) {
    const word = words[head]?.text ?? '';
    if (numbered.test(word)) return numberedList.test(word);
  }
  return false;
}
