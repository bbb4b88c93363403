import { describe, expect, it } from 'vitest';
import { NumberRuns } from '../../src/ingest/lists/numbering.ts';

const runsOf = (numbers: readonly string[]) => {
  const runs = new NumberRuns();
  for (const number of numbers) runs.add(number);
  return runs.runs();
};

describe('the numbers of a list', () => {
  it('are followed for each beginning by itself, with gaps and repeats', () => {
    expect(runsOf(['1.1', '1.2', '2.1', '1.4', '1.2', '1.2', 'A-2', 'b'])).toEqual([
      { prefix: '1.', from: 1, to: 4, count: 5, gaps: ['1.3'], repeats: ['1.2'] },
      { prefix: '2.', from: 1, to: 1, count: 1, gaps: [], repeats: [] },
      { prefix: 'A-', from: 2, to: 2, count: 1, gaps: ['A-1'], repeats: [] },
    ]);
  });

  it('are looked at in one pass, however many they are', () => {
    const numbers = Array.from({ length: 200_000 }, (_, index) => `1.${index + 1}`);
    const begun = performance.now();
    const [run] = runsOf([...numbers, ...numbers.slice(50_000, 100_000)]);
    expect(run?.repeats.length).toBe(50_000);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
