import { describe, expect, it } from 'vitest';
import { findClaims } from '../../src/answers/find-claims.ts';
import { factsIn } from '../../src/compare/compare.ts';
import { partsOf } from '../../src/compare/parts.ts';
import { services } from '../support/corpus.ts';

const parts = (text: string) => partsOf(text, factsIn(text, services.search));
const found = (text: string) =>
  findClaims(text, services).claims.flatMap(({ hits }) => hits.map(({ passage }) => passage.id));

describe('the parts of a sentence', () => {
  it.each([
    [
      'the law is of June 2020, but the notice is of 10 days',
      ['the law is of June 2020,', 'but the notice is of 10 days'],
    ],
    ['it was told, as said, in 2020; 10 days', ['it was told, as said, in 2020;', '10 days']],
    ['the notice is of 10 days, as we said', []],
    ['on 16 December, 2011 they opened fire', []],
    ['Kozlov sat, and so did Atabek', []],
    ['', []],
  ])('have a date or a figure each: %s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

describe('a sentence that nothing speaks to as a whole', () => {
  it('is answered by its parts', () => {
    const ids = found(
      'Закон о мирных собраниях приняли в июне 2020 года, но заявку надо подавать за 10 дней, а на одиночный пикет за 3 дня.',
    );
    expect(ids).toContain('ngo-iccpr-2025:45');
    expect(ids).toContain('ngo-iccpr-2025:47');
  });

  it('stays unanswered where they share no figure with what is found', () => {
    expect(found('Доллар в июне 2019 года стоил 380 тенге, а закон о рыбалке стоил 17 тенге')).toEqual([]);
  });
});
