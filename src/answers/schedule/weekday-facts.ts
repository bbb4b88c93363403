import { type Fact, type MessageCode, message } from '../message.ts';
import { rangesOf } from './read-weekdays.ts';

const named = (day: number) => message(`weekday.${day}` as MessageCode);

/** Days of the week by name (1 Monday to 7 Sunday), those that follow each other as from the first to the last. */
export const weekdayFacts = (weekdays: readonly number[]): Fact =>
  weekdays.length === 7
    ? message('value.daily')
    : rangesOf(weekdays).map(([from, to]) =>
        from === to ? named(from) : message('value.span', { from: named(from), to: named(to) }),
      );
