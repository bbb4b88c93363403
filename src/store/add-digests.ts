import type { CreateTableBuilder, Kysely } from 'kysely';

// Migrations see the tables of their own time, which no type of today describes.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Database = Kysely<any>;

/** The tables of version 002. Released: never changed. */
export async function addDigests(database: Database): Promise<void> {
  await database.schema
    .alterTable('servers')
    .addColumn('last_number', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await addSubscriptions(database);
  await addDeliveries(database);
  await database.schema
    .createTable('recommendations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('standing', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text')
    .execute();
  await addIndex(database, 'recommendations', 'changed_at');
}

async function addSubscriptions(database: Database): Promise<void> {
  let table = database.schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey());
  table = required(table, 'text', ['server', 'channel', 'time', 'zone', 'weekdays', 'wanted']);
  table = required(table, 'text', ['state', 'created_at']);
  table = required(table, 'integer', ['number', 'count', 'picture', 'untold', 'round', 'revision']);
  await optional(table, ['language', 'role', 'reason', 'next_date', 'next_at'])
    .addUniqueConstraint('subscriptions_number', ['server', 'number'])
    .execute();
  await addIndex(database, 'subscriptions', 'state', 'next_at');
}

async function addDeliveries(database: Database): Promise<void> {
  let table = database.schema.createTable('deliveries');
  table = required(table, 'text', ['subscription', 'server', 'date', 'due_at', 'state']);
  table = required(table, 'text', ['claimed_at', 'free_at']);
  table = required(table, 'integer', ['round', 'attempts']);
  await optional(table, ['content', 'posted_channel', 'posted_message', 'reason'])
    .addPrimaryKeyConstraint('deliveries_key', ['subscription', 'date'])
    .execute();
  await addIndex(database, 'deliveries', 'state', 'free_at');
  await addIndex(database, 'deliveries', 'subscription', 'round');
  await addIndex(database, 'deliveries', 'server', 'due_at');
}

type Table = CreateTableBuilder<string, string>;

const required = (table: Table, type: 'text' | 'integer', names: readonly string[]): Table =>
  names.reduce<Table>((so, name) => so.addColumn(name, type, (column) => column.notNull()), table);

const optional = (table: Table, names: readonly string[]): Table =>
  names.reduce<Table>((so, name) => so.addColumn(name, 'text'), table);

const addIndex = (database: Database, table: string, ...columns: string[]) =>
  database.schema
    .createIndex([table, ...columns].join('_'))
    .on(table)
    .columns(columns)
    .execute();
