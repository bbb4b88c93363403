import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../domain/subscription.ts';

/** One digest: the local date that it is for, which is its key, and the moment at which it is due. */
export interface Due {
  /** ISO date in the zone. */
  readonly date: string;
  /** Milliseconds since 1970, UTC. */
  readonly atMs: number;
}

/** Of so many days each weekday is two, so that one is left where a zone leaves a day out. */
const searchedDays = 15;

/**
 * The moment at which the digest of a local date is due; undefined where the day is not chosen or the zone leaves it
 * out. A time that a clock change leaves out is taken as late as it would have been, one that comes twice the first
 * time ("compatible" of RFC 5545 and Temporal), so that each day has one.
 */
export function dueOn({ time, zone, weekdays }: Schedule, date: string): Due | undefined {
  const day = Temporal.PlainDate.from(date);
  if (!weekdays.includes(day.dayOfWeek)) return undefined;
  const at = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  // Where a zone crossed the date line, a whole day is missing: its digest would fall on the next one.
  if (at.toPlainDate().toString() !== date && isMissing(day, zone)) return undefined;
  return { date, atMs: at.epochMilliseconds };
}

/** Whether no moment of the zone has the date. */
const isMissing = (day: Temporal.PlainDate, zone: string): boolean =>
  !day.toZonedDateTime({ timeZone: zone }).toPlainDate().equals(day);

/** The first digest that is due after a moment; undefined where no day is chosen. */
export function nextDue(schedule: Schedule, afterMs: number): Due | undefined {
  // From the day before: a clock change may move a late time over midnight.
  let due = dueAfter(schedule, dateIn(schedule.zone, afterMs).subtract({ days: 2 }).toString());
  while (due && due.atMs <= afterMs) due = dueAfter(schedule, due.date);
  return due;
}

/** The digest of the first chosen day after a local date. */
export function dueAfter(schedule: Schedule, date: string): Due | undefined {
  for (let days = 1; days <= searchedDays; days++) {
    const due = dueOn(schedule, Temporal.PlainDate.from(date).add({ days }).toString());
    if (due) return due;
  }
  return undefined;
}

const dateIn = (zone: string, atMs: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate();

/** The local date in a zone, ISO. */
export const todayIn = (zone: string, atMs: number): string => dateIn(zone, atMs).toString();
