import {
  ChannelType,
  Client,
  type ClientEvents,
  Events,
  GatewayIntentBits,
  type Interaction,
  PermissionFlagsBits,
  REST,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type DiscordServer, startDiscordServer } from '../support/discord-server.ts';

type Options = Parameters<typeof startDiscordServer>[0];
const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;
/** The machine may be busy. */
const patient = { timeout: 15_000 };
const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

async function start(options?: Options): Promise<DiscordServer> {
  const server = await startDiscordServer({ answerWithinMs: 1500, ...options });
  ending.push(() => server.close());
  return server;
}

/** A process that posts. */
function restOf(server: DiscordServer, retries = 0): REST {
  // Without the fifty requests a second that discord.js keeps to by itself.
  const options = { api: server.api, version: '10', retries, offset: 0, globalRequestsPerSecond: 10_000 };
  return new REST(options).setToken(server.token);
}

async function logIn(server: DiscordServer): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: server.api, version: '10', offset: 0 },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  });
  client.on(Events.Error, () => {});
  ending.push(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(server.token);
  return ready;
}

const next = <Name extends keyof ClientEvents>(client: Client, name: Name) =>
  new Promise<ClientEvents[Name]>((resolve) => client.once(name, (...given) => resolve(given)));

type Body = RESTPostAPIChannelMessageJSONBody & { enforce_nonce?: boolean };
const post = (rest: REST, channel: string, body: Body = { content: 'Digest' }) =>
  rest.post(Routes.channelMessages(channel), { body }) as Promise<{ id: string; nonce?: string }>;
const read = (rest: REST, channel: string, query: Record<string, string> = {}) =>
  rest.get(Routes.channelMessages(channel), { query: new URLSearchParams(query) }) as Promise<
    { id: string; content: string; components: object[] }[]
  >;
/** Status and code of the refusal. */
const refusal = (given: Promise<unknown>) =>
  given.then(
    () => 'taken',
    ({ status, code }) => [status, code],
  );
/** Without discord.js, which waits for its turn by itself. */
const plainPost = (server: DiscordServer, channel: string, signal?: AbortSignal) =>
  fetch(`${server.api}/v10/channels/${channel}/messages`, {
    method: 'POST',
    body: JSON.stringify({ content: 'Digest' }),
    headers: { authorization: `Bot ${server.token}`, 'content-type': 'application/json' },
    ...(signal ? { signal } : {}),
  });

