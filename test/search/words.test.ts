import { describe, expect, it } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { joinNumbers } from '../../src/search/numbers.ts';
import { stem } from '../../src/search/stem.ts';
import { wordsOf } from '../../src/search/words.ts';

const words = (text: string) => joinNumbers(wordsOf(text)).map((word) => word.text);

describe('words', () => {
  it.each([
    ['A/HRC/29/25/Add.2, para 52', ['a/hrc/29/25/add.2', 'para', '52']],
    ['CCPR/C/129/D/2535/2015).', ['ccpr/c/129/d/2535/2015']],
    ['40,000 members, 40 000 members', ['40000', 'members', '40000', 'members']],
    ['40\u00a0000 and 40\u202f000', ['40000', 'and', '40000']],
    ['7.5 years, 7 1/2-year', ['7.5', 'years', '7.5', 'year']],
    ['seven and a half years', ['7.5', 'years']],
    ['forty thousand and thirty-five', ['40000', 'and', '35']],
    ['two hundred', ['200']],
    ['two hundred and fifty detained', ['250', 'detained']],
    ['seven and a half thousand', ['7500']],
    ['40 thousand, 1.5 million', ['40000', '1500000']],
    ['7,5 лет', ['7.5', 'лет']],
    ['in 2014, 15 days', ['in', '2014', '15', 'days']],
    ['one or two', ['one', 'or', 'two']],
    ['Qantar-2022', ['qantar', '2022']],
    ['coup d’état', ['coup', "d'etat"]],
    ['2015.', ['2015']],
    ['Жаңаөзен, Ёлка', ['жаңаөзен', 'елка']],
    ['', []],
    ['!?…', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keeps the place of each word', () => {
    const text = 'in the year «2015» — 40 000';
    for (const word of wordsOf(text)) expect(text.slice(word.start, word.end).length).toBeGreaterThan(0);
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'in',
      'the',
      'year',
      '2015',
      '40 000',
    ]);
  });

  it('keeps й and folds accents of Latin letters', () => {
    expect(fold('Йод, état, İstanbul')).toBe('йод, etat, istanbul');
  });

  it.each([
    ['organisation', 'organization'],
    ['organising', 'organizing'],
    ['labour', 'labor'],
    ['defence', 'defense'],
    ['offences', 'offenses'],
    ['assemblies', 'assembly'],
    ['митингами', 'митинги'],
    ['killed', 'kill'],
    ['polling', 'poll'],
    ['called', 'call'],
    ['travelled', 'traveled'],
    ['cancelling', 'canceling'],
  ])('%s and %s have one stem', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each(['exercise', 'promise', 'otherwise', 'raise'])('%s keeps its s', (word) => {
    expect(stem(word)).toContain('s');
  });
});
