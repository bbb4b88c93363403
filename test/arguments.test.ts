import { describe, expect, it } from 'vitest';
import { argumentsIn } from '../src/arguments.ts';

describe('the arguments of a program', () => {
  const takes = { texts: ['limit', 'name'], flags: ['json'], words: true } as const;
  const read = (...args: string[]) => argumentsIn(args, takes);

  it('are options with and without a value, and words', () => {
    expect(read('how', '--limit', '3', '--json', '--name=a b', 'long')).toEqual({
      texts: { limit: '3', name: 'a b' },
      flags: new Set(['json']),
      words: ['how', 'long'],
      help: false,
      wrong: [],
    });
    expect(read()).toEqual({ texts: {}, flags: new Set(), words: [], help: false, wrong: [] });
  });

  it.each([[['--help']], [['-h']], [['x', '-h']]])('%j ask for help', (args) => {
    expect(read(...args)).toMatchObject({ help: true, wrong: [] });
  });

  it.each([
    [['--limit'], '--limit has no value.'],
    [['--limit='], '--limit has no value.'],
    [['--limit', '--json'], '--limit has no value.'],
    [['--json=yes'], '--json takes no value.'],
    [['--bogus'], 'There is no option --bogus.'],
    [['-x'], 'There is no option -x.'],
    [['--toString'], 'There is no option --toString.'],
  ])('%j are refused', (args, reason) => {
    expect(read(...args).wrong).toContain(reason);
  });

  it('may be values that look like options: a negative number, and what stands behind the sign', () => {
    expect(read('--limit', '-1').texts.limit).toBe('-1');
    expect(read('--name=--flag --other').texts.name).toBe('--flag --other');
  });

  it('are all looked at, whatever is wrong with the first', () => {
    expect(argumentsIn(['--bogus', 'extra', '--limit'], { texts: ['limit'] }).wrong).toEqual([
      'There is no option --bogus.',
      '"extra" belongs to no option.',
      '--limit has no value.',
    ]);
  });
});