describe('channels of the local Discord', () => {
  it('are there when a client comes, with threads, the system channel and the bot as a member', async () => {
    const server = await start();
    const forum = server.makeChannel({ type: 15, name: 'digests', requireTag: true });
    const system = server.makeChannel({ system: true, deny: SendMessages });
    const thread = server.makeThread({ parent: server.channelId });
    const archived = server.makeThread({ parent: forum, archived: true });
    const second = server.makeGuild({ locale: 'ru' });
    const client = await logIn(server);
    const guild = client.guilds.cache.get(server.guildId);
    expect(guild?.systemChannelId).toBe(system);
    expect(guild?.channels.cache.get(forum)).toMatchObject({ type: ChannelType.GuildForum, name: 'digests' });
    expect(guild?.channels.cache.get(thread)).toMatchObject({ type: 11, parentId: server.channelId });
    expect(client.channels.cache.has(archived)).toBe(false);
    expect(client.guilds.cache.get(second.id)?.preferredLocale).toBe('ru');
    const me = guild?.members.me;
    const may = (id: string, what: bigint) =>
      guild?.channels.cache
        .get(id)
        ?.permissionsFor(me ?? '')
        ?.has(what);
    expect([may(system, SendMessages), may(system, ViewChannel)]).toEqual([false, true]);
    for (const what of [ViewChannel, SendMessagesInThreads, ReadMessageHistory])
      expect(may(thread, what)).toBe(true);
    expect(may(server.channelId, PermissionFlagsBits.Administrator)).toBe(false);
    expect((await guild?.members.fetchMe({ force: true }))?.id).toBe(server.applicationId);
    const list = (await guild?.channels.fetch())?.map((one) => one?.id);
    expect(list).toEqual([server.channelId, forum, system]);
    expect([...((await guild?.channels.fetchActiveThreads())?.threads.keys() ?? [])]).toEqual([thread]);
    expect((await client.guilds.fetch({ guild: server.guildId, force: true })).systemChannelId).toBe(system);
  });

  it('change under the eyes of every client that is connected', async () => {
    const server = await start();
    const clients = [await logIn(server), await logIn(server)];
    const [client, other] = clients as [Client<true>, Client<true>];
    const all = <Name extends keyof ClientEvents>(name: Name) =>
      Promise.all(clients.map((one) => next(one, name)));
    const made = all(Events.ChannelCreate);
    const id = server.makeChannel({ name: 'news', type: 5 });
    expect((await made).map(([channel]) => channel.id)).toEqual([id, id]);
    const opened = all(Events.ThreadCreate);
    const thread = server.makeThread({ parent: id });
    expect((await opened).map(([one, isNew]) => [one.id, one.type, isNew])).toEqual(
      Array(2).fill([thread, ChannelType.AnnouncementThread, true]),
    );
    const archived = all(Events.ThreadUpdate);
    server.changeChannel(thread, { archived: true, locked: true });
    expect((await archived).map(([, one]) => [one.archived, one.locked])).toEqual(
      Array(2).fill([true, true]),
    );
    const denied = all(Events.ChannelUpdate);
    server.changeChannel(id, { deny: ViewChannel });
    await denied;
    const me = other.guilds.cache.get(server.guildId)?.members.me;
    const seen = other.guilds.cache.get(server.guildId)?.channels.cache.get(id);
    expect(seen?.permissionsFor(me ?? '')?.has(ViewChannel)).toBe(false);
    const hidden = server.makeThread({ parent: id });
    const synced = all(Events.ThreadListSync);
    server.changeChannel(id, { deny: 0n });
    expect((await synced).map(([threads]) => [...threads.keys()])).toEqual([[hidden], [hidden]]);
    const gone = all(Events.ChannelDelete);
    server.changeChannel(id, { deleted: true });
    await gone;
    expect(client.channels.cache.has(id)).toBe(false);
    expect(await refusal(restOf(server).get(Routes.channel(thread)))).toEqual([404, 10003]);
    const came = all(Events.GuildCreate);
    const guild = server.makeGuild();
    expect((await came).map(([one]) => one.channels.cache.has(guild.channelId))).toEqual([true, true]);
    const left = all(Events.GuildDelete);
    server.removeGuild(guild.id);
    await left;
    expect(await refusal(post(restOf(server), guild.channelId))).toEqual([403, 50001]);
    expect(await refusal(restOf(server).get(Routes.guild(guild.id)))).toEqual([404, 10004]);
    const back = all(Events.GuildCreate);
    expect(server.makeGuild({ id: guild.id })).toEqual(guild);
    await back;
    expect(await refusal(post(restOf(server), guild.channelId))).toBe('taken');
  });

  it('keep what was missed for a client that resumes, and have it identify again after too much', async () => {
    const server = await start();
    const client = await logIn(server);
    const made = next(client, Events.ChannelCreate);
    server.fail.dropSocket();
    const id = server.makeChannel();
    expect((await made)[0].id).toBe(id);
    expect(server.intents).toHaveLength(1);
    server.fail.dropSocket();
    const ids = Array.from({ length: 300 }, () => server.makeChannel());
    await expect.poll(() => ids.every((one) => client.channels.cache.has(one)), patient).toBe(true);
    expect(server.intents).toHaveLength(2);
  });

  it('go missing from the guild as its system channel when they are deleted', async () => {
    const server = await start();
    const client = await logIn(server);
    const changed = next(client, Events.GuildUpdate);
    const id = server.makeChannel({ system: true });
    expect((await changed)[1].systemChannelId).toBe(id);
    const again = next(client, Events.GuildUpdate);
    server.changeChannel(id, { deleted: true });
    expect((await again)[1].systemChannelId).toBeNull();
  });
});

