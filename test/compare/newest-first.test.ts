import { describe, expect, it } from 'vitest';
import { results } from '../../src/answers/answer.ts';
import { compare, factsIn } from '../../src/compare/compare.ts';
import { newestFirst } from '../../src/compare/newest-first.ts';
import { check } from '../golden/messages.ts';
import { services } from '../support/corpus.ts';

const facts = (text: string) => factsIn(text, services.search);

/** The order of passages given as `date: text`, each of a document of its own, with falling scores. */
function order(
  claim: string,
  passages: readonly string[],
  { scores = [1, 0.9, 0.8], right = 'assembly' } = {},
) {
  const said = facts(claim);
  const hits = passages.map((passage, at) => {
    const [date = '', text = ''] = passage.split(': ');
    const rights = at === 0 ? ['assembly'] : [right];
    return { document: date, date, rights, score: scores[at] ?? 0, comparison: compare(said, facts(text)) };
  });
  return newestFirst(hits, said, claim).map(({ date }) => date);
}

describe('of passages that set the same figure beside one of theirs', () => {
  const old = '2015: up to 15 days of arrest';
  const now = '2025-05: up to 25 days of arrest';

  it('the newest comes first', () => {
    expect(order('arrest is for 15 days', [old, now])).toEqual(['2025-05', '2015']);
    expect(order('arrest is for 25 days', [old, now])).toEqual(['2025-05', '2015']);
  });

  it('the nearest to the year of the claim comes first', () => {
    expect(order('in 2015 arrest was for 15 days', [now, old])).toEqual(['2015', '2025-05']);
    expect(order('in 2024 arrest was for 15 days', [old, now])).toEqual(['2025-05', '2015']);
  });

  it('the best stays first where a claim speaks of then', () => {
    expect(order('arrest was for 15 days back then', [old, now])).toEqual(['2015', '2025-05']);
    expect(order('тогда давали 15 суток', [old, now])).toEqual(['2015', '2025-05']);
  });

  it('the best stays first where the newer one is far off, or of another right', () => {
    expect(order('arrest is for 15 days', [old, now], { scores: [1, 0.4] })).toEqual(['2015', '2025-05']);
    expect(order('arrest is for 15 days', [old, now], { right: 'religion' })).toEqual(['2015', '2025-05']);
  });

  it('the best stays first where both differ and the newer one speaks less of it', () => {
    const passages = ['2014: a quota of 30%', '2025-05: a quota of 50 per cent'];
    expect(order('a quota of 40%', passages, { scores: [1, 0.7] })).toEqual(['2014', '2025-05']);
    expect(order('a quota of 40%', passages, { scores: [1, 0.9] })).toEqual(['2025-05', '2014']);
    expect(order('a quota of 30%', passages, { scores: [1, 0.7] })).toEqual(['2025-05', '2014']);
  });
});

it('a newer passage without the figure stays behind', () => {
  const passages = ['2015: up to 15 days of arrest', '2025-05: arrests go on'];
  expect(order('arrest is for 15 days', passages)).toEqual(['2015', '2025-05']);
});

describe('a figure that held in another year', () => {
  const compared = (text: string) => results(check(text)).map(({ compared: found }) => found);

  it.each([
    'The max arrest for an unauthorised rally is 15 days',
    'За несанкционированный митинг дают до 15 суток ареста',
    'Рұқсатсыз митинг үшін 15 тәулікке дейін қамайды',
  ])('is said to have: %s', (text) => {
    const [first] = results(check(text));
    expect(first?.date).toBe('2025-05');
    expect(first?.compared?.differs.map(({ passage }) => passage)).toEqual(['25 days']);
    expect(first?.compared?.otherYear).toEqual([
      { figure: '15 days', year: '2015', passage: 'kibhr-2015:restrictions.8' },
    ]);
  });

  it('comes first, as the same, where the message says its year', () => {
    const [first] = compared('In 2015 the max arrest for an unauthorised rally was 15 days');
    expect(first?.same).toContain('15 days');
    expect(first?.otherYear).toBeUndefined();
  });

  it.each([
    'The max arrest for an unauthorised rally is 25 days',
    'The max arrest for an unauthorised rally is 40 days',
    'Kozlov got 15 years for Zhanaozen in 2012',
  ])('is not said of what no other year has: %s', (text) => {
    expect(compared(text).flatMap((found) => found?.otherYear ?? [])).toEqual([]);
  });
});
