import pg from 'pg';
import { type Postgres, startPostgres } from '../../../test/support/postgres.ts';
import { type Contender, mostFound } from '../contender.ts';

let server: Postgres | undefined;
let client: pg.Client;
const atOnce = 1000;

/** PostgreSQL's full text in English, a title above its text, any of the words. */
const postgres: Contender = {
  async build(passages) {
    server = await startPostgres();
    client = new pg.Client({ connectionString: await server.makeDatabase() });
    await client.connect();
    await client.query('create table texts (id text, part int, terms tsvector)');
    for (let at = 0; at < passages.length; at += atOnce) {
      const some = passages.slice(at, at + atOnce);
      await client.query(
        `insert into texts
         select id, part, setweight(to_tsvector('english', title), 'A') || to_tsvector('english', words)
         from unnest($1::text[], $2::int[], $3::text[], $4::text[]) as given(id, part, title, words)`,
        (['id', 'part', 'title', 'text'] as const).map((field) => some.map((passage) => passage[field])),
      );
    }
    await client.query('create index on texts using gin (terms)');
    await client.query('vacuum analyze texts');
  },
  async ask({ text, prefix, part }) {
    const { rows } = await client.query<{ id: string }>({
      name: part === undefined ? 'any' : 'part',
      text: `select id
        from texts, cast(replace(cast(plainto_tsquery('english', $1) as text), '&', '|') || $2 as tsquery) as asked
        where terms @@ asked ${part === undefined ? '' : 'and part = $3'}
        order by ts_rank(terms, asked) desc, id limit ${mostFound}`,
      values: [text, prefix ? ':*' : '', ...(part === undefined ? [] : [part])],
    });
    return rows;
  },
  async leave() {
    await client?.end();
    await server?.stop();
  },
};
export default postgres;
