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

/** Below this share of what is asked for, a passage does not answer. Set by measurement. */
export const floor = { coverage: 0.42 };

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
        hits: answered ? ranked : [],
        closest: answered ? [] : ranked.slice(0, 3),
        alsoSearched: shownVariants(understanding),
        repaired: understanding.repaired,
        understanding,
      };
    },
  };
}

function shownVariants(understanding: Understanding): string[] {
  const shown = understanding.concepts.flatMap((concept) => concept.variants.flatMap(({ shown }) => shown ?? []));
  return [...new Set(shown)];
}
