import type { HeldDelivery } from '../domain/store.ts';
import type { Subscription } from '../domain/subscription.ts';
import { blank, type Prepared, prepareClaim } from './claim-due.ts';
import { dueAfter } from './due.ts';
import { isoOf, type Parts } from './parts.ts';
import type { Sender } from './sender.ts';
import { type View, viewsOf } from './view.ts';

/** Does everything that is due: finishes what was claimed before, then claims and posts, in order of due time. */
export async function round(parts: Parts, sender: Sender, isStopped: () => boolean): Promise<void> {
  while (!isStopped()) {
    const begun = (await takeUnfinished(parts, sender)) + (await claimDue(parts, sender));
    if (begun === 0) return;
  }
}

/** What an instance claimed that ended before it was done, and what failed and is to be tried again. */
async function takeUnfinished(parts: Parts, sender: Sender): Promise<number> {
  const { store, nowMs, paces } = parts;
  const now = nowMs();
  const held = await store.digests.take(isoOf(now), isoOf(now + paces.leaseMs), paces.batch);
  if (held.length === 0) return 0;
  const viewOf = await viewsOf(
    held.map(({ subscription }) => subscription),
    parts,
  );
  for (const one of held) await sender.begin({ ...one, view: viewOf(one.subscription) });
  return held.length;
}

async function claimDue(parts: Parts, sender: Sender): Promise<number> {
  const { store, nowMs, paces } = parts;
  const due = await store.digests.due(isoOf(nowMs()), paces.batch);
  if (due.length === 0) return 0;
  const viewOf = await viewsOf(due, parts);
  const prepared: Prepared[] = [];
  for (const subscription of due) {
    prepared.push(await prepare(subscription, viewOf(subscription), parts));
    // Whoever asks something meanwhile is answered between two digests.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const claimed = await store.digests.claim(prepared.map(({ claim }) => claim));
  const drafts = new Map(prepared.map(({ claim, draft }) => [claim.subscription.id, { claim, draft }]));
  for (const delivery of claimed) {
    const { claim, draft } = drafts.get(delivery.subscription) ?? {};
    if (!claim || delivery.state !== 'claimed') continue;
    const held: HeldDelivery = { subscription: claim.subscription, delivery };
    await sender.begin({ ...held, view: viewOf(claim.subscription), draft });
  }
  return due.length;
}

/** A mistake of ours costs one digest, with a trace, and holds up no other. */
async function prepare(subscription: Subscription, view: View, parts: Parts): Promise<Prepared> {
  try {
    return await prepareClaim(subscription, view, parts);
  } catch (error) {
    const reason = `bug ${parts.services.reportBug(error)}`;
    const { next, schedule, round, quiet } = subscription;
    const due = { date: next?.date ?? '', atMs: Date.parse(next?.at ?? '') };
    const after = followingIn(schedule, due.date);
    const claim = {
      ...{ subscription, round, quiet },
      deliveries: [{ ...blank(subscription, due, parts), state: 'missed' as const, reason }],
      next: after && { date: after.date, at: isoOf(after.atMs) },
    };
    return { claim };
  }
}

/** None where it is the schedule that is the mistake: a zone that this machine does not know. */
function followingIn(schedule: Subscription['schedule'], date: string) {
  try {
    return dueAfter(schedule, date);
  } catch {
    return undefined;
  }
}
