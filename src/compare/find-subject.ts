import type { Findings, Search } from '../search/search.ts';
import { factsIn } from './compare.ts';
import type { Fact } from './fact.ts';
import { partsOf } from './parts.ts';

/**
 * What a sentence speaks of, whatever figures and dates it has: a wrong figure must not hide the passage with the right
 * one. Marks of quotation are no wish to find words literally.
 */
export function findSubject(
  sentence: string,
  facts: readonly Fact[],
  context: readonly string[],
  search: Search,
): Findings {
  const plain = (text: string) => [...context, text.replace(/["“”«»„]/g, ' ')].join(' ');
  const bare = facts
    .filter((fact) => fact.kind === 'date' || (fact.kind === 'figure' && fact.unit !== 'article'))
    .reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, sentence);
  const found = search.find(plain(bare));
  const isThin = found.understanding.concepts.length < 2;
  const isNear = (found.closest[0]?.coverage ?? 0) >= leastNear;
  if (bare === sentence || (found.hits.length > 0 ? !isThin : !isThin && !isNear)) return found;
  // "25 days in 2015" has little beside its figures, and what is nearly found may be with them.
  const whole = search.find(plain(sentence));
  return whole.hits.length > 0 ? whole : found;
}

/** Where nothing speaks to a whole sentence, what speaks to its parts, as one. */
export function findParts(
  sentence: string,
  facts: readonly Fact[],
  context: readonly string[],
  search: Search,
): Findings | undefined {
  const found = partsOf(sentence, facts)
    .map((part) => findSubject(part, factsIn(part, search), context, search))
    .filter(({ hits }) => hits.length > 0);
  const [first] = found;
  if (!first) return undefined;
  const hits = found.flatMap((part) => part.hits).sort((a, b) => b.score - a.score);
  return {
    ...first,
    hits: hits.filter(({ passage }, at) => hits.findIndex((hit) => hit.passage === passage) === at),
    understanding: {
      ...first.understanding,
      concepts: found.flatMap((part) => part.understanding.concepts),
    },
  };
}

/** Where the best passage speaks of less than this share of a claim, its figures bring up none. */
const leastNear = 0.25;
