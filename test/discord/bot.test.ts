import { GatewayIntentBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConnectionError } from '../../src/discord/connection.ts';
import { definitionsOf } from '../../src/discord/definitions.ts';
import { goOnline, type Online } from '../../src/discord/go-online.ts';
import { defaultSettings, type ServerSettings } from '../../src/domain/server-settings.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';
import { type DiscordServer, type Reply, startDiscordServer } from '../support/discord-server.ts';

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

/** One server has settings of its own. */
const kazakhGuild = '700000000000000007';
const settingsOf = async (guildId: string | null): Promise<ServerSettings> =>
  guildId === kazakhGuild ? { language: 'kk', visibility: 'everyone' } : defaultSettings;

beforeAll(async () => {
  server = await startDiscordServer();
  online = await goOnline({ token: server.token, api: server.api }, { commands, services, settingsOf });
});
afterAll(async () => {
  expect(server.refusals).toEqual([]);
  await online.leave();
  await server.close();
});

describe('going online', () => {
  it('registers every command once, and not again where nothing changed', async () => {
    expect(online.registered).toBe(true);
    expect(server.registeredCommands()).toHaveLength(definitionsOf(commands).length);
    const again = await goOnline({ token: server.token, api: server.api }, { commands, services });
    expect(again.registered).toBe(false);
    await again.leave();
  });

  it('asks for the Guilds intent only', () => {
    expect(new Set(server.intents)).toEqual(new Set([GatewayIntentBits.Guilds]));
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
    expect(reply.text).toContain('at least 10 days before the **event**');
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
    expect(second.text).not.toBe(first.text);
    expect([first.text, second.text].map((text) => /(\d+)–\d+ of 53/.exec(text)?.[1])).toEqual([
      '1',
      expect.not.stringMatching(/^1$/),
    ]);
    const back = await server.click(second, 'Earlier', who);
    expect(back.text).toBe(first.text);
  });

  it('is shown to everyone by a button, as it stands, however long the question was', async () => {
    const who = how();
    const words = `freedom of peaceful assembly ${'and of expression '.repeat(9)}`;
    const reply = await server.command('search', { words }, who);
    const shown = await server.click(reply, 'Show to everyone', who);
    expect(shown.ephemeral).toBe(false);
    expect(shown.text).toBe(reply.text);
    expect(shown.selects).toEqual(reply.selects);
    expect(shown.buttons.map(({ label }) => label)).not.toContain('Show to everyone');
  });

  it('goes on in its place for who asked, and in a message of their own for others', async () => {
    const [asker, other] = [how(), how()];
    const reply = await server.command('right', { right: 'torture', show: 'everyone' }, asker);
    const own = await server.click(reply, 'Later', other);
    expect([own.ephemeral, own.messageId === reply.messageId]).toEqual([true, false]);
    const next = await server.click(reply, 'Later', asker);
    expect([next.ephemeral, next.messageId === reply.messageId]).toEqual([false, true]);
    expect(next.text).toBe(own.text);
  });

  it('narrows to a document and back', async () => {
    const who = how();
    const reply = await server.command('search', { words: 'torture' }, who);
    const narrowed = await server.select(reply, 'ngo-iccpr-2025', who);
    expect(narrowed.text).not.toContain('European Parliament');
    expect((await server.click(narrowed, 'All documents', who)).text).toBe(reply.text);
  });

  it('gives the citation of one passage in every style, and the passage in context', async () => {
    const who = how();
    const reply = await server.command('search', { words: '"right to strike"' }, who);
    const cited = await server.click(reply, 'Cite', who);
    expect(cited.text).toContain('European Parliament');
    const bibtex = await server.select(cited, 'bibtex', who);
    expect(bibtex.messageId).toBe(cited.messageId);
    expect(bibtex.text).toContain('@techreport{');
    const context = await server.click(reply, 'In context', who);
    expect(context.text).toContain('Before it');
    expect(context.text).toContain('> **There is a broad prohibition on the right to strike.');
    expect((await server.click(context, 'Cite', who)).text).toContain('Style: un');
  });

  it('offers what a name can mean, to choose from', async () => {
    const who = how();
    const reply = await server.command('case', { name: 'Kozlowsky' }, who);
    expect(reply.ephemeral).toBe(true);
    expect((await server.select(reply, 'kozlov', who)).text).toContain('leader of the now-banned');
  });

  it('works in a direct message, and in a server where only a person has the app', async () => {
    for (const more of [{ inGuild: false }, { guildId: '800000000000000008' }]) {
      const reply = await server.command('cite', { passage: 'ngo-iccpr-2025:45' }, how(more));
      expect(reply.text).toContain('at least 10 days before the event');
    }
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
    // The words asked for are bold, and nothing else is marked.
    const unmarked = reply.text.replace(/\*\*([\p{L}\p{N}][^*\n]*)\*\*/gu, '$1');
    expect(unmarked).not.toMatch(/(?<!\\)[@<*]/);
    expect(reply.data).toMatchObject({ allowed_mentions: { parse: [] } });
  });
});

