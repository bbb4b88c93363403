import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { openStore, type StoreAddress } from '../../src/store/open-store.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';

/** A new, empty database of one kind, and two instances that use it. */
export interface Instances {
  readonly address: StoreAddress;
  readonly store: Store;
  readonly second: Store;
  /** Another, empty one. */
  makeAddress(): Promise<StoreAddress>;
  run(sql: string): Promise<readonly Record<string, unknown>[]>;
}

/** The same suites, by what they are of, over a SQLite file and over a real PostgreSQL. */
export function describeStores(suites: Record<string, (instances: () => Instances) => void>): void {
  let postgres: Postgres;
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-store-'));
  let count = 0;
  const kinds: Record<string, () => Promise<StoreAddress>> = {
    SQLite: async () => ({ file: join(folder, 'deep', `${++count}.sqlite`) }),
    PostgreSQL: async () => ({ url: await postgres.makeDatabase() }),
  };
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  });
  const each = Object.entries(suites).flatMap(([title, suite]) =>
    Object.entries(kinds).map(([kind, makeAddress]) => [`${title} in ${kind}`, makeAddress, suite] as const),
  );
  describe.each(each)('%s', (_, makeAddress, suite) => {
    let instances: Instances;
    beforeAll(async () => {
      const address = await makeAddress();
      const [store, second] = [await openStore(address), await openStore(address)];
      instances = { address, store, second, makeAddress, run: (sql) => runIn(address, sql) };
    });
    afterAll(async () => {
      await instances.store.close();
      await instances.second.close();
    });
    suite(() => instances);
  });
}

/** Says something to a database behind the back of the store. */
export async function runIn(address: StoreAddress, sql: string): Promise<readonly Record<string, unknown>[]> {
  if ('file' in address) {
    const database = new Database(address.file);
    const statement = database.prepare(sql);
    const rows = statement.reader ? statement.all() : [statement.run()];
    database.close();
    return rows as Record<string, unknown>[];
  }
  const client = new pg.Client({ connectionString: address.url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
