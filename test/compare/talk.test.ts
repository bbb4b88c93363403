import { describe, expect, it } from 'vitest';
import { findClaims } from '../../src/answers/find-claims.ts';
import { mannerOf } from '../../src/compare/talk.ts';
import { measureMessages, messageLists } from '../golden/messages.ts';
import { services } from '../support/corpus.ts';

const claims = (message: string) => findClaims(message, services).claims.map(({ sentence }) => sentence);

describe('a sentence', () => {
  it.each([
    ['Join us on 16 December at 18:00', 'call'],
    ['и приходите 16 декабря', 'call'],
    ['Good luck with your 12 cats', 'call'],
    ['Ұмытпайық', 'call'],
    ['I was there in 2011', 'talk'],
    ['That changed everything imo', 'talk'],
    ['по-моему, хватит', 'talk'],
    ['such a joke', 'opinion'],
    ['это просто позор', 'opinion'],
    ['Kozlov got 15 years', 'plain'],
    ['Joining the union was banned', 'plain'],
    ['Shameless Records signed them', 'plain'],
    ['Мырза Козлов отыр', 'plain'],
  ])('%s is said as a %s', (sentence, manner) => {
    expect(mannerOf(sentence)).toBe(manner);
  });

  it.each([
    'Kozlov got 15 years',
    'Reminder: Kozlov got 15 years',
    'I think Kozlov got 15 years for Zhanaozen',
    'You need 50,000 members to form a party',
    "It's insane that Kozlov got 15 years",
    'Officially the country has no political prisoners',
    'Спонтанные собрания закон запрещает',
    'Козлов жеті жарым жыл алды',
  ])('makes a claim: %s', (sentence) => {
    expect(claims(sentence)).toEqual([sentence]);
  });

  it.each([
    'Join us on 16 December at 18:00 in front of the embassy',
    'honestly I think 12 years for a human rights defender is barbaric',
    'My car is 12 years old and my neighbour has 3 bikes',
    'Good luck if your church is twelve grannies and a cat',
    'that was over ten years ago and its still the same circus',
    'ok ppl need to stop saying nothing ever happened to Kozlov lol',
    'Thats more than some murderers get imo',
    'who even reads all that',
    'Давайте напишем им открытки',
    'Сол күндерді ұмыту мүмкін емес',
  ])('makes none: %s', (sentence) => {
    expect(claims(sentence)).toEqual([]);
  });
});

it('what a sentence before it is about makes no claim of talk', () => {
  const first = 'Gulshan Yergaliyeva was detained in January 2015.';
  expect(claims(`${first} You can't make this up`)).toEqual([first]);
});

it('marks of quotation are no wish to find words literally', () => {
  const { claims: found } = findClaims('"Reporters Without Borders put the country at 161 of 180"', services);
  expect(found[0]?.hits[0]?.passage.id).toBe('ep-2014:press.1');
});

describe.each(messageLists)('the list %s', (name) => {
  const { shares } = measureMessages(name);

  it.each([
    ['claims found', 0.95],
    ['talk left out', 0.9],
    ['first passage settles it', 0.9],
    ['one of two passages settles it', 0.92],
    ['silence where the corpus is silent', 0.8],
    ['same marked', 0.93],
    ['differences marked', 0.85],
    ['marked differences that are ones', 0.95],
  ] as const)('is checked well enough: %s', (share, least) => {
    expect(shares[share].hits / shares[share].of).toBeGreaterThanOrEqual(least);
  });
});
