import { describe, expect, it } from 'vitest';
import { contentsFrom, contentsOf } from '../../src/search/engine/contents.ts';
import type { Postings } from '../../src/search/engine/index-form.ts';
import { Sequences } from '../../src/search/engine/sequences.ts';
import { WordCounts } from '../../src/search/engine/word-counts.ts';

describe('counts of words', () => {
  const counted = new Map([
    ['торговля', 3],
    ['b', 70_000],
    ['constructor', 1],
    ['a', 2],
    ['é', 5],
    ['ab', 4],
  ]);
  const words = WordCounts.of(counted);

  it('give back what was counted, in whatever order it came', () => {
    for (const [word, count] of counted)
      expect([words.has(word), words.countOf(word)]).toEqual([true, count]);
    expect([...words.counts].length).toBe(counted.size);
  });

  it('know nothing else', () => {
    for (const other of ['', 'c', 'abc', 'A', 'toString', '__proto__', 'я'])
      expect([words.has(other), words.countOf(other)], other).toEqual([false, 0]);
    expect(WordCounts.of(new Map()).has('a')).toBe(false);
  });

  it('are sorted as their table is, so that a place means the same word in both', () => {
    const sorted = [...counted.keys()].sort();
    expect(sorted.map((_, at) => [words.table.at(at), words.counts[at]])).toEqual(
      sorted.map((word) => [word, counted.get(word)]),
    );
  });
});

describe('sequences', () => {
  const dictionary = ['court', 'prison', 'trial'];
  const texts = [['trial', 'court', 'trial'], [], ['prison'], []];
  const sequences = Sequences.of(texts, (term) => dictionary.indexOf(term));

  it('give the terms of each text in order, also of texts without any', () => {
    expect(texts.map((_, at) => [...sequences.at(at)].map((place) => dictionary[place]))).toEqual(texts);
  });

  it('of no texts are empty', () => {
    const none = Sequences.of([], () => 0);
    expect([[...none.starts], [...none.terms], [...none.at(0)]]).toEqual([[0], [], []]);
  });
});

/** A sequence that looks random and is the same in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Postings of some terms, each in any of the documents. */
const postingsOf = (random: (below: number) => number, size: number) =>
  Array.from({ length: random(30) }, (): Postings => {
    const documents = Uint32Array.from({ length: size }, (_, at) => at).filter(() => random(3) === 0);
    return { documents, gains: Float32Array.from(documents, () => random(2000) / 1000) };
  });

describe('contents', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('are postings turned round: %i', (seed) => {
    const random = randomFrom(seed * 131);
    const size = random(40);
    const postings = postingsOf(random, size);
    const all = contentsFrom(() => postings, size);
    const turnedBack = postings.map(() => ({ documents: [] as number[], gains: [] as number[] }));
    for (let document = 0; document < size; document++) {
      const { terms: ofAll, gains, start, end } = contentsOf(all, document);
      const terms = ofAll.subarray(start, end);
      expect([...terms], 'in the order of the dictionary').toEqual([...new Set(terms)].sort((a, b) => a - b));
      for (const [at, term] of terms.entries()) {
        turnedBack[term]?.documents.push(document);
        turnedBack[term]?.gains.push(gains[start + at] ?? Number.NaN);
      }
    }
    expect(turnedBack).toEqual(
      postings.map(({ documents, gains }) => ({ documents: [...documents], gains: [...gains] })),
    );
  });

  it('of documents without terms are empty, and so are those of none', () => {
    const empty = contentsFrom(() => [], 2);
    for (const at of [0, 1]) expect(contentsOf(empty, at)).toMatchObject({ start: 0, end: 0 });
    expect([...contentsFrom(() => [], 0).starts]).toEqual([0]);
  });
});
