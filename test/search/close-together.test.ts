import { describe, expect, it } from 'vitest';
import { AnswerWindow } from '../../src/search/answer-window.ts';
import { Nearness } from '../../src/search/nearness.ts';
import { makeSearch } from '../../src/search/search.ts';
import { conceptsOf, indexOfTexts, libraryOf } from './made-passages.ts';

const other = (count: number) => 'other words follow here '.repeat(count).trim();

describe('the window of an answer', () => {
  const figureIn = (text: string, question = 'journalists detained') => {
    const index = indexOfTexts(text);
    return new AnswerWindow(conceptsOf(question, index), index).has('figure', 0);
  };

  it('has a figure that stands among what was asked for, or close to it', () => {
    expect(figureIn('Police detained 40 journalists.')).toBe(true);
    expect(figureIn(`${other(20)} police detained journalists, 40 in all. ${other(20)}`)).toBe(true);
    expect(figureIn(`${other(20)} 40 was the number: police detained journalists. ${other(20)}`)).toBe(true);
  });

  it('has none where there is none, or where it stands far away', () => {
    expect(figureIn('Police detained journalists.')).toBe(false);
    expect(figureIn(`Police detained journalists. ${other(20)} 40`)).toBe(false);
    expect(figureIn(`40 ${other(20)} police detained journalists.`)).toBe(false);
  });

  it('is where most of the question is said, however often a part of it is repeated elsewhere', () => {
    const elsewhere = `detained detained detained ${other(20)}`;
    expect(figureIn(`${elsewhere} 40 journalists detained`)).toBe(true);
    expect(figureIn(`40 ${elsewhere} journalists detained`)).toBe(false);
    const beforeIt = `Journalists detained: 40. ${other(20)} police`;
    expect(figureIn(beforeIt, 'journalists detained by police')).toBe(true);
  });

  it('has none where nothing of the question stands', () => {
    expect(figureIn('In all 40 were fined.')).toBe(false);
  });

  it('tells figures from dates', () => {
    const index = indexOfTexts(
      'detained in 2014',
      'detained on 5 occasions',
      'detained in March',
      'detained in June',
    );
    const window = new AnswerWindow(conceptsOf('detained', index), index);
    const has = (kind: 'figure' | 'date') => [0, 1, 2, 3].filter((at) => window.has(kind, at));
    expect(has('date')).toEqual([0, 3]);
    expect(has('figure')).toEqual([1]);
  });

  it('lets a figure beside what is asked for rank over one elsewhere, where a figure is asked for', () => {
    const search = makeSearch(
      libraryOf([
        { text: `There were 40 ${other(20)}. Police detained journalists.` },
        { text: `There were ${other(20)} 40. Police detained journalists.` },
      ]),
    );
    const order = (question: string) => search.find(question).hits.map(({ passage }) => passage.id.at(-1));
    expect(order('How many journalists did police detain?')).toEqual(['1', '0']);
    expect(order('journalists that police detained')).toEqual(['0', '1']);
  });
});

describe('nearness', () => {
  const nearnessOf = (question: string, ...texts: readonly string[]) => {
    const index = indexOfTexts(...texts);
    const nearness = new Nearness(conceptsOf(question, index), index);
    return texts.map((_, at) => nearness.of(at));
  };

  it('is more, the sooner one word of a question follows the one before it', () => {
    const texts = [
      'police tortured prisoners',
      'police then openly tortured',
      'police openly badly tortured',
      'police openly badly often tortured',
    ];
    const [beside = 0, second = 0, third = 0, far] = nearnessOf('police tortured', ...texts);
    expect(beside).toBeCloseTo(2 * second);
    expect(beside).toBeCloseTo(3 * third);
    expect(beside).toBeGreaterThan(0);
    expect(far).toBe(0);
  });

  it('is that of the place where they are closest', () => {
    const texts = ['police tortured', 'police openly badly tortured; police tortured'];
    const [once = 0, twice] = nearnessOf('police tortured', ...texts);
    expect(twice).toBeCloseTo(once);
  });

  it('is nothing where the words stand the other way round, or one of them is missing', () => {
    expect(nearnessOf('police tortured', 'tortured by police', 'police', 'tortured', '')).toEqual([
      ...[0, 0, 0, 0],
    ]);
  });

  it('is nothing for a single word and for words that nothing prints', () => {
    expect(nearnessOf('police', 'police police')).toEqual([0]);
    expect(nearnessOf('police zzzz tortured', 'police tortured')).toEqual([0]);
    expect(nearnessOf('', 'police tortured')).toEqual([0]);
  });

  it('adds up over the pairs of a question', () => {
    const [both = 0, one = 0] = nearnessOf(
      'police tortured prisoners',
      'police tortured prisoners',
      'police tortured others; many wives wait outside for prisoners',
    );
    expect(both).toBeGreaterThan(one);
    expect(one).toBeGreaterThan(0);
  });
});
