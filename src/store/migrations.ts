import type { Kysely, Migration } from 'kysely';
import { addDigests } from './add-digests.ts';

// Migrations see the tables of their own time, which no type of today describes.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Database = Kysely<any>;

/** In the order of their names. One that was released is never changed; a new one is added below it. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001 servers, settings, assessments': {
    async up(database: Database) {
      await database.schema
        .createTable('servers')
        .addColumn('server', 'text', (column) => column.primaryKey())
        .addColumn('left_at', 'text')
        .execute();
      await database.schema
        .createTable('settings')
        .addColumn('server', 'text', (column) => column.primaryKey())
        .addColumn('visibility', 'text')
        .addColumn('language', 'text')
        .addColumn('public_channels', 'text')
        .addColumn('assessor_role', 'text')
        .execute();
      const required = ['recommendation', 'status_before', 'status', 'evidence_kind', 'evidence', 'why'];
      let table = database.schema
        .createTable('assessments')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('turn', 'integer', (column) => column.notNull());
      for (const name of [...required, 'assessed_by', 'assessed_at'])
        table = table.addColumn(name, 'text', (column) => column.notNull());
      await table
        .addColumn('undone_by', 'text')
        .addColumn('undone_at', 'text')
        .addUniqueConstraint('assessments_turn', ['server', 'turn'])
        .execute();
    },
  },
  '002 subscriptions, deliveries, recommendations': { up: addDigests },
  '003 requests': {
    async up(database: Database) {
      await database.schema
        .createTable('requests')
        .addColumn('request', 'text', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .execute();
      await database.schema.createIndex('requests_at').on('requests').column('at').execute();
    },
  },
};
