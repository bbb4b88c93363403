import type { Schedule, Subscription } from '../domain/subscription.ts';
import { dueAfter, dueOn, nextDue, todayIn } from './due.ts';
import { nextOf } from './parts.ts';

/** The first digest of a schedule that begins now. */
export const firstDue = (schedule: Schedule, nowMs: number): Subscription['next'] =>
  nextOf(nextDue(schedule, nowMs));

/**
 * The next digest where a schedule was changed: a date that still waits for its digest, and whose new time has passed
 * (also because the zone was changed), gets it now, so that no day is left without.
 *
 * @param lastDate the last date that had its digest: it gets none again
 */
export function dueAfterEdit(
  { next }: Pick<Subscription, 'next'>,
  schedule: Schedule,
  nowMs: number,
  lastDate = '',
): Subscription['next'] {
  const owed = next && next.date <= todayIn(schedule.zone, nowMs) ? dueOn(schedule, next.date) : undefined;
  if (owed) return nextOf({ ...owed, atMs: Math.max(owed.atMs, nowMs) });
  const due = nextDue(schedule, nowMs);
  return nextOf(due && due.date <= lastDate ? dueAfter(schedule, lastDate) : due);
}
