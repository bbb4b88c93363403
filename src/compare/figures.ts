import { joinNumbers } from '../search/numbers.ts';
import { stem } from '../search/stem.ts';
import { isStop } from '../search/stop-words.ts';
import type { Thesaurus } from '../search/thesaurus.ts';
import { type Word, wordsOf } from '../search/words.ts';
import type { DateFact, FigureFact } from './fact.ts';
import { between, numbered, scales, signs, small, unitOf } from './units.ts';

/** The figures of a text that are no dates: durations, shares, sums, numbers of articles, numbers of people and things. */
export function figuresIn(text: string, dates: readonly DateFact[], thesaurus: Thesaurus): FigureFact[] {
  const words = joinNumbers(wordsOf(text));
  const isDate = ({ start, end }: Word) => dates.some((date) => start < date.end && date.start < end);
  return words.flatMap((word, at) => (isDate(word) ? [] : (readFigure(text, words, at, thesaurus) ?? [])));
}

function readFigure(
  text: string,
  words: readonly Word[],
  at: number,
  thesaurus: Thesaurus,
): FigureFact | undefined {
  const word = words[at];
  if (!word) return undefined;
  const read = withScale(words, at) ?? inWords(words, at);
  if (!read || /\d:$/.test(text.slice(0, word.start)) || /^:\d/.test(text.slice(word.end))) return undefined;
  const { value: number, next } = read;
  const start = word.start;
  const end = words[next - 1]?.end ?? word.end;
  const base = {
    kind: 'figure',
    number,
    after: words[at - 1]?.text ?? '',
    counted: new Set<string>(),
  } as const;
  const before = signs[text[start - 1] ?? ''];
  if (before) return { ...base, start: start - 1, end, value: number, unit: before };
  const [behind = '', sign = ''] = /^\s?(\S)/u.exec(text.slice(end)) ?? [];
  if (signs[sign]) return { ...base, start, end: end + behind.length, value: number, unit: signs[sign] };
  const unitAt = between.test(words[next]?.text ?? '') ? next + 1 : next;
  const unit = unitOf(words[unitAt]?.text ?? '');
  if (unit && isNear(text, words, next - 1, unitAt)) {
    const value = number * unit.factor;
    return { ...base, start, end: words[unitAt]?.end ?? end, value, unit: unit.unit };
  }
  const figure = { ...base, start, end, value: number };
  if (isNumbered(words, at)) return { ...figure, unit: 'article' };
  const counted = countedAfter(text, words, next, thesaurus);
  // "One" and "two" by themselves rarely are the figure that is meant.
  return small[word.text] !== undefined && counted.size === 0 ? undefined : { ...figure, counted };
}

/** Digits, with the scale written after them: `25k`, `5 млн`. */
function withScale(words: readonly Word[], at: number): { value: number; next: number } | undefined {
  const text = words[at]?.text ?? '';
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
  const factor = scales.find(([form]) => form.test(words[at + 1]?.text ?? ''))?.[1];
  return { value: Number(text) * (factor ?? 1), next: at + (factor ? 2 : 1) };
}

function inWords(words: readonly Word[], at: number): { value: number; next: number } | undefined {
  const text = words[at]?.text ?? '';
  if (text === 'dozen') return { value: 12, next: at + 1 };
  const value = small[text];
  return value === undefined ? undefined : { value, next: at + 1 };
}

/** "Articles 174 and 405": a number after another one of the list is numbered too. */
function isNumbered(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? '';
  if (numbered.test(before)) return true;
  const further = /^(and|or|и|или|және)$/.test(before) ? at - 2 : at - 1;
  return further < at && /^\d/.test(words[further]?.text ?? '') && isNumbered(words, further);
}

/** Nothing but spaces and a hyphen between two words. */
const isNear = (text: string, words: readonly Word[], first: number, last: number) =>
  !/[.,;:!?()]/.test(text.slice(words[first]?.end ?? 0, words[last]?.start ?? 0));

/** The stems of the next two telling words of the clause, and of the words that stand for them. */
function countedAfter(
  text: string,
  words: readonly Word[],
  next: number,
  thesaurus: Thesaurus,
): ReadonlySet<string> {
  const counted = new Set<string>();
  let telling = 0;
  for (let at = next; at < words.length && telling < 2 && isNear(text, words, at - 1, at); at++) {
    const word = words[at]?.text ?? '';
    if (/^\d/.test(word)) break;
    if (isStop(word)) continue;
    telling++;
    counted.add(stem(word));
    for (const synonym of thesaurus.find([stem(word)])?.synonyms.keys() ?? [])
      for (const part of wordsOf(synonym)) counted.add(stem(part.text));
  }
  return counted;
}

/** `same` where unit and number are, `other` where only the unit or what is counted is. */
export function compareFigures(a: FigureFact, b: FigureFact): 'same' | 'other' | 'apart' {
  // "From 18 to 25": where a claim does not say of what, the place tells.
  if (!a.unit && a.counted.size === 0) {
    if (a.number === b.number) return 'same';
    return a.after !== '' && a.after === b.after ? 'other' : 'apart';
  }
  if (a.unit !== b.unit) return 'apart';
  if (a.value === b.value) return 'same';
  if (a.unit === 'article') return 'apart';
  return a.unit || [...a.counted].some((stem) => b.counted.has(stem)) ? 'other' : 'apart';
}
