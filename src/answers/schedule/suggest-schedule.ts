import { message } from '../message.ts';
import type { Services } from '../services.ts';
import type { Suggestion } from '../suggest.ts';
import { readWeekdays } from './read-weekdays.ts';
import { weekdayFacts } from './weekday-facts.ts';
import { suggestZones } from './zones.ts';

/** Zones with the time that it is there, by which people see that it is theirs. */
export const suggestZone = (typed: string, { now }: Pick<Services, 'now'>, most: number): Suggestion[] =>
  suggestZones(typed, Date.parse(now()), most).map(({ id, localTime }) => ({
    name: message('suggest.zone', { zone: id, time: localTime }),
    value: id,
    texts: [],
  }));

/** What many choose. */
const usual = ['1,2,3,4,5,6,7', '1,2,3,4,5', '1,3,5', '1', '2', '3', '4', '5', '6', '7'];

/** What is typed, where it is understood, before what many choose. */
export function suggestWeekdays(typed: string): Suggestion[] {
  const read = readWeekdays(typed);
  const own = read?.length ? [read.join(',')] : [];
  return [...new Set([...own, ...usual])].flatMap((value) => {
    const days = readWeekdays(value);
    return days ? [{ name: weekdayFacts(days), value, texts: [] }] : [];
  });
}
