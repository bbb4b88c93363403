import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/compare/dates.ts';
import { compareFigures } from '../../src/compare/figure-relation.ts';
import { figuresIn } from '../../src/compare/figures.ts';
import { services } from '../support/corpus.ts';

const figuresOf = (text: string) => figuresIn(text, datesIn(text), services.search.thesaurus);
/** Each figure as it is printed, its value and its unit. */
const read = (text: string) =>
  figuresOf(text).map(
    ({ start, end, value, unit }) => `${text.slice(start, end)} = ${value}${unit ? ` ${unit}` : ''}`,
  );

describe('figures', () => {
  it.each([
    ['got 7.5 years', ['7.5 years = 90 month']],
    ['a 7 1/2-year term', ['7 1/2-year = 90 month']],
    ['7½ years', ['7½ years = 90 month']],
    ['seven and a half years', ['seven and a half years = 90 month']],
    ['7 and a half years', ['7 and a half years = 90 month']],
    ['seven years and six months', ['seven years and six months = 90 month']],
    ['six months, two weeks', ['six months = 6 month', 'two weeks = 14 day']],
    ['a 15-day arrest of fifteen days', ['15-day = 15 day', 'fifteen days = 15 day']],
    ['10 calendar days', ['10 calendar days = 10 day']],
    ['10 working days', ['10 working days = 10 working day']],
    ['5 to 10 days', ['5 = 5 day', '10 days = 10 day']],
    ['10–15 years', ['10 = 120 month', '15 years = 180 month']],
    ['18 years old, 12 years ago', ['18 years = 216 age', '12 years = 144 ago']],
    ['семь с половиной лет', ['семь с половиной лет = 90 month']],
    ['7,5 лет и 15 суток', ['7,5 лет = 90 month', '15 суток = 15 day']],
    ['за три дня, две недели', ['три дня = 3 day', 'две недели = 14 day']],
    ['двадцать пять дней', ['двадцать пять дней = 25 day']],
    ['12-летний срок', ['12-летний = 144 month']],
    ['жеті жарым жылға', ['жеті жарым жылға = 90 month']],
    ['он бес күн, 3 айға', ['он бес күн = 15 day', '3 айға = 3 month']],
    ['10-жыл', ['10-жыл = 120 month']],
  ])('are durations: %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    ['95.55%', ['95.55% = 95.55 %']],
    ['95,55 % and 30 per cent', ['95,55 % = 95.55 %', '30 per cent = 30 %']],
    ['99 процентов, 99 пайыз', ['99 процентов = 99 %', '99 пайыз = 99 %']],
    ['5 million tenge', ['5 million tenge = 5000000 KZT']],
    ['5 млн тенге, 5 млн. тенге', ['5 млн тенге = 5000000 KZT', '5 млн. тенге = 5000000 KZT']],
    ['€25,000 or 25k euros', ['€25,000 = 25000 EUR', '25k euros = 25000 EUR']],
    ['EUR 25,000, 25 000 €', ['EUR 25,000 = 25000 EUR', '25 000 € = 25000 EUR']],
    ['$5 billion', ['$5 billion = 5000000000 USD']],
    ['1,5 млрд тенге', ['1,5 млрд тенге = 1500000000 KZT']],
    ['$2000, 2014 тенге', ['$2000 = 2000 USD', '2014 тенге = 2014 KZT']],
    ['Articles 174 and 405', ['174 = 174 article', '405 = 405 article']],
    ['Articles 174, 405 and 164', ['174 = 174 article', '405 = 405 article', '164 = 164 article']],
    ['Article 21(2) and Art. 19 (3)', ['21 = 21 article', '19 = 19 article']],
    ['Under Article 174, 12 people', ['174 = 174 article', '12 = 12']],
    ['по ст. 174, статьями 405', ['174 = 174 article', '405 = 405 article']],
    ['174-бап, 405-я статья', ['174-бап = 174 article', '405-я статья = 405 article']],
  ])('are shares, sums and articles: %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    ['40,000 members, 40 000, 40.000', ['40,000 = 40000', '40 000 = 40000', '40.000 = 40000']],
    ['forty thousand members', ['forty thousand = 40000']],
    ['one thousand five hundred people', ['one thousand five hundred = 1500']],
    ['a hundred and fifty people', ['hundred and fifty = 150']],
    ['a dozen, two dozen people', ['dozen = 12', 'two dozen = 24']],
    ['2000 people', ['2000 = 2000']],
    ['25k euros, 5 m tall', ['25k euros = 25000 EUR', '5 = 5']],
    ['сорок тысяч членов', ['сорок тысяч = 40000']],
    ['238-ден астам адам, 19-ы', ['238 = 238', '19 = 19']],
    ['ranked 161st out of 180', ['161 = 161', '180 = 180']],
    ['12 or 13 people', ['12 = 12', '13 = 13']],
  ])('are counts: %s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  it.each([
    'at 18:00, 6 pm, 10am',
    '16 December 2011, 16.12.2011, 2014',
    'A/HRC/29/25/Add.2, para 52',
    'paragraph 52, page 5, No. 5, #5, § 52',
    'G20, H1N1, F-16, covid-19',
    '24/7, 2/3, v1.2.3',
    'the 80s, 80-х',
    '+7 701 123 45 67, 8 (701) 123-45-67',
    'no one believes him, the one party, one of them',
    'One day they will be free',
    'он сидит, он свободен',
    '',
  ])('are not read where there are none: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('count what stands behind them, and no ending of a number', () => {
    for (const text of ['12 protesters', '12 protests'])
      expect([...(figuresOf(text)[0]?.counted ?? [])], text).toContain('protest');
    expect(figuresOf('161st, 19-ы').map(({ counted }) => counted.size)).toEqual([0, 0]);
  });
});

