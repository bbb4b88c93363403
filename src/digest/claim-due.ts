import type { Claim } from '../domain/digest-store.ts';
import type { Delivery, Subscription } from '../domain/subscription.ts';
import { isSaid } from './choose-content.ts';
import { type Due, dueAfter, dueOn } from './due.ts';
import { isoOf, nextOf, type Parts } from './parts.ts';
import { prepareDigest } from './prepare.ts';
import type { Draft } from './publisher.ts';
import type { View } from './view.ts';
import { isKnown } from './wanted.ts';

/** A claim that is to be made, and the draft of what it claims. */
export interface Prepared {
  readonly claim: Claim;
  readonly draft?: Draft;
}

/** Older ones that were missed are not even recorded. */
const longestAwayMs = 31 * 24 * 3_600_000;

/** The claim for the next digest of a subscription that is due: it, what was missed before it, and when the one after it is due. */
export async function prepareClaim(subscription: Subscription, view: View, parts: Parts): Promise<Prepared> {
  const nowMs = parts.nowMs();
  const { dues, next } = duesOf(subscription, nowMs);
  const late = dues.filter(({ atMs }) => atMs < nowMs - parts.paces.windowMs);
  const [due, after = next] = dues.slice(late.length);
  const missed = late
    .filter(({ atMs }) => atMs >= nowMs - longestAwayMs)
    .map((one): Delivery => ({ ...blank(subscription, one, view, parts), state: 'missed', reason: 'away' }));
  const claim = (deliveries: readonly Delivery[], round = subscription.round): Claim => ({
    ...{ subscription, round, next: nextOf(after) },
    deliveries: [...missed, ...deliveries],
  });
  if (!due) return { claim: claim([]) };
  const delivery = blank(subscription, due, view, parts);
  // Whoever delivers it switches the subscription off.
  if (!isKnown(subscription.wanted, view.services.library)) return { claim: claim([delivery]) };
  const { content, draft } = await prepareDigest(subscription, due.date, view, parts);
  if (isSaid(content, view.standing)) return { claim: claim([{ ...delivery, state: 'waited' }]) };
  return { claim: claim([{ ...delivery, content }], content.round), draft };
}

/** The digests that are due by now, one a date, and the one after them. */
function duesOf({ schedule, next }: Subscription, nowMs: number): { dues: Due[]; next: Due | undefined } {
  if (!next) return { dues: [], next: undefined };
  const dues: Due[] = [];
  const first = { date: next.date, atMs: Date.parse(next.at) };
  // The tables of time zones may have changed since it was written.
  const really = dueOn(schedule, next.date);
  let due: Due | undefined = really && really.atMs > first.atMs ? really : first;
  while (due && due.atMs <= nowMs) {
    dues.push(due);
    const after = dueAfter(schedule, due.date);
    // One that was put off by a change of the schedule puts off those after it: none is older than the one before.
    due = after && { date: after.date, atMs: Math.max(after.atMs, due.atMs) };
  }
  return { dues, next: due };
}

/** A delivery as it is claimed. */
export function blank(
  { id, server }: Subscription,
  { date, atMs }: Due,
  { readAt }: Pick<View, 'readAt'>,
  { nowMs, paces }: Parts,
): Delivery {
  return {
    subscription: id,
    server,
    date,
    dueAt: isoOf(atMs),
    state: 'claimed',
    claimedAt: readAt,
    attempts: 1,
    freeAt: isoOf(nowMs() + paces.leaseMs),
  };
}
