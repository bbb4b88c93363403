import type { Services } from '../answers/services.ts';
import type { PassageId } from '../domain/ids.ts';
import type { Delivery, Subscription } from '../domain/subscription.ts';
import type { Standing } from './choose-content.ts';
import { isoOf, type Parts } from './parts.ts';
import { standingOf } from './wanted.ts';

/** What a digest of one subscription is made of, as things stand now. */
export interface View {
  /** With the server's own assessments. */
  readonly services: Services;
  readonly standing: Standing;
  /** When it was read, ISO 8601 in UTC: what changes later is news for the next digest. */
  readonly readAt: string;
}

/** A change that is older has come, or is no news any more. */
const newsMs = 60 * 24 * 3_600_000;

/** Reads what is needed for the digests of several subscriptions at once. */
export async function viewsOf(
  subscriptions: readonly Subscription[],
  parts: Parts,
): Promise<(subscription: Subscription) => View> {
  const { store, services } = parts;
  const readAt = isoOf(parts.nowMs());
  const servers = [...new Set(subscriptions.map(({ server }) => server))];
  const [recent, changes, own] = await Promise.all([
    store.digests.recent(subscriptions.map(({ id }) => id)),
    store.digests.changedSince(isoOf(parts.nowMs() - newsMs)),
    Promise.all(
      servers.map(async (server) => [server, await store.assessments.current(server)] as const),
    ).then((pairs) => new Map(pairs)),
  ]);
  const deliveries = new Map<string, Delivery[]>();
  for (const delivery of recent) {
    const known = deliveries.get(delivery.subscription);
    if (known) known.push(delivery);
    else deliveries.set(delivery.subscription, [delivery]);
  }
  return ({ id, server, wanted }) => {
    const ours = own.get(server);
    const changedAt = (recommendation: PassageId) => {
      const times = [changes.get(recommendation), ours?.get(recommendation)?.at];
      return times
        .filter((at) => at !== undefined)
        .sort()
        .at(-1);
    };
    const seen: Services = ours?.size ? { ...services, own: ours } : services;
    return {
      services: seen,
      readAt,
      standing: { ...standingOf(wanted, seen), changedAt, recent: deliveries.get(id) ?? [] },
    };
  };
}