describe('a picture', () => {
  it('comes with the same figures in words, for who cannot see it and for who can', async () => {
    const reply = await server.command('progress', { right: 'assembly', show: 'everyone' }, how());
    expect(reply.ephemeral).toBe(false);
    expect(reply.text).toContain('2025: 17 (not assessed: 17)');
    const [container] = reply.data?.components ?? [];
    const gallery = container?.components?.find(({ type }) => type === 12);
    expect(gallery?.items).toMatchObject([
      { media: { url: 'attachment://progress.png' }, description: expect.stringContaining('2025: 17') },
    ]);
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
    ['cite', 'passage', 'ngo-iccpr-2025:45', 'ngo-iccpr-2025:45'],
    ['help', 'command', 'ri', 'right'],
    ['case', 'name', 'koz', 'kozlov'],
    ['recommendations', 'set', 'УПО', 'upr-2025'],
  ])('of /%s %s: %s offers %s', async (command, option, typed, value) => {
    const choices = await server.autocomplete(command, { [option]: typed }, option, how());
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices.slice(0, 4).map((choice) => choice.value)).toContain(value);
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

describe('a message', () => {
  const check = 'Check against the corpus';

  it('is checked claim by claim, for who asks alone, with what agrees and what differs', async () => {
    const reply = await server.messageCommand(
      check,
      'Kozlov got **15 years** for Zhanaozen <@5>. lol',
      how(),
    );
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('**“Kozlov got 15 years for Zhanaozen.”**');
    expect(reply.text).toMatch(/Differs: message 15 years – passage (7\.5 year|seven and a half years)/);
    expect(reply.text).toContain('Same in both: Kozlov, Zhanaozen');
  });

  it('says where the corpus is silent, and where there is nothing to check', async () => {
    const silent = await server.messageCommand(check, 'Uzbekistan closed 12 mines in 2009.', how());
    expect(silent.text).toContain('The corpus says nothing about this.');
    expect((await server.messageCommand(check, 'How are you?', how())).text).toContain('No sentence of it');
    expect((await server.messageCommand(check, ' ', how())).text).toContain('no text to check');
  });

  it('leads to more on one of its claims, also a long one', async () => {
    const who = how();
    const long = `Kozlov, of whom it is said ${'and repeated '.repeat(11)}here, is serving 15 years.`;
    const text = `${long} Atabek got 18 years in prison. Kuramshin was sentenced to 12 years on extortion charges.`;
    const reply = await server.messageCommand(check, text, who);
    const menu = reply.selects.find(({ placeholder }) => placeholder === 'More on one claim');
    expect(menu?.options).toHaveLength(3);
    const one = await server.select(reply, menu?.options[0]?.value ?? '', who);
    expect(one.text.replace(/\\(.)/g, '$1')).toContain(`**“${long}”**`);
    expect(one.text).toContain('1 claim;');
    expect(one.text).toContain('15 years');
  });
});

describe('the language', () => {
  it('is that of the person’s Discord', async () => {
    const reply = await server.command('right', { right: 'assembly' }, how({ locale: 'ru' }));
    expect(reply.text).toContain('Свобода мирных собраний');
    expect(reply.text).toContain('at least 10 days before the **event**');
    expect(reply.buttons.map(({ label }) => label)).toContain('Показать всем');
    const choices = await server.autocomplete(
      'right',
      { right: 'свобода мир' },
      'right',
      how({ locale: 'ru' }),
    );
    expect(choices[0]).toEqual({ name: 'Свобода мирных собраний', value: 'assembly' });
  });

  it('is Kazakh where a server chose it, with commands called as the person’s Discord calls them', async () => {
    const reply = await server.command('help', {}, how({ locale: 'ru', guildId: kazakhGuild }));
    expect(reply.text).toContain('Не сұрауға болады');
    expect(reply.text).toContain('/право');
  });
});

describe('the settings of a server', () => {
  it('decide who sees an answer where the person does not', async () => {
    const who = how({ guildId: kazakhGuild });
    expect((await server.command('right', { right: 'assembly' }, who)).ephemeral).toBe(false);
    expect((await server.command('right', { right: 'assembly', show: 'me' }, who)).ephemeral).toBe(true);
    expect((await server.command('right', { right: 'assembly' }, how())).ephemeral).toBe(true);
  });
});
