import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstDue } from '../../src/digest/after-edit.ts';
import { learnLibrary } from '../../src/digest/learn-library.ts';
import { type Paces, type Parts, usualPaces } from '../../src/digest/parts.ts';
import { round } from '../../src/digest/round.ts';
import { makeSender, type Sender } from '../../src/digest/sender.ts';
import { tellServers } from '../../src/digest/tell-servers.ts';
import type { Store } from '../../src/domain/store.ts';
import type { Subscription, SubscriptionChoices } from '../../src/domain/subscription.ts';
import { openStore } from '../../src/store/open-store.ts';
import { services } from './corpus.ts';
import { type MemoryPublisher, memoryPublisher } from './memory-publisher.ts';

/** The scheduler of digests over a real store, with a clock that a test moves. */
export interface Simulated {
  readonly store: Store;
  readonly publisher: MemoryPublisher;
  readonly parts: Parts;
  readonly sender: Sender;
  nowMs: number;
  /** What was reported as a mistake of ours. */
  readonly bugs: unknown[];
  subscribe(choices?: Partial<SubscriptionChoices>, server?: string): Promise<Subscription>;
  /** One look at what is to do at the present time. */
  look(): Promise<void>;
  /** Moves the clock to each time at which something is to do, up to a time. */
  runUntil(untilMs: number): Promise<void>;
  close(): Promise<void>;
}

export const daily = [1, 2, 3, 4, 5, 6, 7];

export async function simulateDigests(
  startIso: string,
  { paces = {}, ...given }: { paces?: Partial<Paces> } & Partial<Pick<Parts, 'services' | 'store'>> = {},
): Promise<Simulated> {
  // In memory where that is possible: thousands of transactions need not wait for a disk here.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'pinpoint-digests-'));
  const store = given.store ?? (await openStore({ file: join(folder, 'store.sqlite') }));
  const publisher = memoryPublisher();
  const bugs: unknown[] = [];
  const now = () => new Date(self.nowMs).toISOString();
  const parts: Parts = {
    store,
    publisher,
    services: {
      ...services,
      ...given.services,
      now,
      today: () => now().slice(0, 10),
      reportBug: (error) => String(bugs.push(error)),
    },
    paces: { ...usualPaces, perSecond: Number.POSITIVE_INFINITY, ...paces },
    nowMs: () => self.nowMs,
    // Nobody waits in a simulation; what needs time to pass moves the clock.
    sleep: () => new Promise((resolve) => setImmediate(resolve)),
  };
  const sender = makeSender(parts, () => {});
  const self: Simulated = {
    ...{ store, publisher, parts, sender, bugs, nowMs: Date.parse(startIso) },
    async subscribe(choices = {}, server = '100000000000000001') {
      const chosen: SubscriptionChoices = {
        channel: '200000000000000001',
        schedule: { time: '07:30', zone: 'Asia/Almaty', weekdays: daily },
        wanted: {},
        count: 3,
        picture: false,
        ...choices,
      };
      const next = firstDue(chosen.schedule, self.nowMs);
      return store.digests.add(server, chosen, { createdAt: now(), ...(next ? { next } : {}) });
    },
    async look() {
      await round(parts, sender, () => false);
      await sender.settled();
      await tellServers(parts);
    },
    async runUntil(untilMs) {
      for (;;) {
        const wake = await store.digests.wakeAt();
        const atMs = wake === undefined ? Number.POSITIVE_INFINITY : Date.parse(wake);
        if (atMs > untilMs) break;
        self.nowMs = Math.max(self.nowMs, atMs);
        await self.look();
      }
      self.nowMs = Math.max(self.nowMs, untilMs);
    },
    async close() {
      await sender.settled();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await learnLibrary(parts);
  return self;
}
