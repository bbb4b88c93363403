import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { DigestStore } from '../domain/digest-store.ts';
import { retrying, writing } from './retry.ts';
import { firstReadable } from './rows.ts';
import { changedColumns, newRow, readSubscription, readSubscriptions } from './subscription-rows.ts';
import type { Tables } from './tables.ts';

type Kept = 'list' | 'add' | 'change' | 'remove' | 'due' | 'untold' | 'told';

export const keepSubscriptions = (database: Kysely<Tables>): Pick<DigestStore, Kept> => ({
  list: (server) =>
    retrying(async () => {
      const query = database.selectFrom('subscriptions').selectAll().where('server', '=', server);
      return readSubscriptions(await query.orderBy('number').execute());
    }),

  add: (server, choices, more) =>
    writing(database, async (transaction) => {
      const number = await nextNumber(transaction, server);
      const row = newRow({ id: randomUUID(), server, number }, choices, more);
      const added = await transaction
        .insertInto('subscriptions')
        .values(row)
        .returningAll()
        .executeTakeFirstOrThrow();
      return readSubscription(added) ?? unreadable();
    }),

  change: ({ id, revision }, change) =>
    writing(database, async (transaction) => {
      const changed = await transaction
        .updateTable('subscriptions')
        .set({ ...changedColumns(change), revision: revision + 1 })
        .where('id', '=', id)
        .where('revision', '=', revision)
        .returningAll()
        .executeTakeFirst();
      return changed && (readSubscription(changed) ?? unreadable());
    }),

  remove: (server, number) =>
    writing(database, async (transaction) => {
      const removed = await transaction
        .deleteFrom('subscriptions')
        .where('server', '=', server)
        .where('number', '=', number)
        .returning('id')
        .executeTakeFirst();
      if (!removed) return false;
      await transaction.deleteFrom('deliveries').where('subscription', '=', removed.id).execute();
      return true;
    }),

  due: (at, most) =>
    retrying(() => {
      const due = waiting(database).where('next_at', '<=', at);
      return firstReadable(most, (from, rows) => pageOf(due, from, rows));
    }),

  untold: (most) =>
    retrying(() => {
      const off = database
        .selectFrom('subscriptions')
        .selectAll()
        .where('state', '=', 'off')
        .where('untold', '=', 1)
        .orderBy('id');
      return firstReadable(most, (from, rows) => pageOf(off, from, rows));
    }),

  told: (subscription) =>
    writing(database, async (transaction) => {
      await transaction
        .updateTable('subscriptions')
        .set({ untold: 0 })
        .where('id', '=', subscription)
        .execute();
    }),
});

/** The moment at which the next digest of any subscription is due. */
export async function nextDigestAt(database: Kysely<Tables>): Promise<string | undefined> {
  const [first] = await firstReadable(1, (from, rows) => pageOf(waiting(database), from, rows));
  return first?.next?.at;
}

const waiting = (database: Kysely<Tables>) =>
  database
    .selectFrom('subscriptions')
    .selectAll()
    .where('state', '=', 'active')
    .where('next_at', 'is not', null)
    .orderBy('next_at')
    .orderBy('id');

async function pageOf(query: ReturnType<typeof waiting>, from: number, rows: number) {
  const found = await query.limit(rows).offset(from).execute();
  return { values: readSubscriptions(found), last: found.length < rows };
}

/** Counted with the server and not from what there is: a number that was removed is not given again. */
async function nextNumber(transaction: Transaction<Tables>, server: string): Promise<number> {
  const { last_number } = await transaction
    .insertInto('servers')
    .values({ server, left_at: null, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .column('server')
        .doUpdateSet((build) => ({ last_number: build('servers.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}

function unreadable(): never {
  throw new Error('a subscription that was just written cannot be read');
}