describe('posting to the local Discord', () => {
  it('is refused with the codes of Discord', async () => {
    const server = await start();
    const rest = restOf(server);
    const [hidden, mute] = [ViewChannel, SendMessages].map((deny) => server.makeChannel({ deny }));
    const noThreads = server.makeChannel({ deny: SendMessagesInThreads });
    const under = (parent = server.channelId, more = {}) => server.makeThread({ parent, ...more });
    const cases: [string | undefined, unknown][] = [
      ['1100000000000009999', [404, 10003]],
      [hidden, [403, 50001]],
      [mute, [403, 50013]],
      [server.makeChannel({ type: 15 }), [400, 50008]],
      [under(noThreads), [403, 50013]],
      [noThreads, 'taken'],
      // Who may not send in a channel may still do so in its threads.
      [under(mute), 'taken'],
      [under(hidden), [403, 50001]],
      [under(undefined, { archived: true, locked: true }), [403, 50083]],
      [under(undefined, { locked: true }), [403, 50083]],
      [under(undefined, { archived: true }), 'taken'],
      [server.channelId, 'taken'],
    ];
    const got = [];
    for (const [id = ''] of cases) got.push(await refusal(post(rest, id)));
    expect(got).toEqual(cases.map(([, wanted]) => wanted));
    expect(server.posts()).toHaveLength(4);
  });

  it('opens an archived thread again', async () => {
    const server = await start();
    const client = await logIn(server);
    const thread = server.makeThread({ parent: server.channelId, archived: true });
    await expect.poll(() => client.channels.cache.get(thread), patient).toMatchObject({ archived: true });
    const opened = next(client, Events.ThreadUpdate);
    const { id } = await post(restOf(server), thread);
    expect((await opened)[1].archived).toBe(false);
    expect(await restOf(server).get(Routes.channel(thread))).toMatchObject({
      last_message_id: id,
      message_count: 1,
      thread_metadata: { archived: false },
    });
  });

  it('is seen in the history, newest first, page by page', async () => {
    const server = await start();
    const rest = restOf(server);
    const ids: string[] = [];
    for (let at = 0; at < 7; at += 1) ids.push((await post(rest, server.channelId, { content: `${at}` })).id);
    const texts = async (query: Record<string, string>) =>
      (await read(rest, server.channelId, query)).map(({ content }) => content).join('');
    expect(await texts({})).toBe('6543210');
    expect(await texts({ limit: '2' })).toBe('65');
    expect(await texts({ before: ids[3] ?? '', limit: '2' })).toBe('21');
    expect(await texts({ after: ids[3] ?? '', limit: '2' })).toBe('54');
    expect(await texts({ around: ids[3] ?? '', limit: '3' })).toBe('432');
    expect(await refusal(read(rest, server.channelId, { limit: '101' }))).toEqual([400, 50035]);
    const both = { before: ids[3] ?? '', after: ids[1] ?? '' };
    expect(await refusal(read(rest, server.channelId, both))).toEqual([400, 50035]);
    server.changeChannel(server.channelId, { deny: ReadMessageHistory });
    expect(await texts({})).toBe('');
    const one = Routes.channelMessage(server.channelId, ids[0] ?? '');
    expect(await refusal(rest.get(one))).toEqual([403, 50001]);
    server.changeChannel(server.channelId, { deny: ViewChannel });
    expect(await refusal(texts({}))).toEqual([403, 50001]);
    server.changeChannel(server.channelId, { deny: 0n });
    expect(await rest.get(one)).toMatchObject({ id: ids[0], content: '0' });
    const elsewhere = Routes.channelMessage(server.makeChannel(), ids[0] ?? '');
    expect(await refusal(rest.get(elsewhere))).toEqual([404, 10008]);
  });

  it('keeps the numbers of components and tells the nonce to nobody but who posted', async () => {
    const server = await start();
    const rest = restOf(server);
    const components = [
      { type: 10, content: 'a' },
      { type: 10, id: 1, content: 'b' },
      { type: 17, id: 900, components: [{ type: 10, content: 'c' }] },
    ] as const;
    const sent = await post(rest, server.channelId, {
      flags: 1 << 15,
      nonce: 'key',
      components: components as unknown as NonNullable<Body['components']>,
    });
    expect(sent.nonce).toBe('key');
    const [message] = await read(rest, server.channelId);
    expect(message?.components).toMatchObject([{ id: 2 }, { id: 1 }, { id: 900, components: [{ id: 3 }] }]);
    expect(message).not.toHaveProperty('nonce');
    expect(server.posts()).toMatchObject([{ id: sent.id, channelId: server.channelId, nonce: 'key' }]);
    expect(Math.abs((server.posts()[0]?.at ?? 0) - Date.now())).toBeLessThan(5000);
  });

  it('opens a thread in a forum', async () => {
    const server = await start();
    const client = await logIn(server);
    const rest = restOf(server);
    const forum = server.makeChannel({ type: 15, requireTag: true });
    const open = (body: object, id = forum) =>
      rest.post(Routes.threads(id), { body }) as Promise<{ id: string; message: { id: string } }>;
    const body = { name: 'Today', message: { content: 'Digest' } };
    expect(await refusal(open(body))).toEqual([400, 40067]);
    expect(await refusal(open({ ...body, applied_tags: ['1'] }))).toEqual([404, 10087]);
    const { available_tags: tags } = (await rest.get(Routes.channel(forum))) as {
      available_tags: { id: string }[];
    };
    const applied_tags = tags.map(({ id }) => id);
    const seen = next(client, Events.ThreadCreate);
    const thread = await open({ ...body, applied_tags });
    expect(thread).toMatchObject({
      parent_id: forum,
      name: 'Today',
      message: { id: thread.id, content: 'Digest' },
    });
    expect((await seen)[0].appliedTags).toEqual(applied_tags);
    expect((await read(rest, thread.id)).map(({ id }) => id)).toEqual([thread.id]);
    expect(await refusal(post(rest, thread.id))).toBe('taken');
    expect(server.posts().map(({ channelId, threadOf, name }) => [channelId, threadOf, name])).toEqual([
      [thread.id, forum, 'Today'],
      [thread.id, undefined, undefined],
    ]);
    expect(await refusal(open({ ...body, applied_tags, name: 'x'.repeat(101) }))).toEqual([400, 50035]);
    expect(await refusal(open({ ...body, applied_tags, message: {} }))).toEqual([400, 50035]);
    server.changeChannel(forum, { deny: SendMessages, requireTag: false });
    expect(await refusal(open(body))).toEqual([403, 50013]);
    server.changeChannel(forum, { deny: 0n });
    expect(await refusal(open(body))).toBe('taken');
    expect(await refusal(open(body, server.channelId))).toEqual([400, 50024]);
  });

  it('happens once for a nonce, for a while', async () => {
    const server = await start({ nonceForMs: 150 });
    const body = { content: 'Digest', nonce: '1', enforce_nonce: true };
    const first = await post(restOf(server), server.channelId, body);
    expect((await post(restOf(server), server.channelId, body)).id).toBe(first.id);
    const elsewhere = await post(restOf(server), server.makeChannel(), body);
    const unforced = await post(restOf(server), server.makeChannel(), { ...body, enforce_nonce: false });
    expect(new Set([first.id, elsewhere.id, unforced.id]).size).toBe(3);
    expect(server.deduplicated).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await post(restOf(server), server.channelId, body)).id).not.toBe(first.id);
    expect([server.deduplicated, server.posts().length]).toEqual([1, 4]);
  });

  it('takes a message in each of very many channels', async () => {
    const server = await start({ limits: { perChannel: { requests: 1, perMs: 60_000 } } });
    const channels = Array.from({ length: 10_000 }, () => server.makeChannel());
    const client = await logIn(server);
    expect(channels.every((id) => client.channels.cache.has(id))).toBe(true);
    const rest = restOf(server);
    const body = { content: 'Digest', nonce: '1', enforce_nonce: true };
    for (const id of channels.slice(-2000)) await post(rest, id, body);
    expect(server.posts().map(({ channelId }) => channelId)).toEqual(channels.slice(-2000));
    expect([server.limited, server.deduplicated]).toEqual([0, 0]);
  });
});

