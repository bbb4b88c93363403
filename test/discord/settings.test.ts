import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportAssessments } from '../../src/answers/export-assessments.ts';
import type { Digests } from '../../src/digest/digests.ts';
import { goOnline, type Online } from '../../src/discord/go-online.ts';
import { defaultSettings } from '../../src/domain/server-settings.ts';
import { type Store, StoreError } from '../../src/domain/store.ts';
import { settingsIn } from '../../src/load.ts';
import { openStore } from '../../src/store/open-store.ts';
import { reopening } from '../../src/store/reopen.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';
import { type DiscordServer, startDiscordServer } from '../support/discord-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'pinpoint-settings-'));
let server: DiscordServer;
let online: Online;
let store: Store;
let asker = 0;
const noDigests = { stop: async () => undefined } as unknown as Digests;
const member = (more: object = {}) => ({
  userId: String(200_000_000_000_000_000n + BigInt(asker++)),
  permissions: PermissionFlagsBits.SendMessages,
  ...more,
});
const manager = () => member({ permissions: PermissionFlagsBits.ManageGuild });

beforeAll(async () => {
  server = await startDiscordServer();
  store = await openStore({ file: join(folder, 'pinpoint.sqlite') });
  online = await goOnline(
    { token: server.token, api: server.api },
    {
      commands,
      services,
      store,
      startDigests: () => noDigests,
      settingsOf: async (guildId) => ({
        ...defaultSettings,
        ...(guildId ? await store.settings.of(guildId) : {}),
      }),
    },
  );
});
afterAll(async () => {
  expect(server.refusals).toEqual([]);
  await online.leave();
  await store.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => store.servers.forget(server.guildId));

describe('/settings', () => {
  it('is for who manages the server, whatever Discord lets through', async () => {
    const reply = await server.command('settings show', {}, member());
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('Only who may manage the server');
    await server.command('settings set', { language: 'kk' }, member());
    expect(await store.settings.of(server.guildId)).toEqual({});
  });

  it('changes what holds in the server, and takes it back', async () => {
    const set = await server.command('settings set', { language: 'ru', visibility: 'everyone' }, manager());
    expect(set.ephemeral).toBe(true);
    // What was changed holds for the reply already.
    expect(set.text).toContain('Язык вокруг цитат: русский');
    const answer = await server.command('right', { right: 'assembly' }, member());
    expect(answer.text).toContain('Свобода мирных собраний');
    expect(answer.ephemeral).toBe(false);
    const back = await server.command(
      'settings set',
      { language: 'standard', visibility: 'standard' },
      manager(),
    );
    expect(back.text).toContain('Language around the quotations: as it is everywhere');
    expect((await server.command('right', { right: 'assembly' }, member())).ephemeral).toBe(true);
  });

  it('keeps answers for everyone to the channels that are allowed', async () => {
    const elsewhere = '900000000000000009';
    const shown = await server.command('settings channels', { allow: elsewhere }, manager());
    expect(shown.text).toContain(`allowed in: <#${elsewhere}>`);
    const who = member();
    const kept = await server.command('right', { right: 'assembly', show: 'everyone' }, who);
    expect([kept.ephemeral, kept.text.includes('other channels of this server only')]).toEqual([true, true]);
    const quiet = await server.command('right', { right: 'assembly' }, who);
    expect(quiet.buttons.map(({ label }) => label)).not.toContain('Show to everyone');
    await server.command('settings channels', { allow: server.channelId }, manager());
    expect((await server.command('right', { right: 'assembly', show: 'everyone' }, who)).ephemeral).toBe(
      false,
    );
    const all = await server.command('settings channels', { everywhere: 'yes' }, manager());
    expect(all.text).toContain('allowed in: all channels');
  });

  it('says so only where the answer would have been for everyone', async () => {
    await server.command('settings channels', { allow: '900000000000000009' }, manager());
    for (const [command, raw] of [
      ['search', { words: 'xylophone' }],
      ['right', { right: '???' }],
      ['help', {}],
    ] as const) {
      const reply = await server.command(command, { ...raw, show: 'everyone' }, member());
      expect(reply.ephemeral, command).toBe(true);
      expect(reply.text, command).not.toContain('other channels of this server only');
    }
    const quiet = await server.command('right', { right: 'assembly' }, member());
    expect(quiet.text).not.toContain('other channels of this server only');
  });

  it('refuses to post an answer for everyone that was given before the channel was closed', async () => {
    const who = member();
    const reply = await server.command('right', { right: 'assembly' }, who);
    await server.command('settings channels', { allow: '900000000000000009' }, manager());
    const refused = await server.click(reply, 'Show to everyone', who);
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toContain('other channels of this server only');
    await server.command('settings channels', { everywhere: 'yes' }, manager());
  });

  it('names the role that may assess', async () => {
    const role = '900000000000000011';
    const reply = await server.command('settings set', { assessors: role }, manager());
    expect(reply.text).toContain(`Who may assess: <@&${role}>`);
    expect(reply.data).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('forgets the server, once that is confirmed', async () => {
    await server.command('settings set', { language: 'en' }, manager());
    expect((await server.command('settings forget', {}, manager())).text).toContain('confirm');
    expect(await store.settings.of(server.guildId)).not.toEqual({});
    await server.command('settings forget', { confirm: 'yes' }, manager());
    expect(await store.settings.of(server.guildId)).toEqual({});
  });

  it('changes nothing by a button, and has nothing to forbid where everything is allowed', async () => {
    const pressed = await server.press('1o~settings forget~0~confirm=yes', manager());
    expect(pressed.text).toContain('from an older version');
    const forbidden = await server.command('settings channels', { forbid: '900000000000000009' }, manager());
    expect(forbidden.text).toContain('nothing to forbid');
    expect(await store.settings.of(server.guildId)).toEqual({});
  });

  it('changes nothing where nothing is chosen', async () => {
    expect((await server.command('settings set', {}, manager())).text).toContain('Nothing was chosen');
  });

  it('is not there where only a person has the bot', async () => {
    const reply = await server.command('settings show', {}, { ...manager(), guildId: '800000000000000008' });
    expect(reply.text).toContain('is for a Discord server that has the bot');
  });
});

describe('/assess', () => {
  const libel = 'ngo-upr-2014:expression.r1';
  const law = 'https://example.org/law';
  const given = { recommendation: libel, status: 'implemented', evidence: law };
  const role = '1100000000000000007';

  it('is for who manages the server, or has the role that may assess', async () => {
    const assessor = { ...member(), roles: [role] };
    expect((await server.command('assess', given, assessor)).text).toContain('Only who manages the server');
    await server.command('settings set', { assessors: role }, manager());
    expect((await server.command('assess', given, assessor)).text).toContain('This server, 15 January 2026');
    expect((await server.command('assess', given, member())).text).toContain('Only who manages the server');
  });

  it('shows the server’s own assessment beside the library’s, in this server alone', async () => {
    await server.command('assess', { ...given, why: 'the _new_ law' }, manager());
    const here = await server.command('recommendations', { set: 'upr-2014' }, member());
    expect(here.text).toContain('partially implemented');
    expect(here.text).toContain('Status shown by: “In June 2020, Article 130 "Defamation" was removed');
    expect(here.text).toContain(
      `This server, 15 January 2026: implemented; evidence: ${law}; the \\_new\\_ law`,
    );
    const elsewhere = await server.command(
      'recommendations',
      { set: 'upr-2014' },
      member({ inGuild: false }),
    );
    expect(elsewhere.text).toContain('partially implemented');
    expect(elsewhere.text).not.toContain('This server');
  });

  it('shows a link as it opens, whatever signs are in it', async () => {
    const link = 'https://example.org/my_law_(1)*x?a=b_c#d';
    const reply = await server.command('assess', { ...given, evidence: link }, manager());
    const [shown = ''] = /https:\S+/.exec(reply.text) ?? [];
    expect(shown).not.toContain('\\');
    expect(decodeURIComponent(shown)).toBe(link);
  });

  it('has the evidence one click away, marked in its passage', async () => {
    const who = member();
    const reply = await server.command('recommendations', { set: 'upr-2014' }, who);
    const options = reply.selects.flatMap((menu) => menu.options);
    const evidence = options.find(({ label }) => label.startsWith('Evidence: NGO statement on the ICCPR'));
    const opened = await server.select(reply, evidence?.value ?? '', who);
    expect(opened.text.replace(/\\\\(.)/g, '$1')).toContain(
      `**${evidence?.description?.replace('…', '').trim()}`,
    );
  });

  it('keeps the history, and takes the latest back', async () => {
    const who = manager();
    await server.command('assess', given, who);
    await server.command('assess', { ...given, status: 'contrary', evidence: 'ngo-iccpr-2025:37' }, who);
    const undone = await server.command('assessments undo', { recommendation: libel }, who);
    expect(undone.text).toContain('implemented → contrary action taken');
    expect(undone.text).toContain('(taken back)');
    const history = await server.command('assessments history', {}, who);
    expect(history.text.indexOf('contrary')).toBeLessThan(history.text.indexOf('not assessed → implemented'));
    expect(history.text).toContain(`<@${who.userId}>`);
    expect(history.data).toMatchObject({ allowed_mentions: { parse: [] } });
    await server.command('assessments undo', { recommendation: libel }, who);
    const none = await server.command('assessments undo', { recommendation: libel }, who);
    expect(none.text).toContain('no assessment of');
    expect((await store.assessments.current(server.guildId)).size).toBe(0);
  });

  it('shows who assessed, and lets export it, to those alone who may assess', async () => {
    const assessor = { ...member(), roles: [role] };
    await server.command('settings set', { assessors: role }, manager());
    await server.command('assess', given, assessor);
    for (const command of ['assessments history', 'assessments export']) {
      const refused = await server.command(command, {}, member());
      expect(refused.text, command).toContain('Only who manages the server');
      expect(refused.text, command).not.toContain(assessor.userId);
    }
    expect((await server.command('assessments history', {}, assessor)).text).toContain(assessor.userId);
  });

  it('counts the server’s own status in lists and in the picture, in this server alone', async () => {
    await server.command('assess', given, manager());
    const implemented = { set: 'upr-2014', status: 'implemented' };
    const here = await server.command('recommendations', implemented, member());
    expect(here.text).toContain('1 recommendation, 0 outstanding');
    expect(here.text).toContain('its own status is counted');
    expect(here.text).toContain('This server, 15 January 2026: implemented');
    const elsewhere = await server.command('recommendations', implemented, member({ inGuild: false }));
    expect(elsewhere.text).toContain('no passage is left');
    const progress = await server.command('progress', { right: 'expression' }, member());
    expect(progress.text).toContain('implemented: 1');
    expect(progress.text).toContain('its own status is counted');
  });

  it('is recorded once, and taken back once, where Discord delivers it twice', async () => {
    const who = manager();
    await server.command('assess', given, who);
    server.fail.deliverTwice();
    await server.command('assess', { ...given, status: 'closed' }, who);
    server.fail.deliverTwice();
    await server.command('assessments undo', { recommendation: libel }, who);
    const history = await store.assessments.history(server.guildId);
    expect(history.map(({ status, undone }) => [status, undone !== undefined])).toEqual([
      ['implemented', false],
      ['closed', true],
    ]);
  });

  it('exports every change as a table and as JSON, and no cell is a formula', async () => {
    const who = manager();
    await server.command('assess', { ...given, why: '=HYPERLINK("https://example.org")' }, who);
    const reply = await server.command('assessments export', { form: 'csv' }, who);
    expect(reply.ephemeral).toBe(true);
    const [container] = reply.data?.components ?? [];
    expect(container?.components?.find(({ type }) => type === 13)).toMatchObject({
      file: { url: 'attachment://assessments-2026-01-15.csv' },
    });
    const history = await store.assessments.history(server.guildId);
    const table = exportAssessments(history, 'csv', services.library);
    expect(table.split('\r\n')[0]).toContain('recommendation,citation,text,from,to,evidence,why');
    expect(table).toContain(`"'=HYPERLINK(""https://example.org"")"`);
    expect(JSON.parse(exportAssessments(history, 'json', services.library))).toMatchObject([
      {
        recommendation: libel,
        from: 'not_assessed',
        to: 'implemented',
        evidence: law,
        assessedBy: who.userId,
      },
    ]);
  });

  it.each([
    [{ ...given, recommendation: 'ngo-iccpr-2025:45' }, 'There is no recommendation'],
    [{ ...given, evidence: 'because I say so' }, 'is no evidence'],
    [{ ...given, evidence: libel }, 'cannot be the evidence for its own status'],
    [{ ...given, evidence: `${libel.toUpperCase()}#0-10` }, 'cannot be the evidence for its own status'],
    [{ ...given, evidence: 'http://example.org/law' }, 'is no evidence'],
    [{ ...given, evidence: 'javascript:alert(1)' }, 'is no evidence'],
    [{ ...given, evidence: 'https://name:secret@example.org/' }, 'is no evidence'],
    [{ ...given, evidence: `https://example.org/${'x'.repeat(500)}` }, 'is no evidence'],
    [{ ...given, why: 'x'.repeat(501) }, 'at most 500'],
  ])('says what is wrong: %j', async (wrong, reason) => {
    const reply = await server.command('assess', wrong, manager());
    expect(reply.text).toContain(reason);
    expect(await store.assessments.history(server.guildId)).toEqual([]);
  });

  it('offers recommendations by their id and by their words', async () => {
    const choices = await server.autocomplete(
      'assess',
      { recommendation: 'libel' },
      'recommendation',
      manager(),
    );
    expect(choices.map(({ value }) => value)).toContain(libel);
    for (const { value } of choices)
      expect(services.library.findPassage(value)?.recommendation).toBeDefined();
  });
});

describe('a store that cannot be reached', () => {
  it('is said to who asks for it, and holds up no question', async () => {
    const told: string[] = [];
    const away = reopening(
      () => openStore({ url: 'postgres://nobody:nothing@127.0.0.1:9/none' }),
      ({ message }) => told.push(message),
    );
    const reported: unknown[] = [];
    const reportBug = (error: unknown) => String(reported.push(error));
    const other = await startDiscordServer();
    const bot = await goOnline(
      { token: other.token, api: other.api },
      {
        commands,
        services: { ...services, reportBug },
        store: away,
        startDigests: () => noDigests,
        settingsOf: (guildId) => settingsIn(defaultSettings, away, guildId),
      },
    );
    expect((await other.command('right', { right: 'assembly' }, manager())).text).toContain(
      'at least 10 days',
    );
    expect((await other.command('recommendations', { set: 'upr-2014' }, manager())).text).toContain(
      'Addressed',
    );
    const refused = await other.command('settings show', {}, manager());
    expect((await other.command('progress', {}, manager())).text).toContain('cannot be read just now');
    expect(refused.text).toContain('cannot be reached just now');
    expect(told).toEqual([expect.stringContaining('the database cannot be reached')]);
    expect(reported.every((error) => error instanceof StoreError)).toBe(true);
    await bot.leave();
    await other.close();
  });
});
