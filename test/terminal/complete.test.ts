import { describe, expect, it } from 'vitest';
import { complete } from '../../src/terminal/complete.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';

const offered = (line: string) => complete(line, commands, services)[0];

describe('completion', () => {
  it.each([
    ['/ri', '/right '],
    ['/right ass', 'assembly'],
    ['/right right:ass', 'assembly'],
    ['/right assembly document:kib', 'kibhr-2015'],
    ['/right assembly y', 'year:'],
    ['/case Koz', 'kozlov'],
    ['/recommendations upr-20', 'upr-2014'],
    ['/recommendations 2025 status:out', 'outstanding'],
    ['/cite ngo-iccpr-2025:4', 'ngo-iccpr-2025:45'],
    ['/help rec', 'recommendations'],
    ['/right Free', 'assembly'],
    ['/right митинг', 'assembly'],
    ['/case Koslow', 'kozlov'],
  ])('of %s offers %s', (line, value) => {
    expect(offered(line)).toContain(value);
  });

  it.each(['plain words', '/nothing x', '/right assembly zzz'])('of %s offers nothing', (line) => {
    expect(offered(line)).toEqual([]);
  });

  it('replaces only the part that was typed', () => {
    expect(complete('/right assembly document:kib', commands, services)[1]).toBe('kib');
  });
});
