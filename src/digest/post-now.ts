import type { Delivery, Subscription } from '../domain/subscription.ts';
import { blank } from './claim-due.ts';
import { dueAfter, todayIn } from './due.ts';
import { isoOf, type Parts } from './parts.ts';
import { contentFor } from './prepare.ts';
import type { Sender } from './sender.ts';
import { viewsOf } from './view.ts';

/** What came of it: `there` where today's was posted before; `waited` where nothing is outstanding, which was said before. */
export type PostedNow =
  | { readonly kind: 'posted' | 'there'; readonly posted: NonNullable<Delivery['posted']> }
  | { readonly kind: 'under_way' | 'waited' | 'changed' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Whoever asks hears of it within Discord's three seconds; it may still be under way then. */
const patienceMs = 1500;

/** Posts the digest of today (in the zone of the subscription) now. It takes the place of the one that is due later today. */
export async function postNow(subscription: Subscription, parts: Parts, sender: Sender): Promise<PostedNow> {
  const { store, nowMs, sleep } = parts;
  const now = nowMs();
  const { schedule, next } = subscription;
  const date = todayIn(schedule.zone, now);
  const view = (await viewsOf([subscription], parts))(subscription);
  const delivery = blank(subscription, { date, atMs: now }, parts);
  // Who asks for it now wants to hear that nothing is outstanding.
  const chosen = await contentFor({ ...subscription, quiet: false }, date, delivery.claimedAt, view, parts);
  if (!chosen) return { kind: 'waited' };
  const { content, draft } = chosen;
  const [claimed] = await store.digests.claim([
    {
      subscription,
      deliveries: [{ ...delivery, content }],
      again: true,
      next: next?.date === date ? following(subscription, date) : next,
      round: content.round,
      quiet: content.recommendations.length === 0,
    },
  ]);
  if (!claimed) return known(subscription, date, parts);
  const { ended } = await sender.begin({ subscription, delivery: claimed, view, draft });
  const outcome = await Promise.race([ended, sleep(patienceMs)]);
  if (!outcome) return { kind: 'under_way' };
  return outcome.state === 'sent'
    ? { kind: 'posted', posted: outcome.posted }
    : { kind: 'failed', reason: outcome.reason };
}

/** The one after today's. */
function following({ schedule }: Subscription, date: string): Subscription['next'] {
  const after = dueAfter(schedule, date);
  return after && { date: after.date, at: isoOf(after.atMs) };
}

/** What is known of the digest of a date that could not be claimed. */
async function known({ id, server }: Subscription, date: string, { store }: Parts): Promise<PostedNow> {
  const deliveries = await store.digests.latest(server, 500);
  const there = deliveries.find((one) => one.subscription === id && one.date === date);
  if (!there) return { kind: 'changed' };
  return there.posted ? { kind: 'there', posted: there.posted } : { kind: 'under_way' };
}
