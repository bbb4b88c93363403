import { describe, expect, it } from 'vitest';
import type { Concept, Variant } from '../../src/search/concept.ts';
import { Sums } from '../../src/search/sums.ts';
import { ConceptScale } from '../../src/search/weigh-concepts.ts';
import { indexOfTexts } from './made-passages.ts';

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

const index = indexOfTexts('torture', 'prison', 'torture in prison', 'torture torture', 'weather', 'weather');
const variant = (terms: readonly string[], weight = 1, all = false): Variant => ({ terms, weight, all });
const conceptWith = (...variants: readonly Variant[]): Concept => ({
  typed: '',
  terms: [],
  variants,
  weight: 2,
});
const everything = () => true;
const scale = new ConceptScale(index);

/** What is found: the score and what is covered, by passage. */
function weigh(concepts: readonly Concept[], accepts: (at: number) => boolean = everything) {
  const found = new Map<number, readonly [number, number]>();
  scale.weigh(concepts, accepts, (at, score, covered) => found.set(at, [score, covered]));
  return found;
}
const [torture, prison] = [conceptWith(variant(['tortur'])), conceptWith(variant(['prison']))];
const scoreOf = (at: number, ...concepts: readonly Concept[]) => weigh(concepts).get(at)?.[0] ?? 0;

describe('the scale of concepts', () => {
  it('adds concepts, and gives only passages that speak of one', () => {
    expect([...weigh([torture, prison]).keys()].sort()).toEqual([0, 1, 2, 3]);
    expect(scoreOf(2, torture, prison)).toBeCloseTo(scoreOf(2, torture) + scoreOf(2, prison));
    expect(weigh([torture, prison]).get(2)?.[1]).toBe(4);
    expect(weigh([torture, prison]).get(0)?.[1]).toBe(2);
    expect(weigh([])).toEqual(new Map());
  });

  it('counts the best way of a concept and not how many there are', () => {
    const several = conceptWith(variant(['tortur']), variant(['prison'], 0.5), variant(['tortur'], 0.3));
    expect(scoreOf(2, several)).toBe(scoreOf(2, torture));
    expect(scoreOf(1, several)).toBeCloseTo(scoreOf(1, prison) / 2);
    expect(weigh([several]).get(1)?.[1]).toBeCloseTo(2 * 0.7);
  });

  it('wants all terms where all are meant, and counts each where not', () => {
    const terms = ['tortur', 'prison'];
    expect([...weigh([conceptWith(variant(terms, 1, true))]).keys()]).toEqual([2]);
    const any = weigh([conceptWith(variant(terms))]);
    expect([...any.keys()].sort()).toEqual([0, 1, 2, 3]);
    expect(any.get(2)?.[1]).toBeCloseTo(2);
    expect(any.get(0)?.[1]).toBeLessThan(2);
    expect([...weigh([conceptWith(variant(['tortur', 'nowhere'], 1, true))])]).toEqual([]);
  });

  it('counts more for what is said more often', () => {
    expect(scoreOf(3, torture)).toBeGreaterThan(scoreOf(2, torture));
  });

  it('leaves aside what is not accepted, without a trace in the next question', () => {
    const before = weigh([torture, prison]);
    expect([...weigh([torture, prison], (at) => at === 2).keys()]).toEqual([2]);
    expect([...weigh([torture], () => false)]).toEqual([]);
    expect(weigh([torture, prison])).toEqual(before);
  });

  it('leaves no trace where a filter throws, at whichever passage, or what is found is not taken', () => {
    const before = weigh([prison, torture]);
    const stop = () => {
      throw new Error('stopped');
    };
    for (const last of [0, 1, 2, 3]) {
      const accepts = (at: number) => (at === last ? stop() : true);
      expect(() => weigh([prison, torture], accepts)).toThrow('stopped');
      expect(weigh([prison, torture])).toEqual(before);
    }
    expect(() => scale.weigh([torture, prison], everything, stop)).toThrow('stopped');
    expect(weigh([prison, torture])).toEqual(before);
  });
});
