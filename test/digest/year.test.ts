import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueAfterEdit } from '../../src/digest/after-edit.ts';
import { dueOn } from '../../src/digest/due.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import { daily, type Simulated, simulateDigests } from '../support/simulated-digests.ts';
import { zonesWithClockChanges } from '../support/zones.ts';

const yearMs = 365 * 24 * 3_600_000;
const start = '2026-01-01T12:00:00.000Z';
const times = ['00:00', '00:30', '02:30', '03:00', '12:15', '23:59'];
const someDays = [daily, [1, 2, 3, 4, 5], [6, 7], [3], [1, 4]];

/** The dates of the posts of each subscription, in the order in which they were posted. */
const datesOf = ({ publisher }: Simulated) => {
  const dates = new Map<string, string[]>();
  for (const { channel, title = '' } of publisher.posts)
    dates.set(channel, [...(dates.get(channel) ?? []), title]);
  return dates;
};
const dayAfter = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

describe('a year of simulated days', () => {
  let simulated: Simulated;
  const subscriptions: Subscription[] = [];
  beforeAll(async () => {
    simulated = await simulateDigests(start);
    // Some days of the week in every fourth zone besides.
    for (const [index, zone] of zonesWithClockChanges.entries())
      for (const more of index % 4 === 0 ? [0, 1] : [0]) {
        const time = times[(index + more * 2) % times.length] ?? '';
        const weekdays = more === 0 ? daily : (someDays[1 + ((index / 4) % 4)] ?? daily);
        const channel = String(200000000000000000n + BigInt(subscriptions.length));
        subscriptions.push(
          await simulated.subscribe({ channel, schedule: { time, zone, weekdays }, count: 10 }),
        );
      }
    await simulated.runUntil(simulated.nowMs + yearMs);
  }, 120_000);
  afterAll(() => simulated.close());

  it('has zones with clock changes, odd offsets and none', () => {
    expect(zonesWithClockChanges.length).toBeGreaterThanOrEqual(20);
  });

  it('gives exactly one digest a subscription and chosen day, at its time', () => {
    const dates = datesOf(simulated);
    let posted = 0;
    for (const { channel, schedule } of subscriptions) {
      const wanted: string[] = [];
      const { zone } = schedule;
      const first = Temporal.Instant.from(start).toZonedDateTimeISO(zone).toPlainDate();
      for (let day = -1; day <= 366; day++) {
        const due = dueOn(schedule, first.add({ days: day }).toString());
        if (due && due.atMs > Date.parse(start) && due.atMs <= Date.parse(start) + yearMs)
          wanted.push(due.date);
      }
      expect(dates.get(channel), `${zone} ${schedule.time} ${schedule.weekdays}`).toEqual(wanted);
      posted += wanted.length;
    }
    expect(simulated.publisher.posts).toHaveLength(posted);
    expect(simulated.bugs).toEqual([]);
    console.log(
      `${posted} digests of ${subscriptions.length} subscriptions in ${zonesWithClockChanges.length} zones`,
    );
  });

  it('posts each at the moment at which it is due, so that all are in order', () => {
    const schedules = new Map(subscriptions.map(({ channel, schedule }) => [channel, schedule]));
    for (const { channel, claimedAt, title = '' } of simulated.publisher.posts) {
      const schedule = schedules.get(channel);
      expect(schedule && dueOn(schedule, title)?.atMs).toBe(Date.parse(claimedAt));
    }
  });
});

/** The same pseudo-random numbers at each run. */
function* numbers(seed: number) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('a subscription whose zone and time are changed again and again', () => {
  it.each([1, 2, 3])('has one digest for each date, never two and never none (%i)', async (seed) => {
    const simulated = await simulateDigests(start);
    const random = numbers(seed);
    const next = () => random.next().value ?? 0;
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item;
    const { server } = await simulated.subscribe({ count: 1 });
    for (let change = 0; change < 150; change++) {
      await simulated.runUntil(simulated.nowMs + Math.floor(next() * 40 * 3_600_000));
      const [subscription] = await simulated.store.digests.list(server);
      if (!subscription) throw new Error('it is gone');
      const schedule = { time: pick(times), zone: pick(zonesWithClockChanges), weekdays: daily };
      const after = dueAfterEdit(subscription, schedule, simulated.nowMs);
      await simulated.store.digests.change(subscription, { schedule, next: after ?? null });
    }
    await simulated.runUntil(simulated.nowMs + 3 * 24 * 3_600_000);
    const dates = simulated.publisher.posts.map(({ title = '' }) => title);
    expect(dates.length).toBeGreaterThan(100);
    dates.slice(1).forEach((date, index) => {
      expect(date).toBe(dayAfter(dates[index] ?? ''));
    });
    await simulated.close();
  });
});