/** Each line is one value, as it is written in three languages. */
const written = [
  `7.5 years|7,5 лет|seven and a half years|7 years 6 months|seven years and six months|90 months|7½ years|7 1/2-year
   |семь с половиной лет|7 лет 6 месяцев|7 лет и 6 мес.|девяносто месяцев|жеті жарым жыл|7,5 жыл|7 жыл 6 ай`,
  `40 000 people|40,000 people|forty thousand people|40k people|40 тысяч человек|40 тыс. человек|сорок тысяч человек
   |40 мың адам|қырық мың адам`,
  `15 days|15-day|fifteen days|15 (fifteen) days|15 calendar days|15 суток|пятнадцать суток|15-суточный
   |пятнадцатисуточный|15 дней|15 тәулік|он бес тәулікке|15 күн|15-тәуліктік`,
  `20%|20 per cent|20 percent|twenty percent|20 процентов|двадцать процентов|20 пайыз|жиырма пайыз`,
  `5 million tenge|5,000,000 tenge|5 млн тенге|пять миллионов тенге|5 млн теңге|бес миллион теңге|KZT 5 million`,
  `500 people|five hundred people|пятьсот человек|бес жүз адам`,
  `250 people|two hundred and fifty people|двести пятьдесят человек|екі жүз елу адам`,
  `1,000 people|one thousand people|тысяча человек|в тысячу человек|мың адам|бір мың адам|1 тыс. человек`,
  `a 1,000,000 people|миллион человек|миллионнан астам адам|1 млн человек`,
  `50 MCI|50 monthly calculation indices|50 МРП|50 месячных расчетных показателей|50 АЕК|50 айлық есептік көрсеткіш`,
  `6 months|half a year|полгода|жарты жыл|шесть месяцев|алты ай`,
  `18 months|a year and a half|one and a half years|полтора года|бір жарым жыл`,
  `3 years|three years|три года|трех лет|трехлетний|үш жыл`,
  `2 weeks|14 days|две недели|двух недель|екі апта`,
].map((line) => line.split('|').map((form) => form.trim()));

describe('a figure of a claim beside one of a passage', () => {
  it.each(written)('is one value in all forms: %s', (...forms) => {
    const values = forms.map((form) => {
      const [figure, ...others] = figuresOf(form);
      return [form, figure?.value, figure?.unit, others.length];
    });
    const [, value, unit] = values[0] ?? [];
    expect(value).toBeDefined();
    expect(values).toEqual(forms.map((form) => [form, value, unit, 0]));
  });

  it('is none where a word only looks like a number', () => {
    for (const text of [
      'тысячи людей',
      'мыңдаған адам',
      'миллионы',
      'half of them',
      'полдень',
      'летний лагерь',
    ])
      expect(read(text), text).toEqual([]);
  });
  it.each([
    ['7.5 years', 'seven years and six months', 'same'],
    ['двенадцать лет', '12-year sentence', 'same'],
    ['12 months', 'one year', 'same'],
    ['25k euros', '€25,000', 'same'],
    ['12 protesters', 'a dozen protesters', 'same'],
    ['19', '19 officers', 'same'],
    ['15 years', '7.5-year', 'other'],
    ['99%', '95.55%', 'other'],
    ['27 workers', '37 workers', 'other'],
    ['12 days', '12 months', 'apart'],
    ['10 working days', '10 days', 'apart'],
    ['18-year sentence', '18 years old', 'apart'],
    ['7 minors', '7 amendments', 'apart'],
    ['3 referendums', '5 officers', 'apart'],
    ['Article 174', 'Article 405', 'apart'],
    ['12', 'Article 12', 'apart'],
    ['12', '12%', 'apart'],
    ['5 million tenge', '5 million euros', 'apart'],
    ['15 days', '15 people', 'apart'],
    ['50 MCI', '50 tenge', 'apart'],
    ['50 MCI', '50 months', 'apart'],
    ['50 MCI', '20 МРП', 'other'],
    ['about two weeks', '15 days', 'apart'],
    ['about two weeks', '25 days', 'other'],
    ['about two weeks', '14 days', 'same'],
    ['12 people', '12 protesters', 'same'],
    ['12 people', '12 amendments', 'apart'],
  ])('%s beside %s is %s', (claim, passage, relation) => {
    const [[a], [b]] = [figuresOf(claim), figuresOf(passage)];
    expect(a && b && compareFigures(a, b)).toBe(relation);
  });

  it.each([
    ['raised from 18 to 25', 'raised from 18 to 21', 'other'],
    ['rejected five', 'rejected nine', 'other'],
    ['rejected five', 'nine were rejected', 'other'],
    ['rejected five', 'nine were adopted', 'apart'],
    ['out of 180', 'out of 48', 'apart'],
  ])('stands in one place where the words before agree: %s, %s', (claim, passage, relation) => {
    const [a, b] = [figuresOf(claim).at(-1), figuresOf(passage).at(-1)];
    expect(a && b && compareFigures(a, b)).toBe(relation);
  });
});
