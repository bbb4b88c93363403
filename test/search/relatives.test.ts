import { describe, expect, it } from 'vitest';
import { StringTable } from '../../src/search/engine/string-table.ts';
import { indexPassages } from '../../src/search/index-passages.ts';
import { relativesOf, withoutBeginning } from '../../src/search/relatives.ts';
import { stem } from '../../src/search/stem.ts';
import { library, services } from '../support/corpus.ts';
import { conceptsOf, indexOfTexts } from './made-passages.ts';

const areRelated = (a: string, b: string) =>
  relativesOf(stem(a), StringTable.of([stem(a), stem(b)].sort())).includes(stem(b));

describe('words of one family', () => {
  it.each([
    ['register', 'registration'],
    ['register', 'registry'],
    ['election', 'elector'],
    ['citizen', 'citizenship'],
    ['minister', 'ministry'],
    ['terror', 'terrorist'],
    ['oppose', 'opposition'],
    ['treat', 'treatment'],
    ['nation', 'nationwide'],
  ])('are %s and %s', (a, b) => {
    expect(areRelated(a, b)).toBe(true);
    expect(areRelated(b, a)).toBe(true);
  });

  it.each([
    ['country', 'county'],
    ['police', 'policy'],
    ['state', 'station'],
    ['law', 'lawyer'],
    ['press', 'president'],
    ['regis2', 'register'],
    ['митинг', 'митингист'],
    ['right', 'right:er'],
  ])('are not %s and %s', (a, b) => {
    expect(areRelated(a, b)).toBe(false);
    expect(areRelated(b, a)).toBe(false);
  });

  it('are not a word and itself, nor what begins in another way', () => {
    const table = StringTable.of(['egistr', 'regist', 'registr', 'registrar', 'unregist']);
    expect(relativesOf('regist', table)).toEqual(['registr']);
    expect(relativesOf('regist', StringTable.of([]))).toEqual([]);
  });

  it('are relatives of each other all over the dictionary of the library', () => {
    const table = indexPassages(library).form.dictionary();
    const families = Array.from({ length: table.size }, (_, at) => table.at(at)).map(
      (term) => [term, relativesOf(term, table)] as const,
    );
    for (const [term, relatives] of families)
      for (const other of relatives) expect(relativesOf(other, table), `${other}, ${term}`).toContain(term);
    expect(families.filter(([, relatives]) => relatives.length > 0).length).toBeGreaterThan(50);
  });

  it('stand for each other at less than what was typed', () => {
    const index = indexOfTexts('The registration of parties', 'They register');
    const [concept] = conceptsOf('register', index);
    expect(concept?.variants.map(({ terms }) => terms)).toEqual([['regist'], ['registr']]);
    expect(concept?.variants[1]?.weight).toBeLessThan(concept?.variants[0]?.weight ?? 0);
  });
});

describe('what is put before a word', () => {
  it.each([
    ['reelected', 'elected'],
    ['unlawful', 'lawful'],
    ['non-violent', 'violent'],
    ['antiterrorist', 'terrorist'],
  ])('is left out of %s', (word, rest) => expect(withoutBeginning(word)).toBe(rest));

  it.each(['union', 'under', 'interest', 'elected', 'prerest', '', 'непризнанный'])(
    'is not seen in %s',
    (word) => expect(withoutBeginning(word)).toBeUndefined(),
  );

  it('is no mistake where the rest is printed', () => {
    expect(services.search.speller('reelected')).toBeUndefined();
    expect(services.search.speller('regitration')).toBe('registration');
  });

  it('leads to the word without it, unless nothing prints that', () => {
    const index = indexOfTexts('They were elected');
    const termsFor = (word: string) => conceptsOf(word, index)[0]?.variants.flatMap(({ terms }) => terms);
    expect(termsFor('reelected')).toEqual(['reelect', 'elect']);
    expect(termsFor('reappointed')).toEqual(['reappoint']);
  });
});
