import type { Kysely, Transaction } from 'kysely';
import type { DeliveryOutcome, DigestStore } from '../domain/digest-store.ts';
import type { Delivery } from '../domain/subscription.ts';
import { claimDigests } from './claim-digests.ts';
import { byKey, readDeliveries } from './delivery-rows.ts';
import { nextDigestAt } from './keep-subscriptions.ts';
import { retrying, writing } from './retry.ts';
import { chunks } from './rows.ts';
import { nextColumns } from './subscription-rows.ts';
import type { Tables } from './tables.ts';
import { nextFreeAt, takeDeliveries } from './take-deliveries.ts';

type Kept = 'wakeAt' | 'recent' | 'latest' | 'claim' | 'take' | 'finish';

export const keepDeliveries = (database: Kysely<Tables>): Pick<DigestStore, Kept> => ({
  wakeAt: () =>
    retrying(async () => {
      const moments = [await nextDigestAt(database), await nextFreeAt(database)];
      return moments.filter((at) => at !== undefined).sort()[0];
    }),

  recent: (subscriptions) =>
    retrying(async () => {
      const found: Delivery[] = [];
      for (const some of chunks(subscriptions, 1000)) found.push(...(await recentOf(database, some)));
      return found.sort((a, b) => Number(a.dueAt > b.dueAt) - Number(a.dueAt < b.dueAt));
    }),

  latest: (server, most) =>
    retrying(async () => {
      const rows = await database
        .selectFrom('deliveries')
        .selectAll()
        .where('server', '=', server)
        .orderBy('due_at', 'desc')
        .orderBy('subscription')
        .limit(most)
        .execute();
      return readDeliveries(rows);
    }),

  claim: (claims) => claimDigests(database, claims),
  take: (at, until, most) => takeDeliveries(database, { at, until, most }),

  finish: (outcomes) =>
    writing(database, async (transaction) => {
      const ended: DeliveryOutcome[] = [];
      for (const outcome of [...outcomes].sort(byKey))
        if (await finish(transaction, outcome)) ended.push(outcome);
      for (const outcome of ended) await switchOff(transaction, outcome);
    }),
});

const recentOf = async (database: Kysely<Tables>, subscriptions: readonly string[]) =>
  readDeliveries(
    await database
      .selectFrom('deliveries')
      .innerJoin('subscriptions', 'subscriptions.id', 'deliveries.subscription')
      .selectAll('deliveries')
      .where('deliveries.subscription', 'in', subscriptions)
      .where('deliveries.state', 'in', ['sent', 'claimed'])
      .where('deliveries.content', 'is not', null)
      .where(({ eb, ref }) => eb('deliveries.round', '>=', eb(ref('subscriptions.round'), '-', 1)))
      .execute(),
  );

/**
 * False where it is claimed no longer (another instance finished it, or people removed it), and for the failure of an
 * attempt that another has followed. That it is there counts from any attempt.
 */
async function finish(transaction: Transaction<Tables>, outcome: DeliveryOutcome): Promise<boolean> {
  const claimed = transaction
    .updateTable('deliveries')
    .set(columnsOf(outcome))
    .where('subscription', '=', outcome.subscription)
    .where('date', '=', outcome.date)
    .where('state', '=', 'claimed');
  const own = outcome.state === 'sent' ? claimed : claimed.where('attempts', '=', outcome.attempts);
  const { numUpdatedRows } = await own.executeTakeFirst();
  return numUpdatedRows > 0;
}

function columnsOf(outcome: DeliveryOutcome) {
  switch (outcome.state) {
    case 'sent': {
      const { channel, message } = outcome.posted;
      const content = outcome.content && { content: JSON.stringify(outcome.content) };
      return { state: 'sent', posted_channel: channel, posted_message: message, reason: null, ...content };
    }
    case 'missed':
      return { state: 'missed', reason: outcome.reason };
    case 'again':
      return { free_at: outcome.freeAt, reason: outcome.reason };
  }
}

/** One that is off already was said to be, or is going to. */
async function switchOff(transaction: Transaction<Tables>, outcome: DeliveryOutcome): Promise<void> {
  if (outcome.state !== 'missed' || !outcome.off) return;
  await transaction
    .updateTable('subscriptions')
    .set((build) => ({
      ...{ state: 'off', reason: outcome.off ?? null, untold: 1 },
      ...nextColumns(null),
      revision: build('revision', '+', 1),
    }))
    .where('id', '=', outcome.subscription)
    .where('state', '<>', 'off')
    .execute();
}
