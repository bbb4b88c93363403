import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import Database from 'libsql';
import { openedFile } from './opened-file.ts';

/**
 * How long one statement waits for another process, in milliseconds. The driver waits without letting anything else
 * happen, so the waits are short and repeated (`retry.ts`).
 */
const busyMs = 5;

/** A SQLite file, made with its folder where there is none; readers do not wait for a writer (WAL). */
export function sqliteDialect(file: string): SqliteDialect {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // What is deleted is gone from the file too.
  database.pragma('secure_delete = ON');
  database.pragma(`busy_timeout = ${busyMs}`);
  // The files beside it are there from the first read on.
  database.pragma('schema_version');
  return new ImmediateSqliteDialect(database, openedFile(file));
}

type OpenedFile = ReturnType<typeof openedFile>;

/**
 * Kysely's own begins a transaction as a reader, which cannot become a writer where another instance wrote meanwhile,
 * and takes no lock while it changes tables. A transaction that begins as the only writer does both.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: Database.Database;
  readonly #file: OpenedFile;
  constructor(database: Database.Database, file: OpenedFile) {
    super({ database: database as unknown as SqliteDatabase });
    this.#database = database;
    this.#file = file;
  }
  override createDriver() {
    return new ImmediateSqliteDriver(this.#database, this.#file);
  }
  override createAdapter() {
    return new TransactionalSqliteAdapter();
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #file: OpenedFile;
  constructor(database: Database.Database, file: OpenedFile) {
    super({ database: database as unknown as SqliteDatabase });
    this.#database = database;
    this.#file = file;
  }
  /**
   * Not as a prepared statement: one that finds the file locked stays open in this driver, and then no transaction of
   * the connection can be committed any more. So every write stands in a transaction, and only its beginning can wait.
   */
  override async beginTransaction() {
    this.#file.assertThere();
    this.#database.exec('begin immediate');
  }
  /** A full disk has ended the transaction already; a second end would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
  /** What was begun is ended first. */
  override async destroy() {
    await this.acquireConnection();
    try {
      await super.destroy();
    } finally {
      await this.releaseConnection();
    }
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  /** The tables of SQLite change within a transaction like everything else. */
  override get supportsTransactionalDdl() {
    return true;
  }
}
