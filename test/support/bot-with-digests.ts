import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Digests, startDigests } from '../../src/digest/digests.ts';
import type { Paces } from '../../src/digest/parts.ts';
import { goOnline, type Online } from '../../src/discord/go-online.ts';
import { defaultSettings } from '../../src/domain/server-settings.ts';
import type { Store } from '../../src/domain/store.ts';
import { settingsIn } from '../../src/load.ts';
import { openStore } from '../../src/store/open-store.ts';
import { reopening } from '../../src/store/reopen.ts';
import { commands } from './ask.ts';
import { services } from './corpus.ts';
import type { StartOptions } from './discord/types.ts';
import { type DiscordServer, startDiscordServer } from './discord-server.ts';

/** The real bot on a local Discord, with a clock that a test moves. */
export interface BotWithDigests {
  readonly server: DiscordServer;
  readonly store: Store;
  readonly online: Online;
  readonly digests: Digests;
  readonly bugs: unknown[];
  /** The file of the store, and what the operator was told of it. */
  readonly file: string;
  readonly troubles: readonly string[];
  /** Sets the clock, and looks at what is to do then. */
  setClock(iso: string): void;
  close(): Promise<void>;
}

export async function startBotWithDigests(
  startIso: string,
  { paces = {}, ...options }: StartOptions & { paces?: Partial<Paces> } = {},
): Promise<BotWithDigests> {
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-bot-'));
  const server = await startDiscordServer(options);
  const file = join(folder, 'store.sqlite');
  const troubles: string[] = [];
  const store = reopening(
    () => openStore({ file }),
    ({ message }) => troubles.push(message),
  );
  let ahead = Date.parse(startIso) - Date.now();
  const nowMs = () => Date.now() + ahead;
  const now = () => new Date(nowMs()).toISOString();
  const bugs: unknown[] = [];
  const reportBug = (error: unknown) => String(bugs.push(error));
  const simulated = { ...services, now, today: () => now().slice(0, 10), reportBug };
  let digests: Digests | undefined;
  const online = await goOnline(
    { token: server.token, api: server.api },
    {
      commands,
      services: simulated,
      store,
      startDigests: (publisher) => {
        digests = startDigests({ services: simulated, store, publisher, nowMs, sleep, paces });
        return digests;
      },
      settingsOf: (guildId) => settingsIn(defaultSettings, store, guildId),
    },
  );
  if (!digests) throw new Error('the digests were not started');
  return {
    ...{ server, store, online, digests, bugs, file, troubles },
    setClock(iso) {
      ahead = Date.parse(iso) - Date.now();
      digests?.changed();
    },
    async close() {
      await online.leave();
      await store.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
