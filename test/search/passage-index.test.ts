import { describe, expect, it } from 'vitest';
import { freezePassages, indexPassages, openPassages } from '../../src/search/index-passages.ts';
import { makeSearch } from '../../src/search/search.ts';
import { goldenLists, readGolden } from '../golden/golden.ts';
import { library } from '../support/corpus.ts';

const grown = indexPassages(library);
const frozen = freezePassages(grown, 'sum');
const [byMiniSearch, byArrays] = [
  makeSearch(library, grown),
  makeSearch(library, openPassages(frozen, 'sum')),
];
const questions = goldenLists.flatMap((name) => readGolden(name).map(({ ask }) => ask));

describe('the two forms of the index of passages', () => {
  it('give the same passages, scores and words for every golden question', () => {
    for (const question of questions) expect(byArrays.find(question)).toEqual(byMiniSearch.find(question));
  });

  it('give the same where passages are left out', () => {
    for (const question of questions.slice(0, 100)) {
      const accept = ({ id }: { id: string }) => id.length % 3 !== question.length % 3;
      expect(byArrays.find(question, accept)).toEqual(byMiniSearch.find(question, accept));
    }
  });

  it('are refused for another state of the corpus', () => {
    expect(() => openPassages(frozen, 'another')).toThrow('another state');
  });

  it('say how far the making has come', () => {
    const told: number[] = [];
    indexPassages(library, (done) => told.push(done));
    expect(told).toEqual(library.passages.map((_, at) => at + 1));
  });
});

describe('leaving passages out', () => {
  it('finds what would be found among the rest alone', () => {
    for (const { id } of library.documents) {
      const accept = (passage: { document: string }) => passage.document === id;
      for (const question of questions.slice(0, 60)) {
        const all = byArrays.find(question, accept);
        for (const { passage } of [...all.hits, ...all.closest]) expect(passage.document).toBe(id);
      }
    }
  });

  it('leaves no trace in the next question', () => {
    const before = byArrays.find('torture in prison');
    expect(byArrays.find('torture in prison', () => false).hits).toEqual([]);
    expect(() =>
      byArrays.find('torture in prison', () => {
        throw new Error('stopped');
      }),
    ).toThrow('stopped');
    expect(byArrays.find('torture in prison')).toEqual(before);
  });
});
