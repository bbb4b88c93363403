import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { StoreError } from '../domain/store.ts';
import { storeErrorOf } from './failures.ts';
import type { Tables } from './tables.ts';

/**
 * Growing pauses while another program has the database; together between one and two seconds, since people wait
 * for three at most. Each is up to a half shorter or
 * longer, since those who wait for the same thing would meet again after every pause.
 */
const pausesMs = [10, 30, 60, 120, 250, 400, 400];

/** Does something with the database, again where another program had it locked. @throws StoreError */
export async function retrying<Value>(act: () => Promise<Value>): Promise<Value> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      const failure = storeErrorOf(error);
      const pause = pausesMs[attempt];
      if (!(failure instanceof StoreError) || failure.reason !== 'busy' || pause === undefined) throw failure;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}

/** Changes the database: all of it or nothing, and again where another program had it locked. @throws StoreError */
export const writing = <Value>(
  database: Kysely<Tables>,
  act: (transaction: Transaction<Tables>) => Promise<Value>,
): Promise<Value> => retrying(() => database.transaction().execute(act));
