import type { Kysely } from 'kysely';
import type { RequestStore } from '../domain/store.ts';
import { writing } from './retry.ts';
import type { Tables } from './tables.ts';

/** Discord delivers an interaction again within moments, and its token ends after a quarter of an hour. */
const keptForMs = 60 * 60_000;

export const keepRequests = (database: Kysely<Tables>): RequestStore => ({
  isFirst: (request, at) =>
    writing(database, async (transaction) => {
      const before = new Date(Date.parse(at) - keptForMs).toISOString();
      await transaction.deleteFrom('requests').where('at', '<', before).execute();
      const written = await transaction
        .insertInto('requests')
        .values({ request, at })
        .onConflict((conflict) => conflict.column('request').doNothing())
        .returning('request')
        .execute();
      return written.length > 0;
    }),
});
