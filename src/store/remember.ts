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
  let changes = 0;
  /** What is being read just now may be from before the change: it is not remembered. */
  const changing = async <Value>(server: string, change: () => Promise<Value>): Promise<Value> => {
    try {
      const value = await change();
      known.delete(server);
      return value;
    } catch (error) {
      // Nobody knows whether it was made: it is asked for again, and the last known holds while that fails.
      const last = known.get(server);
      if (last) known.set(server, { ...last, untilMs: Number.NEGATIVE_INFINITY });
      throw error;
    } finally {
      changes++;
    }
  };
  const of = async (server: string) => {
    const last = known.get(server);
    if (last && last.untilMs > nowMs()) return last.settings;
    const before = changes;
    try {
      const settings = await store.settings.of(server);
      if (known.size >= most) known.clear();
      if (changes === before) known.set(server, { settings, untilMs: nowMs() + forMs });
      return settings;
    } catch (error) {
      if (last && error instanceof StoreError) return last.settings;
      throw error;
    }
  };
  return over(store, {
    settings: over(store.settings, {
      of,
      save: (server, change) => changing(server, () => store.settings.save(server, change)),
      changeChannels: (server, change) =>
        changing(server, () => store.settings.changeChannels(server, change)),
    }),
    servers: over(store.servers, {
      forget: (server) => changing(server, () => store.servers.forget(server)),
    }),
  });
}

/** Some of it replaced; the rest is found behind it, also where it has no list of what it has (`every-part.ts`). */
const over = <Whole extends object>(whole: Whole, own: Partial<Whole>): Whole =>
  Object.assign(Object.create(whole), own);
