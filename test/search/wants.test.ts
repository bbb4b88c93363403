import { describe, expect, it } from 'vitest';
import { wantsOf } from '../../src/search/wants.ts';
import { services } from '../support/corpus.ts';

const { understand } = services.search;

describe('a date', () => {
  it.each([
    'When was the party registered?',
    'On what date did the trial begin?',
    'what year was he released',
    'Когда его осудили?',
    'Ол қашан қамауға алынды?',
  ])('is wanted by: %s', (question) => {
    expect(wantsOf(question, false).wantsDate).toBe(true);
  });

  it.each([
    'Who registered the party?',
    'whenever police came',
    'What happened in 2014?',
    'Сколько лет ему дали?',
    'его никогда не судили',
    'судили ли когда-нибудь',
    'the date palm',
  ])('is not wanted by: %s', (question) => {
    expect(wantsOf(question, false).wantsDate).toBe(false);
  });
});

describe('a number', () => {
  it.each([
    'How many people were killed?',
    'HOW MUCH was the fine',
    'number of prisoners',
    'what percentage voted',
    'Сколько человек погибло?',
    'Қанша адам қаза тапты?',
  ])('is wanted by: %s', (question) => {
    expect(wantsOf(question, false).wantsNumber).toBe(true);
  });

  it.each([
    'How was he killed?',
    'Who are the shareholders?',
    'numbered paragraphs',
    'Кто погиб?',
    'несколько человек',
  ])('is not wanted by: %s', (question) => {
    expect(wantsOf(question, false).wantsNumber).toBe(false);
  });
});

describe('what has changed', () => {
  it.each([
    'Has anything changed?',
    'Are rallies still banned?',
    'parties since the election',
    'rallies in 2014 and in 2025',
    'What was said in 2014, and what is the law now?',
    'Что изменилось?',
    'Всё ещё ли запрещены митинги?',
    'Не өзгерді?',
  ])('is wanted by: %s', (question) => {
    expect(wantsOf(question, false).wantsChange).toBe(true);
  });

  it.each([
    'Are rallies banned?',
    'What is the law now?',
    'rallies in 2014, of 2014',
    'however it is',
    'мәліметтер',
    'Запрещены ли митинги?',
  ])('is not wanted by: %s', (question) => {
    expect(wantsOf(question, false).wantsChange).toBe(false);
  });
});

describe('recommendations', () => {
  it.each([
    'What should be done?',
    'what do NGOs call for',
    'the law needs to be changed',
    'Что рекомендуют?',
  ])('are wanted by: %s', (question) => {
    expect(wantsOf(question, false).wantsRecommendations).toBe(true);
  });

  it.each([
    'Who was arrested?',
    'he was given a task',
    'the shoulders of the road',
    'Кто арестован?',
    'кого преследует власть',
    'должностные лица',
  ])('are not wanted by: %s', (question) => {
    expect(wantsOf(question, false).wantsRecommendations).toBe(false);
  });

  it('are wanted by what begins as they do, unless it is a question', () => {
    expect(wantsOf('Abolish the death penalty', true).wantsRecommendations).toBe(true);
    expect(wantsOf('Abolish the death penalty?  ', true).wantsRecommendations).toBe(false);
    expect(wantsOf('Abolish the death penalty', false).wantsRecommendations).toBe(false);
  });

  it('begin as those of the library do', () => {
    expect(understand('Abolish the permit').wantsRecommendations).toBe(true);
    expect(understand('Permit the assembly').wantsRecommendations).toBe(false);
    expect(understand('').wantsRecommendations).toBe(false);
  });
});

it('a question can want several things, and nothing wants nothing', () => {
  expect(wantsOf('How many recommendations are still open, and since when?', false)).toMatchObject({
    wantsRecommendations: true,
    wantsChange: true,
    wantsNumber: true,
    wantsDate: true,
  });
  expect(Object.values(wantsOf('', false))).not.toContain(true);
});

describe('years', () => {
  it.each([
    ['trade unions since 2016', ['2016'], true],
    ['after 2020 and until 2023', ['2020', '2023'], true],
    ['профсоюзы с 2016 года', ['2016'], true],
    ['2016 жылдан бері', ['2016'], true],
    ['trade unions in 2016', ['2016'], false],
    ['since the election', [], false],
  ])('%s', (question, years, since) => {
    expect(wantsOf(question, false)).toMatchObject({ years, since });
  });

  it('say which passages come first, not what is found', () => {
    const { find } = services.search;
    const ids = (question: string) => find(question).hits.map(({ passage }) => passage.id as string);
    expect(ids('propiska since 2013')[0]).toBe(ids('propiska')[0]);
    expect(ids('trade unions since 2016')[0]).toBe('ngo-iccpr-2025:61');
    expect(ids('Kozlov in 2024')[0]).toBe('ep-2014:zhanaozen.1');
    expect(ids('2024').length).toBeGreaterThan(3);
  });
});
