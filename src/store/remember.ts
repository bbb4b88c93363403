import type { ServerSettings } from '../domain/server-settings.ts';
import { type Store, StoreError } from '../domain/store.ts';

/** Another instance's change is seen after this time; one's own at once. */
const forMs = 30_000;
/** More servers than this are asked for anew. */
const most = 10_000;

interface Known {
  readonly settings: Partial<ServerSettings>;
  readonly untilMs: number;
}

/** A store that remembers the settings of servers, since every answer asks for them; the last known hold while it cannot be reached. */
export function remembering(store: Store, nowMs: () => number): Store {
  const known = new Map<string, Known>();
  return {
    ...store,
    settings: {
      async of(server) {
        const last = known.get(server);
        if (last && last.untilMs > nowMs()) return last.settings;
        try {
          const settings = await store.settings.of(server);
          if (known.size >= most) known.clear();
          known.set(server, { settings, untilMs: nowMs() + forMs });
          return settings;
        } catch (error) {
          if (last && error instanceof StoreError) return last.settings;
          throw error;
        }
      },
      async save(server, change) {
        await store.settings.save(server, change);
        known.delete(server);
      },
    },
    servers: {
      ...store.servers,
      async forget(server) {
        await store.servers.forget(server);
        known.delete(server);
      },
    },
  };
}
