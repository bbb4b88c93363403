import { describe, expect, it } from 'vitest';
import { WordCounts } from '../../src/search/engine/word-counts.ts';
import { withoutEndings } from '../../src/search/name-endings.ts';
import { nameKey, transliterate } from '../../src/search/names.ts';
import { isOneErrorAway } from '../../src/search/near-names.ts';
import { distance, repair } from '../../src/search/repair.ts';

describe('name keys', () => {
  it.each([
    ['kozlov', 'koslow', 'kozloff', 'koslov', 'козлов', 'козлова'],
    ['zhanaozen', 'janaozen', 'djanaozen', 'dschanaosen', 'жанаозен', 'жаңаөзен'],
    ['nazarbayev', 'nazarbaev', 'nasarbajew', 'назарбаев'],
    ['qantar', 'kantar', 'қаңтар', 'кантар'],
    ['kharlamov', 'harlamov', 'харламов'],
    ['akhmedyarov', 'ahmedjarov', 'ахмедьяров'],
    ['mukhortova', 'muhortova', 'мухортова', 'мухортову', 'мухортовой'],
    ['sadykova', 'садыкова'],
    ['yergaliyeva', 'ergalieva', 'ергалиева'],
    ['tuletaeva', 'тулетаева'],
    ['gulzhan', 'guljan', 'gulcan', 'гульжан', 'гүлжан'],
    ['alexandr', 'alexander', 'aleksandr', 'alexandre', 'александр'],
    ['bolaszak', 'bolashak', 'болашак'],
    ['władimir', 'vladimir', 'владимир'],
  ])('%s is one with its other spellings', (first, ...others) => {
    for (const other of others) expect(nameKey(other)).toBe(nameKey(first));
  });

  it.each([
    ['kozlov', 'kozhin'],
    ['atabek', 'atabay'],
    ['tankov', 'tanakov'],
    ['kiai', 'kairat'],
  ])('%s is not %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it('puts Cyrillic into Latin letters', () => {
    expect(transliterate('щука қазақ')).toBe('shchuka kazak');
  });
});

describe('endings of names', () => {
  it.each([
    ['павлодардағы', 'павлодар'],
    ['мамайдың', 'мамай'],
    ['назарбаевқа', 'назарбаев'],
    ['орталықтарының', 'орталық'],
    ['атабеком', 'атабек'],
    ['церкви', 'церкв'],
    ['церковь', 'церкв'],
    ["kozlov'un", 'kozlov'],
    ['masimovtin', 'masimov'],
  ])('%s is %s with an ending', (word, bare) => {
    expect(withoutEndings(word)).toContain(bare);
  });

  it('leaves short words whole', () => {
    expect(withoutEndings('алға')).toEqual([]);
    expect(withoutEndings('alga')).toEqual([]);
  });
});

describe('errors in names', () => {
  it.each([
    ['kzolov', 'kozlov'],
    ['kozov', 'kozlov'],
    ['koozlov', 'kozlov'],
    ['mazarbayev', 'nazarbayev'],
    ['dosmagambetof', 'dosmagambetov'],
    ['femenita', 'feminita'],
  ])('%s is %s with a letter wrong', (typed, name) => {
    expect(isOneErrorAway(typed, name)).toBe(true);
  });

  it.each([
    ['maksimov', 'masimov'],
    ['pushnin', 'pushkin'],
    ['cantor', 'kantar'],
    ['resident', 'president'],
    ['alma', 'alga'],
    ['kozlov', 'kozlov'],
  ])('%s is not %s with a letter wrong', (typed, name) => {
    expect(isOneErrorAway(typed, name)).toBe(false);
  });
});

describe('repair', () => {
  it.each([
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
  ])('%s and %s are %i apart', (a, b, apart) => {
    expect(distance(a, b, 3)).toBe(apart);
  });

  it('stops counting past the limit', () => {
    expect(distance('assembly', 'religion', 2)).toBe(3);
  });

  const known = WordCounts.of(
    new Map([
      ['government', 40],
      ['governments', 2],
      ['assembly', 30],
      ['envoy', 1],
    ]),
  );
  it('finds the nearest known word, the more frequent of equals', () => {
    expect(repair('goverment', known)).toBe('government');
    expect(repair('assmebly', known)).toBe('assembly');
  });
  it('leaves known, short and far words alone', () => {
    expect(repair('envoy', known)).toBeUndefined();
    expect(repair('asse', known)).toBeUndefined();
    expect(repair('abortion', known)).toBeUndefined();
    expect(repair('xssembly', known)).toBeUndefined();
  });
});
