import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { citeShort } from '../../src/domain/citation/styles.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import { type BotWithDigests, startBotWithDigests } from '../support/bot-with-digests.ts';
import { library } from '../support/corpus.ts';
import type { How } from '../support/discord-server.ts';

const start = '2026-01-15T00:00:00.000Z';
/** 07:30 in Almaty, on two days. */
const [due, nextDue] = ['2026-01-15T02:30:00.000Z', '2026-01-16T02:30:00.000Z'];
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
  bot = await startBotWithDigests(start, { paces: { perSecond: 1000, pausesMs: [300] } });
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

  it('says what the bot may not do there besides', async () => {
    const deny = PermissionFlagsBits.ReadMessageHistory | PermissionFlagsBits.AttachFiles;
    const channel = bot.server.makeChannel({ deny });
    const reply = await add({ channel, picture: 'yes' });
    expect(reply.text).toContain('may not read the history there');
    expect(reply.text).toContain('without its picture');
  });

  it('refuses a channel in which the bot may not post, and the role of everyone', async () => {
    const denied = bot.server.makeChannel({ deny: PermissionFlagsBits.SendMessages });
    expect((await add({ channel: denied })).text).toContain('the bot may not post there');
    expect((await add({ role: bot.server.guildId })).text).toContain('everyone');
    expect(await bot.store.digests.list(bot.server.guildId)).toEqual([]);
  });
});

describe('a digest on Discord', () => {
  it('is one message in the channel, verbatim and cited, with since when and how often it was asked', async () => {
    await add({ right: 'assembly', count: 2 });
    const before = bot.server.posts().length;
    bot.setClock(due);
    const [post] = await postsAfter(before);
    expect(post?.channelId).toBe(bot.server.channelId);
    const text = textOf(post?.payload ?? {});

    expect(text).toContain('2 of 21 outstanding, day 1 of 11');
    for (const id of ['ngo-iccpr-2025:r44.6', 'ngo-iccpr-2025:r49.1'] as PassageId[]) {
      const passage = library.passage(id);
      expect(text).toContain(id);
      expect(text).toContain(citeShort(library.document(passage.document), passage));
      expect(text).toContain(JSON.stringify(passage.text).slice(1, -1));
    }
    expect(text).toContain('Outstanding since 2014; asked for in 3 documents');
    expect(post?.payload.allowed_mentions).toEqual({ parse: [] });
    await vi.waitFor(async () => expect(await list()).toContain('https://discord.com/channels/'));
  });

  it('mentions the role that was chosen and nobody else, in a thread too', async () => {
    const thread = bot.server.makeThread({ parent: bot.server.channelId });
    const role = '1100000000000000007';
    await add({ channel: thread, role });
    const before = bot.server.posts().length;
    bot.setClock(due);
    const [post] = await postsAfter(before);
    expect(post?.channelId).toBe(thread);
    expect(post?.payload.allowed_mentions).toEqual({ parse: [], roles: [role] });
    expect(textOf(post?.payload ?? {})).toContain(`<@&${role}>`);
  });

  it('is a post of its own in a forum, each day', async () => {
    const forum = bot.server.makeChannel({ type: 15 });
    await add({ channel: forum });
    const before = bot.server.posts().length;
    bot.setClock(due);
    const [first] = await postsAfter(before);
    bot.setClock(nextDue);
    const [second] = await postsAfter(before + 1);
    expect([first?.threadOf, second?.threadOf]).toEqual([forum, forum]);
    expect(first?.name).toContain('2026-01-15');
    expect(second?.channelId).not.toBe(first?.channelId);
  });

  it('has a picture with its figures in words once a week, where the bot may attach one', async () => {
    await add({ picture: 'yes', count: 1 });
    const mute = bot.server.makeChannel({ deny: PermissionFlagsBits.AttachFiles });
    await add({ picture: 'yes', count: 1, channel: mute });
    const before = bot.server.posts().length;
    // Monday 19 January 2026.
    bot.setClock('2026-01-19T02:30:00.000Z');
    await vi.waitFor(() => expect(bot.server.posts()).toHaveLength(before + 2), 10_000);
    const [, , withPicture, without] = [0, 0, bot.server.channelId, mute].map((channel) =>
      textOf(
        bot.server
          .posts()
          .slice(before)
          .find(({ channelId }) => channelId === channel)?.payload ?? {},
      ),
    );
    expect(withPicture).toContain('attachment://progress.png');
    expect(withPicture).toMatch(/Freedom of peaceful assembly: \d+ \(not assessed: \d+/);
    expect(without).not.toContain('attachment://');
  });

  it('opens its passages and lists all, as an answer does', async () => {
    await add({ right: 'assembly', count: 2 });
    const before = bot.server.posts().length;
    bot.setClock(due);
    const [post] = await postsAfter(before);
    const ids = JSON.stringify(post?.payload).match(/"custom_id":"([^"]+)"/g) ?? [];
    const all = ids.map((id) => id.slice(13, -1)).find((id) => id.includes('recommendations')) ?? '';
    const reply = await bot.server.press(all, member());
    expect(reply.text).toContain('21 recommendations, 21 outstanding');
    expect(reply.ephemeral).toBe(true);
  });
});

