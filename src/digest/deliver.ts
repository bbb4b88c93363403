import type { DeliveryOutcome, HeldDelivery } from '../domain/store.ts';
import { isoOf, type Parts } from './parts.ts';
import { draftOf } from './prepare.ts';
import type { Draft, Sent } from './publisher.ts';
import type { View } from './view.ts';
import { isKnown } from './wanted.ts';

/** A claimed delivery with what it is made of, and its draft where it was claimed just now. */
export interface Ready extends HeldDelivery {
  readonly view: View;
  readonly draft?: Draft | undefined;
}

/** For so long Discord surely knows a nonce again ("a few minutes"). */
const sameNonceMs = 2 * 60_000;

/** Posts a claimed delivery; undefined where it has waited so long that another instance may have taken it. */
export async function deliver(ready: Ready, parts: Parts): Promise<DeliveryOutcome | undefined> {
  const { delivery } = ready;
  if (parts.nowMs() >= Date.parse(delivery.freeAt)) return undefined;
  const key = { subscription: delivery.subscription, date: delivery.date };
  try {
    return { ...key, ...outcomeOf(await attempt(ready, parts), ready, parts) };
  } catch (error) {
    return { ...key, state: 'missed', reason: `bug ${parts.services.reportBug(error)}` };
  }
}

/** What was begun before is looked for first; what is too late is not posted any more. */
async function attempt(ready: Ready, parts: Parts): Promise<Sent | 'late'> {
  const { subscription, delivery, view } = ready;
  if (!isKnown(subscription.wanted, view.services.library)) return { kind: 'off', reason: 'unknown_wanted' };
  const draft = ready.draft ?? (await draftOf(subscription, delivery, view, parts));
  const now = parts.nowMs();
  const late = now > Date.parse(delivery.dueAt) + parts.paces.windowMs;
  if (delivery.attempts > 1) {
    const found = await draft.find();
    const surelyOnce = now - Date.parse(delivery.claimedAt) < sameNonceMs && !late;
    if (found && !(found.kind === 'unsure' && surelyOnce)) return found;
  }
  return late ? 'late' : draft.send();
}

type What<Outcome> = Outcome extends unknown ? Omit<Outcome, 'subscription' | 'date'> : never;

function outcomeOf(sent: Sent | 'late', { delivery }: Ready, parts: Parts): What<DeliveryOutcome> {
  if (sent === 'late') return { state: 'missed', reason: delivery.reason ?? 'away' };
  switch (sent.kind) {
    case 'posted':
      return { state: 'sent', posted: { channel: sent.channel, message: sent.message } };
    case 'off':
      return { state: 'missed', reason: sent.reason, off: sent.reason };
    case 'unsure':
      return { state: 'missed', reason: 'unsure' };
    case 'refused':
      parts.services.reportBug(new Error(sent.reason));
      return { state: 'missed', reason: sent.reason };
    case 'again':
      return againOf(sent, delivery, parts);
  }
}

/** When it is tried again: after a pause that grows, and at the end of its window at the latest. */
function againOf(
  { reason, afterMs = 0 }: Extract<Sent, { kind: 'again' }>,
  { attempts, dueAt }: Ready['delivery'],
  { paces, nowMs }: Parts,
): What<DeliveryOutcome> {
  const { pausesMs, windowMs } = paces;
  const now = nowMs();
  const end = Date.parse(dueAt) + windowMs;
  // Long after its window nobody can tell any more whether it is there.
  if (now > end + windowMs) return { state: 'missed', reason: 'unsure' };
  const pause = Math.max(afterMs, pausesMs[attempts - 1] ?? pausesMs.at(-1) ?? 0);
  const at = now < end ? Math.min(now + pause, end + 1) : now + pause;
  return { state: 'again', reason, freeAt: isoOf(at) };
}
