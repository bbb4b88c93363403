import type { Kysely, Transaction } from 'kysely';
import type { Claim } from '../domain/digest-store.ts';
import type { Delivery } from '../domain/subscription.ts';
import { deliveryRow, keyOf } from './delivery-rows.ts';
import { writing } from './retry.ts';
import { chunks } from './rows.ts';
import { nextColumns } from './subscription-rows.ts';
import type { Tables } from './tables.ts';

/** All at once: the subscriptions that are as they were read go on, and what they are to deliver is written. */
export const claimDigests = (
  database: Kysely<Tables>,
  claims: readonly Claim[],
): Promise<readonly Delivery[]> =>
  writing(database, async (transaction) => {
    // In one order, so that no two instances wait for each other.
    const sorted = [...claims].sort((a, b) => (a.subscription.id < b.subscription.id ? -1 : 1));
    const made: Claim[] = [];
    for (const claim of sorted) if (await goOn(transaction, claim)) made.push(claim);
    for (const claim of made) if (claim.again) await makeRoom(transaction, claim);
    const written: Delivery[] = [];
    const rows = made.flatMap(({ deliveries, round }) => deliveries.map((delivery) => ({ delivery, round })));
    for (const some of chunks(rows, 500)) written.push(...(await write(transaction, some)));
    await beginRounds(transaction, made, written);
    return written;
  });

/** False where another instance was first, or people changed the subscription. */
async function goOn(transaction: Transaction<Tables>, { subscription, next }: Claim): Promise<boolean> {
  const { id, revision } = subscription;
  const { numUpdatedRows } = await transaction
    .updateTable('subscriptions')
    .set({ ...nextColumns(next), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows > 0;
}

/** What was not posted on these dates gives way to what is to be posted now. */
async function makeRoom(transaction: Transaction<Tables>, { deliveries }: Claim): Promise<void> {
  for (const { subscription, date } of deliveries)
    await transaction
      .deleteFrom('deliveries')
      .where('subscription', '=', subscription)
      .where('date', '=', date)
      .where('state', 'in', ['missed', 'waited'])
      .execute();
}

/** A date has one delivery: where there is one already, as after a change of the time of day, nothing is written. */
async function write(
  transaction: Transaction<Tables>,
  rows: readonly { readonly delivery: Delivery; readonly round: number }[],
): Promise<Delivery[]> {
  const written = await transaction
    .insertInto('deliveries')
    .values(rows.map(({ delivery, round }) => deliveryRow(delivery, round)))
    .onConflict((conflict) => conflict.columns(['subscription', 'date']).doNothing())
    .returning(['subscription', 'date'])
    .execute();
  const keys = new Set(written.map(keyOf));
  // Of two for one date in the same claim the first was written.
  return rows.flatMap(({ delivery }) => (keys.delete(keyOf(delivery)) ? [delivery] : []));
}

/** A subscription is in the round of what was written for it: what was not written began none. */
async function beginRounds(
  transaction: Transaction<Tables>,
  claims: readonly Claim[],
  written: readonly Delivery[],
): Promise<void> {
  const begun = new Set(written.map(({ subscription }) => subscription));
  for (const { subscription, round } of claims)
    if (round !== subscription.round && begun.has(subscription.id))
      await transaction
        .updateTable('subscriptions')
        .set({ round })
        .where('id', '=', subscription.id)
        .execute();
}
