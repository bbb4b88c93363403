import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BotWithDigests, startBotWithDigests } from '../support/bot-with-digests.ts';
import type { How } from '../support/discord-server.ts';

const start = '2026-01-15T00:00:00.000Z';
let bot: BotWithDigests;
let asker = 0;
const member = (more: How = {}): How => ({
  userId: String(300_000_000_000_000_000n + BigInt(asker++)),
  permissions: PermissionFlagsBits.SendMessages,
  ...more,
});
const manager = (more: How = {}) => member({ permissions: PermissionFlagsBits.ManageGuild, ...more });
const add = (more: Record<string, string | number> = {}, how: How = {}) =>
  bot.server.command('digest add', { time: '07:30', zone: 'Asia/Almaty', ...more }, manager(how));
const list = async () => (await bot.server.command('digest list', {}, manager())).text;
const textOf = (payload: { components?: readonly unknown[] }) => JSON.stringify(payload.components);
const postsAfter = (count: number) =>
  vi.waitFor(() => {
    const posts = bot.server.posts();
    expect(posts.length).toBeGreaterThan(count);
    return posts.slice(count);
  }, 5000);

beforeAll(async () => {
  bot = await startBotWithDigests(start, { paces: { perSecond: 1000 } });
});
afterAll(async () => {
  expect(bot.server.refusals).toEqual([]);
  expect(bot.bugs).toEqual([]);
  await bot.close();
});
beforeEach(async () => {
  await bot.store.servers.forget(bot.server.guildId);
  bot.setClock(start);
});

describe('/digest add', () => {
  it('is for who manages the server, whatever Discord lets through', async () => {
    const reply = await bot.server.command('digest add', { time: '7', zone: 'UTC' }, member());
    expect(reply.text).toContain('Only who may manage the server');
    expect(await bot.store.digests.list(bot.server.guildId)).toEqual([]);
  });

  it('says what was chosen, when the first one comes, and how many recommendations it is of', async () => {
    const reply = await add({ days: 'mon-fri', right: 'freedom of assembly', count: 2, language: 'ru' });

    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('07:30 Asia/Almaty, Monday–Friday');
    expect(reply.text).toContain('<t:1768444200:f>');
    const [subscription] = await bot.store.digests.list(bot.server.guildId);
    expect(subscription).toMatchObject({
      channel: bot.server.channelId,
      schedule: { time: '07:30', zone: 'Asia/Almaty', weekdays: [1, 2, 3, 4, 5] },
      wanted: { right: 'assembly' },
      count: 2,
      language: 'ru',
    });
  });

  it('says everything that is wrong at once, and adds nothing', async () => {
    const reply = await add({ time: '25:00', zone: 'Mars', days: 'someday', document: 'nothing' });

    for (const wrong of ['25:00', 'Mars', 'someday', 'nothing']) expect(reply.text).toContain(wrong);
    expect(await bot.store.digests.list(bot.server.guildId)).toEqual([]);
  });

  it('refuses a channel in which the bot may not post, and the role of everyone', async () => {
    const denied = bot.server.makeChannel({ deny: PermissionFlagsBits.SendMessages });
    expect((await add({ channel: denied })).text).toContain('the bot may not post there');
    expect((await add({ role: bot.server.guildId })).text).toContain('everyone');
    expect(await bot.store.digests.list(bot.server.guildId)).toEqual([]);
  });
});

describe('a digest on Discord', () => {
  it('is one message in the channel, verbatim and cited, with what is asked in the server’s language', async () => {
    await add({ right: 'assembly', count: 2 });
    const before = bot.server.posts().length;
    bot.setClock('2026-01-15T02:30:00.000Z');
    const [post] = await postsAfter(before);
    expect(post?.channelId).toBe(bot.server.channelId);
    const text = textOf(post?.payload ?? {});

    expect(text).toContain('2 of');
    expect(post?.payload.allowed_mentions).toEqual({ parse: [] });
    await vi.waitFor(async () => expect(await list()).toContain('https://discord.com/channels/'));
  });

  it('mentions the role that was chosen and nobody else, in a thread too', async () => {
    const thread = bot.server.makeThread({ parent: bot.server.channelId });
    const role = '1100000000000000007';
    await add({ channel: thread, role });
    const before = bot.server.posts().length;
    bot.setClock('2026-01-15T02:30:00.000Z');
    const [post] = await postsAfter(before);
    expect(post?.channelId).toBe(thread);
    expect(post?.payload.allowed_mentions).toEqual({ parse: [], roles: [role] });
    expect(textOf(post?.payload ?? {})).toContain(`<@&${role}>`);
  });

  it('is a post of its own in a forum', async () => {
    const forum = bot.server.makeChannel({ type: 15 });
    await add({ channel: forum });
    const before = bot.server.posts().length;
    bot.setClock('2026-01-15T02:30:00.000Z');
    const [post] = await postsAfter(before);
    expect(post?.threadOf).toBe(forum);
    bot.setClock('2026-01-16T02:30:00.000Z');
    const [, second] = await postsAfter(before + 0)
      .then(async () => postsAfter(before + 1))
      .then(() => bot.server.posts().slice(before));
    expect(second?.channelId).not.toBe(post?.channelId);
  });
});
