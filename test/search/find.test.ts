import { describe, expect, it } from 'vitest';
import { services } from '../support/corpus.ts';

const find = (question: string) => services.search.find(question);
const first = (question: string) => find(question).hits[0]?.passage.id;

describe('search', () => {
  it.each([
    ['сколько лет дали Козлову', /^(kibhr-2015:persecution\.1|ep-2014:zhanaozen\.1|sr-2015:parties)$/],
    ['how many politcal prisoners', /^ngo-iccpr-2025:59$/],
    ['forty thousand members for a party', /^sr-2015:parties$/],
    ['Yergalieva detained', /^kibhr-2015:restrictions\.9$/],
    ['Nasarbajew 95.55% of votes', /^ep-2014:current\.1$/],
    ['Article 145', /^ngo-iccpr-2025:r20\.2$/],
    ['CCPR/C/129/D/2535/2015', /^ngo-iccpr-2025:7$/],
  ])('finds %s', (question, expected) => {
    expect(first(question)).toMatch(expected);
  });

  it('takes quotation marks literally', () => {
    expect(find('"sight and sound"').hits.map((hit) => hit.passage.id)).toEqual([
      'kibhr-2015:restrictions.7',
    ]);
    expect(find('“Sight  and Sound”').hits).toHaveLength(1);
    const none = find('"sound and sight"');
    expect(none.hits).toEqual([]);
  });

  it('shows what else was searched and what was repaired', () => {
    expect(find('libel').alsoSearched).toContain('defamation');
    expect(find('goverment').repaired).toEqual([['goverment', 'government']]);
    expect(find('government').repaired).toEqual([]);
  });

  it.each([
    'Who won the 2022 World Cup?',
    'Uyghur camps in Xinjiang',
    'курс доллара к тенге',
    'recipe for beshbarmak',
    'Article 99 of the Tax Code',
  ])('answers nothing to %s, and offers at most three passages as closest', (question) => {
    const found = find(question);
    expect(found.hits).toEqual([]);
    expect(found.closest.length).toBeLessThanOrEqual(3);
  });

  it('applies a filter inside, so that the best of what is left comes first', () => {
    const found = services.search.find('assembly', (passage) => passage.document === 'ep-2014');
    expect(found.hits.length).toBeGreaterThan(0);
    expect(found.hits.every((hit) => hit.passage.document === 'ep-2014')).toBe(true);
  });

  it.each(['Article 21 of the ICCPR', 'ICCPR article 21', 'статья 21 МПГПП'])(
    'takes %s for an article of the Covenant, not for article or paragraph 21 of anything else',
    (question) => {
      const ids = find(question).hits.map((hit) => hit.passage.id);
      expect(ids.length).toBeGreaterThan(10);
      expect(ids[0]).toMatch(/^ngo-iccpr-2025:(45|r49\.\d+|4[6-9])$/);
      expect(ids).not.toContain('ngo-iccpr-2025:21');
    },
  );

  it('finds what a right protects by an article that no document names', () => {
    const protects = ['assembly', 'association', 'political-parties', 'human-rights-defenders'];
    expect(find('Article 20 of the UDHR').hits[0]?.passage.rights.some((id) => protects.includes(id))).toBe(
      true,
    );
    expect(find('Article 20 of the UDHR').hits.map((hit) => hit.passage.id)).not.toContain(
      'ngo-iccpr-2025:r36.4',
    );
  });

  it('says why nothing was found', () => {
    expect(find('"sound and sight"').why).toBe('phrase');
    expect(services.search.find('Kozlov', (passage) => passage.document === 'ngo-iccpr-2025').why).toBe(
      'filter',
    );
    expect(find('Who won the 2022 World Cup?').why).toBe('floor');
    expect(find('Kozlov').why).toBeUndefined();
  });

  it('looks phrases of stop words up in the texts', () => {
    expect(find('"of the"').hits.length).toBeGreaterThan(100);
  });

  it('repairs nothing inside quotation marks', () => {
    expect(find('"politcal"').repaired).toEqual([]);
    expect(find('"politcal"').why).toBe('phrase');
  });

  it('takes an unknown word beside a person for a first name, and beside anything else for what is asked', () => {
    expect(first('Maxat Dosmaghambetov')).toBe('kibhr-2015:persecution.2');
    expect(find('who is the president of Uzbekistan').hits).toEqual([]);
  });

  it('takes no surname for a word of its stem', () => {
    expect(find('Токаев').hits).toEqual([]);
    expect(find('Жаров').hits).toEqual([]);
    expect(find('адвокатов').hits.length).toBeGreaterThan(3);
    expect(find('выборов').hits.length).toBeGreaterThan(3);
  });

  it('does not take "protest" for a date in March', () => {
    expect(find('protest').alsoSearched.map((word) => word.toLowerCase())).not.toContain('march');
  });
});
