import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../domain/subscription.ts';

/** One digest: the local date that it is for, which is its key, and the moment at which it is due. */
export interface Due {
  /** ISO date in the zone. */
  readonly date: string;
  /** Milliseconds since 1970, UTC. */
  readonly atMs: number;
}

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

/** The digests that were due after one moment and up to another, oldest first. */
export function dueBetween(schedule: Schedule, afterMs: number, untilMs: number): Due[] {
  const dayOf = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(schedule.zone).toPlainDate();
  const found: Due[] = [];
  // A day to each side: a clock change may move a late time over midnight.
  const last = dayOf(untilMs).add({ days: 1 });
  for (
    let day = dayOf(afterMs).subtract({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    const due = dueOn(schedule, day.toString());
    if (due && due.atMs > afterMs && due.atMs <= untilMs) found.push(due);
  }
  return found.sort((a, b) => a.atMs - b.atMs);
}

/** The first digest that is due after a moment; undefined where no day is chosen. */
export function nextDue(schedule: Schedule, afterMs: number): Due | undefined {
  const within = 9 * 24 * 60 * 60 * 1000;
  return dueBetween(schedule, afterMs, afterMs + within)[0];
}

/** The digest of the first chosen day after a local date. */
export function dueAfter(schedule: Schedule, date: string): Due | undefined {
  // Of eight days after a date each weekday is one, also where a zone leaves a day out.
  for (let days = 1; days <= 15; days++) {
    const due = dueOn(schedule, Temporal.PlainDate.from(date).add({ days }).toString());
    if (due) return due;
  }
  return undefined;
}

/** The local date in a zone, ISO. */
export const todayIn = (zone: string, atMs: number): string =>
  Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Whether there is such a zone. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    // Offsets such as `+05:00` are no zones: they know no clock changes.
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}
