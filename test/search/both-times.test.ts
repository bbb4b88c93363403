import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../src/domain/ids.ts';
import { withBothTimes } from '../../src/search/both-times.ts';
import type { Hit } from '../../src/search/rank.ts';
import { makeSearch } from '../../src/search/search.ts';
import { library } from '../support/corpus.ts';
import { libraryOf } from './made-passages.ts';

const of2025 = 'ngo-iccpr-2025' as DocumentId;
const [of2015, of2014] = ['kibhr-2015' as DocumentId, 'ep-2014' as DocumentId];
const then = Array<DocumentId>(6).fill(of2015);

/** Hits of documents in this order, each with half a point less than the one before. */
const hitsOf = (documents: readonly DocumentId[], scoreOf = (at: number) => 10 - at / 2): Hit[] =>
  documents.map((document, at) => ({
    passage: { ...library.passages[at], document } as Hit['passage'],
    at,
    score: scoreOf(at),
    coverage: 1,
  }));
const orderOf = (hits: readonly Hit[]) => withBothTimes(hits, library).map((hit) => hits.indexOf(hit));

describe('both times', () => {
  it('are brought together: the best of another time comes second, the others stay in order', () => {
    expect(orderOf(hitsOf([...then, of2025, of2015, of2025]))).toEqual([0, 6, 1, 2, 3, 4, 5, 7, 8]);
    expect(orderOf(hitsOf([of2025, of2025, of2025, of2025, of2025, of2014]))).toEqual([0, 5, 1, 2, 3, 4]);
  });

  it('are left as they are where they are seen together anyway', () => {
    for (let at = 1; at < 5; at++) expect(orderOf(hitsOf(then.with(at, of2025)))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(orderOf(hitsOf(then.with(5, of2025)))).toEqual([0, 5, 1, 2, 3, 4]);
  });

  it('are more than a year apart', () => {
    expect(orderOf(hitsOf([...then, of2014]))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('both answer: what only shares a word with the question stays where it is', () => {
    const last = (score: number) => orderOf(hitsOf([...then, of2025], (at) => (at === 6 ? score : 8)));
    expect(last(2)).toEqual([0, 6, 1, 2, 3, 4, 5]);
    expect(last(1.9)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('of nothing and of one passage are the same', () => {
    expect(orderOf([])).toEqual([]);
    expect(orderOf(hitsOf([of2014]))).toEqual([0]);
  });
});

describe('a question', () => {
  const { find } = makeSearch(
    libraryOf([
      ...Array.from({ length: 6 }, () => ({ text: 'Rallies were banned.' })),
      ...Array.from({ length: 20 }, () => ({ text: 'Parties met.' })),
      { text: `Rallies were banned. ${'Courts heard cases. '.repeat(3)}`, document: of2025 },
    ]),
  );
  const documentsFor = (question: string) => find(question).hits.map(({ passage }) => passage.document);

  it.each(['Are rallies still banned?', 'Do they ban rallies any more?', 'Has the ban on rallies changed?'])(
    'about then and now shows the other time second: %s',
    (question) => {
      expect(documentsFor(question)).toHaveLength(7);
      expect(documentsFor(question)[1]).toBe(of2025);
    },
  );

  it.each(['Are rallies banned?', 'rallies banned', 'Who banned rallies?'])(
    'about something else shows the best first: %s',
    (question) => {
      expect(documentsFor(question)).toHaveLength(7);
      expect(documentsFor(question)[6]).toBe(of2025);
    },
  );
});
