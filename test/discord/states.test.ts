import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitionsOf } from '../../src/discord/definitions.ts';
import { goOnline, type Online } from '../../src/discord/go-online.ts';
import { lengthOf, limits } from '../../src/discord/limits.ts';
import { defaultSettings } from '../../src/domain/server-settings.ts';
import { commands } from '../support/ask.ts';
import { type DiscordServer, type Reply, startDiscordServer } from '../support/discord-server.ts';
import { type MadeRow, rows, withList } from '../support/made-list.ts';

/** As many States as are asked for, each with a recommendation of its own. */
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const codes = [
  'AF',
  'AL',
  'AM',
  'AR',
  'AT',
  'AU',
  'AZ',
  'BD',
  'BE',
  'BG',
  'BH',
  'BR',
  'BW',
  'BY',
  'CA',
  'CH',
];
codes.push('CL', 'CN', 'CO', 'CR', 'CU', 'CY', 'DK', 'EC', 'EE', 'EG', 'ES', 'ET', 'FI', 'FR');
const statesOf = (count: number): MadeRow[] =>
  codes.slice(0, count).map((code, at) => ({
    number: `140.${at + 1}`,
    text: `Do what ${names.of(code)} asks`,
    states: [names.of(code) ?? code],
    position: at % 2 ? 'noted' : 'supported',
  }));

/** What would break the layout or reach somebody, and what is far too long. */
const nasty: MadeRow[] = Array.from({ length: 12 }, (_, at) => ({
  number: `140.${at + 1}`,
  text: `Cease *this* @everyone ${'and that '.repeat(200)}`,
  states: [
    '**Bold** <@1> @everyone',
    `Longest ${'name '.repeat(60)}${at}`,
    ...codes.map((code) => `${code} ${at}`),
  ],
  position: (['supported', 'supported_in_part', 'noted', 'pending'] as const)[at % 4] ?? 'noted',
  positionSource: `A/HRC/59/15/Add.1 [x](https://example.org) ${'Para.3vv '.repeat(80)}`,
  themes: Array.from({ length: 40 }, (_, theme) => `Theme ${theme} @here`),
  persons: ['Persons `in` code '.repeat(30)],
  sdgs: Array.from({ length: 17 }, (_, goal) => `${goal} - ${'Goal '.repeat(40)}`),
  cycle: 4,
  session: 48,
  countries: ['Kazakhstan'],
}));

const lists = { usual: rows, nasty, full: statesOf(25), over: statesOf(26) };
type List = keyof typeof lists;
const running = new Map<List, { server: DiscordServer; online: Online }>();
let asker = 0;
const how = (more: object = {}) => ({ userId: String(200_000_000_000_000_000n + BigInt(asker++)), ...more });
const serverOf = (list: List) => running.get(list)?.server as DiscordServer;
const ask = (list: List, raw: Record<string, string>, who = how()) =>
  serverOf(list).command('recommendations', { set: 'upr-2025', ...raw }, who);

beforeAll(async () => {
  for (const list of Object.keys(lists) as List[]) {
    const server = await startDiscordServer();
    const services = withList(lists[list]);
    const settingsOf = async () => defaultSettings;
    const online = await goOnline(
      { token: server.token, api: server.api },
      { commands, services, settingsOf },
    );
    running.set(list, { server, online });
  }
});
afterAll(async () => {
  for (const { server, online } of running.values()) {
    // What Discord would refuse (limits, repeated ids, mentions) the server has refused.
    expect(server.refusals).toEqual([]);
    await online.leave();
    await server.close();
  }
});

const menu = (reply: Reply, placeholder: RegExp) =>
  reply.selects.find((one) => placeholder.test(one.placeholder ?? ''));
const labelsOf = (reply: Reply, placeholder: RegExp) =>
  menu(reply, placeholder)?.options.map(({ label }) => label);
const byPosition = /one position/;
const byState = /one recommending State/;
const read = (text: string) => text.replace(/\\(.)/g, '$1');

