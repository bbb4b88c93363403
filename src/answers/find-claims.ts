import { agreesInValue, byAgreement } from '../compare/agreement.ts';
import type { Beside, Claim } from '../compare/beside.ts';
import { cannotClaim, isClaim, mayBeSpokenOf } from '../compare/claim-signs.ts';
import { sentencesOfMessage } from '../compare/claims.ts';
import { type Comparison, compare, factsIn } from '../compare/compare.ts';
import { addresses, goesBack } from '../compare/context.ts';
import type { Fact } from '../compare/fact.ts';
import { findParts, findSubject } from '../compare/find-subject.ts';
import { factsOf, tellsIn } from '../compare/kept-facts.ts';
import { newestFirst } from '../compare/newest-first.ts';
import { relevanceIn } from '../compare/passage-facts.ts';
import { isQuestion } from '../compare/talk.ts';
import type { Passage } from '../domain/passage.ts';
import type { Concept } from '../search/concept.ts';
import type { Findings } from '../search/search.ts';
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
    const context = goesBack(sentence) && names.length === 0 ? before : [];
    const claim = claimOf(sentence, facts, context, services);
    if (claim) claims.push(claim);
    else chatter++;
    // "He was convicted": who that is stands in the sentence before.
    if (names.length > 0 && !addresses(sentence)) before = names;
  }
  return { claims, chatter };
}

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
  const whole = goesOn ? findSubject(sentence, facts, context, search) : own;
  const besides = (findings: Findings) => besidesOf(findings, facts, { search, library });
  if (whole.hits.length > 0) return claimWith(whole, besides(whole), sentence, facts);
  const near = besides({ ...whole, hits: whole.closest }).filter(({ comparison }) => isTelling(comparison));
  if (near.length > 0) return claimWith(whole, near, sentence, facts);
  const parts = findParts(sentence, facts, context, search) ?? whole;
  const agreeing = besides(parts).filter(({ comparison }) => agreesInValue(comparison));
  return claimWith(parts, agreeing, sentence, facts);
}

/** What is found, beside the facts of a claim. */
function besidesOf(
  { hits, understanding }: Findings,
  facts: readonly Fact[],
  { search, library }: Pick<Services, 'search' | 'library'>,
): Beside[] {
  const wanted = termsWanted(understanding.concepts);
  const best = hits[0]?.score || 1;
  return hits.slice(0, mostLookedAt).map(({ passage, score }) => {
    const read = factsOf(passage, search);
    const comparison = compare(facts, read.facts, relevanceIn(read, wanted, tellsIn(search)));
    const { document, rights } = passage;
    const { date } = library.document(document);
    return { passage, document, date, rights, score: (score / best) * suitability(passage), comparison };
  });
}

function claimWith(
  { understanding: { concepts } }: Findings,
  found: readonly Beside[],
  sentence: string,
  facts: readonly Fact[],
): Claim {
  const hits = newestFirst(byAgreement(found, facts), facts, sentence);
  return { sentence, facts, hits, concepts, wanted: termsWanted(concepts) };
}

const hasValue = (facts: readonly Fact[]) => facts.some(({ kind }) => kind !== 'name');

/** What is demanded says less of what is so. */
const suitability = ({ kind }: Passage) => (kind === 'recommendation' ? 0.8 : 1);

/** Further passages only share a word with a claim. */
const mostLookedAt = 12;

/** How much of a sentence the library speaks of. */
function spokenOf({ hits, closest, understanding }: Findings) {
  const coverage = (hits[0] ?? closest[0])?.coverage ?? 0;
  const weight = understanding.concepts.reduce((sum, concept) => sum + concept.weight, 0);
  return { coverage, weight: coverage * weight };
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
