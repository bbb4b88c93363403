import { type Span, sentencesOf } from '../domain/sentences.ts';
import { isStop } from '../search/stop-words.ts';
import { compareDates, datesIn } from './dates.ts';
import type { Fact, FigureFact, NameFact } from './fact.ts';
import { compareFigures, figuresIn } from './figures.ts';
import { isInPlaceOf, isSameName, type NameKnowledge, namesIn } from './names.ts';

/** What a claim and a passage both say, what they say differently, and what the passage does not say. */
export interface Comparison {
  readonly same: readonly { readonly claim: Span; readonly passage: Span }[];
  /** What a passage says otherwise may be one of several; the nearest to what agrees comes first. */
  readonly differs: readonly { readonly claim: Span; readonly passage: readonly Span[] }[];
  readonly absent: readonly Span[];
}

/** Dates, figures and names of a text, in order. */
export function factsIn(text: string, knowledge: NameKnowledge): Fact[] {
  const dates = datesIn(text);
  const figures = figuresIn(text, dates, knowledge.thesaurus);
  // "December 2011" is called after its month, but a date is a date.
  const names = namesIn(text, knowledge).filter(
    ({ start, end }) => !dates.some((date) => date.start <= start && end <= date.end),
  );
  const owned = figures.map((figure) => {
    const owner = ownerOf(figure, names, text);
    return owner ? { ...figure, owner } : figure;
  });
  return [...dates, ...owned, ...names].sort((a, b) => a.start - b.start);
}

/** "Kuramshin a 12-year sentence, Atabek an 18-year sentence": whose it is, is named before it. */
function ownerOf(figure: FigureFact, names: readonly NameFact[], text: string): NameFact | undefined {
  const owner = names.findLast(({ person, end }) => person && end <= figure.start);
  return owner && sentencesOf(text.slice(owner.start, figure.end)).length === 1 ? owner : undefined;
}

/**
 * Sets the facts of a claim beside those of a passage. A fact that the passage has is the same; one that it has
 * otherwise differs from the other ones of its kind that no part of the claim agrees with; the rest is absent.
 */
export function compare(claim: readonly Fact[], passage: readonly Fact[]): Comparison {
  const names = claim.filter((fact) => fact.kind === 'name');
  const relation = (fact: Fact, other: Fact) =>
    isOfAnother(fact, other, names) ? 'apart' : relationOf(fact, other);
  const same = claim.flatMap((fact) => {
    const found = passage.find((other) => relation(fact, other) === 'same');
    return found ? [{ claim: fact, passage: found }] : [];
  });
  const agreed = new Set<Span>(same.map((pair) => pair.claim));
  const taken = new Set<Span>(same.map((pair) => pair.passage));
  const anchors = same.map((pair) => pair.passage.start);
  const differs = claim
    .filter((fact) => !agreed.has(fact))
    .flatMap((fact) => {
      // Where nothing agrees, another date or another person is said of something else.
      if (fact.kind !== 'figure' && same.length === 0) return [];
      const others = passage.filter((other) => !taken.has(other) && relation(fact, other) === 'other');
      const nearest = nearestTo(anchors, others).slice(0, mostOthers);
      for (const other of nearest) taken.add(other);
      return nearest.length > 0 ? [{ claim: fact, passage: nearest }] : [];
    });
  const told = new Set<Span>([...agreed, ...differs.map((pair) => pair.claim)]);
  return { same, differs, absent: claim.filter((fact) => !told.has(fact)) };
}

/** A figure that a passage says of another person than the claim: than it says it of, or than all that it names. */
function isOfAnother(fact: Fact, other: Fact, names: readonly NameFact[]): boolean {
  if (fact.kind !== 'figure' || other.kind !== 'figure' || !other.owner) return false;
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

function relationOf(a: Fact, b: Fact): 'same' | 'other' | 'apart' {
  if (a.kind === 'date' && b.kind === 'date') return compareDates(a, b);
  if (a.kind === 'figure' && b.kind === 'figure') return compareFigures(a, b);
  if (a.kind === 'name' && b.kind === 'name')
    return isSameName(a, b) ? 'same' : isInPlaceOf(a, b) ? 'other' : 'apart';
  return 'apart';
}

/** More would be a list of all that a passage counts. */
const mostOthers = 2;

/** What stands next to something that agrees is most likely said of it, so it comes first. */
function nearestTo<Place extends Span>(
  anchors: readonly number[],
  places: readonly Place[],
): readonly Place[] {
  if (anchors.length === 0) return places;
  const far = ({ start }: Place) => Math.min(...anchors.map((anchor) => Math.abs(anchor - start)));
  return [...places].sort((a, b) => far(a) - far(b));
}