describe('an official list on Discord', () => {
  it('shows number, States, position with its source, and the counts', async () => {
    const reply = await ask('usual', {});
    expect(read(reply.text)).toContain(
      'Position of the State: 7 supported, 1 supported in part, 3 noted, 1 pending',
    );
    expect(read(reply.text)).toContain('recommendation 140.1 · made-upr-2025:140.1 · by Maldives, Portugal');
    expect(read(reply.text)).toContain('supported by the State (A/HRC/59/15/Add.1 - Para.3)');
    expect(reply.text).not.toContain('holds no list');
  });

  it('is narrowed by a menu of positions, and widened again by a button', async () => {
    const who = how();
    const reply = await ask('usual', {}, who);
    expect(labelsOf(reply, byPosition)).toEqual([
      '7 supported',
      '1 supported in part',
      '3 noted',
      '1 pending',
    ]);
    expect(reply.buttons.map(({ label }) => label)).not.toContain('All positions');
    const noted = await serverOf('usual').select(reply, 'noted', who);
    expect(read(noted.text)).toContain('3 recommendations');
    expect(read(noted.text)).not.toContain('140.1 ·');
    const all = await serverOf('usual').click(noted, 'All positions', who);
    expect(read(all.text)).toContain('12 recommendations');
  });

  it('is narrowed by a menu of States besides, and widened again by a button', async () => {
    const who = how();
    const reply = await ask('usual', { position: 'noted' }, who);
    expect(labelsOf(reply, byState)).toEqual(['United States of America (1)', 'Türkiye (1)', 'Germany (1)']);
    const ofOne = await serverOf('usual').select(reply, 'DE', who);
    expect(read(ofOne.text)).toContain('Only those that Germany made, alone or with others');
    expect(read(ofOne.text)).toContain('1 recommendation,');
    const all = await serverOf('usual').click(ofOne, 'All States', who);
    expect(read(all.text)).toContain('3 recommendations');
  });

  it('keeps its menus where a State is given by the longest of its names', async () => {
    const from = 'United Kingdom of Great Britain and Northern Ireland';
    const who = how();
    const reply = await ask('usual', { from, position: 'supported_in_part' }, who);
    expect(read(reply.text)).toContain(`Only those that ${from} made`);
    const all = await serverOf('usual').click(reply, 'All positions', who);
    expect(read(all.text)).toContain(`Only those that ${from} made`);
  });

  it('asks by a menu which of several States is meant', async () => {
    const who = how();
    const reply = await ask('usual', { from: 'Korea', position: 'pending' }, who);
    const chosen = await serverOf('usual').select(reply, 'KP', who);
    expect(read(chosen.text)).toContain('140.10');
    expect(read(chosen.text)).toContain('1 pending');
  });

  it.each([
    ['full', 25, 'Only one recommending State'],
    ['over', 25, 'Only one recommending State (those with most; others by the option)'],
  ] as const)('offers as many States as a menu holds (%s)', async (list, count, placeholder) => {
    const found = menu(await ask(list, {}), byState);
    expect(found?.options).toHaveLength(count);
    expect(found?.placeholder).toBe(placeholder);
  });

  it('offers no such menus below the demands of NGOs', async () => {
    const reply = await serverOf('usual').command('recommendations', { set: 'upr-2014' }, how());
    expect(menu(reply, byPosition) ?? menu(reply, byState)).toBeUndefined();
  });

  it.each(['en-US', 'ru'])(
    'stays inside the limits with names of any length and signs (%s)',
    async (locale) => {
      const who = how({ locale });
      const later = /Later|Дальше/;
      for (const raw of [{}, { position: 'noted' }, { from: 'AF 0' }, { from: 'longest' }] as Record<
        string,
        string
      >[]) {
        let reply = await ask('nasty', raw, who);
        for (let page = 0; page < 4; page++) {
          expect(reply.text).not.toMatch(/(?<!\\)@(everyone|here)|(?<!\\)\*\*Bold/);
          const next = reply.buttons.find(({ label }) => later.test(label ?? ''));
          if (!next?.label) break;
          reply = await serverOf('nasty').click(reply, next.label, how({ ...who, userId: who.userId }));
        }
      }
    },
  );

  it.each(['0', '1'])(
    'opens one passage with what the list says of it, inside the limits (context %s)',
    async (context) => {
      const reply = await serverOf('nasty').command(
        'cite',
        { passage: 'made-upr-2025:140.6', context },
        how(),
      );
      expect(read(reply.text)).toContain('Universal Periodic Review, cycle 4, session 48');
      expect(read(reply.text)).toMatch(/Themes: Theme 0 @here/);
      expect(lengthOf(reply.text)).toBeLessThanOrEqual(limits.text);
    },
  );
});

describe('the options', () => {
  it('offer positions by their names in the reader’s language', () => {
    const definition = definitionsOf(commands).find(({ name }) => name === 'recommendations');
    const options = (definition && 'options' in definition ? definition.options : undefined) ?? [];
    const position = options.find(({ name }) => name === 'position');
    const choices = position && 'choices' in position ? (position.choices ?? []) : [];
    expect(choices).toHaveLength(5);
    expect(choices[1]).toEqual({
      name: 'supported in part by the State',
      value: 'supported_in_part',
      name_localizations: { ru: 'частично поддержано государством' },
    });
    expect(options.map(({ name }) => name).indexOf('set')).toBe(0);
  });

  it.each([
    ['brit', 'en-US', 'United Kingdom of Great Britain and Northern Ireland', 'GB'],
    ['тур', 'ru', 'Турция', 'TR'],
  ])('complete %s to a State in the reader’s language (%s)', async (typed, locale, name, value) => {
    const given = { set: 'upr-2025', from: typed };
    const choices = await serverOf('usual').autocomplete('recommendations', given, 'from', how({ locale }));
    expect(choices[0]).toEqual({ name, value });
  });

  it('complete no State of another set, and at most as many as Discord takes', async () => {
    const complete = (list: List, set: string) =>
      serverOf(list).autocomplete('recommendations', { set, from: '' }, 'from', how());
    expect(await complete('over', 'upr-2014')).toEqual([]);
    expect(await complete('over', 'upr-2025')).toHaveLength(limits.choices);
    expect(await complete('usual', 'upr-2025')).toHaveLength(14);
  });
});
