import { type Span, sentencesOf } from '../domain/sentences.ts';
import { stem } from '../search/stem.ts';
import { isStop } from '../search/stop-words.ts';
import { compareDates, datesIn, partsShared } from './dates.ts';
import type { Fact, FigureFact, NameFact } from './fact.ts';
import { compareFigures } from './figure-relation.ts';
import { figuresIn } from './figures.ts';
import { isInPlaceOf, isSameName, type NameKnowledge, namesIn } from './names.ts';
import { withoutDates } from './names-and-dates.ts';
import { withSharedUnits } from './shared-units.ts';

/** What a claim and a passage both say, what they say differently, and what the passage does not say. */
export interface Comparison {
  readonly same: readonly { readonly claim: Fact; readonly passage: Fact }[];
  /** What a passage says otherwise may be one of several; what is most likely said of the same comes first. */
  readonly differs: readonly { readonly claim: Fact; readonly passage: readonly Fact[] }[];
  readonly absent: readonly Fact[];
}

/** Dates, figures and names of a text, in order. */
export function factsIn(text: string, knowledge: NameKnowledge): Fact[] {
  const dates = datesIn(text);
  const figures = figuresIn(text, dates, knowledge.thesaurus);
  // "December 2011" is called after its month, but a date is a date; "50 MCI" is a figure.
  const names = namesIn(text, knowledge)
    .filter(
      ({ start, end }) => ![...dates, ...figures].some((other) => other.start <= start && end <= other.end),
    )
    .map((name) => withoutDates(name, text, dates));
  const owned = figures.map((figure) => {
    const owner = ownerOf(figure, names, text);
    return owner ? { ...figure, owner } : figure;
  });
  return [...dates, ...withSharedUnits(owned, text), ...names].sort((a, b) => a.start - b.start);
}

/** "Kuramshin a 12-year sentence, Atabek an 18-year sentence": whose it is, is named before it. */
function ownerOf(figure: FigureFact, names: readonly NameFact[], text: string): NameFact | undefined {
  const owner = names.findLast(({ person, end }) => person && end <= figure.start);
  return owner && sentencesOf(text.slice(owner.start, figure.end)).length === 1 ? owner : undefined;
}

/** How much the place of a fact in its passage has to do with a claim, from 0 to 1. */
type Relevance = (fact: Fact) => number;
/** What stands in a sentence that has less to do with the claim is said of something else. */
const leastRelevance = 0.2;

/**
 * Sets the facts of a claim beside those of a passage. A fact that the passage has is the same; one that it has
 * otherwise differs from the other ones of its kind that no part of the claim agrees with; the rest is absent.
 */
export function compare(
  claim: readonly Fact[],
  passage: readonly Fact[],
  relevance: Relevance = () => 1,
): Comparison {
  const names = claim.filter((fact) => fact.kind === 'name');
  const same = claim.flatMap((fact) => {
    const found = passage.filter((other) => relationOf(fact, other, names) === 'same');
    const [best] = found.length > 1 ? found.sort((a, b) => relevance(b) - relevance(a)) : found;
    return best ? [{ claim: fact, passage: best }] : [];
  });
  const agreed = new Set<Span>(same.map((pair) => pair.claim));
  const taken = new Set<Span>(same.map((pair) => pair.passage));
  const anchors = same.map((pair) => pair.passage.start);
  const differs = claim
    .filter((fact) => !agreed.has(fact))
    .flatMap((fact) => {
      const others = passage.filter(
        (other) =>
          !taken.has(other) &&
          relationOf(fact, other, names) === 'other' &&
          relevance(other) >= leastRelevance &&
          (same.length > 0 ? !isBesideAgreeing(fact, other, same) : isComparableAlone(fact, other)),
      );
      const likeliest = likeliestOf(fact, others, anchors, relevance);
      for (const other of likeliest) taken.add(other);
      return likeliest.length > 0 ? [{ claim: fact, passage: likeliest }] : [];
    });
  const told = new Set<Span>([...agreed, ...differs.map((pair) => pair.claim)]);
  return { same, differs, absent: claim.filter((fact) => !told.has(fact)) };
}

