import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConnectionError } from '../../src/discord/connection.ts';
import { definitionsOf } from '../../src/discord/definitions.ts';
import { goOnline, type Online } from '../../src/discord/go-online.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';
import { type DiscordServer, type Reply, startDiscordServer } from '../support/discord-server.ts';

/** Where `PINPOINT_RECORDING` names a file, every request is written there, for checkers of Discord's rules. */
function recording() {
  const file = process.env.PINPOINT_RECORDING;
  return file ? { onRequest: (request: object) => appendFileSync(file, `${JSON.stringify(request)}\n`) } : {};
}

/** The value by which a menu opens a passage: its id, and the part that is shown where it is not all of it. */
const partShown = (reply: Reply, passage: string) =>
  reply.selects
    .flatMap(({ options }) => options)
    .find(({ value }) => value === passage || value.startsWith(`${passage}#`))?.value ?? '';

let server: DiscordServer;
let online: Online;
let asker = 0;
/** Another person for each question, so that the pace of one does not reach another test. */
const how = (more: object = {}) => ({ userId: String(100_000_000_000_000_000n + BigInt(asker++)), ...more });

beforeAll(async () => {
  server = await startDiscordServer(recording());
  online = await goOnline({ token: server.token, api: server.api }, { commands, services });
});
afterAll(async () => {
  expect(server.refusals).toEqual([]);
  await online.leave();
  await server.close();
});

describe('going online', () => {
  it('registers every command once, and not again where nothing changed', async () => {
    expect(online.registered).toBe(true);
    expect(server.registeredCommands()).toHaveLength(commands.flatMap(definitionsOf).length);
    const again = await goOnline({ token: server.token, api: server.api }, { commands, services });
    expect(again.registered).toBe(false);
    await again.leave();
  });

  it('gives the link that invites it', () => {
    expect(online.inviteUrl).toContain(server.applicationId);
    expect(online.inviteUrl).toContain('applications.commands');
  });

  it('says in one line what is wrong with a token', async () => {
    await expect(goOnline({ token: 'wrong', api: server.api }, { commands, services })).rejects.toThrow(
      ConnectionError,
    );
    await expect(goOnline({ token: 'wrong', api: server.api }, { commands, services })).rejects.toThrow(
      /DISCORD_TOKEN/,
    );
  });

  it('says in one line that nobody answers', async () => {
    await expect(
      goOnline({ token: server.token, api: 'http://127.0.0.1:9/api' }, { commands, services }),
    ).rejects.toThrow(/cannot be reached/);
  });
});

