import { describe, expect, it } from 'vitest';
import {
  factsShown,
  lengthAcross,
  readPassage,
  relevanceIn,
  wordsAround,
} from '../../src/compare/passage-facts.ts';
import { services } from '../support/corpus.ts';

const text = 'Arrest is for up to 25 days. Kozlov was tried in 2012. He is serving 7.5 years.';
const read = readPassage(text, services.search);
const printed = (start: number, end: number) => text.slice(start, end);
const factOf = (words: string) => {
  const fact = read.facts.find(({ start, end }) => printed(start, end) === words);
  if (!fact) throw new Error(`No fact ${words}`);
  return fact;
};

describe('the facts of a passage', () => {
  it('are as near to a claim as their sentences', () => {
    const relevance = relevanceIn(read, new Map([['kozlov', 1]]), () => 1);
    expect([factOf('25 days'), factOf('2012'), factOf('7.5 years')].map(relevance)).toEqual([0, 1, 1]);
  });

  it('ask how much a term tells of terms of the passage alone', () => {
    const asked: string[] = [];
    const tells = (term: string) => asked.push(term);
    relevanceIn(
      read,
      new Map([
        ['kozlov', 1],
        ['my-secret', 1],
      ]),
      tells,
    )(factOf('2012'));
    expect(new Set(asked)).toEqual(new Set(['kozlov']));
  });

  it('stand at their place in an excerpt', () => {
    const part = { start: 29, end: text.length };
    const excerpt = `… ${text.slice(29)}`;
    const shown = factsShown(read.facts, text, excerpt, part).map(([{ start, end }]) =>
      excerpt.slice(start, end),
    );
    expect(shown).toEqual(['Kozlov', '2012', '7.5 years']);
    expect(factsShown(read.facts, text, text, undefined)).toHaveLength(read.facts.length);
  });

  it('are found again by the words around them, within their sentence', () => {
    expect(wordsAround(factOf('25 days'), read, text)).toBe('t is for up to 25 days.');
    expect(wordsAround(factOf('2012'), read, text)).toBe('v was tried in 2012.');
  });

  it('reach from the first of their sentences to the last', () => {
    expect(lengthAcross([factOf('25 days'), factOf('2012')], read)).toBe(54);
    expect(lengthAcross([factOf('25 days')], read)).toBe(28);
  });
});
