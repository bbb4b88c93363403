import type { Claim } from '../../src/domain/digest-store.ts';
import type { PassageId, SetId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/domain/store.ts';
import type {
  Delivery,
  DigestContent,
  Subscription,
  SubscriptionChoices,
} from '../../src/domain/subscription.ts';

let servers = 0;
/** A server that no other test has. */
export const newServer = () => `2000000000000${String(++servers).padStart(5, '0')}`;

export const choices = (more: Partial<SubscriptionChoices> = {}): SubscriptionChoices => ({
  channel: '300000000000000001',
  schedule: { time: '07:30', zone: 'Asia/Almaty', weekdays: [1, 3, 5] },
  wanted: { set: 'upr-2014' as SetId, status: 'not_implemented' },
  count: 3,
  picture: false,
  ...more,
});

export const at = (day: number, hour = 2) =>
  `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:30:00.000Z`;
export const next = (day: number, hour = 2) => ({
  date: `2026-03-${String(day).padStart(2, '0')}`,
  at: at(day, hour),
});

/** A subscription whose next digest is due on a day of March. */
export const subscribe = (store: Store, server: string, day: number, hour = 2) =>
  store.digests.add(server, choices(), { createdAt: at(1), next: next(day, hour) });

export const content = (round = 1): DigestContent => ({
  channel: '200000000000000001',
  recommendations: ['ngo-upr-2014:expression.r1', 'ngo-upr-2014:assembly.r1'] as PassageId[],
  fresh: ['ngo-upr-2014:assembly.r1'] as PassageId[],
  settled: [],
  total: 17,
  round,
  day: 2,
  days: 6,
  picture: true,
});

/** The delivery of a day, claimed at its time and free an hour later. */
export const delivery = (
  { id, server }: Pick<Subscription, 'id' | 'server'>,
  day: number,
  more: Partial<Delivery> = {},
): Delivery => ({
  ...{ subscription: id, server, date: next(day).date, dueAt: at(day), state: 'claimed' },
  ...{ content: content(), claimedAt: at(day), attempts: 1, freeAt: at(day, 3) },
  ...more,
});

/** The claim for the digest of a day, with the one of the next day as the next. */
export const claim = (subscription: Subscription, day: number, more: Partial<Claim> = {}): Claim => ({
  subscription,
  deliveries: [delivery(subscription, day)],
  next: next(day + 1),
  round: 1,
  ...more,
});

/** A store that answers at once, to stand behind another. */
export const working = (more: Partial<Store['settings']> = {}) =>
  ({
    settings: { of: async () => ({ language: 'kk' }), save: async () => undefined, ...more },
    servers: {},
  }) as unknown as Store;
