import { describe, expect, it } from 'vitest';
import { findClaims } from '../../src/answers/find-claims.ts';
import { addresses, goesBack } from '../../src/compare/context.ts';
import { services } from '../support/corpus.ts';

describe('a sentence', () => {
  it.each(['He got 7 years', 'In 2012 they were tried', '12 of the accused said that of him', 'Его осудили'])(
    'goes back to who is named before it: %s',
    (sentence) => {
      expect(goesBack(sentence)).toBe(true);
    },
  );

  it.each([
    '238 people died, 19 of them officers',
    '238 человек погибли, 19 из них полицейские',
    'Kozlov got 7 years',
  ])('does not where it names them itself: %s', (sentence) => {
    expect(goesBack(sentence)).toBe(false);
  });

  it.each([
    ['(hi Dana).', true],
    ['Thanks, Aidos!', true],
    ['Привет, Дана', true],
    ['Dana was there', false],
    ['Hijab bans', false],
  ])('speaks to someone: %s: %s', (sentence, expected) => {
    expect(addresses(sentence)).toBe(expected);
  });
});

describe('what stands around a claim', () => {
  const claim = '238 people died in January 2022, 19 of them law enforcement';
  const found = (message: string) =>
    findClaims(message, services).claims.map(({ hits }) => hits.map(({ passage }) => passage.id));

  it.each(['(hi Dana).', 'Dana asked.', 'Thanks, Aidos!'])('does not silence it: %s', (before) => {
    expect(found(claim)[0]).toContain('ngo-iccpr-2025:78');
    expect(found(`${before} ${claim}`)).toEqual(found(claim));
  });

  it.each(['He got 24 years for it.'])('says who is meant: %s', (sentence) => {
    expect(found(`Bishimbayev killed his wife. ${sentence}`).at(-1)).toEqual([]);
  });
});
