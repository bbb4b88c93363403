import type { Word } from '../search/words.ts';
import { russianNumber } from './russian-numbers.ts';
import { compound, unitOf } from './units.ts';

/** A duration that has no number of its own, or is one word with it. */
export interface Duration {
  readonly number: number;
  readonly value: number;
  readonly unit: string;
  readonly end: number;
}

/** "Полгода", "half a year", "жарты жыл", "a year and a half", "трехлетний", "пятнадцатисуточный". */
export function durationInWords(words: readonly Word[], at: number): Duration | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (/^полугод[аом]*$|^полгода$/u.test(word.text))
    return { number: 0.5, value: 6, unit: 'month', end: word.end };
  return halfOf(words, at) ?? andAHalf(words, at) ?? inOneWord(word);
}

function halfOf(words: readonly Word[], at: number): Duration | undefined {
  const text = words[at]?.text ?? '';
  const place =
    text === 'жарты' ? at + 1 : text === 'half' && /^an?$/.test(words[at + 1]?.text ?? '') ? at + 2 : 0;
  return place > 0 ? measured(words, place, 0.5, 0) : undefined;
}

function andAHalf(words: readonly Word[], at: number): Duration | undefined {
  if (words[at + 4]?.text !== 'half' || !/^(?:an?|one|1)$/.test(words[at]?.text ?? '')) return undefined;
  const isAnd = words[at + 2]?.text === 'and' && words[at + 3]?.text === 'a';
  return isAnd ? measured(words, at + 1, 1.5, 3) : undefined;
}

function inOneWord({ text, end }: Word): Duration | undefined {
  const [, number = '', unit = ''] = compound.exec(text) ?? [];
  const count = russianNumber(number);
  const read = unitOf(unit);
  return count && read ? { number: count, value: count * read.factor, unit: read.unit, end } : undefined;
}

/** The unit in one place, with the words behind it that belong to the number. */
function measured(words: readonly Word[], at: number, number: number, behind: number): Duration | undefined {
  const [unit, last] = [unitOf(words[at]?.text ?? ''), words[at + behind]];
  return unit && last ? { number, value: number * unit.factor, unit: unit.unit, end: last.end } : undefined;
}
