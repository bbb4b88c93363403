import {
  type APIMessageTopLevelComponent,
  Client,
  Events,
  GatewayIntentBits,
  MessageFlags,
  Routes,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DiscordServer, startDiscordServer } from '../support/discord-server.ts';

let server: DiscordServer;
let client: Client;

const newClient = () =>
  new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: server.api, version: '10', offset: 0 },
    allowedMentions: { parse: [] },
    // Without the five seconds that discord.js leaves between two identifies.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });

/** A container with a text and two buttons, and a menu below. */
const page = (text: string): APIMessageTopLevelComponent[] => [
  {
    type: 17,
    accent_color: 0x336699,
    components: [
      { type: 10, content: text },
      {
        type: 1,
        components: [
          { type: 2, style: 2, label: 'Earlier', custom_id: 'page:0', disabled: true },
          { type: 2, style: 2, label: 'Later', custom_id: 'page:1' },
        ],
      },
      {
        type: 1,
        components: [{ type: 3, custom_id: 'only', options: [{ label: 'A document', value: 'doc-1' }] }],
      },
    ],
  },
];
const flags = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;

/** A small bot: each command does what its name says. */
function behave(bot: Client): void {
  bot.on(Events.InteractionCreate, async (it) => {
    try {
      if (it.isAutocomplete()) return await it.respond([{ name: it.options.getFocused(), value: 'right' }]);
      if (it.isButton()) {
        if (it.customId === 'gone')
          return await it.reply({ content: 'Too old', flags: MessageFlags.Ephemeral });
        return await it.update({ flags: MessageFlags.IsComponentsV2, components: page('Page two') });
      }
      if (it.isStringSelectMenu()) return await it.reply({ flags, components: page(`Only ${it.values[0]}`) });
      if (it.isMessageContextMenuCommand()) return await it.reply(`Read: ${it.targetMessage.content}`);
      if (!it.isChatInputCommand() || it.commandName === 'silent') return;
      if (it.commandName === 'slow') {
        await it.deferReply({ flags: MessageFlags.Ephemeral });
        await it.editReply({ flags: MessageFlags.IsComponentsV2, components: page('Here it is') });
        return await it.followUp('And more');
      }
      if (it.commandName === 'long') {
        return await it.reply('x'.repeat(2001)).catch((error) => {
          failures.push(error);
          return it.reply('Shorter');
        });
      }
      const asked = it.options.getString('question') ?? '';
      await it.reply({ flags, components: page(`${it.locale} ${it.inGuild()} ${asked}`) });
    } catch (error) {
      failures.push(error as Error & { code?: number });
    }
  });
}
let failures: (Error & { code?: number })[];

async function logIn(): Promise<void> {
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(server.token);
  await ready;
}

beforeEach(async () => {
  failures = [];
  server = await startDiscordServer({ answerWithinMs: 1500 });
  client = newClient();
  client.on(Events.Error, () => {});
  behave(client);
});
afterEach(async () => {
  await client.destroy();
  await server.close();
});

