import pg from 'pg';
import { type Postgres, startPostgres } from '../../test/support/postgres.ts';
import type { Peer } from './peer.ts';

let server: Postgres | undefined;
let client: pg.Client | undefined;

/** PostgreSQL's full text in English, a title above its text, any of the words. */
export const postgres: Peer = {
  name: 'PostgreSQL, ts_rank',
  async build(texts) {
    server ??= await startPostgres();
    const own = new pg.Client({ connectionString: await server.makeDatabase() });
    client = own;
    await own.connect();
    await own.query('create table texts (id text, terms tsvector)');
    for (const { id, title, text } of texts)
      await own.query(
        `insert into texts values ($1, setweight(to_tsvector('english', $2), 'A') || to_tsvector('english', $3))`,
        [id, title, text],
      );
    await own.query('create index on texts using gin (terms)');
    return async (question, most) => {
      const { rows } = await own.query<{ id: string }>(
        `select id from texts, cast(replace(cast(plainto_tsquery('english', $1) as text), '&', '|') as tsquery) as asked
         where terms @@ asked order by ts_rank(terms, asked) desc, id limit $2`,
        [question, most],
      );
      return rows.map(({ id }) => id);
    };
  },
  async end() {
    await client?.end();
  },
  async leave() {
    await server?.stop();
    server = undefined;
  },
};
