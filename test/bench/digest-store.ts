import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { Delivery } from '../../src/domain/subscription.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Due, unsetDue, type Wish } from './digest-wishes.ts';

/** Names the folder of the store for `digest-inside.ts`. */
export const folderVariable = 'PINPOINT_BENCH_DATA';
/** How often it looks for what is due, in seconds. */
export const lookVariable = 'PINPOINT_BENCH_LOOK';
/** There it writes how many transactions the bot began. */
export const countFile = 'transactions';

/** The bot's store, a file on disk. */
export interface BenchStore {
  readonly folder: string;
  /** Subscribes all, each in a transaction of its own as people do. */
  fill(wishes: readonly Wish[], done: (count: number) => void): Promise<void>;
  /** Sets when each is due, while the bot runs: it looks often enough (`lookMs`) to learn of that. */
  setDue(wishes: readonly Wish[], dueOf: (wish: Wish) => Due): void;
  /** How many deliveries of these servers are in each state. */
  states(servers: readonly string[]): Promise<ReadonlyMap<Delivery['state'], number>>;
  /** After the bot has left. */
  transactions(): number;
  remove(): void;
}

export function makeBenchStore(): BenchStore {
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-bench-'));
  const file = join(folder, 'pinpoint.sqlite');
  const idOf = new Map<Wish, string>();
  return {
    folder,
    async fill(wishes, done) {
      const store = await openStore({ file });
      const createdAt = new Date().toISOString();
      for (const wish of wishes) {
        const { id } = await store.digests.add(wish.server, wish.choices, { createdAt, next: unsetDue });
        done(idOf.set(wish, id).size);
      }
      await store.close();
    },
    // Past the store, which has no way to set ten thousand at one moment.
    setDue(wishes, dueOf) {
      const database = new Database(file);
      database.pragma('busy_timeout = 5000');
      const set = database.prepare(
        'update subscriptions set time = ?, weekdays = ?, next_date = ?, next_at = ? where id = ?',
      );
      database.exec('begin immediate');
      for (const wish of wishes) {
        const { time, weekdays, date, at } = dueOf(wish);
        set.run(time, JSON.stringify(weekdays), date, at, idOf.get(wish) ?? '');
      }
      database.exec('commit');
      database.close();
    },
    async states(servers) {
      const store = await openStore({ file });
      const counts = new Map<Delivery['state'], number>();
      for (const server of servers)
        for (const { state } of await store.digests.latest(server, 1_000_000))
          counts.set(state, (counts.get(state) ?? 0) + 1);
      await store.close();
      return counts;
    },
    transactions: () => Number(readFileSync(join(folder, countFile), 'utf8')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
