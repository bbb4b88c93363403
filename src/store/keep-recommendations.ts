import { setImmediate as others } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { DigestStore } from '../domain/digest-store.ts';
import type { PassageId } from '../domain/ids.ts';
import { retrying, writing } from './retry.ts';
import { chunks } from './rows.ts';
import type { Tables } from './tables.ts';

type Kept = 'learn' | 'changedSince';
type Standings = ReadonlyMap<string, string>;

export const keepRecommendations = (database: Kysely<Tables>): Pick<DigestStore, Kept> => ({
  async learn(standings, at) {
    const known = await retrying(() => knownStandings(database));
    const changed = [...standings].filter(([id, standing]) => known.get(id) !== standing);
    if (changed.length === 0) return;
    // In one order, so that no two instances wait for each other.
    changed.sort(([a], [b]) => (a < b ? -1 : 1));
    await writing(database, async (transaction) => {
      const changed_at = (await knowsAny(transaction)) ? at : null;
      for (const some of chunks(changed, 1000)) {
        await note(transaction, some, changed_at);
        await others();
      }
    });
  },

  changedSince: (at) =>
    retrying(async () => {
      const rows = await database
        .selectFrom('recommendations')
        .select(['id', 'changed_at'])
        .where('changed_at', '>', at)
        .execute();
      return new Map(rows.map(({ id, changed_at }) => [id as PassageId, changed_at ?? '']));
    }),
});

/** In parts, since the driver of SQLite lets nothing else happen while it reads. */
async function knownStandings(database: Kysely<Tables>): Promise<Standings> {
  const known = new Map<string, string>();
  const most = 10_000;
  for (let [last, more] = ['', true]; more; ) {
    const rows = await database
      .selectFrom('recommendations')
      .select(['id', 'standing'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(most)
      .execute();
    for (const { id, standing } of rows) known.set(id, standing);
    [last, more] = [rows.at(-1)?.id ?? '', rows.length === most];
    await others();
  }
  return known;
}

const knowsAny = async (transaction: Transaction<Tables>): Promise<boolean> =>
  (await transaction.selectFrom('recommendations').select('id').limit(1).executeTakeFirst()) !== undefined;

/** What another instance learned meanwhile keeps the time that it was given. */
async function note(
  transaction: Transaction<Tables>,
  standings: readonly (readonly [string, string])[],
  changed_at: string | null,
): Promise<void> {
  await transaction
    .insertInto('recommendations')
    .values(standings.map(([id, standing]) => ({ id, standing, changed_at })))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((build) => ({
          standing: build.ref('excluded.standing'),
          changed_at: build.ref('excluded.changed_at'),
        }))
        .whereRef('recommendations.standing', '<>', 'excluded.standing'),
    )
    .execute();
}
