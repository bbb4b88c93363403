import type { Kysely } from 'kysely';
import type { RequestStore } from '../domain/store.ts';
import { writing } from './retry.ts';
import type { Tables } from './tables.ts';

export const keepRequests = (database: Kysely<Tables>): RequestStore => ({
  isFirst: (request, at) =>
    writing(database, async (transaction) => {
      const written = await transaction
        .insertInto('requests')
        .values({ request, at })
        .onConflict((conflict) => conflict.column('request').doNothing())
        .returning('request')
        .execute();
      return written.length > 0;
    }),

  forgetBefore: (at) =>
    writing(database, async (transaction) => {
      await transaction.deleteFrom('requests').where('at', '<', at).execute();
    }),
});