describe('limits and faults of the local Discord', () => {
  it('refuses what is more than a second may bring, answers to interactions aside', async () => {
    const server = await start({ limits: { global: 3 } });
    const statuses = await Promise.all(
      Array.from({ length: 5 }, async () => (await plainPost(server, server.channelId)).status),
    );
    expect(statuses.toSorted()).toEqual([200, 200, 200, 429, 429]);
    const refused = await plainPost(server, server.channelId);
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'retry-after': '1',
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
    });
    expect(refused.headers.has('x-ratelimit-bucket')).toBe(false);
    const said = (await refused.json()) as { retry_after: number };
    expect(said).toMatchObject({ global: true, message: 'You are being rate limited.' });
    expect(said.retry_after).toBeLessThanOrEqual(1);
    const callback = { method: 'POST', body: JSON.stringify({ type: 5 }) };
    const answer = await fetch(`${server.api}/v10/interactions/1/a/callback`, callback);
    expect(answer.status).toBe(404);
    expect(server.limited).toBe(3);
    // discord.js waits as it is told.
    await post(restOf(server, 3), server.channelId);
    expect(server.posts()).toHaveLength(4);
  });

  it('limits each channel, with headers that spare discord.js any refusal', async () => {
    const server = await start({ limits: { perChannel: { requests: 2, perMs: 300 } } });
    const [one, other] = [server.channelId, server.makeChannel()];
    const heads: Headers[] = [];
    for (const channel of [one, one, one, other]) heads.push((await plainPost(server, channel)).headers);
    const of = (name: string) => heads.map((headers) => headers.get(`x-ratelimit-${name}`));
    expect(of('limit')).toEqual(['2', '2', '2', '2']);
    expect(of('remaining')).toEqual(['1', '0', '0', '1']);
    expect(of('scope')).toEqual([null, null, 'user', null]);
    expect(new Set(of('bucket')).size).toBe(1);
    expect(Number(of('reset-after')[2])).toBeLessThanOrEqual(0.3);
    expect(server.limited).toBe(1);
    const rest = restOf(server);
    const third = server.makeChannel();
    const started = Date.now();
    await Promise.all(Array.from({ length: 6 }, () => post(rest, third)));
    expect(Date.now() - started).toBeGreaterThan(500);
    expect([server.limited, server.posts().length]).toEqual([1, 9]);
  });

  it('cuts the connection, before or after it acted', async () => {
    const server = await start();
    const rest = restOf(server);
    server.fail.next({ path: /messages/, status: 0 });
    expect(await refusal(post(rest, server.channelId))).not.toBe('taken');
    expect(server.posts()).toHaveLength(0);
    server.fail.next({ path: /messages/, status: 0, acted: true });
    expect(await refusal(post(rest, server.channelId))).not.toBe('taken');
    expect(server.posts()).toHaveLength(1);
    server.fail.next({ path: /messages/, status: 500, acted: true });
    expect(await refusal(post(rest, server.channelId))).toEqual([500, undefined]);
    expect([server.posts().length, server.requests.map(({ status }) => status)]).toEqual([2, [0, 0, 500]]);
    expect(server.refusals).toEqual([]);
  });

  it('holds a request before or after it acts, whatever becomes of the client', async () => {
    const server = await start();
    const ask = async (when: 'before' | 'after', release: { act?: boolean }, leave = false) => {
      const held = server.fail.hold({ method: 'post', path: /messages$/, when });
      const client = new AbortController();
      const answer = plainPost(server, server.channelId, client.signal).then(
        ({ status }) => status,
        () => 'cut',
      );
      await held.reached();
      const there = server.posts().length;
      if (leave) client.abort();
      if (leave) await answer;
      const recorded = server.requests.length;
      held.release(release);
      await expect.poll(() => server.requests.length, patient).toBe(recorded + 1);
      return [await answer, there, server.posts().length];
    };
    expect(await ask('before', {})).toEqual([200, 0, 1]);
    expect(await ask('before', { act: false })).toEqual(['cut', 1, 1]);
    expect(await ask('before', { act: true }, true)).toEqual(['cut', 1, 2]);
    expect(await ask('before', { act: false }, true)).toEqual(['cut', 2, 2]);
    expect(await ask('after', {})).toEqual([200, 3, 3]);
    expect(await ask('after', {}, true)).toEqual(['cut', 4, 4]);
    const two = server.fail.hold({ path: /messages$/, when: 'before', times: 2 });
    const answers = [1, 2, 3].map(() => plainPost(server, server.channelId));
    await two.reached(2);
    // What was not asked to wait goes through.
    expect((await Promise.race(answers)).status).toBe(200);
    server.fail.clear();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
    server.fail.hold({ path: /messages$/, when: 'before' });
    const left = refusal(plainPost(server, server.channelId));
    await new Promise((resolve) => setTimeout(resolve, 30));
    await server.close();
    expect(await left).not.toBe('taken');
    expect(server.posts()).toHaveLength(7);
    expect(server.refusals).toEqual([]);
  });
});

