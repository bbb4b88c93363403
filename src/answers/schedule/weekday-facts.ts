import { type Fact, message } from '../message.ts';
import { rangesOf } from './read-weekdays.ts';

const codes = [
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
  'weekday.7',
] as const;
const named = (day: number) => message(codes[day - 1] ?? 'weekday.1');

/** Days of the week by name (1 Monday to 7 Sunday), those that follow each other as from the first to the last. */
export const weekdayFacts = (weekdays: readonly number[]): Fact =>
  weekdays.length === 7
    ? message('value.daily')
    : rangesOf(weekdays).map(([from, to]) =>
        from === to ? named(from) : message('value.span', { from: named(from), to: named(to) }),
      );
