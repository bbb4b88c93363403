import { describe, expect, it } from 'vitest';
import type { Concept, Variant } from '../../src/search/concept.ts';
import { ConceptScale } from '../../src/search/weigh-concepts.ts';
import { indexOfTexts } from './made-passages.ts';

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
