import { type Dialect, Kysely, Migrator, PostgresDialect } from 'kysely';
import { type Store, StoreError } from '../domain/store.ts';
import { storeErrorOf } from './failures.ts';
import { keepAssessments } from './keep-assessments.ts';
import { keepDigests } from './keep-digests.ts';
import { keepRequests } from './keep-requests.ts';
import { keepServers } from './keep-servers.ts';
import { keepSettings } from './keep-settings.ts';
import { migrations } from './migrations.ts';
import { retrying } from './retry.ts';
import { sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** Where the store is: a SQLite file, or the address of a PostgreSQL database (`postgres://…`). */
export type StoreAddress = { readonly file: string } | { readonly url: string };

/**
 * Opens the store and brings its tables up to date; safe when several instances do so at once.
 *
 * @throws StoreError where it cannot be reached, read or written
 */
export async function openStore(address: StoreAddress): Promise<Store> {
  const database = await retrying(() => openDatabase(address));
  return {
    settings: keepSettings(database),
    assessments: keepAssessments(database),
    digests: keepDigests(database),
    servers: keepServers(database),
    requests: keepRequests(database),
    close: () => database.destroy(),
  };
}

/** A new connection at each try: one that met a lock while it changed tables is of no use any more (`sqlite.ts`). */
async function openDatabase(address: StoreAddress): Promise<Kysely<Tables>> {
  let database: Kysely<Tables> | undefined;
  try {
    database = new Kysely<Tables>({ dialect: await dialectOf(address) });
    const provider = { getMigrations: async () => migrations };
    const { error } = await new Migrator({ db: database, provider }).migrateToLatest();
    if (error) throw error;
    return database;
  } catch (error) {
    await database?.destroy();
    const failure = storeErrorOf(error);
    if (failure instanceof StoreError) throw failure;
    // Whatever keeps it from being opened, it is the store that is missing.
    throw new StoreError(
      'gone',
      `the database cannot be opened (${error instanceof Error ? error.name : error})`,
    );
  }
}

/** A connection that is not there within this time will not come while somebody waits for an answer. */
const connectMs = 2000;

async function dialectOf(address: StoreAddress): Promise<Dialect> {
  if ('file' in address) return sqliteDialect(address.file);
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: address.url, max: 8, connectionTimeoutMillis: connectMs });
  // An idle connection that breaks is opened again when it is needed.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
