import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../../../src/answers/services.ts';
import { readLibrary } from '../../../src/corpus/read-library.ts';
import { startDigests } from '../../../src/digest/digests.ts';
import type { Paces } from '../../../src/digest/parts.ts';
import { goOnline } from '../../../src/discord/go-online.ts';
import { defaultSettings } from '../../../src/domain/server-settings.ts';
import { makeSearch } from '../../../src/search/search.ts';
import { openStore, type StoreAddress } from '../../../src/store/open-store.ts';
import { type KillPoint, killAt, passingPublisher, passingStore } from './kill-points.ts';

// The bot with its digests as a process that is started ahead, goes online when it is told, and may be told where to
// end itself. Its argument is the folder of the corpus.

export interface Given {
  readonly address: StoreAddress;
  readonly api: string;
  readonly token: string;
  readonly paces: Partial<Paces>;
  /** How much its clock is ahead of Discord's. */
  readonly aheadMs: number;
  readonly kill?: KillPoint | undefined;
}
/** What it says, a line each: it is online, it found a digest that was posted before, or a mistake of ours. */
export type Word = 'online' | 'found' | `bug ${string}`;

/** At once: what it says before it is killed is heard. */
const say = (word: Word) => void writeSync(1, `${JSON.stringify(word)}\n`);
const library = readLibrary(process.argv[2] ?? '');

async function run({ address, api, token, paces, aheadMs, kill }: Given): Promise<void> {
  const nowMs = () => Date.now() + aheadMs;
  const now = () => new Date(nowMs()).toISOString();
  const services: Services = {
    ...{ library, now },
    // Digests need none.
    get search() {
      return makeSearch(library);
    },
    today: () => now().slice(0, 10),
    reportBug(error) {
      say(`bug ${error instanceof Error ? error.stack : error}`);
      return 'reported';
    },
  };
  const reach = killAt(kill);
  const store = passingStore(await openStore(address), reach);
  await goOnline(
    { token, api },
    {
      commands: [],
      ...{ services, store },
      settingsOf: async () => defaultSettings,
      startDigests: (publisher) =>
        startDigests({
          ...{ services, store, nowMs, sleep, paces },
          publisher: passingPublisher(publisher, reach, () => say('found')),
        }),
    },
  );
  say('online');
}

process.once('message', (given) => void run(given as Given));
// Nobody is left who would end it.
process.once('disconnect', () => process.exit());
