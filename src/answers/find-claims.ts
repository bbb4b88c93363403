import type { Beside, Claim } from '../compare/beside.ts';
import { cannotClaim, isClaim, mayBeSpokenOf } from '../compare/claim-signs.ts';
import { sentencesOfMessage } from '../compare/claims.ts';
import { type Comparison, compare, factsIn } from '../compare/compare.ts';
import type { Fact } from '../compare/fact.ts';
import { factsOf, tellsIn } from '../compare/kept-facts.ts';
import { newestFirst } from '../compare/newest-first.ts';
import { relevanceIn } from '../compare/passage-facts.ts';
import { isQuestion } from '../compare/talk.ts';
import type { Passage } from '../domain/passage.ts';
import type { Concept } from '../search/concept.ts';
import type { Hit } from '../search/rank.ts';
import type { Findings, Search } from '../search/search.ts';
import type { Services } from './services.ts';

export {
  type Beside,
  type Claim,
  compareWith,
  inOtherYear,
  wordsThatDecide,
} from '../compare/beside.ts';
export { denies } from '../compare/talk.ts';

export interface FoundClaims {
  readonly claims: readonly Claim[];
  /** How many sentences make no claim. */
  readonly chatter: number;
}

/** The claims of a message, each with the passages that speak to it. */
export function findClaims(message: string, { library, search }: Services): FoundClaims {
  // Sentences of a message share their words; what is remembered of them ends with this call.
  const services = { library, search: search.forOneMessage() };
  const claims: Claim[] = [];
  let chatter = 0;
  let before: readonly string[] = [];
  for (const sentence of sentencesOfMessage(message)) {
    const facts = factsIn(sentence, services.search);
    const names = facts
      .filter(({ kind }) => kind === 'name')
      .map(({ start, end }) => sentence.slice(start, end));
    const context = pronoun.test(sentence) && names.length === 0 ? before : [];
    const claim = claimOf(sentence, facts, context, services);
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
  { search, library }: Pick<Services, 'search' | 'library'>,
): Claim | undefined {
  if (isQuestion(sentence) || cannotClaim(sentence)) return undefined;
  if (!hasValue(facts) && !mayBeSpokenOf(sentence, search)) return undefined;
  // What the sentence before is about makes no claim of this one.
  const own = findSubject(sentence, facts, hasValue(facts) ? context : [], search);
  if (!isClaim(sentence, facts, spokenOf(own))) return undefined;
  const goesOn = context.length > 0 && !hasValue(facts);
  const findings = goesOn ? findSubject(sentence, facts, context, search) : own;
  const { concepts } = findings.understanding;
  const wanted = termsWanted(concepts);
  const besideOf = ({ passage, score }: Hit): Beside => {
    const read = factsOf(passage, search);
    const comparison = compare(facts, read.facts, relevanceIn(read, wanted, tellsIn(search)));
    const { document, rights } = passage;
    const { date } = library.document(document);
    return { passage, document, date, rights, score, comparison };
  };
  const best = findings.hits[0]?.score ?? 0;
  const found = findings.hits.slice(0, mostLookedAt).map(besideOf);
  const near = findings.closest.map(besideOf).filter(({ comparison }) => isTelling(comparison));
  const hits = (found.length > 0 ? found : near).map((hit) => ({
    ...hit,
    score: (best > 0 ? hit.score / best : 1) * suitability(hit.passage) + agreementOf(hit.comparison),
  }));
  hits.sort((a, b) => b.score - a.score);
  const least = leastOfBest * (hits[0]?.score ?? 0);
  const speaking = hits.filter(({ score }) => score >= least);
  return { sentence, facts, hits: newestFirst(speaking, facts, sentence), concepts, wanted };
}

const hasValue = (facts: readonly Fact[]) => facts.some(({ kind }) => kind !== 'name');

/** What is demanded says less of what is so. */
const suitability = ({ kind }: Passage) => (kind === 'recommendation' ? 0.8 : 1);

/** Further passages only share a word with a claim. */
const mostLookedAt = 12;
/** So do those with less than this share of the best score. */
const leastOfBest = 0.3;

/**
 * What a sentence speaks of, whatever figures and dates it has: a wrong figure must not hide the passage with the right
 * one. Marks of quotation are no wish to find words literally.
 */
function findSubject(
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

/** Where the best passage speaks of less than this share of a claim, its figures bring up none. */
const leastNear = 0.25;

/** How much of a sentence the library speaks of. */
function spokenOf({ hits, closest, understanding }: Findings) {
  const coverage = (hits[0] ?? closest[0])?.coverage ?? 0;
  const weight = understanding.concepts.reduce((sum, concept) => sum + concept.weight, 0);
  return { coverage, weight: coverage * weight };
}

/** A passage with the very figure or date of a claim is most likely where it comes from; one with another figure may be. */
function agreementOf({ same, differs }: Comparison): number {
  const agreeing = { date: 0.25, figure: 0.4, name: 0.15 };
  const differing = { date: 0.1, figure: 0.25, name: 0 };
  const sum = same.reduce((all, { claim }) => all + agreeing[claim.kind], 0);
  return Math.min(
    1,
    differs.reduce((all, { claim }) => all + differing[claim.kind], sum),
  );
}

/** Where the words of a claim are too few or too foreign, a known name with a date or figure tells what speaks to it. */
function isTelling({ same, differs }: Comparison): boolean {
  const isNamed = same.some(({ claim }) => claim.kind === 'name' && claim.cases.size > 0);
  return (
    isNamed &&
    (same.some(({ claim }) => claim.kind !== 'name') || differs.some(({ claim }) => claim.kind === 'figure'))
  );
}

/** What a claim speaks of, and how surely each term stands for it. */
function termsWanted(concepts: readonly Concept[]): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { variants } of concepts)
    for (const { terms, weight } of variants)
      for (const term of terms) wanted.set(term, Math.max(wanted.get(term) ?? 0, weight));
  return wanted;
}
