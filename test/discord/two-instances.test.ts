import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { goOnline, type Online } from '../../src/discord/go-online.ts';
import { defaultSettings } from '../../src/domain/server-settings.ts';
import type { Store } from '../../src/domain/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';
import { type DiscordServer, startDiscordServer } from '../support/discord-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'pinpoint-two-'));
let server: DiscordServer;
let stores: Store[];
let online: Online[];
const manager = () => ({ permissions: PermissionFlagsBits.ManageGuild });

beforeAll(async () => {
  server = await startDiscordServer();
  stores = [];
  online = [];
  for (let instance = 0; instance < 2; instance++) {
    const store = await openStore({ file: join(folder, 'pinpoint.sqlite') });
    stores.push(store);
    const startDigests = () => ({ stop: async () => undefined }) as never;
    const settingsOf = async () => defaultSettings;
    const parts = { commands, services, store, startDigests, settingsOf };
    online.push(await goOnline({ token: server.token, api: server.api }, parts));
  }
  server.fail.deliverToAll();
});
afterAll(async () => {
  for (const one of online) await one.leave();
  for (const one of stores) await one.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('two instances that both hear of everything', () => {
  it('answer once', async () => {
    const answered = () => server.requests.filter(({ path }) => path.endsWith('/callback'));
    const before = answered().length;
    await server.command('right', { right: 'assembly' });
    await vi.waitFor(() => expect(answered()).toHaveLength(before + 2));
    const statuses = answered().slice(before);
    // Discord takes the first answer and refuses the second.
    expect(statuses.map(({ status }) => status).sort()).toEqual([204, 400]);
  });

  it('change something once', async () => {
    const given = {
      recommendation: 'ngo-upr-2014:expression.r1',
      status: 'implemented',
      evidence: 'https://example.org/law',
    };
    for (let turn = 0; turn < 5; turn++) await server.command('assess', given, manager());
    // The instance that lost has nothing more to do, and the next request waits behind it.
    await server.command('assessments history', {}, manager());
    expect(await stores[0]?.assessments.history(server.guildId)).toHaveLength(5);
  });
});
