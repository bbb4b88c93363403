import { describe, expect, it } from 'vitest';
import { results } from '../../src/answers/answer.ts';
import { compare, factsIn } from '../../src/compare/compare.ts';
import { type Span, sentencesOf } from '../../src/domain/sentences.ts';
import { check } from '../golden/messages.ts';
import { library, services } from '../support/corpus.ts';

const facts = (text: string) => factsIn(text, services.search);

/** A comparison in the words of both texts. */
function read(claim: string, passage: string) {
  const { same, differs, absent } = compare(facts(claim), facts(passage));
  const [inClaim, inPassage] = [claim, passage].map(
    (text) =>
      ({ start, end }: Span) =>
        text.slice(start, end),
  );
  if (!inClaim || !inPassage) throw new Error('Two texts');
  return {
    same: same.map((pair) => `${inClaim(pair.claim)} = ${inPassage(pair.passage)}`),
    differs: differs.map((pair) => `${inClaim(pair.claim)} / ${pair.passage.map(inPassage).join(', ')}`),
    absent: absent.map(inClaim),
  };
}

const both = 'Vadim Kuramshin is serving a 12-year sentence, Aron Atabek an 18-year sentence.';
const nothing = { same: [], differs: [], absent: [] };

describe('a claim beside a passage', () => {
  it.each([
    [
      'Kozlov got seven and a half years in October 2012',
      'In October 2012, Vladimir Kozlov was sentenced to 7.5 years.',
      {
        same: [
          'Kozlov = Vladimir Kozlov',
          'seven and a half years = 7.5 years',
          'October 2012 = October 2012',
        ],
        differs: [],
        absent: [],
      },
    ],
    [
      'Kozlov got 15 years',
      'Vladimir Kozlov was sentenced to 7.5 years.',
      { same: ['Kozlov = Vladimir Kozlov'], differs: ['15 years / 7.5 years'], absent: [] },
    ],
    [
      'Козлову дали 15 лет',
      'Vladimir Kozlov was sentenced to 7.5 years.',
      { same: ['Козлову = Vladimir Kozlov'], differs: ['15 лет / 7.5 years'], absent: [] },
    ],
    [
      'Kuramshin got 18 years',
      both,
      { same: ['Kuramshin = Vadim Kuramshin'], differs: ['18 years / 12-year'], absent: [] },
    ],
    [
      'Kuramshin got 18 years and Atabek 12 years',
      both,
      {
        same: ['Kuramshin = Vadim Kuramshin', 'Atabek = Aron Atabek'],
        differs: ['18 years / 12-year', '12 years / 18-year'],
        absent: [],
      },
    ],
    [
      'Kuramshin got 12 years and Atabek 18 years',
      both,
      {
        same: [
          'Kuramshin = Vadim Kuramshin',
          '12 years = 12-year',
          'Atabek = Aron Atabek',
          '18 years = 18-year',
        ],
        differs: [],
        absent: [],
      },
    ],
    [
      'Atabek got 12 years and Kuramshin 18',
      both,
      {
        same: ['Atabek = Aron Atabek', 'Kuramshin = Vadim Kuramshin'],
        differs: ['12 years / 18-year', '18 / 12-year'],
        absent: [],
      },
    ],
    [
      'Atabek got 18 years and Kuramshin 12',
      both,
      {
        same: ['Atabek = Aron Atabek', '18 years = 18-year', 'Kuramshin = Vadim Kuramshin', '12 = 12-year'],
        differs: [],
        absent: [],
      },
    ],
    [
      'Atabek 18 and Kuramshin 12 years',
      both,
      {
        same: ['Atabek = Aron Atabek', '18 = 18-year', 'Kuramshin = Vadim Kuramshin', '12 years = 12-year'],
        differs: [],
        absent: [],
      },
    ],
    [
      'Kuramshin got 12 years and Atabek, 61, the rest',
      both,
      {
        same: ['Kuramshin = Vadim Kuramshin', '12 years = 12-year', 'Atabek = Aron Atabek'],
        differs: [],
        absent: ['61'],
      },
    ],
    [
      '19 of them law enforcement',
      'In 180 cases the pre-trial investigation was terminated.',
      { same: [], differs: [], absent: ['19'] },
    ],
    [
      '238 died',
      'Inquiries into deaths were closed (8 for failure to identify persons).',
      { same: [], differs: [], absent: ['238'] },
    ],
    ['Bishimbayev got 12 years', both, { same: [], differs: [], absent: ['Bishimbayev', '12 years'] }],
    [
      'The union law has been in force since July 2016',
      'The law entered into force in July 2014; the code in January 2015.',
      { same: [], differs: ['July 2016 / July 2014'], absent: [] },
    ],
    [
      'The union law has been in force since July 2016',
      'The code entered into force in January 2015.',
      { same: [], differs: [], absent: ['July 2016'] },
    ],
    [
      'The internet was cut from 5 to 15 January 2022',
      'The Internet was disconnected from 5 to 10 January 2022.',
      { same: [], differs: ['5 to 15 January 2022 / 5 to 10 January 2022'], absent: [] },
    ],
    [
      'Ketebaev was arrested in Paris in December 2014',
      'Muratbek Ketebaev was arrested in Madrid in December 2014.',
      {
        same: ['Ketebaev = Muratbek Ketebaev', 'December 2014 = December 2014'],
        differs: ['Paris / Madrid'],
        absent: [],
      },
    ],
    [
      'regional groups need 300 members',
      'A national group requires 5,000 members. Regional and local groups require 500 and 50 members.',
      { same: [], differs: ['300 / 500, 50'], absent: [] },
    ],
    [
      'In 2016 fines rose, and Nazarbayev had won in April 2011',
      'In October 2012 it fell; Nazarbayev won on 3 April 2011.',
      {
        same: ['Nazarbayev = Nazarbayev', 'April 2011 = 3 April 2011'],
        differs: [],
        absent: ['2016'],
      },
    ],
    [
      'Kozlov and Ketebaev were tried',
      'Vladimir Kozlov and Aron Atabek were tried.',
      { same: ['Kozlov = Vladimir Kozlov'], differs: [], absent: ['Ketebaev'] },
    ],
    ['arrest for 15 days', '15 people were held.', { same: [], differs: [], absent: ['15 days'] }],
    ['a fine of 50 MCI', 'a fine of 20 tenge', { same: [], differs: [], absent: ['50 MCI'] }],
    ['a fine of 50 MCI', 'a fine of 20 МРП', { same: [], differs: ['50 MCI / 20 МРП'], absent: [] }],
    [
      'On 16 December 2011 they opened fire',
      'Protests took place in 2011.',
      { same: [], differs: [], absent: ['16 December 2011'] },
    ],
    ['7 minors were killed', '7 amendments were made', { same: [], differs: [], absent: ['7'] }],
    ['2000 people were detained', 'In 2014, the law', { same: [], differs: [], absent: ['2000'] }],
    ['up to 10 years', 'from 10 to 15 years', { same: ['10 years = 10'], differs: [], absent: [] }],
    ['Nobody was freed', 'Defenders say so.', nothing],
    ['', both, nothing],
    [both, '', { same: [], differs: [], absent: ['Vadim Kuramshin', '12-year', 'Aron Atabek', '18-year'] }],
    ['', '', nothing],
  ])('%s | %s', (claim, passage, expected) => {
    expect(read(claim, passage)).toEqual(expected);
  });

  it('is told nothing by a sentence that has little to do with it', () => {
    const passage = facts('They waited for 3 days. Arrest is for 25 days.');
    const claim = facts('Arrest is for 15 days');
    const { differs } = compare(claim, passage, (fact) => (fact.start > 23 ? 1 : 0.1));
    expect(differs.map((pair) => pair.passage.length)).toEqual([1]);
    expect(differs[0]?.passage[0]).toMatchObject({ value: 25 });
  });

  it('sets no figure of a claim beside more than two of a passage', () => {
    const { differs } = compare(facts('for 5 days'), facts('10 days, 15 days, 20 days and 25 days'));
    expect(differs.map(({ passage }) => passage.length)).toEqual([2]);
  });

  it('names what stands nearest to what agrees first', () => {
    expect(read('the Alga ban was for 5 days', '10 days; in all, Alga had 25 days').differs).toEqual([
      '5 days / 25 days, 10 days',
    ]);
  });
});

