import type { Kysely } from 'kysely';
import type { ServerStore } from '../domain/store.ts';
import { retrying, writing } from './retry.ts';
import { type Tables, tablesOfServers } from './tables.ts';

export const keepServers = (database: Kysely<Tables>): ServerStore => {
  const note = (server: string, left_at: string | null) =>
    writing(database, async (transaction) => {
      await transaction
        .insertInto('servers')
        .values({ server, left_at })
        .onConflict((conflict) => conflict.column('server').doUpdateSet({ left_at }))
        .execute();
    });
  const forget = (servers: readonly string[]) =>
    writing(database, async (transaction) => {
      for (const table of tablesOfServers)
        await transaction.deleteFrom(table).where('server', 'in', servers).execute();
    });
  return {
    present: (server) => note(server, null),
    left: (server, at) => note(server, at),
    onlyPresent: (servers, at) =>
      writing(database, async (transaction) => {
        const noted = await transaction.selectFrom('servers').select(['server', 'left_at']).execute();
        const gone = noted.filter(({ server, left_at }) => left_at === null && !servers.includes(server));
        for (const { server } of gone)
          await transaction
            .updateTable('servers')
            .set({ left_at: at })
            .where('server', '=', server)
            .execute();
      }),
    async forgetLeftBefore(at) {
      const gone = await retrying(() =>
        database.selectFrom('servers').select('server').where('left_at', '<', at).execute(),
      );
      if (gone.length > 0) await forget(gone.map(({ server }) => server));
      return gone.length;
    },
    forget: (server) => forget([server]),
  };
};
