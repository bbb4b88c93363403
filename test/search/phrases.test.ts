import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';
import { passagesSaying } from '../../src/search/phrases.ts';
import { makeSearch } from '../../src/search/search.ts';
import { library, services } from '../support/corpus.ts';
import { indexOf, indexOfTexts, libraryOf } from './made-passages.ts';

const sayingIn = (texts: readonly string[], ...phrases: string[]) =>
  passagesSaying(phrases, indexOfTexts(...texts));

describe('a quoted phrase', () => {
  it('is found by its words in their order alone', () => {
    const texts = ['by sight and sound', 'by sound and sight', 'sight, and sound', 'sight or sound'];
    expect(sayingIn(texts, 'sight and sound')).toEqual([0]);
    expect(sayingIn(texts, 'sound and sight')).toEqual([1]);
    expect(sayingIn(texts, 'and sight sound')).toEqual([]);
  });

  it('is found in other case, with other white space and other kinds of marks', () => {
    const texts = ['The\nState’s  “Law” – of 2014', 'The States law of 2014'];
    for (const phrase of ['the state\'s "law" - of', 'THE STATE’S', '“law” – of 2014'])
      expect(sayingIn(texts, phrase), phrase).toEqual([0]);
  });

  it('keeps its endings, which words by themselves do not', () => {
    expect(sayingIn(['one closed trial', 'closed trials', 'closing the trial'], 'closed trials')).toEqual([
      1,
    ]);
  });

  it('of stop words or figures is found as it is printed', () => {
    const texts = ['the end of it', 'of the 40 000 members', 'a of b the'];
    expect(sayingIn(texts, 'of the')).toEqual([1]);
    expect(sayingIn(texts, '40 000')).toEqual([1]);
    expect(sayingIn(texts, '40 000 members')).toEqual([1]);
    expect(sayingIn(texts, '40,000')).toEqual([]);
    expect(sayingIn(['forty-five members', 'five of the members'], 'five members')).toEqual([0]);
  });

  it('is found in a heading', () => {
    const named = { heading: ['Report', 'Closed trials'], headingKeys: ['title', 'trials'], text: 'No one.' };
    expect(passagesSaying(['closed trials'], indexOf([{ text: 'Trials, closed' }, named]))).toEqual([1]);
  });

  it('is found in a heading far above, and where its last word was joined with a figure', () => {
    const far = {
      heading: ['Report', 'Closed trials', 'A', 'B'],
      headingKeys: ['title', 'a', 'b', 'c'],
      text: 'No one.',
    };
    expect(passagesSaying(['closed trials'], indexOf([far]))).toEqual([0]);
    expect(sayingIn(['seven and a half years'], 'and a half years')).toEqual([0]);
  });

  it('of marks alone, or of signs that fold to nothing, is none', () => {
    for (const marks of ['\u0301\u0301\u0301', '\u200d\u200d\u200d', '...', '– – –']) {
      expect(services.search.understand(`"${marks}" torture`).phrases).toEqual([]);
      expect(
        excerptOf('some text '.repeat(99), [], services.search.index, { phrases: [marks] }).text,
      ).toBeTruthy();
    }
  });

  it('does not do where another is missing', () => {
    const texts = ['closed trials and open doors', 'closed trials', 'open doors'];
    expect(sayingIn(texts, 'open doors', 'closed trials')).toEqual([0]);
    expect(sayingIn(texts, 'open doors', 'nothing else')).toEqual([]);
  });

  it('is found wherever the library prints it', () => {
    const { index } = services.search;
    for (const [at, { text }] of library.passages.entries()) {
      const [phrase] = text.match(/\p{L}+ \p{L}+ \p{L}+/u) ?? [];
      if (phrase) expect(passagesSaying([phrase], index), phrase).toContain(at);
    }
  });
});

describe('a question with a phrase', () => {
  const { find, understand } = makeSearch(
    libraryOf([{ text: 'Closed trials were held' }, { text: 'Trials, closed' }]),
  );
  const idsFor = (question: string) => find(question).hits.map(({ passage }) => passage.id.at(-1));

  it('finds nothing but what says it', () => {
    expect(idsFor('"closed trials"')).toEqual(['0']);
    expect(idsFor('«Closed Trials» in prisons')).toEqual(['0']);
    expect(idsFor('closed trials').sort()).toEqual(['0', '1']);
  });

  it('shows as closest what speaks of the words of a phrase that nothing says', () => {
    const { hits, closest, why } = find('"trials of closed"');
    expect([hits.length, why]).toEqual([0, 'phrase']);
    expect(closest.map(({ passage }) => passage.id).sort()).toEqual([
      'kibhr-2015:made.0',
      'kibhr-2015:made.1',
    ]);
  });

  it('keeps the rule for the filter', () => {
    expect(find('"closed trials"', ({ id }) => id.endsWith('1'))).toMatchObject({ hits: [], why: 'filter' });
    expect(find('"were"', ({ id }) => id.endsWith('1')).hits).toEqual([]);
  });

  it('in letters that the library does not print is not meant literally', () => {
    expect(understand('"закрытые суды"').phrases).toEqual([]);
    const russian = makeSearch(libraryOf([{ text: 'Были закрытые суды' }]));
    expect(russian.understand('"закрытые суды"').phrases).toEqual(['закрытые суды']);
    expect(russian.find('"закрытые суды"').hits).toHaveLength(1);
  });
});
