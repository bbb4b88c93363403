import { afterEach, describe, expect, it } from 'vitest';
import { results } from '../../src/answers/answer.ts';
import { postNow } from '../../src/digest/post-now.ts';
import { preview } from '../../src/digest/preview.ts';
import { linesOf } from '../../src/digest/told.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import { services } from '../support/corpus.ts';
import { daily, type Simulated, simulateDigests } from '../support/simulated-digests.ts';

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000];
/** 07:30 in Almaty is 02:30 UTC. */
const start = '2026-01-15T00:00:00.000Z';
const dueMs = Date.parse('2026-01-15T02:30:00.000Z');

let open: Simulated[] = [];
async function simulate(...given: Parameters<typeof simulateDigests>) {
  const simulated = await simulateDigests(...given);
  open.push(simulated);
  return simulated;
}
afterEach(async () => {
  for (const one of open) await one.close();
  open = [];
});
const latest = async ({ store }: Simulated, { server }: Subscription) => store.digests.latest(server, 50);
const again = async ({ store }: Simulated, { server, number }: Subscription) => {
  const found = (await store.digests.list(server)).find((one) => one.number === number);
  if (!found) throw new Error('the subscription is gone');
  return found;
};
const shown = ({ publisher }: Simulated) =>
  publisher.posts.map(({ answer }) => results(answer).map(({ passage }) => passage));

