import { spawn, spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Delivered, missed, orderOf, type Phase, ratioOf } from './digest-figures.ts';
import { dueIn, firstDueFrom, slotMs, slots, type Wish } from './digest-wishes.ts';

const start = {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: { PATH: process.env.PATH, DOTENV_PATH: devNull },
};
const argumentsOf = (args: readonly string[]) => ['--import', 'tsx', 'test/bench/digest.ts', ...args];

describe('the benchmark of digests', () => {
  it('delivers each digest once and in order, and says how long people waited meanwhile', async () => {
    const child = spawn(
      process.execPath,
      argumentsOf(['--subscriptions', '40', '--seconds-idle', '1', '--seconds-look', '2']),
      {
        ...start,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    await new Promise((resolve) => child.once('close', resolve));
    // How fast a machine with other things to do answers is no matter of the tests.
    expect(stderr).toMatch(/^(Failed: the median is .*\n)?$/);
    expect(stdout).toMatch(/^delivered 40, twice 0, missing 0; in the store: sent 40$/m);
    expect(stdout).toMatch(/^order of due times: 0 inversions, at most 0 positions and 0 ms$/m);
    expect(stdout).toMatch(/^answered with 429: 0, refused otherwise: 0, held back by the pace: 0$/m);
    expect(stdout).toMatch(/^idle before {10,}10 /m);
    expect(stdout).toMatch(/^while delivering {10,}[1-9]/m);
    expect(stdout).toMatch(/^transactions of the store: [1-9]/m);
    expect(stdout).not.toMatch(/\r|subscribed/);
  }, 120_000);

  it.each([[['--bogus']], [['--subscriptions']], [['--subscriptions', '0']], [['--rate', 'fast']], [['10']]])(
    'refuses %j with status 2 and one line',
    (args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, argumentsOf(args), {
        ...start,
        encoding: 'utf8',
      });
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
      expect([status, stdout]).toEqual([2, '']);
    },
  );
});

describe('the order of digests', () => {
  const arrived = (...dues: number[]) => dues.map((dueMs, index) => ({ dueMs, atMs: 100 * index }));

  it('is kept where none comes after one that was due later', () => {
    expect(orderOf(arrived(1, 1, 2, 2, 3))).toEqual({ inversions: 0, positions: 0, ms: 0 });
    expect(orderOf([])).toEqual({ inversions: 0, positions: 0, ms: 0 });
  });

  it('counts the pairs that came the wrong way round, and how far apart they are', () => {
    expect(orderOf(arrived(2, 1, 2, 1, 3))).toEqual({ inversions: 3, positions: 2, ms: 300 });
    expect(orderOf(arrived(3, 2, 1))).toEqual({ inversions: 3, positions: 2, ms: 200 });
  });
});

describe('the goals of the benchmark', () => {
  const met: Delivered = {
    ...{ wanted: 9, delivered: 9, twice: 0, sent: 9, limited: 0, refused: 0 },
    order: { inversions: 4, positions: 3, ms: 80 },
  };
  const phase = (...times: number[]): Phase => ({
    ...{ name: '', lagMs: 0 },
    taken: times.map((ms) => ({ kind: '/search', ms, dueMs: 0, sinceSentMs: ms })),
  });

  it('compares the median with that of the faster idle stretch', () => {
    expect(ratioOf([phase(2, 4, 90), phase(5, 8, 9)], phase(1, 6, 7))).toBe(1.5);
  });

  it('says nothing where all are met, and each that is not', () => {
    expect(missed(1.99, 0, met)).toEqual([]);
    expect(missed(2, 1, { ...met, delivered: 8, sent: 7, twice: 1, limited: 2, refused: 3 })).toHaveLength(7);
    expect(missed(1, 0, { ...met, order: { inversions: 21, positions: 21, ms: 5 } })).toHaveLength(1);
    expect(missed(Number.NaN, 0, met)).toHaveLength(1);
  });
});

describe('the due times', () => {
  it('are several in one minute', () => {
    const minuteOf = (ms: number) => Math.floor(ms / 60_000);
    for (let into = 0; into < 60_000; into += 500) {
      const first = firstDueFrom(1_800_000_000_000 + into);
      expect(first).toBeGreaterThanOrEqual(1_800_000_000_000 + into);
      expect(minuteOf(first + (slots - 1) * slotMs)).toBe(minuteOf(first));
    }
  });

  it('are of the date that it is in the zone, which begins the week of one with a picture', () => {
    const wish = (zone: string, picture: boolean): Wish => ({
      ...{ server: '1', slot: 2 },
      choices: {
        ...{ channel: '2', wanted: {}, count: 3, picture },
        schedule: { time: '', zone, weekdays: [] },
      },
    });
    const firstMs = Date.parse('2026-03-01T20:30:00Z');
    expect(dueIn(wish('Asia/Almaty', true), firstMs)).toEqual({
      ...{ time: '01:30', weekdays: [1], date: '2026-03-02' },
      at: '2026-03-01T20:30:02.000Z',
    });
    expect(dueIn(wish('UTC', false), firstMs)).toMatchObject({ date: '2026-03-01', time: '20:30' });
  });
});
