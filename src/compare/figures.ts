import { joinNumbers } from '../search/numbers.ts';
import { stem } from '../search/stem.ts';
import { isStop } from '../search/stop-words.ts';
import type { Thesaurus } from '../search/thesaurus.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { durationInWords } from './duration-words.ts';
import type { DateFact, FigureFact } from './fact.ts';
import { isNoFigure, isNumbered, phonesIn, withoutRepeated } from './figure-context.ts';
import { joinNumberWords } from './number-words.ts';
import {
  approximate,
  between,
  currencies,
  index,
  noOne,
  noTerm,
  numbered,
  scales,
  signs,
  small,
  unitOf,
  working,
} from './units.ts';

/** The figures of a text that are no dates: durations, shares, sums, numbers of articles, numbers of people and things. */
export function figuresIn(whole: string, dates: readonly DateFact[], thesaurus: Thesaurus): FigureFact[] {
  const text = withoutRepeated(whole);
  const words = joinNumberWords(joinNumbers(wordsOf(text)), text);
  const apart = [...dates, ...phonesIn(text)];
  const isApart = ({ start, end }: Word) => apart.some((span) => start < span.end && span.start < end);
  const figures = words.flatMap((word, at) =>
    isNumber(word) && !isApart(word) ? (readFigure(text, words, at, thesaurus) ?? []) : [],
  );
  const joined: FigureFact[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const sum = last && termOf(text, last, figure);
    if (sum) joined.pop();
    joined.push(sum ?? figure);
  }
  return joined;
}

/** "Seven years and six months" is one term. */
function termOf(text: string, years: FigureFact, months: FigureFact): FigureFact | undefined {
  const isTerm = years.unit === 'month' && months.unit === 'month';
  if (!isTerm || years.value === years.number || months.value !== months.number || months.value >= 12)
    return undefined;
  if (!/^,?\s(?:(?:and|и|және)\s)?$/u.test(text.slice(years.end, months.start))) return undefined;
  const value = years.value + months.value;
  return { ...years, end: months.end, value, number: value / 12 };
}

/** Most words are no number. */
const isNumber = ({ text }: Word) => /^\d/.test(text) || small[text] !== undefined || other.test(text);
const other = /^(?:dozen|half|an?|пол.*|жарты|.{4,}(?:летн|месячн|недельн|дневн|суточн).*)$/u;

function readFigure(
  text: string,
  words: readonly Word[],
  at: number,
  thesaurus: Thesaurus,
): FigureFact | undefined {
  const word = words[at];
  if (!word || !isNumber(word) || isNoFigure(text, words, at)) return undefined;
  const isAbout = approximate.test(words[at - 1]?.text ?? '');
  const base = {
    kind: 'figure',
    after: placeOf(words, at),
    counted: new Set<string>(),
    printed: new Set<string>(),
    ...(isAbout ? { about: true } : {}),
  } as const;
  const duration = durationInWords(words, at);
  if (duration) return { ...base, start: word.start, ...duration };
  const read = withScale(text, words, at) ?? inWords(text, words, at);
  if (!read) return undefined;
  const { value: number, next, end } = read;
  const figure = { ...base, number, start: word.start, end, value: number };
  const inIndex = index.exec(text.slice(end));
  if (inIndex) return { ...figure, end: end + inIndex[0].length, unit: 'index' };
  const sign = /(?:[€$₸£₽]|(?<!\d\s?)[€$₸£₽]\s)$/u.exec(text.slice(Math.max(0, word.start - 4), word.start));
  const unitBefore = signs[sign?.[0].trim() ?? ''];
  if (sign && unitBefore) return { ...figure, start: word.start - sign[0].length, unit: unitBefore };
  const currency = currencies[words[at - 1]?.text ?? ''];
  if (currency && isNear(text, words, at - 1, at))
    return { ...figure, start: words[at - 1]?.start ?? word.start, unit: currency };
  const [behind = '', signBehind = ''] = /^\s?(\S)/u.exec(text.slice(end)) ?? [];
  if (signs[signBehind]) return { ...figure, end: end + behind.length, unit: signs[signBehind] };
  const measured = withUnit(text, words, next, figure);
  if (measured) return measured;
  const isSuffix = /^(?:st|nd|rd|th|-\p{Script=Cyrillic}{1,4})(?!\p{L})/u.test(text.slice(end));
  const from = next + (isSuffix && !numbered.test(words[next]?.text ?? '') ? 1 : 0);
  // "174-бап", "405-я статья".
  const behindIt = words[from];
  if (text[end] === '-' && behindIt && numbered.test(behindIt.text))
    return { ...figure, end: behindIt.end, unit: 'article' };
  if (isNumbered(text, words, at)) return { ...figure, unit: 'article' };
  const further = otherEnd(text, words, next);
  const range = further === undefined ? undefined : readFigure(text, words, further, thesaurus);
  if (range && range.unit !== 'article' && (range.unit || range.counted.size > 0)) {
    const { unit, counted, printed } = range;
    return {
      ...figure,
      value: number * (range.value / range.number || 1),
      ...(unit ? { unit } : {}),
      counted,
      printed,
    };
  }
  const printed = countedAfter(text, words, from);
  const counted = withSynonyms(printed, thesaurus);
  // "One" and "two" by themselves rarely are the figure that is meant.
  return small[word.text] !== undefined && counted.size === 0 ? undefined : { ...figure, counted, printed };
}

