import { isStop } from '../search/stop-words.ts';
import { wordsOf } from '../search/words.ts';
import type { DateFact, NameFact } from './fact.ts';

/**
 * "visited Kazakhstan in January 2015" is what documents call a visit: its date at either end is left to be compared as
 * a date, so that another date of the same visit is not hidden by its name. "Qantar-2022" is one word.
 */
export function withoutDates(name: NameFact, text: string, dates: readonly DateFact[]): NameFact {
  const within = dates.filter(({ start, end }) => name.start <= start && end <= name.end);
  let { start, end } = name;
  for (const date of within) {
    if (date.start === name.start && /^\s/.test(text.slice(date.end))) start = date.end + 1;
    if (date.end === name.end && /\s$/.test(text.slice(name.start, date.start))) end = date.start - 1;
  }
  if (end <= start) return name;
  const words = wordsOf(text.slice(start, end));
  const last = words.findLast((word) => !isStop(word.text) && !joins.test(word.text));
  // "From 5 to 10 January 2022" is called by nothing but its date.
  if (!last) return name;
  return { ...name, start, end: end === name.end ? end : start + last.end };
}

/** What ties a date to what is before it. */
const joins = /^(?:in|on|of|from|since|until|by|during|в|во|на|от|с|до|по)$/u;