describe('a digest', () => {
  it('is posted when it is due, not before, and once', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    await simulated.runUntil(dueMs - 1);
    expect(simulated.publisher.posts).toHaveLength(0);
    await simulated.runUntil(dueMs);
    await simulated.look();
    expect(simulated.publisher.posts).toHaveLength(1);
    const [delivery] = await latest(simulated, subscription);
    expect(delivery).toMatchObject({ state: 'sent', date: '2026-01-15', attempts: 1 });
    expect((await again(simulated, subscription)).next).toEqual({
      date: '2026-01-16',
      at: '2026-01-16T02:30:00.000Z',
    });
  });

  it.each([
    ['within its window is posted late', 6 * hour - minute, 'sent'],
    ['beyond it is missed, with a trace', 6 * hour + minute, 'missed'],
  ])('of a bot that comes back %s', async (_, lateMs, state) => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    simulated.nowMs = dueMs + lateMs;
    await simulated.look();
    expect(simulated.publisher.posts).toHaveLength(state === 'sent' ? 1 : 0);
    expect(await latest(simulated, subscription)).toMatchObject([{ date: '2026-01-15', state }]);
  });

  it('of each day on which the bot was away is recorded as missed, and the next one comes', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    await simulated.runUntil(dueMs);
    simulated.nowMs = dueMs + 4 * day + hour;
    await simulated.look();
    const deliveries = await latest(simulated, subscription);
    expect(deliveries.map(({ date, state }) => [date.slice(-2), state])).toEqual([
      ['19', 'sent'],
      ['18', 'missed'],
      ['17', 'missed'],
      ['16', 'missed'],
      ['15', 'sent'],
    ]);
    // What was missed did not come, so it comes now.
    const [first = [], second = []] = shown(simulated);
    expect(second.some((id) => first.includes(id))).toBe(false);
    expect(simulated.publisher.posts[1]?.answer.lines[0]?.facts).toMatchObject({ day: 2 });
  });

  it('that failed is tried again after pauses that grow, and posted once', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    simulated.publisher.failing = [
      { sent: { kind: 'again', reason: 'Discord 503' } },
      // It was posted, though nobody heard of it.
      { sent: { kind: 'again', reason: 'timeout' }, acted: true },
    ];
    simulated.nowMs = dueMs;
    await simulated.look();
    const frees: number[] = [];
    for (let tries = 0; tries < 3; tries++) {
      const [delivery] = await latest(simulated, subscription);
      if (delivery?.state !== 'claimed') break;
      frees.push(Date.parse(delivery.freeAt) - simulated.nowMs);
      expect(delivery.reason).toMatch(/503|timeout/);
      simulated.nowMs = Date.parse(delivery.freeAt);
      await simulated.look();
    }
    expect(frees).toEqual([5000, 15_000]);
    expect(simulated.publisher.posts).toHaveLength(1);
    expect(await latest(simulated, subscription)).toMatchObject([{ state: 'sent', attempts: 3 }]);
  });

  it('waits as long as Discord asks', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    simulated.publisher.failing = [{ sent: { kind: 'again', reason: 'rate limit', afterMs: 90_000 } }];
    simulated.nowMs = dueMs;
    await simulated.look();
    const [delivery] = await latest(simulated, subscription);
    expect(Date.parse(delivery?.freeAt ?? '') - dueMs).toBe(90_000);
  });

  it('that fails until its window ends is missed, with the last reason', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    simulated.publisher.failing = Array.from({ length: 100 }, () => ({
      sent: { kind: 'again', reason: 'Discord 500' } as const,
    }));
    await simulated.runUntil(dueMs + 7 * hour);
    const [delivery] = await latest(simulated, subscription);
    expect(delivery).toMatchObject({ state: 'missed', reason: 'Discord 500' });
    expect(delivery?.attempts).toBeGreaterThan(10);
    expect(delivery?.attempts).toBeLessThan(30);
    simulated.publisher.failing = [];
    await simulated.runUntil(dueMs + day);
    expect(simulated.publisher.posts).toHaveLength(1);
  });

  it.each(['channel_gone', 'access_lost', 'thread_archived'] as const)(
    'is switched off where there is no place for it (%s), and the server is told once',
    async (reason) => {
      const simulated = await simulate(start);
      const subscription = await simulated.subscribe();
      simulated.publisher.failing = [{ sent: { kind: 'off', reason } }];
      await simulated.runUntil(dueMs + 3 * day);
      const off = await again(simulated, subscription);
      expect(off).toMatchObject({ state: 'off', reason });
      expect(off.next).toBeUndefined();
      expect(simulated.publisher.posts).toHaveLength(0);
      expect(simulated.publisher.told).toHaveLength(1);
      expect(await latest(simulated, subscription)).toMatchObject([{ state: 'missed', reason }]);
    },
  );

  it.each(['set', 'right', 'document'] as const)(
    'is switched off where the library holds no longer the %s that it asks for, and holds up no other',
    async (name) => {
      const simulated = await simulate(start);
      const subscription = await simulated.subscribe({ wanted: { [name]: 'no-such-thing' as never } });
      await simulated.subscribe({ channel: '14' });
      await preview(subscription, simulated.parts);
      expect(linesOf(subscription, [], services.library, simulated.publisher)).toHaveLength(2);
      expect(await postNow(subscription, simulated.parts, simulated.sender)).toEqual({
        kind: 'failed',
        reason: 'unknown_wanted',
      });
      await simulated.runUntil(dueMs);
      expect(await again(simulated, subscription)).toMatchObject({ state: 'off', reason: 'unknown_wanted' });
      expect(simulated.publisher.posts.map(({ channel }) => channel)).toEqual(['14']);
    },
  );

  it('that says that nothing is outstanding is said again where it was not posted', async () => {
    const simulated = await simulate(start);
    await simulated.subscribe({ wanted: { set: 'upr-2025' as never } });
    simulated.publisher.failing = [{ sent: { kind: 'refused', reason: 'its form' } }];
    await simulated.runUntil(dueMs);
    expect(simulated.publisher.posts).toHaveLength(0);
    expect(simulated.bugs).toHaveLength(1);
    await simulated.runUntil(dueMs + 5 * day);
    expect(simulated.publisher.posts).toHaveLength(1);
  });

  it('that is paused while it is tried again is posted no more', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    simulated.publisher.failing = [{ sent: { kind: 'again', reason: 'unreachable' } }];
    await simulated.runUntil(dueMs);
    await simulated.store.digests.change(await again(simulated, subscription), {
      state: 'paused',
      next: null,
    });
    await simulated.runUntil(dueMs + hour);
    expect(simulated.publisher.posts).toHaveLength(0);
    expect(await latest(simulated, subscription)).toMatchObject([{ state: 'missed', reason: 'paused' }]);
  });

  it('is tried again where it was to stand, though another channel was chosen meanwhile', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe({ channel: '13' });
    simulated.publisher.failing = [{ sent: { kind: 'again', reason: 'timeout' }, acted: true }];
    await simulated.runUntil(dueMs);
    await simulated.store.digests.change(await again(simulated, subscription), { channel: '14' });
    await simulated.runUntil(dueMs + hour);
    expect(simulated.publisher.posts.map(({ channel }) => channel)).toEqual(['13']);
    expect((await latest(simulated, subscription))[0]?.posted?.channel).toBe('13');
  });

  it('that holds less when it is tried again has only that shown', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe({ count: 5 });
    simulated.publisher.failing = [{ sent: { kind: 'again', reason: 'unreachable' } }];
    simulated.nowMs = dueMs;
    await simulated.look();
    simulated.publisher.room = 2;
    await simulated.runUntil(dueMs + day);
    const [first = [], second = []] = shown(simulated);
    expect(first).toHaveLength(2);
    expect((await latest(simulated, subscription)).at(-1)?.content?.recommendations).toEqual(first);
    expect(second.some((id) => first.includes(id))).toBe(false);
    expect(simulated.publisher.posts[0]?.answer.lines[0]?.facts).toMatchObject({ shown: 2 });
  });

  it('whose lease ends while it waits is left to whoever takes it next', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    const draft = simulated.publisher.draft.bind(simulated.publisher);
    const sends: number[] = [];
    simulated.publisher.draft = async (post) => {
      const made = await draft(post);
      // The first takes longer than an instance has it to itself.
      if (sends.length === 0) simulated.nowMs += simulated.parts.paces.leaseMs;
      const attempt = sends.push(0) - 1;
      const send = () => {
        sends[attempt] = 1;
        return made.send();
      };
      return { ...made, send };
    };
    simulated.nowMs = dueMs;
    await simulated.look();
    expect(sends).toEqual([0, 1]);
    expect(simulated.publisher.posts).toHaveLength(1);
    expect(await latest(simulated, subscription)).toMatchObject([{ state: 'sent' }]);
  });

  it('of a mistake of ours is missed with the id under which it is logged, and holds up no other', async () => {
    const simulated = await simulate(start);
    const broken = await simulated.subscribe({ channel: '13' });
    const other = await simulated.subscribe({ channel: '14' });
    const draft = simulated.publisher.draft.bind(simulated.publisher);
    simulated.publisher.draft = async (post) => {
      if (post.channel === '13') throw new TypeError('a mistake');
      return draft(post);
    };
    await simulated.runUntil(dueMs);
    expect(simulated.publisher.posts.map(({ channel }) => channel)).toEqual(['14']);
    const deliveries = await latest(simulated, broken);
    expect(deliveries.find((one) => one.subscription === broken.id)).toMatchObject({
      state: 'missed',
      reason: 'bug 1',
    });
    expect(deliveries.find((one) => one.subscription === other.id)).toMatchObject({ state: 'sent' });
  });

  it('has no more than fits into one message, and the rest the next day', async () => {
    const simulated = await simulate(start);
    await simulated.subscribe({ count: 5 });
    simulated.publisher.room = 2;
    await simulated.runUntil(dueMs + day);
    const [first = [], second = []] = shown(simulated);
    expect([first.length, second.length]).toEqual([2, 2]);
    const all = services.library.passages.flatMap(({ recommendation }) => recommendation?.id ?? []);
    expect([...first, ...second]).toEqual(
      all.filter((id) => services.library.passage(id).recommendation?.status !== 'implemented').slice(0, 4),
    );
  });

  it('leads with what the server assessed since the last one', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    await simulated.runUntil(dueMs);
    const recommendation = 'ngo-upr-2014:expression.r1' as PassageId;
    await simulated.store.assessments.add(subscription.server, {
      recommendation,
      status: 'contrary',
      evidence: { kind: 'link', url: 'https://example.org/' },
      why: '',
      by: '9',
      at: new Date(simulated.nowMs + hour).toISOString(),
    });
    const elsewhere = await simulated.subscribe({}, '100000000000000009');
    await simulated.runUntil(dueMs + day);
    const second = simulated.publisher.posts.filter(({ server }) => server === subscription.server)[1];
    const [group] = second?.answer.groups ?? [];
    expect(group?.title?.code).toBe('group.fresh');
    expect(group?.results.map(({ passage }) => passage)).toEqual([recommendation]);
    expect(group?.results[0]?.recommendation?.own?.status).toBe('contrary');
    // Another server knows nothing of it.
    const other = simulated.publisher.posts.find(({ server }) => server === elsewhere.server);
    expect(other?.answer.groups.map(({ title }) => title?.code)).toEqual([undefined]);
  });

  it('has no recommendation that the server holds to be implemented, and says so once', async () => {
    const simulated = await simulate(start);
    const right = 'expression' as never;
    const subscription = await simulated.subscribe({ wanted: { right }, count: 10 });
    await simulated.runUntil(dueMs);
    const [first = []] = shown(simulated);
    const recommendation = first[3] as PassageId;
    await simulated.store.assessments.add(subscription.server, {
      recommendation,
      status: 'implemented',
      evidence: { kind: 'link', url: 'https://example.org/' },
      why: '',
      by: '9',
      at: new Date(simulated.nowMs + hour).toISOString(),
    });
    await simulated.runUntil(dueMs + 20 * day);
    const [, second, ...later] = simulated.publisher.posts;
    const settled = (post: typeof second) =>
      post?.answer.notes.find(({ code }) => code === 'note.settled')?.facts.recommendations;
    expect(settled(second)).toEqual([recommendation]);
    expect(later.map(settled).filter(Boolean)).toEqual([]);
    expect(shown(simulated).slice(1).flat()).not.toContain(recommendation);
  });
});