describe('a command', () => {
  it('is answered with the passage, its citation and its date, to the asker alone', async () => {
    const reply = await server.command('right', { right: 'assembly' }, how());
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('Freedom of peaceful assembly');
    expect(reply.text).toContain('at least 10 days before the event');
    expect(reply.text).toContain('NGO statement on the ICCPR, May 2025, para. 45');
  });

  it('is shown to everyone where that is chosen, but for what was not found and for mistakes', async () => {
    expect((await server.command('right', { right: 'assembly', show: 'everyone' }, how())).ephemeral).toBe(
      false,
    );
    expect(
      (await server.command('search', { words: 'Uyghur camps in Xinjiang', show: 'everyone' }, how()))
        .ephemeral,
    ).toBe(true);
    expect(
      (await server.command('recommendations', { set: 'nothing of the kind', show: 'everyone' }, how()))
        .ephemeral,
    ).toBe(true);
  });

  it('goes later and earlier by its buttons', async () => {
    const who = how();
    const first = await server.command('right', { right: 'assembly' }, who);
    const second = await server.click(first, 'Later', who);
    expect(second.text).not.toContain('para. 45\n');
    const back = await server.click(second, 'Earlier', who);
    expect(back.text).toBe(first.text);
  });

  it('is shown to everyone by a button', async () => {
    const who = how();
    const reply = await server.command('cite', { passage: 'ngo-iccpr-2025:45' }, who);
    const shown = await server.click(reply, 'Show to everyone', who);
    expect(shown.ephemeral).toBe(false);
    expect(shown.text).toContain('at least 10 days before the event');
  });

  it('leads to the recommendations on a right', async () => {
    const who = how();
    const reply = await server.click(
      await server.command('right', { right: 'privacy' }, who),
      'Recommendations',
      who,
    );
    expect(reply.text).toMatch(/recommendations, \d+ outstanding/);
  });

  it('opens a passage in context from a menu, and narrows to one document', async () => {
    const who = how();
    const reply = await server.command('right', { right: 'assembly' }, who);
    const opened = await server.select(reply, partShown(reply, 'ngo-iccpr-2025:45'), who);
    expect(opened.text).toContain('ngo-iccpr-2025:46');
    const narrowed = await server.select(reply, 'ep-2014', who);
    expect(narrowed.text).toContain('European Parliament briefing');
    expect(narrowed.text).not.toContain('NGO statement');
  });

  it('mentions nobody, whatever is asked', async () => {
    const reply = await server.command(
      'search',
      { words: '@everyone <@1> # **protest**', show: 'everyone' },
      how(),
    );
    expect(reply.text).toContain('\\@everyone');
    expect(reply.text).not.toMatch(/(?<!\\)[@<*]/);
    expect(reply.data).toMatchObject({ allowed_mentions: { parse: [] } });
  });
});

describe('old buttons', () => {
  it('work without the message that they stood on, and get a kind reply where they mean nothing', async () => {
    const first = await server.command('right', { right: 'torture' }, how());
    const later = first.buttons.find(({ label }) => label === 'Later')?.customId ?? '';
    expect((await server.press(later, how())).text).toContain('Freedom from torture');
    for (const id of ['0p~right~0', 'something else', 'page:assembly:2']) {
      const reply = await server.press(id, how());
      expect(reply.text).toContain('from an older version');
      expect(reply.ephemeral).toBe(true);
    }
  });
});

describe('completion', () => {
  it.each([
    ['right', 'right', 'ass', 'assembly'],
    ['right', 'right', 'свобода собраний', 'assembly'],
    ['right', 'right', 'asembly', 'assembly'],
    ['case', 'name', 'Koslow', 'kozlov'],
    ['case', 'name', 'Назарбаев', 'nazarbayev'],
    ['recommendations', 'set', 'upr', 'upr-2014'],
    ['cite', 'passage', 'ngo-iccpr-2025:4', 'ngo-iccpr-2025:45'],
    ['help', 'command', '', 'right'],
  ])('of /%s %s: %s offers %s', async (command, option, typed, value) => {
    const choices = await server.autocomplete(command, { [option]: typed }, option, how());
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices.map((choice) => choice.value)).toContain(value);
  });
});

describe('a person in a hurry', () => {
  it('is asked to wait, and told when', async () => {
    const who = how();
    for (let count = 0; count < 10; count++) await server.command('help', {}, who);
    const refused = await server.command('help', {}, who);
    expect(refused.text).toMatch(/ask again <t:\d+:R>/);
    expect(refused.ephemeral).toBe(true);
  });
});

describe('a bad day', () => {
  it('is survived: a dropped socket, a refused resume, a reconnect', async () => {
    server.fail.dropSocket();
    await server.ready();
    expect((await server.command('help', {}, how())).text).toContain('What you can ask');
    server.fail.refuseResume();
    server.fail.dropSocket();
    await server.ready();
    expect((await server.command('help', {}, how())).text).toContain('What you can ask');
  });

  it('is survived: the same interaction delivered twice', async () => {
    server.fail.deliverTwice();
    expect((await server.command('help', {}, how())).text).toContain('What you can ask');
    expect((await server.command('help', {}, how())).text).toContain('What you can ask');
  });
});
