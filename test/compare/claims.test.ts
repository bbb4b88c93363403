import { describe, expect, it } from 'vitest';
import { findClaims } from '../../src/answers/find-claims.ts';
import { sentencesOfMessage } from '../../src/compare/claims.ts';
import { isQuestion, mannerOf } from '../../src/compare/talk.ts';
import { readMessages } from '../golden/messages.ts';
import { services } from '../support/corpus.ts';

describe('a message', () => {
  it.each([
    ['<@123456789012345678> no. He got 7 years <:sad:1234>', ['no.', 'He got 7 years']],
    ['<@&12> <#34> <a:party:56> <t:1618953630:R> they met @everyone', ['they met']],
    ['</check:123456789> is good', ['is good']],
    ['How is that? 🏳️‍⚧️ ok 😡 they lied', ['How is that?', 'ok they lied']],
    ['👨‍👩‍👧‍👦 7️⃣ years 🇰🇿', ['7 years']],
    ['see https://example.org/a_b?c=d. He got 7 years', ['see.', 'He got 7 years']],
    ['see https://example.org/a_(b) now', ['see now']],
    ['see [the report](https://example.org/x_(y)) now', ['see the report now']],
    ['see [the report](<https://example.org>), [page 5]', ['see the report, [page 5]']],
    ['<https://example.org>', []],
    ['**238** *really* __died__ ~~no~~ ||spoiler|| `code`', ['238 really died no spoiler code']],
    ['_He got 7 years_ for snake_case', ['He got 7 years for snake_case']],
    ['2*3 is 6, and 5* hotels', ['2*3 is 6, and 5 hotels']],
    ['```\ncode\n```\nafter', ['code', 'after']],
    ['> quoted. and more\n>>> all\n> - item\nreply', ['quoted.', 'and more', 'all', 'item', 'reply']],
    ['# Heading\n-# small\n- one\n* two\n• three\n4. four\n— five', 'Heading small one two three four five'],
    ['  - nested\n12) twelve people', ['nested', 'twelve people']],
    ['no full stop\r\n\r\nnext line', ['no full stop', 'next line']],
    ['!!!\n😡\n \n', []],
    ['', []],
  ])('is cut without its markup: %j', (message, sentences) => {
    const expected = typeof sentences === 'string' ? sentences.split(' ') : sentences;
    expect(sentencesOfMessage(message)).toEqual(expected);
  });

  it.each([
    ['he got 7 years. she got 5… they lied!! yes', ['he got 7 years.', 'she got 5…', 'they lied!!', 'yes']],
    ['12 people died. 5 were injured', ['12 people died.', '5 were injured']],
    ['He was 18. At 20 he left', ['He was 18.', 'At 20 he left']],
    ['sorry but no. He got 7', ['sorry but no.', 'He got 7']],
    ['he was sentenced in may. then he left', ['he was sentenced in may.', 'then he left']],
    ['He said "no." and left', ['He said "no."', 'and left']],
    ['Alga! was banned. And closed', ['Alga! was banned.', 'And closed']],
  ])('is cut into its sentences: %s', (message, sentences) => {
    expect(sentencesOfMessage(message)).toEqual(sentences);
  });

  it.each([
    'Under Art. 21 they can',
    'Mr. Kozlov got it in Jan. 2015',
    'See p. 5, paras. 6 and 7, No. 5',
    'J. Smith and В. Козлов met',
    'He came from the U.S. to help, e.g. them',
    'He got 7.5 years and paid 25.000 euros',
    'см. ст. 21 закона',
    'в 2014 г. приняли закон',
    'дали штраф 5 млн. тенге',
    'Dec. 16, 2011 was bad',
    'Kozlov got 7 years; Atabek got 18',
    'Kozlov v. Kazakhstan is a case',
  ])('keeps a sentence whole: %s', (message) => {
    expect(sentencesOfMessage(`${message}. then more`)).toEqual([`${message}.`, 'then more']);
  });

  it('loses no word and invents none', () => {
    const plain = (text: string) =>
      text
        .replace(/<[@#:a][^>\s]*>|https?:\/\/\S+/g, ' ')
        .replace(/^\s*\d{1,2}[.)]\s/gm, '')
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const { message } of readMessages())
      expect(sentencesOfMessage(message).flatMap(plain)).toEqual(plain(message));
  });
});

describe('a sentence', () => {
  it.each([
    'How is that a restriction??',
    'Did he "restore order"?!',
    'how many people were killed in 2011',
    'what happened to Kozlov',
    'has anyone seen the list',
    'кто такой Козлов',
    'Ну и где тут реформа, объясните мне?',
    'Кім дауыс берді, айтыңдаршы?',
  ])('asks: %s', (sentence) => {
    expect(isQuestion(sentence)).toBe(true);
  });

  it.each([
    'When police opened fire 12 people died',
    'Which is why 12 people died',
    'Where Kozlov sits there are 500 others',
    'Whoever asks, he got 7 years',
    'What we know: 12 people died',
    'Kozlov got 7 years',
  ])('does not ask: %s', (sentence) => {
    expect(isQuestion(sentence)).toBe(false);
  });

  it.each([
    'I think so',
    '“I think so',
    "and we're tired",
    'lol thanks',
    'Спасибо за ссылку',
    'По-моему, это месть',
    'Сәлем бәріне',
  ])('is talk: %s', (sentence) => {
    expect(mannerOf(sentence)).not.toBe('plain');
  });

  it.each(['Iran executed', 'Import duties', 'Youth leaders', 'Kozlov thanks you', 'Яблоко', 'Мырза'])(
    'is no talk: %s',
    (sentence) => {
      expect(mannerOf(sentence)).toBe('plain');
    },
  );
});

describe('the claims of a message', () => {
  const claims = (message: string) => findClaims(message, services).claims.map(({ sentence }) => sentence);
  it.each([
    ['hi all! Kozlov got 15 years. how is that sad', ['Kozlov got 15 years.']],
    ['When police opened fire in Zhanaozen 12 people died', 1],
    ['We had 12 people killed in Zhanaozen', 1],
    ['lol nobody cares 😡 thanks', []],
    ['Does anyone know how many were killed in Zhanaozen in 2011?', []],
    ['- Kozlov: 7.5 years\n- Kuramshin: 12 years', ['Kozlov: 7.5 years', 'Kuramshin: 12 years']],
    ['', []],
  ])('are what it states: %j', (message, expected) => {
    expect(claims(message)).toEqual(typeof expected === 'number' ? [message] : expected);
  });

  it('and its talk come to its sentences', () => {
    for (const { message } of readMessages()) {
      const { claims: found, chatter } = findClaims(message, services);
      expect(found.length + chatter).toBe(sentencesOfMessage(message).length);
    }
  });
});
