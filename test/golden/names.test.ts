import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findCases } from '../../src/answers/find-case.ts';
import { findRights } from '../../src/answers/find-right.ts';
import { isCyrillic } from '../../src/search/fold.ts';
import { tagOf } from '../../src/search/passage-rows.ts';
import { library, services } from '../support/corpus.ts';

const read = (name: string) => load(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8'));

const { cases, absent } = z
  .strictObject({
    cases: z.array(z.strictObject({ cases: z.array(z.string()), spellings: z.array(z.string()) })),
    absent: z.array(z.array(z.string())),
  })
  .parse(read('names'));
const spellings = cases.flatMap(({ cases: ids, spellings: each }) =>
  each.map((spelling) => ({ spelling, ids: new Set(ids) })),
);
const wordings = Object.entries(z.record(z.string(), z.array(z.string())).parse(read('right-words'))).flatMap(
  ([right, each]) => each.map((wording) => ({ right, wording })),
);

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  items.filter(holds).length / items.length;

/** What the question is understood to speak of, or else the case of the passage that is found first. */
function casesIn(name: string): readonly string[] {
  const question = isCyrillic(name) ? `за что посадили ${name}` : `what happened to ${name}`;
  const terms = services.search
    .understand(question)
    .concepts.flatMap(({ variants }) => variants.flatMap((variant) => variant.terms));
  const tagged = library.cases.filter(({ id }) => terms.includes(tagOf.case(id))).map(({ id }) => id);
  return tagged.length > 0 ? tagged : (services.search.find(question).hits[0]?.passage.cases ?? []);
}

describe('the list of names', () => {
  it('has every case', () => {
    const listed = new Set(spellings.flatMap(({ ids }) => [...ids]));
    expect([...listed].sort()).toEqual(library.cases.map(({ id }) => id).sort());
  });

  it('is found by /case', () => {
    const isFirst = ({ spelling, ids }: (typeof spellings)[number]) =>
      ids.has(findCases(spelling, services).cases[0]?.id ?? '');
    expect(share(spellings, isFirst)).toBeGreaterThanOrEqual(0.97);
  });

  it('is found in a question', () => {
    const isMeant = ({ spelling, ids }: (typeof spellings)[number]) =>
      casesIn(spelling).some((id) => ids.has(id));
    expect(share(spellings, isMeant)).toBeGreaterThanOrEqual(0.95);
  });

  it('has words that are hardly ever taken for a name', () => {
    const isTaken = (word: string) => findCases(word, services).cases.length > 0;
    expect(share(absent.flat(), isTaken)).toBeLessThanOrEqual(0.01);
  });
});

describe('the list of wordings for rights', () => {
  it('has every right, in both languages', () => {
    for (const { id } of library.rights) {
      const own = wordings.filter(({ right }) => right === id);
      expect(own.length, id).toBeGreaterThanOrEqual(12);
      expect(
        own.some(({ wording }) => /[әғқңөұүһі]/u.test(wording)),
        id,
      ).toBe(true);
    }
  });

  it('is understood by /right', () => {
    const isUnderstood = ({ right, wording }: (typeof wordings)[number]) => {
      const { rights } = findRights(wording, services);
      return rights.length === 1 && rights[0]?.id === right;
    };
    expect(share(wordings, isUnderstood)).toBeGreaterThanOrEqual(0.97);
  });
});
