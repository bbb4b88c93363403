import type { Selectable } from 'kysely';
import { z } from 'zod';
import { type Delivery, type DigestContent, deliveryStates } from '../domain/subscription.ts';
import { jsonOf } from './rows.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['deliveries']>;

const ids = z.array(z.string());
/** What stands in a row may be of another version: one that says what this one cannot is none of ours. */
const row = z.object({
  state: z.enum(deliveryStates),
  content: jsonOf(
    z.object({
      channel: z.string(),
      recommendations: ids,
      fresh: ids,
      settled: ids,
      total: z.int(),
      round: z.int(),
      day: z.int(),
      days: z.int(),
      picture: z.boolean(),
      now: z.boolean().optional(),
    }),
  ).nullable(),
});

/** Undefined where another version wrote what this one cannot read. */
export function readDelivery(from: Row): Delivery | undefined {
  const { data } = row.safeParse(from);
  if (!data) return undefined;
  const { subscription, server, date, attempts, reason, posted_channel, posted_message } = from;
  return {
    ...{ subscription, server, date, attempts, state: data.state },
    dueAt: from.due_at,
    ...(data.content ? { content: data.content as unknown as DigestContent } : {}),
    claimedAt: from.claimed_at,
    freeAt: from.free_at,
    ...(posted_channel && posted_message
      ? { posted: { channel: posted_channel, message: posted_message } }
      : {}),
    ...(reason ? { reason } : {}),
  };
}

/** Those that can be read. */
export const readDeliveries = (rows: readonly Row[]): readonly Delivery[] =>
  rows.map(readDelivery).filter((one) => one !== undefined);

/** @param round that of its subscription, for one without content */
export const deliveryRow = (delivery: Delivery, round: number): Row => ({
  subscription: delivery.subscription,
  server: delivery.server,
  date: delivery.date,
  due_at: delivery.dueAt,
  state: delivery.state,
  round: delivery.content?.round ?? round,
  content: delivery.content ? JSON.stringify(delivery.content) : null,
  claimed_at: delivery.claimedAt,
  attempts: delivery.attempts,
  free_at: delivery.freeAt,
  posted_channel: delivery.posted?.channel ?? null,
  posted_message: delivery.posted?.message ?? null,
  reason: delivery.reason ?? null,
});

type Key = Pick<Delivery, 'subscription' | 'date'>;
/** What tells deliveries apart. */
export const keyOf = ({ subscription, date }: Key): string => `${subscription} ${date}`;
/** Whoever changes several takes them in this order, so that no two wait for each other. */
export const byKey = (a: Key, b: Key): number => Number(keyOf(a) > keyOf(b)) - Number(keyOf(a) < keyOf(b));
