import { expect, it } from 'vitest';
import type { PassageId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/open-store.ts';
import { describeStores, type Instances, runIn } from './kinds.ts';
import { at, choices, claim, newServer, next, subscribe } from './subjects.ts';

const numbers = (subscriptions: readonly { number: number }[]) => subscriptions.map(({ number }) => number);

describeStores({ subscriptions: subscriptionsSuite, 'what is known of the library': librarySuite });

function subscriptionsSuite(instances: () => Instances): void {
  it('are kept as they were chosen, and listed by their number', async () => {
    const { store, second } = instances();
    const server = newServer();
    const first = await store.digests.add(server, choices(), { createdAt: at(1), next: next(2) });
    expect(first).toEqual({
      ...choices(),
      ...{ id: first.id, server, number: 1, state: 'active', createdAt: at(1), next: next(2) },
      ...{ round: 1, revision: 1 },
    });
    const more = choices({ wanted: {}, language: 'kk', role: '5', picture: true });
    const other = await store.digests.add(server, more, { createdAt: at(1) });
    expect(other).toMatchObject({ wanted: {}, language: 'kk', role: '5', picture: true, number: 2 });
    expect(other).not.toHaveProperty('next');
    expect(await second.digests.list(server)).toEqual([first, other]);
    expect(await store.digests.list(newServer())).toEqual([]);
  });

  it('have a number that is given once, even when the highest was removed', async () => {
    const { store } = instances();
    const server = newServer();
    await store.servers.present(server);
    for (let count = 0; count < 3; count++) await subscribe(store, server, 2);
    expect(await store.digests.remove(server, 3)).toBe(true);
    expect(await store.digests.remove(server, 3)).toBe(false);
    expect((await subscribe(store, server, 2)).number).toBe(4);
    // What is noted of the server itself takes no number back.
    await store.servers.left(server, at(3));
    await store.servers.present(server);
    expect((await subscribe(store, server, 2)).number).toBe(5);
    expect(numbers(await store.digests.list(server))).toEqual([1, 2, 4, 5]);
    expect((await subscribe(store, newServer(), 2)).number).toBe(1);
  });

  it('get a number each where many are added at once by two instances', async () => {
    const { store, second } = instances();
    const server = newServer();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => subscribe(index % 2 ? store : second, server, 2)),
    );
    expect(numbers(await store.digests.list(server))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('change in what is given, and lose what is taken back', async () => {
    const { store } = instances();
    const server = newServer();
    const all = choices({ language: 'ru', role: '5' });
    const added = await store.digests.add(server, all, { createdAt: at(1), next: next(2) });
    const schedule = { time: '18:00', zone: 'Europe/Paris', weekdays: [7] };
    const moved = { channel: '9', schedule, wanted: {}, count: 5, picture: true };
    const changed = await store.digests.change(added, { ...moved, next: next(8) });
    expect(changed).toEqual({ ...added, ...moved, next: next(8), revision: 2 });
    const off = { state: 'off', reason: 'thread_archived' } as const;
    const switched = await store.digests.change(changed ?? added, {
      ...off,
      ...{ language: null, role: null, next: null },
    });
    expect(switched).toMatchObject({ ...off, channel: '9', schedule, revision: 3 });
    for (const name of ['language', 'role', 'next']) expect(switched).not.toHaveProperty(name);
    expect(await store.digests.list(server)).toEqual([switched]);
    const again = await store.digests.change(switched ?? added, { state: 'active', reason: null });
    expect(again).not.toHaveProperty('reason');
  });

  it('are changed by nobody who has not seen the last change', async () => {
    const { store, second } = instances();
    const server = newServer();
    const seen = await subscribe(store, server, 2);
    const made = await Promise.all(
      [1, 2, 3, 4].map((count) => (count % 2 ? store : second).digests.change(seen, { count })),
    );
    expect(made.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await store.digests.list(server)).toEqual(made.filter((one) => one !== undefined));
    expect(await store.digests.change(seen, { count: 9 })).toBeUndefined();
    await store.digests.remove(server, 1);
    expect(await store.digests.change({ ...seen, revision: 2 }, { count: 9 })).toBeUndefined();
  });

  it('are due in order of their time, then of their id, while they are active', async () => {
    const { makeAddress } = instances();
    const store = await openStore(await makeAddress());
    const server = newServer();
    expect(await store.digests.wakeAt()).toBeUndefined();
    const [late, early, later] = [4, 3, 6].map((day) => subscribe(store, server, day));
    const twins = await Promise.all([5, 5, 5].map((day) => subscribe(store, server, day)));
    const paused = await subscribe(store, server, 2);
    await store.digests.change(paused, { state: 'paused' });
    const inOrder = [await early, await late, ...twins.sort((a, b) => (a.id < b.id ? -1 : 1))];
    expect(await store.digests.due(at(5), 10)).toEqual(inOrder);
    expect(await store.digests.due(at(5), 3)).toEqual(inOrder.slice(0, 3));
    expect(await store.digests.due(at(2, 23), 3)).toEqual([]);
    expect(await store.digests.due(at(6), 10)).toContainEqual(await later);
    expect(await store.digests.wakeAt()).toBe(at(3));
    await store.close();
  });

  it('that another version wrote stand in the way of no other', async () => {
    const { makeAddress } = instances();
    const address = await makeAddress();
    const store = await openStore(address);
    const server = newServer();
    const broken = ["weekdays = '[1,'", "weekdays = '[8]'", `wanted = '{"case":"x"}'`, "state = 'asleep'"];
    for (const change of broken) {
      const { id } = await subscribe(store, server, 2);
      await runIn(address, `update subscriptions set ${change}, next_at = '${at(2)}' where id = '${id}'`);
    }
    const sound = await subscribe(store, server, 3);
    await runIn(address, `update subscriptions set language = 'tlh' where id = '${sound.id}'`);
    expect(await store.digests.list(server)).toEqual([sound]);
    expect(await store.digests.due(at(4), 1)).toEqual([sound]);
    expect(await store.digests.wakeAt()).toBe(at(3));
    expect(await store.digests.remove(server, 1)).toBe(true);
    await store.close();
  });

  it('are forgotten with their server, and their deliveries with them', async () => {
    const { store, run } = instances();
    const [server, kept] = [newServer(), newServer()];
    for (const one of [server, kept]) await store.digests.claim([claim(await subscribe(store, one, 2), 2)]);
    await store.servers.forget(server);
    const left = async (table: string) =>
      (await run(`select server from ${table} where server in ('${server}', '${kept}')`)).map(
        (row) => row.server,
      );
    for (const table of ['servers', 'subscriptions', 'deliveries']) expect(await left(table)).toEqual([kept]);
    expect(await store.digests.list(server)).toEqual([]);
  });
}

function librarySuite(instances: () => Instances): void {
  it('is what changed since a time, and nothing of the first library', async () => {
    const { store, second } = instances();
    const [a, b, c] = ['d:1', 'd:2', 'd:3'] as PassageId[] as [PassageId, PassageId, PassageId];
    await store.digests.learn(new Map([[a, 'x']]), at(1));
    expect([...(await store.digests.changedSince(''))]).toEqual([]);
    const more = new Map([
      [a, 'x'],
      [b, 'y'],
    ]);
    await Promise.all([store.digests.learn(more, at(2)), second.digests.learn(more, at(2))]);
    expect([...(await store.digests.changedSince(at(1)))]).toEqual([[b, at(2)]]);
    await store.digests.learn(new Map([...more, [a, 'z'], [c, 'z']]), at(4));
    await store.digests.learn(new Map([[a, 'z']]), at(5));
    const since = await store.digests.changedSince(at(2));
    expect([...since].sort()).toEqual([
      [a, at(4)],
      [c, at(4)],
    ]);
    expect([...(await store.digests.changedSince(at(4)))]).toEqual([]);
  });

  it('is learned of a library that needs many statements', async () => {
    const { makeAddress } = instances();
    const store = await openStore(await makeAddress());
    const ids = Array.from({ length: 12_345 }, (_, index) => `d:${index}` as PassageId);
    await store.digests.learn(new Map(ids.map((id) => [id, 'x'])), at(1));
    await store.digests.learn(new Map(ids.map((id, index) => [id, index % 2 ? 'x' : 'y'])), at(2));
    expect((await store.digests.changedSince(at(1))).size).toBe(6173);
    await store.close();
  });
}
