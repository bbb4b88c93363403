import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { termsOfField } from '../../src/search/engine/analysis.ts';
import { buildEngine, type Engine, freezeEngine, openEngine } from '../../src/search/engine/engine.ts';
import type { Source } from '../../src/search/engine/index-form.ts';
import { ranking } from '../../src/search/engine/scorer.ts';

/** A sequence that looks random and is the same in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const syllables = 'ba ke lo mi nu ра жи tó sa ve'.split(' ');
const wordOf = (number: number) =>
  [...String(number + 100)].map((digit) => syllables[Number(digit)]).join('');

/** Words of low numbers are frequent, as in a language. */
const someWords = (random: (below: number) => number, count: number) =>
  Array.from({ length: count }, () => wordOf(random(random(random(400) + 1) + 1))).join(' ');

function collectionOf(seed: number, size: number): Source[] {
  const random = randomFrom(seed);
  return Array.from({ length: size }, (_, at) => ({
    id: `d${at}/ä`,
    title: someWords(random, random(4)),
    text: someWords(random, random(40)),
  }));
}

const bothForms = (sources: readonly Source[]): [Engine, Engine] => {
  const growing = buildEngine(sources);
  return [growing, openEngine(freezeEngine(growing, 'sum'), 'sum')];
};

/** BM25F as it is written in books, over all documents. */
function byTheBook(sources: readonly Source[], terms: readonly string[]): Map<string, number> {
  const fields = sources.map(({ title, text }) => [termsOfField(title), termsOfField(text)] as const);
  const average = [0, 1].map(
    (f) => fields.reduce((sum, own) => sum + (own[f]?.length ?? 0), 0) / fields.length,
  );
  const scores = new Map<string, number>();
  for (const term of terms) {
    const having = fields.filter((own) => own.some((words) => words.includes(term))).length;
    const rarity = Math.log(1 + (fields.length - having + 0.5) / (having + 0.5));
    for (const [at, own] of fields.entries()) {
      const frequency = [ranking.title, 1].reduce((sum, weight, f) => {
        const length = (own[f]?.length ?? 0) / (average[f] || 1);
        const count = own[f]?.filter((word) => word === term).length ?? 0;
        return sum + (weight * count) / (1 - ranking.length + ranking.length * length);
      }, 0);
      const gain = (rarity * (ranking.saturation + 1) * frequency) / (ranking.saturation + frequency);
      const id = sources[at]?.id ?? '';
      if (gain > 0) scores.set(id, (scores.get(id) ?? 0) + gain);
    }
  }
  return scores;
}

function readCollection(file: string) {
  const { docs = [], queries = [] } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[][]>;
  return {
    docs: docs.map(([id = '', title = '', text = '']) => ({ id, title, text })),
    questions: queries.map(([, question = '']) => question),
  };
}

describe('the two forms of the engine', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('rank and score alike over a random collection: %i', (seed) => {
    const random = randomFrom(seed * 77);
    const sources = collectionOf(seed, random(200));
    const [growing, compact] = bothForms(sources);
    for (let round = 0; round < 60; round++) {
      const question = someWords(random, 1 + random(5));
      const mask = Uint8Array.from(sources, () => random(2));
      const options = [{}, { limit: 3 }, { limit: 500 }, { prefix: true }, { accept: mask }];
      for (const option of options)
        expect(compact.search(question, option)).toEqual(growing.search(question, option));
      const beginning = question.slice(0, -1 - random(3));
      expect(compact.search(beginning, { prefix: true })).toEqual(
        growing.search(beginning, { prefix: true }),
      );
    }
  });

  it.each([11, 12, 13])('score as the formula says: %i', (seed) => {
    const random = randomFrom(seed);
    const sources = collectionOf(seed, 120);
    const [, compact] = bothForms(sources);
    for (let round = 0; round < 30; round++) {
      const words = [wordOf(random(20)), wordOf(random(20))];
      const terms = [...new Set(words.flatMap((word) => termsOfField(word)))];
      const expected = byTheBook(sources, terms);
      const found = compact.search(words.join(' '), { limit: 1000 });
      if (expected.size === 0) continue;
      expect(found).toHaveLength(expected.size);
      for (const { id, score } of found) expect(score).toBeCloseTo(expected.get(id) ?? 0, 5);
    }
  });

  it('agree on public test collections, where they lie beside the project, and on one of that size', () => {
    const folder = join(import.meta.dirname, '../../../shared/collections');
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    const random = randomFrom(5);
    const made = {
      docs: collectionOf(99, 500),
      questions: Array.from({ length: 100 }, () => someWords(random, 8)),
    };
    for (const { docs, questions } of [made, ...files.map((file) => readCollection(join(folder, file)))]) {
      const [growing, compact] = bothForms(docs.slice(0, 500));
      for (const question of questions) expect(compact.search(question)).toEqual(growing.search(question));
    }
  });
});
