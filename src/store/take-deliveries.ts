import type { Kysely, Transaction } from 'kysely';
import type { HeldDelivery } from '../domain/digest-store.ts';
import { byKey, readDelivery } from './delivery-rows.ts';
import { retrying, writing } from './retry.ts';
import { firstReadable } from './rows.ts';
import { readSubscriptions } from './subscription-rows.ts';
import type { Tables } from './tables.ts';

interface Taking {
  readonly at: string;
  readonly until: string;
  readonly most: number;
}

/** Takes claimed deliveries that are free, so that no other instance does until that time. */
export async function takeDeliveries(
  database: Kysely<Tables>,
  { at, until, most }: Taking,
): Promise<readonly HeldDelivery[]> {
  const free = claimed(database).where('free_at', '<=', at).orderBy('due_at').orderBy('subscription');
  const found = await retrying(() => firstReadable(most, (from, rows) => pageOf(database, free, from, rows)));
  // Mostly there are none, and then nothing is written.
  if (found.length === 0) return [];
  return writing(database, async (transaction) => {
    const taken = new Set<HeldDelivery>();
    for (const held of [...found].sort((a, b) => byKey(a.delivery, b.delivery)))
      if (await take(transaction, held, until)) taken.add(held);
    return found.filter((held) => taken.has(held)).map((held) => heldUntil(held, until));
  });
}

/** The moment at which the next claimed delivery can be taken. */
export async function nextFreeAt(database: Kysely<Tables>): Promise<string | undefined> {
  const sorted = claimed(database).orderBy('free_at').orderBy('subscription');
  const [first] = await firstReadable(1, (from, rows) => pageOf(database, sorted, from, rows));
  return first?.delivery.freeAt;
}

const claimed = (database: Kysely<Tables>) =>
  database.selectFrom('deliveries').selectAll().where('state', '=', 'claimed');

/** With their subscriptions. */
async function pageOf(
  database: Kysely<Tables>,
  query: ReturnType<typeof claimed>,
  from: number,
  rows: number,
) {
  const found = await query.limit(rows).offset(from).execute();
  const ids = [...new Set(found.map(({ subscription }) => subscription))];
  const wanted = database.selectFrom('subscriptions').selectAll().where('id', 'in', ids);
  const read = ids.length > 0 ? readSubscriptions(await wanted.execute()) : [];
  const subscriptions = new Map(read.map((one) => [one.id, one]));
  const values = found.flatMap((row): HeldDelivery[] => {
    const [delivery, subscription] = [readDelivery(row), subscriptions.get(row.subscription)];
    return delivery && subscription ? [{ delivery, subscription }] : [];
  });
  return { values, last: found.length < rows };
}

/** False where it is no longer as it was found: another instance took or finished it. */
async function take(
  transaction: Transaction<Tables>,
  { delivery }: HeldDelivery,
  until: string,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('deliveries')
    .set({ free_at: until, attempts: delivery.attempts + 1 })
    .where('subscription', '=', delivery.subscription)
    .where('date', '=', delivery.date)
    .where('state', '=', 'claimed')
    .where('free_at', '=', delivery.freeAt)
    .where('attempts', '=', delivery.attempts)
    .executeTakeFirst();
  return numUpdatedRows > 0;
}

const heldUntil = ({ subscription, delivery }: HeldDelivery, until: string): HeldDelivery => ({
  subscription,
  delivery: { ...delivery, freeAt: until, attempts: delivery.attempts + 1 },
});
