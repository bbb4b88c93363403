import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Paces } from '../../../src/digest/parts.ts';
import type { Store } from '../../../src/domain/store.ts';
import type { Subscription } from '../../../src/domain/subscription.ts';
import { openStore, type StoreAddress } from '../../../src/store/open-store.ts';
import { type DiscordServer, startDiscordServer } from '../discord-server.ts';
import { type Child, makeChildren } from './children.ts';
import type { KillPoint } from './kill-points.ts';
import { type Kind, makePlaces } from './places.ts';

/** A local Discord, a store, and processes that post digests there. */
export interface World {
  readonly server: DiscordServer;
  readonly store: Store;
  /** Whatever is due, was or will be: a digest of each. */
  readonly subscriptions: readonly Subscription[];
  /** How often each way of killing a process was used. */
  readonly kills: Map<string, number>;
  readonly bugs: readonly string[];
  /** How often a process found a digest that one before it had posted. */
  readonly found: number;
  /** Makes a digest due, in a place that it shares or in one of its own. */
  subscribe(kind: Kind, alone?: boolean): Promise<Subscription>;
  start(more?: { readonly kill?: KillPoint; readonly aheadMs?: number }): Child;
  /** Resolves when nothing is due or under way, or with false when the process was killed before. */
  drainedBy(child: Child): Promise<boolean>;
  close(): Promise<void>;
}
interface Options {
  readonly program: string;
  /** A new SQLite file unless given. */
  readonly address?: StoreAddress;
  readonly nonceForMs: number;
  readonly paces: Partial<Paces>;
}
/** Longer than any delivery takes here, with its lease. */
const patienceMs = 30_000;
const lookMs = 60;

export async function makeWorld({ program, paces, nonceForMs, ...given }: Options): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-kills-'));
  const address = given.address ?? { file: join(folder, 'store.sqlite') };
  const [server, store] = await Promise.all([startDiscordServer({ nonceForMs }), openStore(address)]);
  const places = makePlaces(server, store);
  const [subscriptions, bugs]: [Subscription[], string[]] = [[], []];
  let found = 0;
  const children = makeChildren(program, makeCorpus(folder), (word) => {
    if (word === 'found') found += 1;
    else if (word !== 'online') bugs.push(word);
  });
  return {
    ...{ server, store, subscriptions, bugs, kills: new Map() },
    get found() {
      return found;
    },
    async subscribe(kind, alone) {
      const subscription = await places.subscribe(kind, alone);
      subscriptions.push(subscription);
      return subscription;
    },
    start: ({ kill, aheadMs = 0 } = {}) =>
      children.start({ address, api: server.api, token: server.token, paces, aheadMs, kill }),
    drainedBy: (child) => drainedBy(store, child),
    async close() {
      await children.close();
      await Promise.all([server.close(), store.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function drainedBy(store: Store, { killed }: Child): Promise<boolean> {
  const endMs = Date.now() + patienceMs;
  while (await hasWork(store)) {
    if (Date.now() > endMs) throw new Error(`It is not done after ${patienceMs / 1000} seconds.`);
    const isKilled = await Promise.race([killed.then(() => true), sleep(lookMs)]);
    if (isKilled) return false;
  }
  return true;
}

/** The digests that come after those of today are due in a week. */
async function hasWork({ digests }: Store): Promise<boolean> {
  const wake = await digests.wakeAt();
  return wake !== undefined && Date.parse(wake) < Date.now() + 24 * 3_600_000;
}

/** One document with recommendations, and nothing else, so that it is read in no time. */
function makeCorpus(folder: string): string {
  const from = fileURLToPath(new URL('../../../corpus', import.meta.url));
  const corpus = join(folder, 'corpus');
  for (const name of ['documents', 'sources']) mkdirSync(join(corpus, name), { recursive: true });
  for (const name of ['documents/ngo-upr-2014.md', 'sources/ngo-upr-2014.txt'])
    cpSync(join(from, name), join(corpus, name));
  for (const name of ['cases', 'rights', 'sets', 'synonyms'])
    writeFileSync(join(corpus, `${name}.yaml`), '[]');
  writeFileSync(join(corpus, 'lexicon.tsv'), '');
  return corpus;
}
