import type { Subscription } from '../domain/subscription.ts';
import { blank, type Prepared, prepareClaim } from './claim-due.ts';
import { dueAfter } from './due.ts';
import { isoOf, nextOf, type Parts } from './parts.ts';
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

/** The rest of what is claimed is posted also where the instance is to end: it is claimed for this one. */
async function claimDue(parts: Parts, sender: Sender): Promise<number> {
  const { store, nowMs, paces } = parts;
  const due = await store.digests.due(isoOf(nowMs()), paces.batch);
  if (due.length === 0) return 0;
  const viewOf = await viewsOf(due, parts);
  const prepared = new Map<string, Ready>();
  for (const subscription of due) {
    prepared.set(subscription.id, await prepare(subscription, viewOf, parts));
    // Whoever asks something meanwhile is answered between two digests.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const written = await store.digests.claim([...prepared.values()].map(({ claim }) => claim));
  const claimed = new Map(
    written.filter(({ state }) => state === 'claimed').map((delivery) => [delivery.subscription, delivery]),
  );
  // The store writes them in an order of its own; they go out in that of their due times.
  for (const [id, { claim, view, draft }] of prepared) {
    const delivery = claimed.get(id);
    if (delivery && view) await sender.begin({ subscription: claim.subscription, delivery, view, draft });
  }
  return due.length;
}

type Views = Awaited<ReturnType<typeof viewsOf>>;
/** A claim with what it was made from; without, where that failed. */
type Ready = Prepared & { readonly view?: View };

/** A mistake of ours costs one digest, with a trace, and holds up no other. */
async function prepare(subscription: Subscription, viewOf: Views, parts: Parts): Promise<Ready> {
  try {
    const view = viewOf(subscription);
    return { ...(await prepareClaim(subscription, view, parts)), view };
  } catch (error) {
    const reason = `bug ${parts.services.reportBug(error)}`;
    const { next, schedule, round } = subscription;
    const due = { date: next?.date ?? '', atMs: Date.parse(next?.at ?? '') };
    const missed = { ...blank(subscription, due, { readAt: isoOf(due.atMs) }, parts), reason };
    const deliveries = [{ ...missed, state: 'missed' as const }];
    return { claim: { subscription, round, deliveries, next: followingIn(schedule, due.date) } };
  }
}

/** None where it is the schedule that is the mistake: a zone that this machine does not know. */
function followingIn(schedule: Subscription['schedule'], date: string) {
  try {
    return nextOf(dueAfter(schedule, date));
  } catch {
    return undefined;
  }
}
