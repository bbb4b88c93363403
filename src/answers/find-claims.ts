import { isQuestion, isTalk, saysSomething, sentencesOfMessage } from '../compare/claims.ts';
import { type Comparison, compare, factsIn } from '../compare/compare.ts';
import type { Fact } from '../compare/fact.ts';
import type { Passage } from '../domain/passage.ts';
import type { Concept } from '../search/concept.ts';
import type { Search } from '../search/search.ts';
import type { Services } from './services.ts';

export { denies } from '../compare/claims.ts';

/** A sentence of a message that says something which documents could speak to. */
export interface Claim {
  readonly sentence: string;
  readonly facts: readonly Fact[];
  /** Passages that speak to it, best first. */
  readonly hits: readonly { readonly passage: Passage; readonly score: number }[];
  /** What a passage's excerpt is chosen by. */
  readonly concepts: readonly Concept[];
}

export interface FoundClaims {
  readonly claims: readonly Claim[];
  /** How many sentences make no claim. */
  readonly chatter: number;
}

/** The claims of a message, each with the passages that speak to it. */
export function findClaims(message: string, services: Services): FoundClaims {
  const claims: Claim[] = [];
  let chatter = 0;
  let before: readonly string[] = [];
  for (const sentence of sentencesOfMessage(message)) {
    const facts = factsIn(sentence, services.search);
    const names = facts
      .filter(({ kind }) => kind === 'name')
      .map(({ start, end }) => sentence.slice(start, end));
    const claim = claimOf(
      sentence,
      facts,
      pronoun.test(sentence) && names.length === 0 ? before : [],
      services,
    );
    if (claim) claims.push(claim);
    else chatter++;
    // "He was convicted": who that is stands in the sentence before.
    if (names.length > 0) before = names;
  }
  return { claims, chatter };
}

const pronoun =
  /(?<!\p{L})(?:he|she|they|it|him|her|them|his|their|this|that|these|those|thats|он|она|они|его|её|ее|их|ему|ей|им|это|ол|оны|олар|оған)(?!\p{L})/iu;

function claimOf(
  sentence: string,
  facts: readonly Fact[],
  context: readonly string[],
  services: Services,
): Claim | undefined {
  if (
    !saysSomething(sentence) ||
    isQuestion(sentence) ||
    (isTalk(sentence) && !facts.some(({ kind }) => kind !== 'name'))
  )
    return undefined;
  const found = passagesFor(sentence, facts, context, services);
  // Without a figure, a date or a name it takes a document to tell a statement from talk.
  return facts.length > 0 || found.hits.length > 0 ? { sentence, facts, ...found } : undefined;
}

/**
 * The passages that speak of what a sentence speaks of, whatever figures and dates it has: a wrong figure must not hide
 * the passage with the right one.
 */
function passagesFor(
  sentence: string,
  facts: readonly Fact[],
  context: readonly string[],
  { search }: Services,
): Pick<Claim, 'hits' | 'concepts'> {
  const bare = facts
    .filter(({ kind }) => kind !== 'name')
    .reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, sentence);
  const subject = [...context, bare].join(' ');
  const byWords = search.find(subject);
  const byAll = bare === sentence ? byWords : search.find([...context, sentence].join(' '));
  const scores = new Map(
    byAll.hits.map(({ passage, score }) => [passage, score / (byAll.hits[0]?.score || 1)]),
  );
  const best = byWords.hits[0]?.score || 1;
  const hits = (byWords.hits.length > 0 ? byWords.hits : byAll.hits)
    .map(({ passage, score }) => ({
      passage,
      score: score / (byWords.hits.length > 0 ? best : 1) + (scores.get(passage) ?? 0),
    }))
    .sort((a, b) => b.score - a.score);
  const least = leastOfBest * (hits[0]?.score ?? 0);
  return { hits: hits.filter(({ score }) => score >= least), concepts: byAll.understanding.concepts };
}

/** Passages with less than this share of the best score only share a word with the claim. */
const leastOfBest = 0.3;

/** A claim beside the part of a passage that is shown. */
export function compareWith(claim: Claim, excerpt: string, { search }: Services): Comparison {
  const cache = cacheOf(search);
  const known = cache.get(excerpt);
  const facts = known ?? factsIn(excerpt, search);
  if (!known) {
    if (cache.size >= cacheSize) cache.clear();
    cache.set(excerpt, facts);
  }
  return compare(claim.facts, facts);
}
/** The facts of excerpts, which are words of the library: the same few are compared with most claims. */
const caches = new WeakMap<Search, Map<string, readonly Fact[]>>();
const cacheSize = 5000;

function cacheOf(search: Search): Map<string, readonly Fact[]> {
  const cache = caches.get(search) ?? new Map<string, readonly Fact[]>();
  caches.set(search, cache);
  return cache;
}
