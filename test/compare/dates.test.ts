import { describe, expect, it } from 'vitest';
import { compareDates, datesIn } from '../../src/compare/dates.ts';

/** Each date as it is printed and as it is read: `16.12.2011`, `5-10.1.2022`, `12.2011`, `2011`. */
const read = (text: string) =>
  datesIn(text).map(({ start, end, year, month, day, fromDay }) => {
    const days = [fromDay, day].filter((part) => part !== undefined).join('-');
    const parts = [days, month, year].filter((part) => part !== undefined && part !== '');
    return `${text.slice(start, end)} = ${parts.join('.')}`;
  });

describe('dates', () => {
  it('are read into their parts', () => {
    const text = 'off from 5 to 10 January 2022.';
    expect(datesIn(text)).toEqual([
      { kind: 'date', start: 9, end: 29, year: 2022, month: 1, day: 10, fromDay: 5 },
    ]);
    expect(datesIn('in 2014')).toEqual([{ kind: 'date', start: 3, end: 7, year: 2014 }]);
  });

  it.each([
    ['on 16 December 2011 security forces', ['16 December 2011 = 16.12.2011']],
    ['(16 December, 2011)', ['16 December, 2011 = 16.12.2011']],
    ['on Dec. 16, 2011, and', ['Dec. 16, 2011 = 16.12.2011']],
    ['DEC 16 2011!', ['DEC 16 2011 = 16.12.2011']],
    ['the 16th of December 2011', ['16th of December 2011 = 16.12.2011']],
    ['December 16th, 2011: shots', ['December 16th, 2011 = 16.12.2011']],
    ['16 december,2011', ['16 december,2011 = 16.12.2011']],
    ['16-Dec-2011', ['16-Dec-2011 = 16.12.2011']],
    ['2011-12-16', ['2011-12-16 = 16.12.2011']],
    ['16.12.2011.', ['16.12.2011 = 16.12.2011']],
    ['16/12/2011 and 12/16/2011', ['16/12/2011 = 16.12.2011', '12/16/2011 = 16.12.2011']],
    ['the 16 December shooting', ['16 December = 16.12']],
    ['June 5th', ['June 5th = 5.6']],
    ['19–27 January 2015', ['19–27 January 2015 = 19-27.1.2015']],
    ['January 19-27, 2015', ['January 19-27, 2015 = 19-27.1.2015']],
    ['January 19 to 27, 2015', ['January 19 to 27, 2015 = 19-27.1.2015']],
    ['between 19 and 27 January 2015', ['19 and 27 January 2015 = 19-27.1.2015']],
    ['In Nov 2014, the', ['Nov 2014 = 11.2014']],
    ['Sept. 2014; in may 2020', ['Sept. 2014 = 9.2014', 'may 2020 = 5.2020']],
    ['“December of 2011”', ['December of 2011 = 12.2011']],
    ['the 2011 law, since 2014.', ['2011 = 2011', '2014 = 2014']],
    ['in 2014-2015', ['2014 = 2014', '2015 = 2015']],
    ['Qantar-2022', ['2022 = 2022']],
    ['in December 2011 12 people died', ['December 2011 = 12.2011']],
    ["2011's law", ['2011 = 2011']],
  ])('are read in English: %s', (text, dates) => {
    expect(read(text)).toEqual(dates);
  });

  it.each([
    ['16 декабря 2011 года.', ['16 декабря 2011 года = 16.12.2011']],
    ['16-го декабря 2011 г. в', ['16-го декабря 2011 г. = 16.12.2011']],
    ['16 дек. 2011, 1 окт 2012', ['16 дек. 2011 = 16.12.2011', '1 окт 2012 = 1.10.2012']],
    ['с 5 по 10 января 2022 года', ['5 по 10 января 2022 года = 5-10.1.2022']],
    ['в ночь с 16 на 17 декабря 2011', ['16 на 17 декабря 2011 = 16-17.12.2011']],
    ['в январе 2022 погибло', ['январе 2022 = 1.2022']],
    ['на май 2025', ['май 2025 = 5.2025']],
    ['в 2014-2015 годах', ['2014 = 2014', '2015 годах = 2015']],
    ['2011 жылғы 16 желтоқсанда', ['2011 жылғы 16 желтоқсанда = 16.12.2011']],
    ['2011 ж. 16 желтоқсанда', ['2011 ж. 16 желтоқсанда = 16.12.2011']],
    ['2022 жылғы 5–10 қаңтарда', ['2022 жылғы 5–10 қаңтарда = 5-10.1.2022']],
    ['2022 жылдың қаңтарында', ['2022 жылдың қаңтарында = 1.2022']],
    ['5-қаңтарда', ['5-қаңтарда = 5.1']],
    ['2020 жылы', ['2020 жылы = 2020']],
  ])('are read in Russian and Kazakh: %s', (text, dates) => {
    expect(read(text)).toEqual(dates);
  });

  it.each([
    'may 10 people come',
    'they march 5 km',
    'in January 19 officers died',
    'в январе 19 силовиков',
    'A/HRC/29/25, CCPR/C/129/D/2535/2015',
    'Article 21 and Articles 174 and 405',
    'in 20 days',
    '1,500 people, 2,014 of them',
    '2000 people, more than 2014 members',
    '$2000, 2014 тенге, 2000 €',
    '+7 701 2011 45, +7 7172 2011',
    '8-701-2011-22',
    '24/7, 10/12',
    'v2.0.2014, 1.2011, 2011.5',
    'the 1990s, 1990-х, 1990 жылдары',
    '16.13.2011, 00.12.2011, 16.0.2011',
    '5/12/2011',
    '16DEC2011 and 20140',
    'Қазанғап, Марта Иванова, Octopus 5',
    '',
  ])('are not read where there are none: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a date of a claim beside one of a passage', () => {
  it.each([
    ['2011', '16 December 2011', 'same'],
    ['December 2011', '16 December 2011', 'same'],
    ['16.12.2011', 'Dec 16, 2011', 'same'],
    ['16 декабря', '16 December 2011', 'same'],
    ['5-10 January 2022', 'с 5 по 10 января 2022 года', 'same'],
    ['2012', '16 December 2011', 'other'],
    ['December 2012', '16 December 2011', 'other'],
    ['16 October 2024', '6 October 2024', 'other'],
    ['5 to 10 January 2022', '6 to 10 January 2022', 'other'],
    ['12 January 2022', '5 to 10 January 2022', 'other'],
    ['July 2016', 'July 2014', 'other'],
    // Who says more than the passage is not borne out by it.
    ['16 December 2011', '2011', 'apart'],
    ['16 December 2011', 'December 2011', 'apart'],
    ['December 2011', '2011', 'apart'],
    ['16 December 2011', '16 December', 'apart'],
    // A day in a run of days is neither the run nor another day.
    ['7 January 2022', '5 to 10 January 2022', 'apart'],
    ['10 January 2022', '5 to 10 January 2022', 'apart'],
    ['5 to 10 January 2022', '10 January 2022', 'apart'],
    ['2011', '16 December', 'apart'],
    ['16 December', '2011', 'apart'],
  ])('%s beside %s is %s', (claim, passage, relation) => {
    const [[a], [b]] = [datesIn(claim), datesIn(passage)];
    expect(a && b && compareDates(a, b)).toBe(relation);
  });
});
