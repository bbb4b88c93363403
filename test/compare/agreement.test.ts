import { describe, expect, it } from 'vitest';
import { results } from '../../src/answers/answer.ts';
import { byAgreement } from '../../src/compare/agreement.ts';
import { compare, factsIn } from '../../src/compare/compare.ts';
import { check } from '../golden/messages.ts';
import { services } from '../support/corpus.ts';

const facts = (text: string) => factsIn(text, services.search);
const order = (said: string, passages: readonly (readonly [number, string])[]) => {
  const claim = facts(said);
  const found = passages.map(([score, text]) => ({
    document: 'a',
    date: '2015',
    rights: [],
    score,
    text,
    comparison: compare(claim, facts(text)),
  }));
  return byAgreement(found, claim).map(({ text }) => text);
};

describe('passages beside a claim', () => {
  const together = '48 recommendations were implemented and 50 recommendations rejected';
  const other = '13 recommendations were made';

  it('begin with the one that has most of its figures together', () => {
    const claim = '48 recommendations were implemented, 50 recommendations rejected';
    expect(
      order(claim, [
        [1, other],
        [0.5, together],
      ]),
    ).toEqual([together, other]);
  });

  it('keep their order where none has several of its figures', () => {
    const claim = '48 recommendations were implemented, 50 recommendations rejected';
    const one = '48 recommendations, it was said';
    expect(
      order(claim, [
        [1, other],
        [0.5, one],
      ]),
    ).toEqual([other, one]);
  });

  it('are led by the paper whose figures agree, not by a newer one with others', () => {
    const [first] = results(
      check('Of 194 UPR recommendations 48 were implemented, 96 in process, 50 rejected'),
    );
    expect(first?.passage).toBe('kibhr-2015:groups.1');
  });

  it('are none where none is found', () => {
    expect(order('48 people', [])).toEqual([]);
  });
});
