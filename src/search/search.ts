import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { PassageIndex } from './passage-index.ts';
import { type Hit, rank } from './rank.ts';
import { makeThesaurus, type Thesaurus } from './thesaurus.ts';
import { type Understanding, understand } from './understand.ts';

/** What a question found. */
export interface Findings {
  /** Best first; empty where nothing answers. */
  readonly hits: readonly Hit[];
  /** What comes nearest where nothing answers; never an answer. At most three. */
  readonly closest: readonly Hit[];
  /** Words that were searched for besides those typed, as printed. */
  readonly alsoSearched: readonly string[];
  readonly repaired: readonly (readonly [string, string])[];
  readonly understanding: Understanding;
}

/**
 * Set by measurement. `coverage`: below this share of what is asked for, no passage answers. `ofBest`: passages with
 * less than this share of the best score only share a word with the question and are left out.
 */
export const floor = { coverage: 0.42, ofBest: 0.12 };

export interface Search {
  find(question: string, accept?: (passage: Passage) => boolean): Findings;
  readonly index: PassageIndex;
  readonly thesaurus: Thesaurus;
}

/** The search over a library, in memory. */
export function makeSearch(library: Library): Search {
  const index = new PassageIndex(library);
  const thesaurus = makeThesaurus(library);
  return {
    index,
    thesaurus,
    find(question, accept = () => true) {
      const understanding = understand(question, index, thesaurus);
      const ranked = rank(understanding, index, accept);
      const answered = ranked.some((hit) => hit.coverage >= floor.coverage);
      return {
        hits: answered ? ranked.filter((hit) => hit.score >= floor.ofBest * (ranked[0]?.score ?? 0)) : [],
        closest: answered ? [] : ranked.slice(0, 3),
        alsoSearched: shownVariants(understanding),
        repaired: understanding.repaired,
        understanding,
      };
    },
  };
}

/** Words that were searched besides those typed, heaviest first, one for each stem. */
function shownVariants(understanding: Understanding): string[] {
  const typed = new Set(understanding.concepts.map((concept) => concept.terms.join(' ')));
  const shown = new Map<string, string>();
  const variants = understanding.concepts
    .flatMap((concept) => concept.variants)
    .sort((a, b) => b.weight - a.weight);
  for (const variant of variants) {
    const key = variant.terms.join(' ');
    if (variant.shown && !typed.has(key) && !shown.has(key)) shown.set(key, variant.shown);
  }
  return [...shown.values()];
}
