import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { termsOfField } from '../../src/search/engine/analysis.ts';
import {
  buildEngine,
  type Engine,
  fields,
  freezeEngine,
  openEngine,
  type Source,
} from '../../src/search/engine/engine.ts';
import { feedback } from '../../src/search/engine/feedback.ts';
import { ranking } from '../../src/search/engine/gains.ts';

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

type Fields = readonly (readonly string[])[];
const countIn = (fields: Fields, term: string) => fields.flat().filter((word) => word === term).length;

/** What a document gains by a term, as BM25F is written in books, and how much the term tells. */
function byTheBook(all: readonly Fields[], term: string): { gainOf(own: Fields): number; rarity: number } {
  const average = fields.map(
    (_, f) => all.reduce((sum, own) => sum + (own[f]?.length ?? 0), 0) / all.length || 1,
  );
  const having = all.filter((own) => countIn(own, term) > 0).length;
  return {
    rarity: Math.log(1 + (all.length - having + 0.5) / (having + 0.5)),
    gainOf(own) {
      const frequency = fields.reduce((sum, { weight }, f) => {
        const words = own[f] ?? [];
        const length = words.length / (average[f] ?? 1);
        return sum + (weight * countIn([words], term)) / (1 - ranking.length + ranking.length * length);
      }, 0);
      return ((ranking.saturation + 1) * frequency) / (ranking.saturation + frequency);
    },
  };
}

/** The scores of all documents that have any of the terms. */
function scoresOf(all: readonly Fields[], terms: readonly string[]): Map<number, number> {
  const scales = terms.map((term) => byTheBook(all, term));
  const scored = all.map(
    (own, at) => [at, scales.reduce((sum, scale) => sum + scale.rarity * scale.gainOf(own), 0)] as const,
  );
  return new Map(scored.filter(([, score]) => score > 0));
}

/** What the first documents have in common, as a share of the score. */
function withFeedback(all: readonly Fields[], scores: ReadonlyMap<number, number>): Map<number, number> {
  const ranked = [...scores].sort(([a, one], [b, other]) => other - one || a - b);
  if (ranked.length < 2) return new Map(scores);
  const first = ranked.slice(0, feedback.documents);
  const learned = [...new Set(first.flatMap(([at]) => all[at]?.flat() ?? []))]
    .filter((term) => all.filter((own) => countIn(own, term) > 0).length > 1)
    .map((term) => {
      const scale = byTheBook(all, term);
      const said = first.reduce((sum, [at, score]) => sum + score * scale.gainOf(all[at] ?? []), 0);
      return { term, scale, weight: said * scale.rarity };
    })
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, feedback.terms);
  const gains = ranked
    .slice(0, feedback.pool)
    .map(([at]) =>
      learned.reduce(
        (sum, { scale, weight }) => sum + weight * scale.rarity * scale.gainOf(all[at] ?? []),
        0,
      ),
    );
  const unit = ((ranked[0]?.[1] ?? 0) * feedback.share) / (Math.max(...gains) || 1);
  return new Map(
    ranked.map(([at, score], place) => [
      at,
      gains.some((gain) => gain > 0) ? (1 - feedback.share) * score + unit * (gains[place] ?? 0) : score,
    ]),
  );
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

  it.each([11, 12, 13])('score as the formulas say: %i', (seed) => {
    const random = randomFrom(seed);
    const sources = collectionOf(seed, 120);
    const all = sources.map(({ title, text }) => [termsOfField(title), termsOfField(text)]);
    const [, compact] = bothForms(sources);
    let asked = 0;
    for (let round = 0; round < 30; round++) {
      const words = [wordOf(random(20)), wordOf(random(20))];
      const terms = [...new Set(words.flatMap((word) => termsOfField(word)))];
      const expected = withFeedback(all, scoresOf(all, terms));
      const found = compact.search(words.join(' '), { limit: 1000 });
      expect(found).toHaveLength(expected.size);
      for (const { id, score } of found)
        expect(score).toBeCloseTo(expected.get(sources.findIndex((source) => source.id === id)) ?? 0, 4);
      asked += found.length;
    }
    expect(asked).toBeGreaterThan(100);
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
