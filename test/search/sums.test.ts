import { describe, expect, it } from 'vitest';
import { Sums } from '../../src/search/sums.ts';

describe('sums', () => {
  it('add scores and shares, and keep in which order passages were given something', () => {
    const sums = new Sums(4);
    sums.add(3, 1, 0.5);
    sums.add(0, 2, 0.25);
    sums.add(3, 4, 0.125);
    expect([...sums.passages()]).toEqual([3, 0]);
    expect([...sums.scores]).toEqual([2, 0, 0, 5]);
    expect([...sums.shares]).toEqual([0.25, 0, 0, 0.625]);
    expect([0, 1, 2, 3].map((at) => sums.timesOf(at))).toEqual([1, 0, 0, 2]);
  });

  it('keep the greater score and the greater share, whichever was given first', () => {
    const sums = new Sums(1);
    for (const [score, share] of [
      [2, 0.1],
      [1, 0.3],
      [3, 0.2],
    ] as const)
      sums.raise(0, score, share);
    expect([sums.scores[0], sums.shares[0], sums.timesOf(0)]).toEqual([3, 0.3, 3]);
  });

  const stateOf = (sums: Sums) => ({
    passages: [...sums.passages()],
    scores: [...sums.scores],
    shares: [...sums.shares],
    times: [...sums.scores.keys()].map((at) => sums.timesOf(at)),
  });

  it('are as new once they are cleared', () => {
    for (let seed = 1; seed < 20; seed++) {
      const sums = new Sums(9);
      for (let step = 1; step <= seed; step++) {
        sums.add((step * seed) % 9, step, seed);
        sums.raise((step * 7 + seed) % 9, seed, step);
      }
      sums.clear();
      const fresh = new Sums(9);
      expect(stateOf(sums)).toEqual(stateOf(fresh));
      for (const one of [sums, fresh]) one.add(5, 1, 1);
      expect(stateOf(sums)).toEqual(stateOf(fresh));
    }
  });

  it('of no passages are empty', () => {
    const none = new Sums(0);
    none.clear();
    expect([...none.passages()]).toEqual([]);
  });
});