/** Where a date or a person of a claim agrees, another one without anything in common is said of something else. */
function isBesideAgreeing(fact: Fact, other: Fact, same: Comparison['same']): boolean {
  if (fact.kind === 'date' && other.kind === 'date')
    return partsShared(fact, other) === 0 && same.some(({ claim }) => claim.kind === 'date');
  return (
    fact.kind === 'name' && fact.person && same.some(({ claim }) => claim.kind === 'name' && claim.person)
  );
}

/** Where nothing agrees, another person is said of something else, and so is a date that has nothing in common. */
function isComparableAlone(fact: Fact, other: Fact): boolean {
  if (fact.kind === 'date' && other.kind === 'date') return partsShared(fact, other) > 0;
  return fact.kind === 'figure';
}

/** A figure that a passage says of another person than the claim: than it says it of, or than all that it names. */
function isOfAnother(fact: FigureFact, other: FigureFact, names: readonly NameFact[]): boolean {
  if (!other.owner) return false;
  const owner = other.owner;
  if (fact.owner) return !isSameName(fact.owner, owner);
  const persons = names.filter(({ person }) => person);
  // "Bishimbayev got 24 years": who serves a term need not be known.
  const unknown = names.filter(
    ({ cases, after, end }) => cases.size === 0 && end <= fact.start && !isStop(after),
  );
  const named = persons.length > 0 || fact.unit !== 'month' ? persons : unknown;
  return named.length > 0 && !named.some((name) => isSameName(name, owner));
}

/** @param names of the claim that the first fact is of */
function relationOf(a: Fact, b: Fact, names: readonly NameFact[]): 'same' | 'other' | 'apart' {
  if (a.kind === 'date' && b.kind === 'date') return compareDates(a, b);
  if (a.kind === 'figure' && b.kind === 'figure')
    return isOfAnother(a, b, names) ? 'apart' : compareFigures(a, b);
  if (a.kind === 'name' && b.kind === 'name')
    return isSameName(a, b) ? 'same' : isInPlaceOf(a, b) ? 'other' : 'apart';
  return 'apart';
}

/** More would be a list of all that a passage counts. */
const mostOthers = 2;

/**
 * What stands in the sentence that has most to do with the claim, then next to something that agrees, is most likely
 * said of the same; where nothing agrees, the nearest value is.
 */
function likeliestOf(
  fact: Fact,
  others: readonly Fact[],
  anchors: readonly number[],
  relevance: Relevance,
): readonly Fact[] {
  if (others.length < 2) return others;
  const far = ({ start }: Fact) =>
    anchors.length > 0 ? Math.min(...anchors.map((anchor) => Math.abs(anchor - start))) : 0;
  const step = (other: Fact) => Math.round(relevance(other) * 4);
  const sorted = [...others].sort(
    (a, b) =>
      step(b) - step(a) ||
      (fact.kind === 'date' ? unlikeness(fact, a) - unlikeness(fact, b) : 0) ||
      Number(isTerm(b)) - Number(isTerm(a)) ||
      far(a) - far(b) ||
      unlikeness(fact, a) - unlikeness(fact, b),
  );
  const [best] = sorted;
  if (!best || fact.kind === 'date') return sorted.slice(0, 1);
  return sorted.filter((other) => step(other) >= step(best) - 1).slice(0, mostOthers);
}

/** Years that a sentence tells of beside a prison are a term of it, not those of a struggle or a law. */
const isTerm = (fact: Fact) =>
  fact.kind === 'figure' && fact.unit === 'month' && ofPrison.some((word) => fact.within?.has(word));
const ofPrison = ['sentence', 'imprisonment', 'prison', 'jail'].map((word) => stem(word));

function unlikeness(a: Fact, b: Fact): number {
  if (a.kind === 'figure' && b.kind === 'figure') return Math.abs(Math.log((a.value || 1) / (b.value || 1)));
  return a.kind === 'date' && b.kind === 'date' ? -partsShared(a, b) : 0;
}