describe('a digest that cannot be posted', () => {
  it('is switched off where its channel is gone, the server is told once, and a new channel starts it again', async () => {
    const told = bot.server.makeChannel({ system: true });
    const channel = bot.server.makeChannel();
    await add({ channel });
    bot.server.changeChannel(channel, { deleted: true });
    const before = bot.server.posts().length;
    bot.setClock(due);
    const [notice] = await postsAfter(before);
    expect(notice?.channelId).toBe(told);
    expect(textOf(notice?.payload ?? {})).toContain('switched off: the channel or thread is gone');
    expect(await list()).toContain('Switched off: the channel or thread is gone');
    bot.setClock(nextDue);
    const edited = await bot.server.command(
      'digest edit',
      { digest: '1', channel: bot.server.channelId },
      manager(),
    );
    expect(edited.text).toContain('Next: ');
    bot.setClock('2026-01-17T02:30:00.000Z');
    const [post] = await postsAfter(before + 1);
    expect(post?.channelId).toBe(bot.server.channelId);
  });

  it.each([
    ['its thread is closed', { archived: true, locked: true }, 'the thread is closed'],
    ['its thread is gone', { deleted: true }, 'the channel or thread is gone'],
  ])('is switched off where %s', async (_, change, reason) => {
    const thread = bot.server.makeThread({ parent: bot.server.channelId });
    await add({ channel: thread });
    bot.server.changeChannel(thread, change);
    bot.setClock(due);
    await vi.waitFor(async () => expect(await list()).toContain(`Switched off: ${reason}`), 5000);
  });

  it('is switched off where access is lost, and resumed where it is back', async () => {
    const channel = bot.server.makeChannel();
    await add({ channel });
    bot.server.changeChannel(channel, { deny: PermissionFlagsBits.ViewChannel });
    bot.setClock(due);
    await vi.waitFor(
      async () => expect(await list()).toContain('Switched off: the bot may not post there'),
      5000,
    );
    const resume = () => bot.server.command('digest resume', { digest: '1' }, manager());
    expect((await resume()).text).toContain('Nothing can be posted');
    bot.server.changeChannel(channel, { deny: 0n });
    await vi.waitFor(async () => expect((await resume()).text).toContain('Next: '), 5000);
  });

  it('is posted once in a forum that asks to wait for longer than a claim holds', async () => {
    const forum = bot.server.makeChannel({ type: 15 });
    await add({ channel: forum });
    const before = bot.server.posts().length;
    const path = /\/channels\/\d+\/threads$/;
    bot.server.fail.next({ method: 'POST', path, status: 429, code: 20016, retryAfterMs: 8000 });
    bot.setClock(due);
    await vi.waitFor(async () => expect(await list()).toContain('Discord asked to wait'), 5000);
    bot.setClock('2026-01-15T02:31:00.000Z');
    await postsAfter(before);
    // The first attempt is over: it does not sleep and then post.
    expect(
      bot.server.requests.filter((one) => one.method === 'POST' && path.test(one.path)).length,
    ).toBeGreaterThan(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(bot.server.posts()).toHaveLength(before + 1);
  });

  it.each([
    ['5xx', { status: 503 }],
    ['a token that is refused once', { status: 401 }],
    ['a rate limit', { status: 429, retryAfterMs: 200 }],
    ['a connection that broke after Discord had it', { status: 0, acted: true }],
  ])('is posted once in spite of %s', async (_, failure) => {
    await add();
    const before = bot.server.posts().length;
    bot.server.fail.next({ method: 'POST', path: /\/channels\/\d+\/messages$/, ...failure });
    bot.setClock(due);
    // Nobody wakes it but the failure itself.
    await vi.waitFor(async () => expect(await list()).toContain('Last: '), 5000);
    expect(bot.server.posts()).toHaveLength(before + 1);
  });
});

describe('/digest', () => {
  const named = (name: string, more: Record<string, string | number> = {}) =>
    bot.server.command(`digest ${name}`, { digest: '1', ...more }, manager());

  it('shows a preview to who asks, posts now, and does not post again for that day', async () => {
    await add({ time: '23:00' });
    const before = bot.server.posts().length;
    const preview = await named('preview');
    expect(preview.ephemeral).toBe(true);
    expect(preview.text).toContain('day 1 of');
    expect(bot.server.posts()).toHaveLength(before);
    expect((await named('now')).text).toMatch(/Posted: https:|on its way/);
    await vi.waitFor(async () => expect((await named('now')).text).toContain('there already'), 5000);
    bot.setClock('2026-01-15T18:30:00.000Z');
    await named('list', {}).catch(() => undefined);
    expect(bot.server.posts()).toHaveLength(before + 1);
  });

  it('pauses, resumes, edits and removes', async () => {
    await add();
    expect((await named('pause')).text).toContain('Paused');
    bot.setClock(due);
    expect((await named('resume')).text).toContain('Next: <t:1768530600:f>');
    expect((await named('resume')).text).toContain('neither paused nor switched off');
    const edited = await named('edit', {
      zone: 'Moscow',
      days: 'sat, sun',
      status: 'contrary',
      language: 'kk',
    });
    expect(edited.text).toContain('07:30 Europe/Moscow, Saturday–Sunday');
    expect((await named('edit', { drop: 'status' })).text).not.toContain('contrary');
    expect((await named('edit')).text).toContain('Nothing was chosen');
    expect((await named('remove')).text).toContain('Digest 1 is removed');
    expect((await named('remove')).text).toContain('has no digest');
  });

  it('offers digests, zones, days and rights while they are typed, digests to managers only', async () => {
    await add({ right: 'assembly' });
    const offered = (name: string, focused: string, typed: string, how: How) =>
      bot.server.autocomplete(`digest ${name}`, { [focused]: typed }, focused, how);
    expect(await offered('edit', 'digest', '', manager())).toEqual([
      { name: '1 · 07:30 Asia/Almaty · Freedom of peaceful assembly', value: '1' },
    ]);
    expect(await offered('edit', 'digest', '', member())).toEqual([]);
    expect((await offered('add', 'zone', 'алма', manager()))[0]).toEqual({
      name: 'Asia/Almaty, now 05:00',
      value: 'Asia/Almaty',
    });
    expect((await offered('add', 'days', 'mon wed', manager()))[0]).toEqual({
      name: 'Monday, Wednesday',
      value: '1,3',
    });
    expect((await offered('add', 'right', 'собран', manager()))[0]?.value).toBe('assembly');
  });
});