describe('digests of several due times', () => {
  it('go out in order of due time, also where all are late', async () => {
    const simulated = await simulate(start);
    for (let minutes = 59; minutes >= 0; minutes--)
      await simulated.subscribe({
        channel: String(minutes),
        schedule: { time: `07:${String(minutes).padStart(2, '0')}`, zone: 'Asia/Almaty', weekdays: daily },
      });
    simulated.nowMs = dueMs + hour;
    await simulated.look();
    expect(simulated.publisher.posts.map(({ channel }) => Number(channel))).toEqual(
      Array.from({ length: 60 }, (_, minutes) => minutes),
    );
  });
});

describe('two instances', () => {
  it('post each digest once', async () => {
    const one = await simulate(start);
    const two = await simulate(start, { store: one.store });
    for (let index = 0; index < 60; index++) await one.subscribe({ channel: String(index) });
    one.nowMs = dueMs;
    two.nowMs = dueMs;
    await Promise.all([one.look(), two.look()]);
    const channels = [...one.publisher.posts, ...two.publisher.posts].map(({ channel }) => channel);
    expect(channels).toHaveLength(60);
    expect(new Set(channels).size).toBe(60);
    open = [one];
  });

  it('finish what the other claimed and did not post', async () => {
    const one = await simulate(start);
    const subscription = await one.subscribe();
    one.nowMs = dueMs;
    // Claimed, and then the instance is gone: its post never begins.
    const draft = one.publisher.draft.bind(one.publisher);
    one.publisher.draft = async (post) => ({ ...(await draft(post)), send: () => new Promise(() => {}) });
    const { look } = one;
    void look();
    const two = await simulate(new Date(dueMs).toISOString(), { store: one.store });
    while ((await latest(two, subscription)).length === 0)
      await new Promise((resolve) => setImmediate(resolve));
    await two.look();
    expect(two.publisher.posts).toHaveLength(0);
    two.nowMs += two.parts.paces.leaseMs + 1;
    await two.look();
    expect(two.publisher.posts).toHaveLength(1);
    expect(await latest(two, subscription)).toMatchObject([{ state: 'sent', attempts: 2 }]);
    open = [];
    await one.store.close();
  });
});