describe('interactions in a channel of choice', () => {
  async function listening(server: DiscordServer) {
    const client = await logIn(server);
    const got: Interaction[] = [];
    client.on(Events.InteractionCreate, async (it) => {
      got.push(it);
      if (it.isAutocomplete())
        await it.respond([{ name: it.options.getFocused(), value: it.options.getSubcommand() }]);
      else if (it.isRepliable()) await it.reply('Done');
    });
    return { client, got };
  }

  it('come from that channel, with what the bot may do there', async () => {
    const server = await start();
    const { got } = await listening(server);
    const channelId = server.makeChannel({ deny: SendMessages });
    const thread = server.makeThread({ parent: channelId });
    const guild = server.makeGuild({ locale: 'ru' });
    await server.command('find', {}, { channelId });
    await server.command('find', {}, { channelId: thread });
    await server.press('any', { channelId: thread });
    await server.command('find', {}, { guildId: guild.id });
    await server.command('find');
    expect(got.map((it) => it.channelId)).toEqual([
      channelId,
      thread,
      thread,
      guild.channelId,
      server.channelId,
    ]);
    expect(got.map((it) => it.appPermissions.has(SendMessages))).toEqual([false, false, false, true, true]);
    expect(got[1]?.channel?.isThread() && got[1].channel.parentId).toBe(channelId);
    expect(got.map((it) => [it.guildId, it.guildLocale]).slice(2, 4)).toEqual([
      [server.guildId, 'en-US'],
      [guild.id, 'ru'],
    ]);
    expect(got.every((it) => it.inCachedGuild())).toBe(true);
    expect((await read(restOf(server), channelId)).map(({ content }) => content)).toEqual(['Done']);
    expect(server.posts()).toEqual([]);
    await expect(server.command('find', {}, { channelId: '12' })).rejects.toThrow('no channel 12');
  });

  it('carry channels as they are, and complete the options of a group', async () => {
    const server = await start();
    const { client, got } = await listening(server);
    const digest = { type: 3, name: 'digest', description: 'Which', autocomplete: true, required: true };
    const where = { type: 7, name: 'where', description: 'Where' };
    const edit = { type: 1, name: 'edit', description: 'Change one', options: [digest, where] };
    const definition = { name: 'digest', description: 'Digests', options: [edit] };
    await client.rest.put(Routes.applicationCommands(server.applicationId), { body: [definition] });
    expect(await server.autocomplete('digest edit', { digest: 'da' }, 'digest')).toEqual([
      { name: 'da', value: 'edit' },
    ]);
    await expect(server.autocomplete('digest edit', {}, 'where')).rejects.toThrow('does not complete where');
    await expect(server.autocomplete('digest end', {}, 'digest')).rejects.toThrow('has no end');
    await expect(server.autocomplete('digest edit', { other: 'a' }, 'digest')).rejects.toThrow(
      'no option other',
    );
    const forum = server.makeChannel({ type: 15, name: 'posts' });
    const thread = server.makeThread({ parent: forum, archived: true, name: 'An old one' });
    for (const id of [forum, thread, '900000000000000009'])
      await server.command('digest edit', { digest: 'a', where: id });
    const chosen = got.slice(1).map((it) => it.isChatInputCommand() && it.options.getChannel('where'));
    expect(chosen).toMatchObject([
      { id: forum, type: ChannelType.GuildForum, name: 'posts' },
      { id: thread, type: ChannelType.PublicThread, name: 'An old one', parentId: forum, archived: true },
      { id: '900000000000000009', name: 'chosen' },
    ]);
  });
});
