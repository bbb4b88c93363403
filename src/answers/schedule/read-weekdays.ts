import { fold } from '../../search/fold.ts';

/**
 * Full names, in the forms in which they are typed, and abbreviations that are no beginning of one. A beginning counts
 * where it is that of one day only.
 */
const names: readonly (readonly string[])[] = [
  'mondays понедельника понедельникам понедельники дүйсенбі пн дс',
  'tuesdays вторника вторникам вторники сейсенбі вт сс',
  'wednesdays среда среды среду средам сәрсенбі ср',
  'thursdays thurs четверга четвергам четверги бейсенбі чт бс',
  'fridays пятница пятницы пятницу пятницам жұма пт жм',
  'saturdays суббота субботы субботу субботам сенбі сб',
  'sundays воскресенье воскресенья воскресеньям воскресение воскресения воскресениям жексенбі вс жс',
].map((forms) => forms.split(' '));
const kazakh = /^(дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі)(ден|дан|ге|ға|де|да)$/;

/** Names of several days at once, each a sign of the sentence that `item` reads. */
const sets = {
  D: 'daily|everyday|every day|each day|all days|all week|ежедневно|каждый день|все дни|күн сайын|күнделікті|барлық күндер|барлық күні',
  W: 'weekdays?|work ?days?|working days?|business days|будни|будние|будние дни|будням|будним дням|рабочие дни|рабочим дням|жұмыс күндері|жұмыс күні',
  E: 'weekends?|выходные|выходные дни|выходным|выходным дням|демалыс|демалыс күндері|демалыс күні',
} as const;
const daysOf: Readonly<Record<string, readonly number[]>> = {
  D: [1, 2, 3, 4, 5, 6, 7],
  W: [1, 2, 3, 4, 5],
  E: [6, 7],
};
/** The words between days: `-` to, `t` the Kazakh "to" after its day, `f` from, `e` on or every, `s` what follows a day. */
const between: Readonly<Record<string, string>> = {
  '-': '- to through thru till until до',
  t: 'дейін',
  f: 'from с со от',
  e: 'every each on the каждый каждую каждое в во әр әрбір',
  // По is "on" before a day and "to" between two.
  p: 'по',
  s: 'сайын күні күндері',
  ',': ', and и мен пен бен және',
};
const signs = new Map(
  Object.entries(between).flatMap(([sign, words]) => words.split(' ').map((word) => [word, sign] as const)),
);
const setNames = Object.entries(sets).map(([sign, words]) => ({
  sign,
  words: new RegExp(`(?<!\\p{L})(?:${words.split('|').sort(longestFirst).join('|')})(?!\\p{L})`, 'gu'),
}));
function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** A range, in the three ways in which one is said, or a day, or several under one name. A figure stands without "every". */
const item =
  /(?:[pef]*n?[1-7]-n?[1-7]t?|[ef]*n?[1-7]pn?[1-7]|f[1-7][1-7]t|(?:[pe]*|n)[1-7]s*|[pe]*[DWE]s*),*/y;

/**
 * The days of a week that are typed, ISO 1 Monday to 7 Sunday, in order. Undefined where anything of it is not
 * understood: a word passed over ("except", "every other") would turn the meaning round.
 */
export function readWeekdays(text: string): readonly number[] | undefined {
  const sentence = signsOf(text)?.replace(/^,+/, '');
  if (!sentence) return undefined;
  const days = new Set<number>();
  item.lastIndex = 0;
  while (item.lastIndex < sentence.length) {
    const found = item.exec(sentence)?.[0];
    if (!found) return undefined;
    for (const day of daysIn(found)) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/** One sign for each word, or undefined where there is none for one. */
function signsOf(text: string): string | undefined {
  let typed = fold(text);
  for (const { sign, words } of setNames) typed = typed.replace(words, ` ${sign} `);
  const words = typed
    .replace(/\.{2,}|-/g, ' - ')
    .replace(/[,;/&+|]/g, ' , ')
    .split(/[\s.]+/)
    .filter(Boolean);
  const found = words.map((word) => (Object.hasOwn(sets, word) ? word : (signs.get(word) ?? daySign(word))));
  return found.includes(undefined) ? undefined : found.join('');
}

function daySign(word: string): string | undefined {
  if (/^[1-7]$/.test(word)) return `n${word}`;
  const [, stem, ending] = kazakh.exec(word) ?? [];
  const typed = stem ?? word.replace(/'s$/, '');
  const exact = names.findIndex((forms) => forms.includes(typed));
  const begun = names.flatMap((forms, index) =>
    forms.some((form) => form.startsWith(typed)) ? [index] : [],
  );
  const day = exact >= 0 ? exact : begun.length === 1 ? begun[0] : undefined;
  if (day === undefined) return undefined;
  // The Kazakh "from" is an ending.
  return `${ending === 'ден' || ending === 'дан' ? 'f' : ''}${day + 1}`;
}

/** The days of one item; a range whose end comes first goes over Sunday. */
function daysIn(found: string): readonly number[] {
  const set = /[DWE]/.exec(found)?.[0];
  if (set) return daysOf[set] ?? [];
  const [first = 0, last = first] = [...found.matchAll(/[1-7]/g)].map(([digit]) => Number(digit));
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => ((first - 1 + step) % 7) + 1);
}

/** Days beside each other as ranges, for printing: Monday to Friday and Sunday is `[[1, 5], [7, 7]]`. */
export function rangesOf(weekdays: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const day of weekdays) {
    const last = ranges.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges;
}
