import { describe, expect, it } from 'vitest';
import { conceptOf, countryConcept } from '../../src/search/concept.ts';
import { isCountry } from '../../src/search/countries.ts';
import { makeSearch } from '../../src/search/search.ts';
import { isVague } from '../../src/search/vague-words.ts';
import { wordsOf } from '../../src/search/words.ts';
import { indexOfTexts, libraryOf } from './made-passages.ts';

const [word] = wordsOf('Tajikistan');

describe('names of countries', () => {
  it.each(['austria', 'kazakhstan', 'tajikistan', 'австрия', 'австрии', 'польше', 'қазақстан', 'қытай'])(
    '%s is one',
    (name) => expect(isCountry(name)).toBe(true),
  );

  it.each(['austrian', 'goverment', 'kingdom', 'united', 'almaty', 'az', 'правительство', 'адам', ''])(
    '%s is none',
    (name) => expect(isCountry(name)).toBe(false),
  );

  it('are repaired to nothing, as other words are', () => {
    const { speller } = makeSearch(libraryOf([{ text: 'Australian, Austrian and other government bodies' }]));
    expect(speller('austria')).toBeUndefined();
    expect(speller('austrien')).toBe('austrian');
    expect(speller('goverment')).toBe('government');
    expect(speller('government')).toBeUndefined();
  });

  it('weigh more than another word that is as rare, but for that of the documents', () => {
    const elsewhere = Array.from({ length: 20 }, () => 'Courts of Kazakhstan');
    const index = indexOfTexts('Migrants came from Tajikistan', ...elsewhere);
    const weightOf = (name: string) =>
      countryConcept({ ...(word as NonNullable<typeof word>), text: name }, index)?.weight;
    const plain = conceptOf(wordsOf('migrants'), index)?.weight ?? 0;
    for (const name of ['tajikistan', 'таджикистане', 'тәжікстан'])
      expect(weightOf(name), name).toBeGreaterThan(2 * plain);
    for (const name of ['kazakhstan', 'казахстане', 'қазақстан'])
      expect(weightOf(name), name).toBeLessThan(plain);
    for (const name of ['france', 'migrants', 'суд']) expect(weightOf(name), name).toBeUndefined();
  });
});

describe('words that say little', () => {
  it.each([...['change', 'changed', 'provides', 'k', 'ж'], ...['года', 'человек', 'жылы']])(
    '%s is one',
    (text) => expect(isVague(text)).toBe(true),
  );

  it.each([
    ...['permit', 'report', 'refuse', 'failed', 'torture', '7', '', 'kk'],
    ...['пытки', 'суд', 'азаптау', 'заңы'],
  ])('%s is none', (text) => expect(isVague(text)).toBe(false));

  it('are known in every form in English, and only as they are in Cyrillic', () => {
    for (const form of ['involve', 'involves', 'involving', 'involved']) expect(isVague(form)).toBe(true);
    // Of one stem, as different words often are in Russian.
    expect([isVague('ряд'), isVague('рядом')]).toEqual([true, false]);
  });

  it('are looked for, but hardly missed', () => {
    const index = indexOfTexts('Police changed much', 'Courts tried torture');
    const [vague, telling] = [conceptOf(wordsOf('changed'), index), conceptOf(wordsOf('torture'), index)];
    expect(vague?.terms).toEqual(['chang']);
    expect(vague?.weight).toBeLessThan((telling?.weight ?? 0) / 2);
    expect(vague?.variants[0]?.weight).toBeLessThan(telling?.variants[0]?.weight ?? 0);
  });
});
