import type { DeliveryOutcome, HeldDelivery } from '../domain/digest-store.ts';
import type { DigestContent } from '../domain/subscription.ts';
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
/** A post may take so long; what is left of the lease must be enough for it. */
const postMs = 16_000;

type What<Outcome> = Outcome extends unknown ? Omit<Outcome, 'subscription' | 'date' | 'attempts'> : never;

/** Posts a claimed delivery; undefined where it has waited so long that another instance may take it meanwhile. */
export async function deliver(ready: Ready, parts: Parts): Promise<DeliveryOutcome | undefined> {
  const { subscription, date, attempts } = ready.delivery;
  const key = { subscription, date, attempts };
  try {
    const what = await attempt(ready, parts);
    return what && { ...key, ...what };
  } catch (error) {
    return { ...key, ...bug(error, parts) };
  }
}

/** What was begun before is looked for first; what is too late, or not wanted any more, is not posted. */
async function attempt(ready: Ready, parts: Parts): Promise<What<DeliveryOutcome> | undefined> {
  const { subscription, delivery, view } = ready;
  const { content, claimedAt, attempts, reason } = delivery;
  if (!content || !isKnown(subscription.wanted, view.services.library))
    return outcomeOf({ kind: 'off', reason: 'unknown_wanted' }, ready, parts);
  if (isLeaseOver(ready, parts)) return undefined;
  const late = parts.nowMs() > Date.parse(delivery.dueAt) + parts.paces.windowMs;
  const { draft, shown } = ready.draft
    ? { draft: ready.draft, shown: content }
    : await draftAnew(ready, content, parts);
  if (attempts > 1) {
    const found = await draft.find();
    const surelyOnce = parts.nowMs() - Date.parse(claimedAt) < sameNonceMs && !late;
    if (found && !(found.kind === 'unsure' && surelyOnce)) return outcomeOf(found, ready, parts);
    if (subscription.state !== 'active' && !content.now)
      return { state: 'missed', reason: subscription.state };
  }
  if (late) return { state: 'missed', reason: reason ?? 'away' };
  // Looking for it may have taken long.
  if (isLeaseOver(ready, parts)) return undefined;
  const outcome = outcomeOf(await draft.send(), ready, parts);
  return outcome.state === 'sent' && shown !== content ? { ...outcome, content: shown } : outcome;
}

/** What is around the quotations may be longer than when it was claimed: what does not fit any more has not come. */
async function draftAnew({ subscription, delivery, view }: Ready, content: DigestContent, parts: Parts) {
  const { date, claimedAt } = delivery;
  const drafted = (shown: DigestContent) => draftOf(subscription, date, shown, claimedAt, view, parts);
  const draft = await drafted(content);
  if (draft.shown >= content.recommendations.length) return { draft, shown: content };
  const recommendations = content.recommendations.slice(0, Math.max(1, draft.shown));
  const fresh = content.fresh.filter((id) => recommendations.includes(id));
  const shown = { ...content, recommendations, fresh };
  return { draft: await drafted(shown), shown };
}

const isLeaseOver = ({ delivery }: Ready, { nowMs, paces }: Parts): boolean =>
  nowMs() > Date.parse(delivery.freeAt) - Math.min(postMs, paces.leaseMs / 2);

function outcomeOf(sent: Sent, { delivery }: Ready, parts: Parts): What<DeliveryOutcome> {
  switch (sent.kind) {
    case 'posted':
      return { state: 'sent', posted: { channel: sent.channel, message: sent.message } };
    case 'off':
      return { state: 'missed', reason: sent.reason, off: sent.reason };
    case 'unsure':
      return { state: 'missed', reason: 'unsure' };
    case 'refused':
      return bug(Object.assign(new Error(), { name: sent.reason }), parts);
    case 'again':
      return againOf(sent, delivery, parts);
  }
}

const bug = (error: unknown, { services }: Parts) =>
  ({ state: 'missed', reason: `bug ${services.reportBug(error)}` }) as const;

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
