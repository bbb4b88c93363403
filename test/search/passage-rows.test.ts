import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/domain/passage.ts';
import { fields, rowOf, tagOf } from '../../src/search/passage-rows.ts';
import { termsOf } from '../../src/search/terms.ts';
import { indexOf, indexOfTexts, libraryOf } from './made-passages.ts';

function rowOfOne(given: Partial<Passage>) {
  const { passages, document } = libraryOf([given]);
  const [passage] = passages as [Passage];
  return rowOf(passage, termsOf(passage.text), document(passage.document));
}

describe('the row of a passage', () => {
  const headings = {
    heading: ['Annual report', 'First part', 'Prisons', 'Torture'],
    headingKeys: ['title', 'first', 'prisons', 'torture'],
  };

  it('has the terms of the text in order, without stop words', () => {
    expect(rowOfOne({ text: 'The courts of the courts, and prisons' }).text).toEqual([
      'court',
      'court',
      'prison',
    ]);
  });

  it('has the two nearest headings, and never the title', () => {
    expect(rowOfOne({ ...headings, text: '' }).heading).toEqual(['prison', 'tortur']);
    const near = { heading: ['Annual report', 'Torture'], headingKeys: ['title', 'torture'] };
    expect(rowOfOne({ ...near, text: '' }).heading).toEqual(['tortur']);
  });

  it('has its rights, its cases, and each article that its text or a heading names once', () => {
    const named = { heading: ['Article 21 of the ICCPR'], headingKeys: ['assembly'] };
    const marked = { rights: ['assembly'], cases: ['kozlov'] } as unknown as Partial<Passage>;
    const text = 'Article 21 of the ICCPR and Article 5-1 of the Code; article 5-1 again, 99 people';
    expect(rowOfOne({ ...named, ...marked, text }).tags).toEqual([
      ...['right:assembly', 'case:kozlov', 'article:iccpr-21', 'article:21', 'article:5-1'],
    ]);
    expect(rowOfOne({ text: '21 people' }).tags).toEqual([]);
  });

  it('has what its document is called, who made it and when', () => {
    expect(rowOfOne({ text: '' }).source).toEqual(expect.arrayContaining(['2015']));
    expect(Object.keys(rowOfOne({ text: '' }))).toEqual(fields.map(({ name }) => name));
  });

  it('has one tag for an article and for each of its paragraphs', () => {
    expect(tagOf.article('ICCPR 2(1)')).toBe(tagOf.article('ICCPR 2'));
    expect(tagOf.article('ICCPR 2')).not.toBe(tagOf.article('ICCPR 21'));
    expect(tagOf.articleNumber('2')).not.toBe(tagOf.article('ICCPR 2'));
  });
});

describe('the index of passages', () => {
  it('weighs a term by the texts that have it, and by headings only where no text does', () => {
    const heading = { heading: ['Prisons'], headingKeys: ['prisons'] };
    const index = indexOf([
      { ...heading, text: 'prison' },
      { ...heading, text: 'courts' },
      { ...heading, text: 'courts' },
    ]);
    expect(index.weightOf('prison')).toBeGreaterThan(index.weightOf('court'));
    expect(index.weightOf('nowhere')).toBeGreaterThan(index.weightOf('prison'));
    const inHeadings = indexOf([{ ...heading, text: 'courts' }, { text: 'courts' }]);
    expect(inHeadings.weightOf('prison')).toBeGreaterThan(inHeadings.weightOf('court'));
    expect(inHeadings.weightOf('prison')).toBeLessThan(inHeadings.weightOf('nowhere'));
  });

  it('counts a term once for a passage, however often it stands there', () => {
    const index = indexOfTexts('prison prison prison', 'court', 'other');
    expect(index.weightOf('prison')).toBe(index.weightOf('court'));
  });

  it.each([
    ['2014', 'date'],
    ['december', 'date'],
    ['40000', 'figure'],
    ['7.5', 'figure'],
    ['2114', 'figure'],
    ['march', 'word'],
    ['prison', 'word'],
    ['a/hrc/29/25', 'word'],
  ])('takes %s for a %s', (word, kind) => {
    const [{ term } = { term: '' }] = termsOf(word);
    const index = indexOfTexts(word, 'other');
    expect(index.kindOf(index.placeOf(term)) ?? 'word').toBe(kind);
  });

  it('knows the words that recommendations begin with, and no others', () => {
    const index = indexOf([
      { kind: 'recommendation', text: 'Abolish the permit' },
      { kind: 'paragraph', text: 'Police abolish nothing' },
      { kind: 'recommendation', text: '' },
    ]);
    expect(['abolish', 'permit', 'polic', 'nowhere', ''].map((term) => index.opensDemands(term))).toEqual([
      ...[true, false, false, false, false],
    ]);
  });

  it('knows whether anything is printed in Cyrillic letters', () => {
    expect(indexOfTexts('courts', 'état').printsCyrillic).toBe(false);
    expect(indexOfTexts('courts', 'суды').printsCyrillic).toBe(true);
    expect(indexOf([]).printsCyrillic).toBe(false);
  });

  it('gives the terms of a passage as they follow each other, and its tags only by their postings', () => {
    const index = indexOfTexts('prisons of courts', 'Article 5-1 in prisons');
    expect([...index.sequenceOf(0)]).toEqual(['prison', 'court'].map((term) => index.placeOf(term)));
    const tag = tagOf.articleNumber('5-1');
    expect([...(index.postingsOf(tag)?.documents ?? [])]).toEqual([1]);
    expect([...index.sequenceOf(1)]).not.toContain(index.placeOf(tag));
    expect(index.postingsOf('nowhere')).toBeUndefined();
  });
});
