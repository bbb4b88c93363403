import { expect, it } from 'vitest';
import type { DeliveryOutcome } from '../../src/domain/digest-store.ts';
import type { Delivery, Subscription } from '../../src/domain/subscription.ts';
import { openStore } from '../../src/store/open-store.ts';
import { describeStores, type Instances, runIn } from './kinds.ts';
import { at, claim, content, delivery, newServer, next, subscribe } from './subjects.ts';

const dates = (deliveries: readonly Delivery[]) => deliveries.map(({ date }) => date);
const key = ({ subscription, date }: Delivery) => `${subscription} ${date}`;

describeStores({ deliveries: deliveriesSuite });

function deliveriesSuite(instances: () => Instances): void {
  /** An empty database with two instances, for what is asked of all servers. */
  const fresh = async () => {
    const address = await instances().makeAddress();
    return { address, store: await openStore(address), second: await openStore(address) };
  };

  it('are written with their claim, which moves the subscription on', async () => {
    const { store, second } = instances();
    const server = newServer();
    const subscription = await subscribe(store, server, 2);
    const deliveries = [
      delivery(subscription, 2),
      { ...delivery(subscription, 1), state: 'missed' as const, reason: 'away' },
    ];
    const made = claim(subscription, 2, { deliveries, round: 2 });
    expect(await store.digests.claim([made])).toEqual(deliveries);
    expect(await second.digests.list(server)).toEqual([
      { ...subscription, next: next(3), round: 2, revision: 2 },
    ]);
    expect(await second.digests.latest(server, 9)).toEqual(deliveries);
    expect(await store.digests.latest(server, 1)).toEqual(deliveries.slice(0, 1));
    // As it was read it is no more.
    expect(await second.digests.claim([{ ...made, deliveries: [delivery(subscription, 3)] }])).toEqual([]);
    expect(await store.digests.latest(server, 9)).toHaveLength(2);
  });

  it('are one for each date: a claim for a date that has one moves on and writes nothing', async () => {
    const { store } = instances();
    const server = newServer();
    const subscription = await subscribe(store, server, 2);
    await store.digests.claim([claim(subscription, 2)]);
    const [moved] = await store.digests.list(server);
    const other = delivery(subscription, 2, { state: 'waited', claimedAt: at(2, 20) });
    const again = claim(moved ?? subscription, 4, { deliveries: [other, delivery(subscription, 4)] });
    expect(await store.digests.claim([again])).toEqual([delivery(subscription, 4)]);
    expect(await store.digests.latest(server, 9)).toEqual([4, 2].map((day) => delivery(subscription, day)));
    expect(await store.digests.list(server)).toMatchObject([{ next: next(5), revision: 3 }]);
  });

  it('are claimed once each by two instances at once', async () => {
    const { store, second } = await fresh();
    const server = newServer();
    const adding = Array.from({ length: 200 }, (_, index) =>
      subscribe(store, server, 2 + Math.trunc(index / 50)),
    );
    await Promise.all(adding);
    const due = await store.digests.due(at(9), 200);
    expect(due).toHaveLength(200);
    const claims = due.map((subscription) => claim(subscription, 9));
    const written = await Promise.all([
      ...[0, 50, 100, 150].map((from) => store.digests.claim(claims.slice(from, from + 50))),
      second.digests.claim(claims.toReversed()),
      store.digests.claim(claims),
    ]);
    expect(written.flat().map(key).sort()).toEqual(
      due.map(({ id }) => key(delivery({ id, server }, 9))).sort(),
    );
    expect(await store.digests.latest(server, 999)).toHaveLength(200);
    for (const { revision } of await store.digests.list(server)) expect(revision).toBe(2);
    await Promise.all([store.close(), second.close()]);
  });

  it('are taken in order of due time once they are free, with one attempt more', async () => {
    const { store, second } = await fresh();
    const server = newServer();
    const subscription = await subscribe(store, server, 2);
    const some = [3, 5, 4, 8].map((day) => delivery(subscription, day));
    const sent = delivery(subscription, 2, { state: 'sent', posted: { channel: '1', message: '2' } });
    await store.digests.claim([claim(subscription, 8, { deliveries: [sent, ...some] })]);
    expect(await store.digests.take(at(3), at(3, 4), 9)).toEqual([]);
    const taken = await store.digests.take(at(7), at(7, 4), 2);
    expect(taken.map((held) => held.delivery)).toEqual(
      [3, 4].map((day) => delivery(subscription, day, { attempts: 2, freeAt: at(7, 4) })),
    );
    expect(taken.map((held) => held.subscription)).toEqual([
      ...(await store.digests.list(server)),
      ...(await store.digests.list(server)),
    ]);
    const rest = await second.digests.take(at(7), at(7, 4), 9);
    expect(dates(rest.map((held) => held.delivery))).toEqual([next(5).date]);
    expect(await store.digests.take(at(7, 3), at(7, 9), 9)).toEqual([]);
    // Whoever took them did not come back.
    const back = await store.digests.take(at(7, 4), at(7, 9), 9);
    expect(back.map((held) => held.delivery.attempts)).toEqual([3, 3, 3]);
    await Promise.all([store.close(), second.close()]);
  });

  it('are taken once each by two instances at once', async () => {
    const { store, second } = await fresh();
    const subscription = await subscribe(store, newServer(), 2);
    const deliveries = Array.from({ length: 28 }, (_, index) => delivery(subscription, index + 1));
    await store.digests.claim([claim(subscription, 28, { deliveries })]);
    const takers = [store, second, store, second, store, second];
    const taken = await Promise.all(takers.map((one) => one.digests.take(at(30), at(31), 28)));
    expect(dates(taken.flat().map((held) => held.delivery)).sort()).toEqual(dates(deliveries));
    await Promise.all([store.close(), second.close()]);
  });

  it('end as they came out, and stay so', async () => {
    const { store, second } = instances();
    const server = newServer();
    const subscription = await subscribe(store, server, 2);
    const deliveries = [5, 4, 3].map((day) => delivery(subscription, day));
    await store.digests.claim([claim(subscription, 5, { deliveries })]);
    const of = (day: number) => ({ subscription: subscription.id, date: next(day).date, attempts: 1 });
    const posted = { channel: '8', message: '9' };
    await store.digests.finish([
      { ...of(3), state: 'sent', posted },
      { ...of(4), state: 'again', reason: '503', freeAt: at(5, 5) },
      { ...of(5), state: 'missed', reason: 'away' },
    ]);
    const ended = [
      delivery(subscription, 5, { state: 'missed', reason: 'away' }),
      delivery(subscription, 4, { reason: '503', freeAt: at(5, 5) }),
      delivery(subscription, 3, { state: 'sent', posted }),
    ];
    expect(await second.digests.latest(server, 9)).toEqual(ended);
    // Another instance took them for its own meanwhile: nothing changes, and nothing is switched off.
    await second.digests.finish([
      { ...of(3), state: 'missed', reason: 'late', off: 'channel_gone' },
      { ...of(5), state: 'again', reason: 'late', freeAt: at(9) },
      { ...of(9), state: 'sent', posted },
    ]);
    expect(await store.digests.latest(server, 9)).toEqual(ended);
    expect(await store.digests.list(server)).toMatchObject([{ state: 'active' }]);
    await store.digests.finish([{ ...of(4), state: 'sent', posted }]);
    expect((await store.digests.latest(server, 9))[1]).toEqual(
      delivery(subscription, 4, { state: 'sent', posted, freeAt: at(5, 5) }),
    );
  });

  it('are not ended by the failure of an attempt that another has followed, but by any that posted it', async () => {
    const { store, second } = await fresh();
    const server = newServer();
    const subscription = await subscribe(store, server, 2);
    await store.digests.claim([claim(subscription, 2)]);
    const key = { subscription: subscription.id, date: next(2).date };
    const [held] = await second.digests.take(at(20), at(21), 9);
    expect(held?.delivery.attempts).toBe(2);
    await store.digests.finish([{ ...key, attempts: 1, state: 'missed', reason: 'late' }]);
    await store.digests.finish([{ ...key, attempts: 1, state: 'again', reason: 'late', freeAt: at(3) }]);
    expect(await store.digests.latest(server, 9)).toMatchObject([{ state: 'claimed', freeAt: at(21) }]);
    await store.digests.finish([
      { ...key, attempts: 1, state: 'sent', posted: { channel: '8', message: '9' } },
    ]);
    expect(await store.digests.latest(server, 9)).toMatchObject([{ state: 'sent' }]);
    await Promise.all([store.close(), second.close()]);
  });

  it('switch their subscription off, of which its server is told once', async () => {
    const { store, second } = await fresh();
    const server = newServer();
    const subscriptions = [await subscribe(store, server, 2), await subscribe(store, server, 2)];
    await store.digests.claim(
      subscriptions.map((one) => claim(one, 2, { deliveries: [delivery(one, 2), delivery(one, 3)] })),
    );
    const off = ({ id }: Subscription, day = 2): DeliveryOutcome => ({
      ...{ subscription: id, date: next(day).date, attempts: 1, state: 'missed' },
      ...{ reason: 'access_lost', off: 'access_lost' },
    });
    await store.digests.finish(subscriptions.map((one) => off(one)));
    const switched = await store.digests.list(server);
    for (const one of switched) {
      expect(one).toMatchObject({ state: 'off', reason: 'access_lost', revision: 3 });
      expect(one).not.toHaveProperty('next');
    }
    expect(await store.digests.due(at(9), 9)).toEqual([]);
    const byId = switched.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(await second.digests.untold(9)).toEqual(byId);
    expect(await second.digests.untold(1)).toEqual(byId.slice(0, 1));
    const [first, last] = byId as [Subscription, Subscription];
    await second.digests.told(first.id);
    await store.digests.finish([off(first, 3)]);
    expect(await store.digests.untold(9)).toEqual([last]);
    await store.digests.change(last, { state: 'paused', reason: null });
    expect(await store.digests.untold(9)).toEqual([]);
    // The one that was told can still be changed as it was seen.
    const on = await store.digests.change(first, { state: 'active', reason: null });
    expect(on).toMatchObject({ state: 'active' });
    const lost = await store.digests.change(on ?? first, { state: 'off', reason: 'unknown_wanted' });
    expect(await store.digests.untold(9)).toEqual([lost]);
    await Promise.all([store.close(), second.close()]);
  });

  it('are recent in the present and the last round, those that came or may still come', async () => {
    const { store } = instances();
    const server = newServer();
    const [one, other] = [await subscribe(store, server, 2), await subscribe(store, server, 2)];
    const inRound = (subscription: Subscription, day: number, round: number) =>
      delivery(subscription, day, { content: content(round) });
    const { content: _, ...waited } = delivery(one, 6, { state: 'waited' });
    const missed = delivery(one, 7, { content: content(3), state: 'missed' });
    const deliveries = [inRound(one, 5, 3), inRound(one, 4, 2), inRound(one, 3, 1), waited, missed];
    await store.digests.claim([
      claim(one, 6, { deliveries, round: 3 }),
      claim(other, 6, { deliveries: [inRound(other, 3, 1)], round: 2 }),
    ]);
    expect(await store.digests.recent([one.id, other.id])).toEqual([
      inRound(other, 3, 1),
      inRound(one, 4, 2),
      inRound(one, 5, 3),
    ]);
    expect(await store.digests.recent([other.id])).toHaveLength(1);
    expect(await store.digests.recent([])).toEqual([]);
  });

  it('wake whoever waits when the first of them is free, or the next digest is due', async () => {
    const { store, second } = await fresh();
    const server = newServer();
    const subscription = await subscribe(store, server, 2);
    expect(await store.digests.wakeAt()).toBe(at(2));
    const deliveries = [delivery(subscription, 2)];
    await store.digests.claim([claim(subscription, 2, { deliveries, next: next(4) })]);
    expect(await store.digests.wakeAt()).toBe(at(2, 3));
    await store.digests.take(at(2, 3), at(5), 9);
    expect(await store.digests.wakeAt()).toBe(at(4));
    const [seen] = await store.digests.list(server);
    await store.digests.change(seen ?? subscription, { state: 'paused', next: null });
    expect(await store.digests.wakeAt()).toBe(at(5));
    expect(await store.digests.remove(server, 1)).toBe(true);
    expect(await second.digests.latest(server, 9)).toEqual([]);
    expect(await second.digests.wakeAt()).toBeUndefined();
    await Promise.all([store.close(), second.close()]);
  });

  it('that another version wrote stand in the way of no other', async () => {
    const { address, store, second } = await fresh();
    const server = newServer();
    const [foreign, subscription] = [await subscribe(store, server, 20), await subscribe(store, server, 20)];
    const made = [2, 3, 4].map((day) => delivery(subscription, day));
    await store.digests.claim([
      claim(subscription, 25, { deliveries: made }),
      claim(foreign, 25, { deliveries: [delivery(foreign, 1)] }),
    ]);
    await runIn(address, `update deliveries set content = '{' where date = '${next(2).date}'`);
    await runIn(address, `update deliveries set content = '{"total":"many"}' where date = '${next(3).date}'`);
    await runIn(address, `update subscriptions set wanted = '[]' where id = '${foreign.id}'`);
    expect(await store.digests.wakeAt()).toBe(at(4, 3));
    expect(dates(await store.digests.recent([subscription.id]))).toEqual([next(4).date]);
    expect(dates(await store.digests.latest(server, 9))).toEqual([next(4).date, next(1).date]);
    const taken = await store.digests.take(at(9), at(10), 1);
    expect(dates(taken.map((held) => held.delivery))).toEqual([next(4).date]);
    await Promise.all([store.close(), second.close()]);
  });
}
