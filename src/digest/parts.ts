import type { Services } from '../answers/services.ts';
import type { Store } from '../domain/store.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Due } from './due.ts';
import type { Publisher } from './publisher.ts';

/** What digests are made with. */
export interface Parts {
  readonly services: Services;
  readonly store: Store;
  readonly publisher: Publisher;
  readonly paces: Paces;
  /** Milliseconds since 1970, UTC. */
  nowMs(): number;
  sleep(ms: number): Promise<void>;
}

export interface Paces {
  /** How late a digest may be: then it was missed. */
  readonly windowMs: number;
  /** How long an instance has a delivery to itself: longer than it waits in a batch and for Discord. */
  readonly leaseMs: number;
  /** Posts begun in a second: Discord takes 50 requests of a bot, and others need some. */
  readonly perSecond: number;
  /** Posts under way at once. */
  readonly atOnce: number;
  /** Digests claimed in one transaction. */
  readonly batch: number;
  /** The pause after the first failure, the second, …; the last one from then on. */
  readonly pausesMs: readonly number[];
  /** At least this often it is looked for what is due, since another instance may have changed it. */
  readonly lookMs: number;
}

const [second, minute, hour] = [1000, 60_000, 3_600_000];

export const usualPaces: Paces = {
  windowMs: 6 * hour,
  leaseMs: 40 * second,
  perSecond: 45,
  atOnce: 20,
  batch: 50,
  pausesMs: [
    5 * second,
    15 * second,
    45 * second,
    2 * minute,
    5 * minute,
    10 * minute,
    20 * minute,
    30 * minute,
  ],
  lookMs: 30 * second,
};

export const isoOf = (ms: number) => new Date(ms).toISOString();

/** A digest as the one that a subscription waits for. */
export const nextOf = (due: Due | undefined): Subscription['next'] =>
  due && { date: due.date, at: isoOf(due.atMs) };