describe('the local Discord', () => {
  it('lets a client in with the right token only', async () => {
    await logIn();
    expect(server.intents).toEqual([GatewayIntentBits.Guilds]);
    expect(client.user?.id).toBe(server.applicationId);
    expect(client.guilds.cache.has(server.guildId)).toBe(true);
    const other = newClient();
    await expect(other.login('wrong')).rejects.toThrow('invalid token');
    await other.destroy();
    const second = newClient();
    await second.login(server.token);
    await second.destroy();
    expect((await server.command('find', { question: 'still here' })).text).toContain('still here');
  });

  it('refuses intents when it is told to', async () => {
    server.fail.refuseIntents();
    await expect(client.login(server.token)).rejects.toThrow('disallowed intents');
  });

  it('keeps commands, and shows localizations only where they are asked for', async () => {
    await logIn();
    const definition = { name: 'right', description: 'A right', description_localizations: { ru: 'Право' } };
    const put = await client.application?.commands.set([definition]);
    const [id] = [...(put?.keys() ?? [])];
    expect(server.registeredCommands()).toMatchObject([{ ...definition, id, type: 1 }]);
    const listed = await client.rest.get(Routes.applicationCommands(server.applicationId));
    expect(JSON.stringify(listed)).not.toContain('Право');
    const kept = await client.application?.commands.fetch({ withLocalizations: true });
    expect(kept?.get(id ?? '')?.descriptionLocalizations).toEqual({ ru: 'Право' });
    const again = await client.application?.commands.set([definition]);
    expect([...(again?.keys() ?? [])]).toEqual([id]);
    await expect(server.command('wrong')).rejects.toThrow('no command wrong');
    await expect(client.application?.commands.create({ name: 'Upper', description: '' })).rejects.toThrow();
    expect(server.refusals.join('\n')).toMatch(
      /name: A name is lower case[\s\S]*description: Must be between 1 and 100/,
    );
  });

  it('carries a command, clicks and menus, and shows what came back', async () => {
    await logIn();
    const reply = await server.command('find', { question: 'torture' }, { locale: 'ru' });
    expect(reply).toMatchObject({ type: 4, ephemeral: true, text: 'ru true torture' });
    expect(reply.buttons).toEqual([
      { label: 'Earlier', customId: 'page:0', disabled: true },
      { label: 'Later', customId: 'page:1', disabled: false },
    ]);
    expect(reply.data?.allowed_mentions).toEqual({ parse: [] });
    await expect(server.click(reply, 'Earlier')).rejects.toThrow('Earlier (disabled)');
    await expect(server.click(reply, 'Later', { userId: '1100000000000000077' })).rejects.toThrow(
      'Only who asked',
    );
    expect(await server.click(reply, (id) => id === 'page:1')).toMatchObject({
      type: 7,
      text: 'Page two',
      ephemeral: true,
    });
    expect((await server.select(reply, 'doc-1')).text).toBe('Only doc-1');
    expect(await server.press('gone')).toMatchObject({ text: 'Too old', ephemeral: true });
    expect((await server.command('find', { question: 'b' }, { inGuild: false })).text).toBe('en-US false b');
    expect((await server.messageCommand('Check', 'Ten people were detained.')).text).toBe(
      'Read: Ten people were detained.',
    );
    expect(await server.autocomplete('find', { question: 'tor' }, 'question')).toEqual([
      { name: 'tor', value: 'right' },
    ]);
    expect(failures).toEqual([]);
    expect(server.refusals).toEqual([]);
    expect(
      server.requests.filter(({ path }) => path.endsWith('/callback')).every(({ status }) => status === 204),
    ).toBe(true);
  });

  it('gives the edits of a deferred reply and the follow-ups', async () => {
    await logIn();
    const reply = await server.command('slow');
    expect(reply).toMatchObject({ type: 5, data: null, ephemeral: true, text: '' });
    expect(await reply.later()).toMatchObject({ text: 'Here it is', ephemeral: true });
    expect(await reply.followUp()).toMatchObject({ text: 'And more', ephemeral: false });
  });

  it('says so when nothing comes back, and no longer takes an answer then', async () => {
    await server.close();
    server = await startDiscordServer({ answerWithinMs: 60 });
    await client.destroy();
    client = newClient();
    behave(client);
    await logIn();
    await expect(server.command('silent')).rejects.toThrow('No response to /silent within 0.06 seconds');
    server.fail.delay({ path: /callback/, ms: 100, times: 1 });
    await expect(server.command('find')).rejects.toThrow('No response');
    await expect.poll(() => failures.map(({ code }) => code)).toEqual([10062]);
  });

  it('resumes after a dropped socket, and delivers what was missed', async () => {
    await logIn();
    const resumed = new Promise((resolve) =>
      client.once(Events.ShardResume, (_id, missed) => resolve(missed)),
    );
    server.fail.dropSocket();
    expect((await server.command('find', { question: 'a' })).text).toContain('a');
    expect(await resumed).toBeGreaterThan(0);
    expect(server.intents).toHaveLength(1);
  });

  it('has a client identify again when a resume is refused after a request to reconnect', async () => {
    await logIn();
    server.fail.refuseResume();
    server.fail.reconnect();
    await server.ready();
    expect(server.intents).toHaveLength(2);
    expect((await server.command('find', { question: 'b' })).text).toContain('b');
  });

  it('answers 429, 500 and 403 when it is told to, and acts on the request that comes after', async () => {
    await logIn();
    server.fail.next({ path: /callback/, status: 429, retryAfterMs: 20 });
    server.fail.next({ path: /callback/, status: 500, times: 2 });
    expect((await server.command('find', { question: 'c' })).text).toContain('c');
    expect(server.requests.slice(-4).map(({ status }) => status)).toEqual([429, 500, 500, 204]);
    server.fail.next({ method: 'POST', path: /^\/channels/, status: 403 });
    const channel = await client.channels.fetch(server.channelId);
    if (!channel?.isSendable()) throw new Error('no channel');
    await expect(channel.send('one')).rejects.toThrow('Missing Access');
    const first = await channel.send({ content: 'one', nonce: '1', enforceNonce: true });
    expect((await channel.send({ content: 'one', nonce: '1', enforceNonce: true })).id).toBe(first.id);
    expect(server.messages().filter(({ payload }) => payload.content === 'one')).toHaveLength(1);
  });

  it('delivers an interaction twice and takes one answer', async () => {
    await logIn();
    server.fail.deliverTwice();
    await server.command('find', { question: 'd' });
    await expect.poll(() => failures.map(({ code }) => code)).toEqual([40060]);
  });

  it('refuses a payload that breaks a limit and keeps the reason', async () => {
    await logIn();
    expect((await server.command('long')).text).toBe('Shorter');
    expect(failures.map(({ code }) => code)).toEqual([50035]);
    expect(server.refusals).toEqual([
      'POST /interactions/…/callback: data.content: Must be between 0 and 2000 in length, is 2001.',
    ]);
  });
});
