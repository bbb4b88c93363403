import { type Client, Events } from 'discord.js';
import type { Services } from '../answers/services.ts';
import { type Store, StoreError } from '../domain/store.ts';

/** What is kept of a server goes this long after it sent the bot away. */
const keptForMs = 30 * 24 * 60 * 60 * 1000;
/** Discord delivers an interaction again within moments, and its token ends after a quarter of an hour. */
const requestsKeptForMs = 60 * 60 * 1000;
/** How often that is looked at. */
const everyMs = 6 * 60 * 60 * 1000;

/** Notes which servers have the bot, and forgets those that sent it away. Ends with what it returns. */
export function keepServers(client: Client<true>, store: Store, { now, reportBug }: Services): () => void {
  // A store that cannot be reached has said so itself; the next round does what this one missed.
  const trying = (act: () => Promise<unknown>) =>
    void act().catch((error: unknown) => {
      if (!(error instanceof StoreError)) reportBug(error);
    });
  const before = (ms: number) => new Date(Date.parse(now()) - ms).toISOString();
  const round = () =>
    trying(async () => {
      const there = [...client.guilds.cache.keys()];
      for (const server of there) await store.servers.present(server);
      // A server may have sent the bot away while it was not running.
      await store.servers.onlyPresent(there, now());
      await store.servers.forgetLeftBefore(before(keptForMs));
      await store.requests.forgetBefore(before(requestsKeptForMs));
    });
  client.on(Events.GuildCreate, ({ id }) => trying(() => store.servers.present(id)));
  // Not in an outage of Discord: discord.js has another event for that.
  client.on(Events.GuildDelete, ({ id }) => trying(() => store.servers.left(id, now())));
  round();
  const rounds = setInterval(round, everyMs).unref();
  return () => clearInterval(rounds);
}
