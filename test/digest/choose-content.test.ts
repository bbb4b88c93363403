import { describe, expect, it } from 'vitest';
import { chooseContent, isSaid, type Standing } from '../../src/digest/choose-content.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import type { Delivery, DigestContent, Subscription } from '../../src/domain/subscription.ts';

const ids = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `d:r${from + index}` as PassageId);
const dayOf = (index: number) => new Date(Date.UTC(2026, 0, 5) + index * 86_400_000).toISOString();

const subscription = (more: Partial<Subscription> = {}): Subscription => ({
  id: 's',
  server: '1',
  number: 1,
  channel: '2',
  schedule: { time: '07:30', zone: 'Asia/Almaty', weekdays: [1, 2, 3, 4, 5] },
  wanted: {},
  count: 3,
  picture: false,
  state: 'active',
  createdAt: dayOf(-1),
  round: 1,
  revision: 1,
  ...more,
});
const standing = (more: Partial<Standing> = {}): Standing => ({
  outstanding: [],
  settled: [],
  changedAt: () => undefined,
  recent: [],
  ...more,
});
const sent = (content: DigestContent, index: number, state: Delivery['state'] = 'sent'): Delivery => ({
  ...{ subscription: 's', server: '1', date: dayOf(index).slice(0, 10), dueAt: dayOf(index), state, content },
  ...{ claimedAt: dayOf(index), attempts: 1, freeAt: dayOf(index) },
});

/** Digests day after day, as they would be posted. */
function follow(days: number, of: (day: number) => Partial<Standing>, given = subscription()) {
  const deliveries: Delivery[] = [];
  let { round } = given;
  for (let day = 0; day < days; day++) {
    const now = standing({ ...of(day), recent: deliveries });
    const content = chooseContent({ ...given, round }, now, dayOf(day).slice(0, 10));
    if (isSaid(content, now)) continue;
    deliveries.push(sent(content, day));
    round = content.round;
  }
  return deliveries.flatMap(({ content }) => content ?? []);
}

describe('what a digest holds', () => {
  it.each([
    [74, 3, 25],
    [6, 3, 2],
    [7, 10, 1],
    [1, 1, 1],
    [5, 2, 3],
  ])(
    '%i recommendations, %i at a time, have all come once after %i days, and then come again',
    (total, count, days) => {
      const all = ids(total);
      const contents = follow(2 * days, () => ({ outstanding: all }), subscription({ count }));
      for (const round of [1, 2]) {
        const own = contents.filter((one) => one.round === round);
        expect(own.flatMap(({ recommendations }) => recommendations)).toEqual(all);
        expect(own.map((one) => [one.day, one.days])).toEqual(
          Array.from({ length: days }, (_, index) => [index + 1, days]),
        );
      }
    },
  );

  it('brings what was newly assessed first, also where it has come before, and once', () => {
    const all = ids(9);
    const [first, last] = [all[0], all[8]];
    const changes = new Map<PassageId | undefined, string>([
      [first, dayOf(0.5)],
      [last, dayOf(0.6)],
    ]);
    const contents = follow(4, (day) => ({
      outstanding: all,
      changedAt: (id) => (day > 0 ? changes.get(id) : undefined),
    }));
    expect(contents.map(({ recommendations }) => recommendations)).toEqual([
      [all[0], all[1], all[2]],
      [last, first, all[3]],
      [all[4], all[5], all[6]],
      [all[7]],
    ]);
    expect(contents[1]?.fresh).toEqual([last, first]);
    expect(contents[2]?.fresh).toEqual([]);
  });

  it('keeps what is new and does not fit for the next days', () => {
    const all = ids(10);
    const contents = follow(3, (day) => ({
      outstanding: all,
      changedAt: (id) => (day > 0 && all.indexOf(id) >= 5 ? dayOf(0.5) : undefined),
    }));
    expect(contents[1]?.fresh).toEqual(all.slice(5, 8));
    expect(contents[2]?.fresh).toEqual(all.slice(8));
    expect(contents[2]?.recommendations).toEqual([...all.slice(8), all[3]]);
  });

  it('brings what was imported since the last one first', () => {
    const [before, after] = [ids(5), ids(2, 5)];
    const contents = follow(2, (day) => ({
      outstanding: day === 0 ? before : [...before, ...after],
      changedAt: (id) => (after.includes(id) ? dayOf(0.5) : undefined),
    }));
    expect(contents[1]?.recommendations).toEqual([...after, before[3]]);
  });

  it('does not take for new what changed before the subscription began', () => {
    const all = ids(4);
    const [content] = follow(1, () => ({ outstanding: all, changedAt: () => dayOf(-2) }));
    expect(content?.fresh).toEqual([]);
  });

  it('says once that nothing is outstanding, waits, and goes on when something is', () => {
    const contents = follow(6, (day) => ({ outstanding: day < 4 ? [] : ids(2) }));
    expect(contents.map(({ recommendations }) => recommendations.length)).toEqual([0, 2, 2]);
  });

  it('names what is outstanding no longer since the last one, once', () => {
    const [one = '' as PassageId, ...others] = ids(4);
    const contents = follow(3, (day) => ({
      outstanding: day === 0 ? [one, ...others] : others,
      settled: day === 0 ? [] : [one],
      changedAt: (id) => (id === one && day > 0 ? dayOf(0.5) : undefined),
    }));
    expect(contents.map(({ settled }) => settled)).toEqual([[], [one], []]);
  });

  it('brings again what did not come, not what was claimed and may still come', () => {
    const all = ids(6);
    const [content] = follow(1, () => ({ outstanding: all }));
    if (!content) throw new Error('no content');
    const next = (recent: readonly Delivery[]) =>
      chooseContent(subscription(), standing({ outstanding: all, recent }), dayOf(1).slice(0, 10))
        .recommendations;
    expect(next([])).toEqual(all.slice(0, 3));
    expect(next([sent(content, 0, 'claimed')])).toEqual(all.slice(3));
  });

  it('has a picture on the first of its days in a week', () => {
    const contents = follow(
      7,
      () => ({ outstanding: ids(30) }),
      subscription({ picture: true, schedule: { time: '07:30', zone: 'UTC', weekdays: [2, 4] } }),
    );
    // Monday 5 January 2026 is the first.
    expect(contents.map(({ picture }) => picture)).toEqual([false, true, false, false, false, false, false]);
  });
});
