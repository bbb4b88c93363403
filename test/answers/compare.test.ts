import { describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { library } from '../support/corpus.ts';

describe('/compare', () => {
  it('shows what each document says of a right, oldest first, and at most two passages of each', () => {
    const { results, outcome } = ask('/compare assembly', 50);
    expect(outcome).toBe('found');
    const dates = results.map(({ date }) => date.slice(0, 4));
    expect(dates).toEqual([...dates].sort());
    for (const { id } of library.documents) {
      const own = results.filter(({ document }) => document === id);
      expect(own.length).toBeLessThanOrEqual(2);
      for (const { rights } of own) expect(rights).toContain('assembly');
    }
    expect(new Set(results.map(({ document }) => document)).size).toBe(5);
  });

  it('keeps to the years, and says which documents are silent', () => {
    const { results } = ask('/compare assembly from:2015 to:2015', 50);
    expect(new Set(results.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(['2015']));
    const silent = ask('/compare death-penalty', 50);
    expect(silent.lines.join()).toMatch(/^Nothing on it in: /);
  });

  it.each([
    ['/compare assembly from:2025 to:2014', 'error.yearsTurned'],
    ['/compare moonlight', 'error.badValue'],
    ['/compare', 'error.missingOption'],
  ])('says what is wrong: %s', (line, error) => {
    expect(ask(line).error).toBe(error);
  });

  it('has nothing where no document of the years speaks of it', () => {
    expect(ask('/compare assembly from:2030')).toMatchObject({ outcome: 'nothing', results: [] });
  });
});
