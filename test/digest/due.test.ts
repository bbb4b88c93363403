import { describe, expect, it } from 'vitest';
import { type Due, dueAfter, dueOn, nextDue } from '../../src/digest/due.ts';
import type { Schedule } from '../../src/domain/subscription.ts';
import { zonesWithClockChanges } from '../support/zones.ts';

const daily = [1, 2, 3, 4, 5, 6, 7];
const at = (iso: string) => Date.parse(iso);
const dayMs = 24 * 60 * 60 * 1000;

/** The digests that are due after one moment and up to another, one after the other. */
function dueBetween(schedule: Schedule, afterMs: number, untilMs: number): Due[] {
  const found: Due[] = [];
  let due = nextDue(schedule, afterMs);
  for (; due && due.atMs <= untilMs; due = dueAfter(schedule, due.date)) found.push(due);
  return found;
}

describe('a digest', () => {
  it.each([
    ['2026-01-15', 'Asia/Almaty', '07:30', '2026-01-15T02:30:00Z'],
    // 02:30 does not exist on that day: it is as late as it would have been.
    ['2026-03-29', 'Europe/Berlin', '02:30', '2026-03-29T01:30:00Z'],
    // 02:30 comes twice on that day: the first one counts.
    ['2026-10-25', 'Europe/Berlin', '02:30', '2026-10-25T00:30:00Z'],
    // A clock change at midnight.
    ['2026-09-06', 'America/Santiago', '00:30', '2026-09-06T04:30:00Z'],
    ['2024-02-29', 'Asia/Kathmandu', '09:00', '2024-02-29T03:15:00Z'],
    // Almaty moved from +06 to +05 on that day.
    ['2024-02-29', 'Asia/Almaty', '12:00', '2024-02-29T06:00:00Z'],
    ['2024-03-01', 'Asia/Almaty', '12:00', '2024-03-01T07:00:00Z'],
  ])('of %s in %s at %s is due at %s', (date, zone, time, due) => {
    expect(dueOn({ time, zone, weekdays: daily }, date)).toEqual({ date, atMs: at(due) });
  });

  it('is not due on a day that is not chosen, nor on one that the zone left out', () => {
    const monday: Schedule = { time: '09:00', zone: 'Asia/Almaty', weekdays: [1] };
    expect(dueOn(monday, '2026-01-12')).toBeDefined();
    expect(dueOn(monday, '2026-01-13')).toBeUndefined();
    // Samoa went from 29 to 31 December 2011.
    const samoa: Schedule = { time: '09:00', zone: 'Pacific/Apia', weekdays: daily };
    const dates = dueBetween(samoa, at('2011-12-28T00:00:00Z'), at('2012-01-03T00:00:00Z'));
    expect(dates.map(({ date }) => date)).not.toContain('2011-12-30');
    expect(new Set(dates.map(({ atMs }) => atMs)).size).toBe(dates.length);
  });

  it.each(zonesWithClockChanges)('comes once on each day of a year in %s, at any time of the day', (zone) => {
    for (const time of ['00:00', '00:30', '02:30', '03:00', '12:00', '23:59']) {
      const dues = dueBetween(
        { time, zone, weekdays: daily },
        at('2025-12-31T06:00:00Z'),
        at('2027-01-02T12:00:00Z'),
      );
      const inYear = dues.filter(({ date }) => date.startsWith('2026-'));
      expect(new Set(inYear.map(({ date }) => date)).size).toBe(365);
      expect(inYear).toHaveLength(365);
      inYear.slice(1).forEach(({ atMs }, index) => {
        const gap = atMs - (inYear[index]?.atMs ?? 0);
        expect(gap).toBeGreaterThanOrEqual(dayMs - 2 * 3_600_000);
        expect(gap).toBeLessThanOrEqual(dayMs + 2 * 3_600_000);
      });
    }
  });

  it('is found once however the time is cut into steps', () => {
    const schedule: Schedule = { time: '02:30', zone: 'Europe/Berlin', weekdays: daily };
    const [from, to] = [at('2026-03-20T00:00:00Z'), at('2026-04-05T00:00:00Z')];
    const whole = dueBetween(schedule, from, to);
    for (const stepMs of [60_000 * 7, 60_000 * 61, dayMs - 1]) {
      const pieces = [];
      for (let ms = from; ms < to; ms += stepMs)
        pieces.push(...dueBetween(schedule, ms, Math.min(to, ms + stepMs)));
      expect(pieces).toEqual(whole);
    }
  });

  it('says when the next one is due', () => {
    const schedule: Schedule = { time: '09:00', zone: 'Asia/Almaty', weekdays: [7] };
    expect(nextDue(schedule, at('2026-01-12T00:00:00Z'))?.date).toBe('2026-01-18');
    expect(nextDue({ ...schedule, weekdays: [] }, at('2026-01-12T00:00:00Z'))).toBeUndefined();
  });
});
