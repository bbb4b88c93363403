import { describe, expect, it } from 'vitest';
import { articleNumbersIn, articlesAskedIn } from '../src/domain/article.ts';
import { services } from './support/corpus.ts';

describe('the numbers of articles in a text', () => {
  it.each([
    ['under Article 145 of the Criminal Code', ['145']],
    ['Article 5-1 "Family Support Centres"', ['5-1']],
    ['Articles 5-1, 7 and 9', ['5-1', '7', '9']],
    ['Articles 2 (paragraphs 2-3), 3 and 26 of the ICCPR', ['2', '3', '26']],
    ['Articles 174 (“Incitement of 5 hatreds”), 400 «400 days» or 403', ['174', '400', '403']],
    ['Articles 19 – 21', ['19', '21']],
    ['article 21. 30 persons were fined', ['21']],
    ['Article 20 of the Constitution and Article 19 of the ICCPR', ['20', '19']],
    ['Article\n\n21', ['21']],
    ['Articles 19-21 of the ICCPR', ['19', '20', '21']],
    ['Articles 21-19', ['21-19']],
  ])('%s', (text, numbers) => {
    expect(articleNumbersIn(text)).toEqual(numbers);
  });

  it.each([
    'an article of 5 pages',
    'particle 5',
    'paragraph 5-1',
    'the organisation ARTICLE',
    '21 articles',
    'rule 5-1 and 7',
    '',
  ])('are none in: %s', (text) => {
    expect(articleNumbersIn(text)).toEqual([]);
  });

  it('are read out of long lists without end', () => {
    const list = Array.from({ length: 2000 }, (_, at) => String(at + 1));
    expect(articleNumbersIn(`Articles ${list.join(', ')} and (not closed`)).toEqual(list);
  });
});

describe('the articles in a question', () => {
  const read = (question: string) =>
    articlesAskedIn(question).map(({ number, treaty, start, end }) => [
      number,
      treaty,
      question.slice(start, end),
    ]);

  it.each([
    ['What is Article 5-1?', ['5-1', undefined, 'Article 5-1']],
    ['art. 5-1 on family', ['5-1', undefined, 'art. 5-1']],
    ['статья 5-1 кодекса', ['5-1', undefined, 'статья 5-1']],
    ['ст. 5-1', ['5-1', undefined, 'ст. 5-1']],
    ['article 21', ['21', undefined, 'article 21']],
    ['is article 21 of the ICCPR kept', ['21', 'ICCPR', 'article 21 of the ICCPR']],
    ['ICCPR 21', ['21', 'ICCPR', 'ICCPR 21']],
    ['21-бап', ['21', undefined, '21-бап']],
    ['5-1-бап', ['5-1', undefined, '5-1-бап']],
    ['Articles 19-21 of the ICCPR', ['19', 'ICCPR', 'Articles 19-21 of the ICCPR']],
  ])('%s', (question, expected) => {
    expect(read(question)).toEqual([expected]);
  });

  it.each(['5-1', 'won 5-1', 'paragraph 5-1', 'part 21', 'article on torture', 'heart 21'])(
    'are none in: %s',
    (question) => expect(read(question)).toEqual([]),
  );

  it.each([
    ['articles 18-20', ['18', '19', '20']],
    ['ICCPR 18–19', ['18', '19']],
    ['5-1-бап', ['5-1']],
    ['art 21', ['21']],
  ])('%s are these', (question, numbers) => {
    expect(articlesAskedIn(question).map((one) => one.numbers)).toEqual([numbers]);
  });

  it('are all read where several are asked for', () => {
    expect(read('Article 5-1 and article 19').map(([number]) => number)).toEqual(['5-1', '19']);
  });
});

describe('the search for an article that is of no treaty', () => {
  const { find, understand } = services.search;
  const idsFor = (question: string) => find(question).hits.map(({ passage }) => passage.id);

  it('finds what names it by its whole number', () => {
    expect(idsFor('Article 5-1')).toEqual(['ngo-iccpr-2025:62']);
    expect(understand('article 5-1').concepts.map(({ typed }) => typed)).toEqual(['article 5-1']);
  });

  it('does not take it for the article of its first figure', () => {
    expect(idsFor('Article 5')).not.toContain('ngo-iccpr-2025:62');
    expect(understand('article 5-2').concepts.map(({ typed }) => typed)).toEqual(['article', '5', '2']);
  });
});
