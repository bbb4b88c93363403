import { describe, expect, it } from 'vitest';
import type { Ranked } from '../../src/search/engine/best.ts';
import { Feedback, feedback } from '../../src/search/engine/feedback.ts';
import { GrowingIndex } from '../../src/search/engine/growing-index.ts';

function learningFrom(...texts: readonly string[]) {
  const index = new GrowingIndex([{ name: 'text', weight: 1 }]);
  for (const [at, text] of texts.entries()) index.take(`d${at}`, [text.split(' ')]);
  return new Feedback(index);
}
const scored = (scores: readonly number[]): Ranked[] =>
  scores.map((score, document) => ({ document, score }));
const orderOf = (found: readonly Ranked[]) => found.map(({ document }) => document);

describe('feedback', () => {
  it('of no hits is none, and one hit stays the only one', () => {
    expect(learningFrom('torture prison').rerank([])).toEqual([]);
    expect(learningFrom().rerank([])).toEqual([]);
    const [only, ...more] = learningFrom('torture prison', 'prison').rerank(scored([2]));
    expect([only?.document, more]).toEqual([0, []]);
    expect(only?.score).toBeCloseTo(2);
  });

  it('changes nothing where documents have nothing in common', () => {
    const found = scored([3, 2, 1]);
    expect(learningFrom('torture', 'prison', 'weather').rerank(found)).toEqual(found);
  });

  it('brings forward what speaks of the same as the first documents', () => {
    const learning = learningFrom('torture cell guard', 'torture weather', 'torture cell guard', 'rain');
    expect(orderOf(learning.rerank(scored([3, 2, 2])))).toEqual([0, 2, 1]);
    expect(orderOf(learning.rerank(scored([3, 2, 0.1])))).toEqual([0, 1, 2]);
  });

  it('learns from the first documents alone', () => {
    const texts = [...Array(feedback.documents).fill('torture cell'), 'rain wind', 'rain wind', 'cell'];
    const again = learningFrom(...texts, 'other').rerank(scored(texts.map((_, at) => 50 - at)));
    const scoreOf = (at: number) => again.find(({ document }) => document === at)?.score ?? 0;
    const kept = (at: number) => (1 - feedback.share) * (50 - at);
    const [rain, cell] = [feedback.documents, feedback.documents + 2];
    expect(scoreOf(rain)).toBeCloseTo(kept(rain));
    expect(scoreOf(cell)).toBeGreaterThan(kept(cell) + 1);
  });

  it('orders no more than its pool anew', () => {
    const texts = Array.from({ length: feedback.pool + 20 }, (_, at) => (at < 5 ? 'torture cell' : 'rain'));
    const last = texts.push('torture cell') - 1;
    const found = scored(texts.map((_, at) => 1000 - at));
    const order = orderOf(learningFrom(...texts).rerank(found));
    expect(order.indexOf(last)).toBe(last);
    expect(order.toSorted((a, b) => a - b)).toEqual(orderOf(found));
    const [place, places] = [feedback.pool - 1, found.slice(0, last)];
    const inPool = places.with(place, { document: last, score: 1000 - place });
    expect(orderOf(learningFrom(...texts).rerank(inPool)).indexOf(last)).toBe(5);
  });

  it('leaves no trace in the next question, and what it was given as it was', () => {
    const texts = ['torture cell guard', 'torture rain', 'rain wind cell', 'wind guard'];
    const learning = learningFrom(...texts);
    const found = scored([4, 3, 2, 1]);
    learning.rerank([...found].reverse());
    expect(learning.rerank(found)).toEqual(learningFrom(...texts).rerank(found));
    expect(found).toEqual(scored([4, 3, 2, 1]));
  });
});
