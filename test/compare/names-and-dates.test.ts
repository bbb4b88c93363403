import { describe, expect, it } from 'vitest';
import { results } from '../../src/answers/answer.ts';
import { factsIn } from '../../src/compare/compare.ts';
import { check } from '../golden/messages.ts';
import { services } from '../support/corpus.ts';

const read = (text: string, wanted: 'date' | 'name') =>
  factsIn(text, services.search)
    .filter(({ kind }) => kind === wanted)
    .map(({ start, end }) => text.slice(start, end));

describe('a name with a date in it', () => {
  it.each([
    ['Maina Kiai, visited Kazakhstan in January 2015', 'visited Kazakhstan', 'January 2015'],
    ['the 15 January 2012 parliamentary elections', 'parliamentary elections', '15 January 2012'],
    ['the World Press Freedom Index 2014', 'World Press Freedom Index', '2014'],
  ])('leaves it to be compared as a date: %s', (text, name, date) => {
    expect(read(text, 'name')).toContain(name);
    expect(read(text, 'date')).toEqual([date]);
  });

  it.each([
    ['the Qantar-2022 events', 'Qantar-2022'],
    ['offline from 5 to 10 January 2022', 'from 5 to 10 January 2022'],
  ])('keeps it where it is a part of one word, or all there is: %s', (text, name) => {
    expect(read(text, 'name')).toContain(name);
  });
});

/** The words of an excerpt that are marked. */
const marked = (text: string, passage: string) => {
  const { excerpt = '', marks = [] } =
    results(check(text)).find((result) => result.passage === passage) ?? {};
  return marks.map(({ start, end, kind }) => `${kind}: ${excerpt.slice(start, end)}`);
};

describe('a date within what is the same', () => {
  it('is marked as differing where it does', () => {
    const marks = marked('Kiai visited in January 2014', 'kibhr-2015:restrictions.1');
    expect(marks).toContain('differs: January 2015');
    expect(marks.filter((mark) => mark.startsWith('same') && mark.includes('2015'))).toEqual([]);
  });

  it('is marked as the same where it is', () => {
    const marks = marked('Kiai visited in January 2015', 'kibhr-2015:restrictions.1');
    expect(marks).toEqual(['same: visited Kazakhstan', 'same: January 2015']);
  });
});