describe('a digest that is asked for now', () => {
  it('takes the place of the one that is due later today, and is not posted twice', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe({
      schedule: { time: '23:00', zone: 'Asia/Almaty', weekdays: daily },
    });
    const ask = async () => postNow(await again(simulated, subscription), simulated.parts, simulated.sender);
    expect(await ask()).toMatchObject({ kind: 'posted' });
    await simulated.sender.settled();
    expect(await ask()).toMatchObject({ kind: 'there' });
    await simulated.runUntil(Date.parse(start) + day - hour);
    expect(simulated.publisher.posts).toHaveLength(1);
    await simulated.runUntil(Date.parse(start) + 2 * day);
    expect(simulated.publisher.posts).toHaveLength(2);
  });

  it('is posted though today’s was missed', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    simulated.nowMs = dueMs + 8 * hour;
    await simulated.look();
    const now = await again(simulated, subscription);
    expect(await postNow(now, simulated.parts, simulated.sender)).toMatchObject({ kind: 'posted' });
    await simulated.sender.settled();
    expect(await latest(simulated, subscription)).toMatchObject([{ state: 'sent' }]);
  });

  it('says why it could not be posted', async () => {
    const simulated = await simulate(start);
    const subscription = await simulated.subscribe();
    simulated.publisher.failing = [{ sent: { kind: 'off', reason: 'access_lost' } }];
    expect(await postNow(subscription, simulated.parts, simulated.sender)).toEqual({
      kind: 'failed',
      reason: 'access_lost',
    });
  });
});

it('a preview shows what comes next and changes nothing', async () => {
  const simulated = await simulate(start);
  const subscription = await simulated.subscribe();
  const seen = await preview(subscription, simulated.parts);
  await simulated.runUntil(dueMs);
  expect(results(seen).map(({ passage }) => passage)).toEqual(shown(simulated)[0]);
  expect(seen.forAsker).toBe(true);
});
