import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { SubscriptionChange } from '../domain/digest-store.ts';
import { statuses } from '../domain/recommendation.ts';
import {
  offReasons,
  type Subscription,
  type SubscriptionChoices,
  type Wanted,
} from '../domain/subscription.ts';
import { jsonOf } from './rows.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['subscriptions']>;

/**
 * What stands in a row may be of another version. What only adds to a digest is left out where this one does not know
 * it; where a digest would be another than was asked for, the row is none of ours.
 */
const row = z.object({
  time: z.string().regex(/^\d\d:\d\d$/),
  weekdays: jsonOf(z.array(z.int().min(1).max(7))),
  wanted: jsonOf(
    z
      .strictObject({ set: z.string(), right: z.string(), document: z.string(), status: z.enum(statuses) })
      .partial(),
  ),
  language: z.enum(['en', 'ru', 'kk']).nullable().catch(null),
  state: z.enum(['active', 'paused', 'off']),
  reason: z.enum(offReasons).nullable().catch(null),
});

/** Undefined where another version wrote what this one cannot read. */
export function readSubscription(from: Row): Subscription | undefined {
  const { data } = row.safeParse(from);
  if (!data) return undefined;
  const { time, weekdays, wanted, language, state, reason } = data;
  const { id, server, number, channel, zone, count, round, revision } = from;
  return {
    ...{ id, server, number, channel, count, state, round, revision },
    schedule: { time, zone, weekdays },
    wanted: wanted as Wanted,
    ...(language ? { language } : {}),
    ...(from.role ? { role: from.role } : {}),
    picture: from.picture === 1,
    ...(reason ? { reason } : {}),
    createdAt: from.created_at,
    ...(from.next_date && from.next_at ? { next: { date: from.next_date, at: from.next_at } } : {}),
  };
}

/** Those that can be read. */
export const readSubscriptions = (rows: readonly Row[]): readonly Subscription[] =>
  rows.map(readSubscription).filter((one) => one !== undefined);

/** A new one, active, in its first round. */
export function newRow(
  place: Pick<Subscription, 'id' | 'server' | 'number'>,
  choices: SubscriptionChoices,
  { createdAt, next }: Pick<Subscription, 'createdAt' | 'next'>,
): Row {
  const { channel, schedule, wanted, count, language, role, picture } = choices;
  return {
    ...place,
    ...{ channel, count, time: schedule.time, zone: schedule.zone },
    weekdays: JSON.stringify(schedule.weekdays),
    wanted: JSON.stringify(wanted),
    language: language ?? null,
    role: role ?? null,
    picture: Number(picture),
    ...{ state: 'active', reason: null, untold: 0, round: 1, revision: 1 },
    created_at: createdAt,
    ...nextColumns(next),
  };
}

/** The columns that a change is of; what is undefined stays as it is. */
export function changedColumns({ schedule, wanted, picture, next, ...rest }: SubscriptionChange) {
  const { channel, count, language, role, state, reason, round } = rest;
  return {
    ...{ channel, count, language, role, state, reason, round },
    time: schedule?.time,
    zone: schedule?.zone,
    weekdays: schedule && JSON.stringify(schedule.weekdays),
    wanted: wanted && JSON.stringify(wanted),
    picture: picture === undefined ? undefined : Number(picture),
    // One that goes on needs no telling any more.
    untold: state && Number(state === 'off'),
    ...(next === undefined ? {} : nextColumns(next)),
  };
}

export const nextColumns = (next: Subscription['next'] | null) => ({
  next_date: next?.date ?? null,
  next_at: next?.at ?? null,
});