/** The word before a number; a common one tells nothing without the one before it: "18 to", "out of". */
function placeOf(words: readonly Word[], at: number): string {
  const [further = '', before = ''] = [words[at - 2]?.text, words[at - 1]?.text];
  return isStop(before) ? (/^\d/.test(further) ? `${further} ${before}` : '') : stem(before);
}

function withUnit(text: string, words: readonly Word[], next: number, figure: FigureFact) {
  const isWorking = working.test(words[next]?.text ?? '');
  const unitAt = isWorking || between.test(words[next]?.text ?? '') ? next + 1 : next;
  const [word, read] = [words[unitAt], unitOf(words[unitAt]?.text ?? '')];
  if (!word || !read || !isNear(text, words, next - 1, unitAt)) return undefined;
  const after = noTerm[words[unitAt + 1]?.text ?? ''];
  const unit =
    (isWorking ? 'working ' : '') + (after && isNear(text, words, unitAt, unitAt + 1) ? after : read.unit);
  return { ...figure, end: word.end, value: figure.number * read.factor, unit };
}

/** The second number of "10 to 15 years", "12 или 13 человек", "5–10 days", "500 and 50 members". */
function otherEnd(text: string, words: readonly Word[], next: number): number | undefined {
  const gap = text.slice(words[next - 1]?.end ?? 0, words[next]?.start ?? 0);
  if (/^\s?[-–—]\s?$/.test(gap) && /^\d/.test(words[next]?.text ?? '')) return next;
  const isRange =
    /^(?:to|or|and|до|или|и|немесе|және|мен)$/.test(words[next]?.text ?? '') &&
    isNear(text, words, next - 1, next + 1);
  return isRange && /^\d/.test(words[next + 1]?.text ?? '') ? next + 1 : undefined;
}

interface Read {
  readonly value: number;
  readonly next: number;
  readonly end: number;
}

/** Digits, with the scale written after them: `25k`, `5 млн`, `7½`. */
function withScale(text: string, words: readonly Word[], at: number): Read | undefined {
  const [word, behind] = [words[at], words[at + 1]];
  if (!word || !/^\d+(?:\.\d+)*$/.test(word.text)) return undefined;
  // "40.000" is written for 40,000; "12.5.3" is no number.
  const digits = /^[1-9]\d{0,2}(?:\.\d{3})*\.000$/.test(word.text)
    ? word.text.replaceAll('.', '')
    : word.text;
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return undefined;
  const half = /^\s?½/.exec(text.slice(word.end))?.[0].length ?? 0;
  if (half > 0) return { value: Number(digits) + 0.5, next: at + 1, end: word.end + half };
  if (behind?.text === 'dozen') return { value: Number(digits) * 12, next: at + 2, end: behind.end };
  const factor = scales.find(([form]) => form.test(behind?.text ?? ''))?.[1];
  const isScale =
    behind &&
    factor &&
    isNear(text, words, at, at + 1) &&
    (behind.text.length > 1 || behind.start === word.end);
  return isScale
    ? { value: Number(digits) * factor, next: at + 2, end: behind.end }
    : { value: Number(digits), next: at + 1, end: word.end };
}

function inWords(text: string, words: readonly Word[], at: number): Read | undefined {
  const [word, before, behind] = [words[at], words[at - 1]?.text ?? '', words[at + 1]];
  if (!word || (word.text === 'one' && noOne.test(before))) return undefined;
  // "One day they will be free" counts no days; "one-day" does.
  if (word.text === 'one' && behind?.text === 'day' && behind.start > word.end && text[word.end] !== '-')
    return undefined;
  const isCounted = /^\d/.test(before) || small[before] !== undefined;
  if (word.text === 'dozen') return isCounted ? undefined : { value: 12, next: at + 1, end: word.end };
  const value = small[word.text];
  if (value === undefined) return undefined;
  if (behind?.text === 'dozen') return { value: value * 12, next: at + 2, end: behind.end };
  return { value, next: at + 1, end: word.end };
}

/** Nothing but spaces, a hyphen and the full stop of "млн." between two words. */
const isNear = (text: string, words: readonly Word[], first: number, last: number) =>
  !/[.,;:!?()]/.test(
    text
      .slice(words[first]?.end ?? 0, words[last]?.start ?? 0)
      .replace(/^\./, shortened.test(words[first]?.text ?? '') ? '' : '.'),
  );
const shortened = /^(?:млн|млрд|тыс|mln|bn)$/;

/** "34 non-state media outlets". */
const mostCounted = 3;

/** The stems of the next telling words of the clause. */
function countedAfter(text: string, words: readonly Word[], next: number): ReadonlySet<string> {
  const counted = new Set<string>();
  let found = 0;
  for (let at = next; at < words.length && found < mostCounted && isNear(text, words, at - 1, at); at++) {
    const word = words[at]?.text ?? '';
    if (/^\d/.test(word)) break;
    if (isStop(word)) continue;
    found++;
    counted.add(stem(word));
  }
  return counted;
}

/** With the words that stand for them. */
function withSynonyms(printed: ReadonlySet<string>, thesaurus: Thesaurus): ReadonlySet<string> {
  const synonyms = [...printed].flatMap((word) => [...(thesaurus.find([word])?.synonyms.keys() ?? [])]);
  const parts = synonyms.flatMap((synonym) => wordsOf(synonym).map((part) => part.text));
  return new Set([...printed, ...parts.filter((part) => !isStop(part)).map(stem)]);
}
