import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/sentences.ts';
import type { Concept } from '../search/concept.ts';
import type { Search } from '../search/search.ts';
import { type Comparison, compare } from './compare.ts';
import type { Fact } from './fact.ts';
import { factsOf, tellsIn } from './kept-facts.ts';
import { type Dated, isOfTheSame } from './newest-first.ts';
import { factsShown, lengthAcross, relevanceIn, wordsAround } from './passage-facts.ts';

/** A passage beside a claim; the comparison is with all of it. */
export interface Beside extends Dated {
  readonly passage: Passage;
}

/** A sentence of a message that says something which documents could speak to. */
export interface Claim {
  readonly sentence: string;
  readonly facts: readonly Fact[];
  /** Passages that speak to it, best first. */
  readonly hits: readonly Beside[];
  /** What a passage's excerpt is chosen by. */
  readonly concepts: readonly Concept[];
  /** How surely each term stands for what it speaks of. */
  readonly wanted: ReadonlyMap<string, number>;
}

/** The part of a passage that is shown. */
interface Shown {
  readonly text: string;
  readonly excerpt: string;
  readonly part?: Span;
}

/** A claim beside the part of a passage that is shown. */
export function compareWith(
  claim: Claim,
  { passage }: Beside,
  { text, excerpt, part }: Shown,
  search: Search,
): Comparison {
  const read = factsOf(passage, search);
  const shown = new Map(factsShown(read.facts, text, excerpt, part));
  const relevance = relevanceIn(read, claim.wanted, tellsIn(search));
  return compare(claim.facts, [...shown.keys()], (fact) => relevance(shown.get(fact) ?? fact));
}

/**
 * The figures and dates of a passage that a claim is compared with, with the words around them, so that an excerpt of
 * about `length` shows them: the figures alone where both are too far apart.
 */
export function wordsThatDecide({ passage, comparison }: Beside, length: number, search: Search): string[] {
  const { same, differs } = comparison;
  const all = [...same.map((pair) => pair.passage), ...differs.flatMap((pair) => pair.passage)];
  const values = all.filter(({ kind }) => kind !== 'name');
  const figures = values.filter(({ kind }) => kind === 'figure');
  const read = factsOf(passage, search);
  const deciding = figures.length === 0 || lengthAcross(values, read) <= fits * length ? values : figures;
  return deciding.map((fact) => wordsAround(fact, read, passage.text));
}

/** An excerpt may be shorter than is asked for, by the question that it answers. */
const fits = 0.75;

/** Figures of a claim that a passage has otherwise, while one of another year has the same, as that one prints them. */
export function inOtherYear({ hits }: Claim, beside: Beside, differing: readonly Fact[]): OtherYear[] {
  const yearOf = ({ date }: Beside) => date.slice(0, 4);
  return differing
    .filter(({ kind }) => kind === 'figure')
    .flatMap((fact) => {
      for (const hit of hits) {
        if (yearOf(hit) === yearOf(beside) || !isOfTheSame(beside, hit)) continue;
        const agreed = hit.comparison.same.find(({ claim }) => claim === fact);
        if (agreed) {
          const figure = hit.passage.text.slice(agreed.passage.start, agreed.passage.end);
          return [{ figure, year: yearOf(hit), passage: hit.passage.id }];
        }
      }
      return [];
    });
}
interface OtherYear {
  readonly figure: string;
  readonly year: string;
  readonly passage: string;
}
