import type { Delivery, Subscription } from '../domain/subscription.ts';
import { blank } from './claim-due.ts';
import { dueAfter, todayIn } from './due.ts';
import { nextOf, type Parts } from './parts.ts';
import { prepareDigest } from './prepare.ts';
import type { Sender } from './sender.ts';
import { viewsOf } from './view.ts';
import { isKnown } from './wanted.ts';

/** What came of it: `there` where today's was posted before; `changed` where somebody changed it just now. */
export type PostedNow =
  | { readonly kind: 'posted' | 'there'; readonly posted: NonNullable<Delivery['posted']> }
  | { readonly kind: 'under_way' | 'changed' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Whoever asks hears of it within Discord's three seconds; it may still be under way then. */
const patienceMs = 1500;
/** Today's is among so many of a server, which has 25 digests at most. */
const latest = 100;

/** Posts the digest of today (in the zone of the subscription) now. It takes the place of the one that is due later today. */
export async function postNow(subscription: Subscription, parts: Parts, sender: Sender): Promise<PostedNow> {
  const { store, nowMs, sleep } = parts;
  const atMs = nowMs();
  const { schedule, next } = subscription;
  const date = todayIn(schedule.zone, atMs);
  const view = (await viewsOf([subscription], parts))(subscription);
  if (!isKnown(subscription.wanted, view.services.library))
    return { kind: 'failed', reason: 'unknown_wanted' };
  const { content, draft } = await prepareDigest(subscription, date, view, parts);
  const [delivery] = await store.digests.claim([
    {
      subscription,
      deliveries: [
        { ...blank(subscription, { date, atMs }, view, parts), content: { ...content, now: true } },
      ],
      again: true,
      next: next?.date === date ? nextOf(dueAfter(schedule, date)) : next,
      round: content.round,
    },
  ]);
  if (!delivery) return known(subscription, date, parts);
  const posting = sender.begin({ subscription, delivery, view, draft }).then(({ ended }) => ended);
  const outcome = await Promise.race([posting, sleep(patienceMs)]);
  if (!outcome || outcome.state === 'again') return { kind: 'under_way' };
  return outcome.state === 'sent'
    ? { kind: 'posted', posted: outcome.posted }
    : { kind: 'failed', reason: outcome.reason };
}

/** What is known of the digest of a date that could not be claimed. */
async function known({ id, server }: Subscription, date: string, { store }: Parts): Promise<PostedNow> {
  const deliveries = await store.digests.latest(server, latest);
  const there = deliveries.find((one) => one.subscription === id && one.date === date);
  if (there?.posted) return { kind: 'there', posted: there.posted };
  return { kind: there?.state === 'claimed' ? 'under_way' : 'changed' };
}
