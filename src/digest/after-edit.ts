import type { Schedule, Subscription } from '../domain/subscription.ts';
import { dueOn, nextDue, todayIn } from './due.ts';
import { isoOf } from './parts.ts';

/** The first digest of a schedule that begins now. */
export function firstDue(schedule: Schedule, nowMs: number): Subscription['next'] {
  const due = nextDue(schedule, nowMs);
  return due && { date: due.date, at: isoOf(due.atMs) };
}

/**
 * The next digest where a schedule was changed: a date that still waits for its digest, and whose new time has passed
 * (also because the zone was changed), gets it now, so that no day is left without; a date that had its digest gets
 * none again, since a date has one delivery only.
 */
export function dueAfterEdit(
  { next }: Pick<Subscription, 'next'>,
  schedule: Schedule,
  nowMs: number,
): Subscription['next'] {
  const owed = next && next.date <= todayIn(schedule.zone, nowMs) ? dueOn(schedule, next.date) : undefined;
  return owed ? { date: owed.date, at: isoOf(Math.max(owed.atMs, nowMs)) } : firstDue(schedule, nowMs);
}