describe('every passage', () => {
  const sentences = library.passages.flatMap(({ id, text }) =>
    sentencesOf(text).map(({ start, end }) => [id, text.slice(start, end)] as const),
  );

  it('says the same as itself', () => {
    for (const [id, sentence] of sentences) {
      const found = facts(sentence);
      const { same, differs, absent } = compare(found, found);
      expect({ differs, absent, same: same.length }, `${id}: ${sentence}`).toEqual({
        differs: [],
        absent: [],
        same: found.length,
      });
    }
  });

  it('has its facts within its text, in order, none upon another of its kind', () => {
    for (const { id, text } of library.passages) {
      const found = facts(text);
      for (const [at, { start, end }] of found.entries()) {
        expect(start >= (found[at - 1]?.start ?? 0) && end > start && end <= text.length, id).toBe(true);
        expect(text.slice(start, end), id).toMatch(/^[\p{L}\p{N}€$₸£₽].*[\p{L}\p{N}%€$₸£₽.½]$|^.$/su);
      }
      for (const kind of ['date', 'figure', 'name']) {
        const ofKind = found.filter((fact) => fact.kind === kind);
        for (const [at, { start }] of ofKind.entries())
          expect(start, `${id} ${kind}`).toBeGreaterThanOrEqual(ofKind[at - 1]?.end ?? 0);
      }
    }
  });
});

it('marks parts of the excerpt in order, none upon another', () => {
  for (const text of ['Kuramshin got 18 years and Atabek 12', 'rallies need a notice of 15 days']) {
    for (const { excerpt, marks = [] } of results(check(text)))
      for (const [at, { start, end }] of marks.entries())
        expect(start >= (marks[at - 1]?.end ?? 0) && end > start && end <= excerpt.length).toBe(true);
  }
});
