import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { longestText } from '../../src/command.ts';
import { busyLines, restLines } from './discord-figures.ts';
import { mixture, type Step } from './discord-mixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the benchmark on Discord', () => {
  it.each([[['--bogus']], [['--seconds']], [['--rate', 'fast']], [['10']]])(
    'refuses %j with status 2 and one line',
    (args) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'test/bench/discord.ts', ...args],
        { cwd: root, env: { PATH: process.env.PATH, DOTENV_PATH: devNull }, encoding: 'utf8' },
      );
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
      expect([status, stdout]).toEqual([2, '']);
    },
  );

  it('says that its figures say little where other work is running', () => {
    expect(busyLines(5.21, 2)).toEqual([
      'Other work is running (load 5.2 on 2 cores): these figures say little.',
    ]);
    expect(busyLines(2, 2)).toEqual([]);
    expect(busyLines(0, 8)).toEqual([]);
  });

  it('tells of what was left after the schedule where something was', () => {
    expect(restLines({ done: 0, of: 0, inHand: 50, fastest: Number.NaN })).toEqual([]);
    expect(restLines({ done: 8000, of: 8000, inHand: 50, fastest: 412.6 })).toEqual([
      'then 8000 of 8000 as fast as answered, 50 in hand: 413 a second',
    ]);
  });
});

describe('the mixture', () => {
  const steps: Step[] = [];
  for (const step of mixture()) if (steps.push(step) === 4000) break;

  it('checks messages about once in twenty, each within the length that an option takes', () => {
    const checks = steps.flatMap((step) => (step.act === 'command' && step.name === 'check' ? [step] : []));
    expect(checks.length / steps.length).toBeGreaterThan(0.035);
    expect(checks.length / steps.length).toBeLessThan(0.065);
    expect(new Set(checks.map(({ values }) => values.text)).size).toBeGreaterThan(20);
    for (const { values } of checks) {
      expect(String(values.text)).toMatch(/\S/);
      expect(String(values.text).length).toBeLessThanOrEqual(longestText);
    }
  });

  it('is the same for the same seed', () => {
    const again = mixture();
    for (const step of steps.slice(0, 100)) expect(again.next().value).toEqual(step);
  });
});
