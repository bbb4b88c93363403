import { describe, expect, it } from 'vitest';
import type { NameFact } from '../../src/compare/fact.ts';
import { isInPlaceOf, isSameName, namesIn } from '../../src/compare/names.ts';
import { services } from '../support/corpus.ts';

const namesOf = (text: string) => namesIn(text, services.search);
const printed = (text: string) => namesOf(text).map(({ start, end }) => text.slice(start, end));
/** The last name of a text. */
function nameOf(text: string): NameFact {
  const name = namesOf(text).at(-1);
  if (!name) throw new Error(`No name in ${text}`);
  return name;
}

describe('known names', () => {
  it.each([
    ['kozlov', ['Kozlov', 'kozlov', 'KOZLOV', 'Koslow', 'Vladimir Kozlov', 'Козлов', 'Козлову', 'Козлова']],
    ['kuramshin', ['Kuramshin', 'Vadim Kuramshin', 'Курамшину']],
    ['atabek', ['Aron Atabek', 'Атабека', 'Атабеком', 'Арон Атабек']],
    ['kiai', ['Maina Kiai', 'Kiai', 'maina kiai']],
    ['ablyazov', ['Mukhtar Ablyazov', 'Аблязов']],
    ['nazarbayev', ['President Nazarbayev', 'Назарбаев']],
    ['zhanaozen-2011', ['Zhanaozen', 'zhanaozen', 'Janaozen', 'в Жанаозене', 'Жаңаөзен']],
    ['adam-bol', ['ADAM bol', 'adam bol']],
    ['european-parliament', ['the European Parliament', 'european parliament']],
  ])('are %s in any script, case and spelling', (id, forms) => {
    for (const form of forms) expect([...nameOf(form).cases], form).toContain(id);
  });

  it.each([
    ['Владимиру Козлову дали', ['Владимиру Козлову']],
    ['Expert Council of Human Rights Defenders', ['Expert Council of Human Rights Defenders']],
    ['Reporters Without Borders ranked', ['Reporters Without Borders']],
    ["Mr. Kozlov's trial", ['Kozlov']],
    ['Kozlov, Atabek and Kuramshin', ['Kozlov', 'Atabek', 'Kuramshin']],
    ['the closure of Alga! and', ['Alga']],
    ['The Assandi Times in April 2014', ['Assandi Times']],
  ])('stand as printed: %s', (text, names) => {
    expect(printed(text)).toEqual(names);
  });

  it.each(['Vladimir Putin', 'Ivan Kozlov', 'Республика Казахстан', 'республика', 'алға қарай', '12 адам'])(
    'are not read into others: %s',
    (text) => {
      expect(namesOf(text).flatMap(({ cases }) => [...cases])).toEqual([]);
    },
  );

  it('are of persons where they are', () => {
    expect(nameOf('Kozlov').person).toBe(true);
    expect(nameOf('ADAM bol').person).toBe(false);
    expect(nameOf('in Berlin').person).toBe(false);
  });
});

describe('unknown names', () => {
  it.each([
    ['He lives in Berlin.', ['Berlin']],
    ['Belarus has over 1,200 political prisoners', ['Belarus']],
    ['Madrid refused; France did not', ['Madrid', 'France']],
    ['in Astana, Almaty and Aktobe', ['Astana', 'Almaty', 'Aktobe']],
    ['Tokayev won', ['Tokayev']],
    ['killing Saltanat', ['Saltanat']],
    ['in Nur-Sultan and North Korea', ['Nur-Sultan', 'North Korea']],
    ['by Jean-Luc Godard', ['Jean-Luc Godard']],
    ["Myanmar's junta", ['Myanmar']],
    ['в Москве', ['Москве']],
    ['the BTC went', ['BTC']],
    ['Meanwhile Kozlov sits, yesterday too', ['Kozlov']],
  ])('are words with a capital: %s', (text, names) => {
    expect(printed(text)).toEqual(names);
  });

  it.each([
    'Nobody should forget it. Really? Yesterday they did. Officially not.',
    'Rallies are banned. Police officers beat them. Defenders too.',
    'Навсегда. Вчера было так. Никто не стрелял.',
    'On Monday, in May and in March 2014',
    'They shot PEOPLE, and it was NEVER told',
    'NOBODY CARES ABOUT THESE LIES',
    'LOL. Wow. OMG. Imagine. Watching this',
    'I was there, and I’m sure. It’s so.',
    'Mr and Mrs, Dr',
    'Article 21, A/HRC/29/25',
    '',
  ])('are no words that begin a sentence, are shouted, months or titles: %s', (text) => {
    expect(printed(text)).toEqual([]);
  });
});

describe('two names', () => {
  it.each([
    ['Kozlov', 'Владимиру Козлову'],
    ['Vladimir Kozlov', 'Koslow'],
    ['в Жанаозене', 'Zhanaozen'],
    ['в Астане', 'in Astana'],
    ['в Алматы', 'in Almaty'],
    ['the Tokayev', 'President Tokayev'],
    ['by Duvanov', 'by Sergei Duvanov'],
  ])('are one: %s and %s', (a, b) => {
    expect(isSameName(nameOf(a), nameOf(b))).toBe(true);
    expect(isSameName(nameOf(b), nameOf(a))).toBe(true);
  });

  it.each([
    ['Kozlov', 'Kuramshin'],
    ['Kozlov', 'Vladimir Putin'],
    ['Kozlov', 'Ivan Kozlov'],
    ['the European Parliament', 'the European Union'],
    ['the Human Rights Watch', 'the Human Rights Council'],
    ['the President Tokayev', 'President Nazarbayev'],
    ['in Astana', 'in Almaty'],
    ['the Astana Times', 'in Astana'],
    ['North Korea', 'in North Macedonia'],
  ])('are two: %s and %s', (a, b) => {
    expect(isSameName(nameOf(a), nameOf(b))).toBe(false);
    expect(isSameName(nameOf(b), nameOf(a))).toBe(false);
  });

  it.each([
    ['Ablyazov', 'Ketebaev', true],
    ['in Astana', 'in Almaty', true],
    ['в Астане', 'in Almaty', false],
    ['in Astana', 'by Tokayev', false],
    ['the closure of Alga', 'the ban of Respublika', false],
    ['in Astana', 'in Kazakhstan', false],
    ['Kozlov', 'in Almaty', false],
    ['Kozlov', 'Козлов', false],
  ])('stand in one place: %s and %s: %s', (a, b, expected) => {
    expect(isInPlaceOf(nameOf(a), nameOf(b))).toBe(expected);
  });
});
