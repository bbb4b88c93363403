import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { withBothTimes } from './both-times.ts';
import { compactTables } from './index-passages.ts';
import { PassageIndex, type PassageTables, placedIn } from './passage-index.ts';
import { passagesSaying } from './phrases.ts';
import { type Hit, Ranker } from './rank.ts';
import { rememberWords } from './remember-words.ts';
import { makeSpeller } from './speller.ts';
import { makeThesaurus } from './thesaurus.ts';
import { type Knowledge, type Understanding, understand } from './understand.ts';

/**
 * Why nothing was found: no passage says the quoted words; what answers is outside the wanted documents; or no passage
 * speaks of enough of the question.
 */
export type WhyNothing = 'phrase' | 'filter' | 'floor';

/** What a question found. */
export interface Findings {
  /** Best first; empty where nothing answers. */
  readonly hits: readonly Hit[];
  /** What comes nearest where nothing answers; never an answer. At most three. */
  readonly closest: readonly Hit[];
  readonly why?: WhyNothing;
  /** Words that were searched for besides those typed, as printed. */
  readonly alsoSearched: readonly string[];
  readonly repaired: readonly (readonly [string, string])[];
  readonly understanding: Understanding;
}

/**
 * Set by measurement. `coverage`: where the best passages speak of less than this share of a question, nothing answers
 * it. `ofBest`: passages with less than this share of the best score only share a word with the question.
 */
export const floor = { coverage: 0.5, ofBest: 0.12 };

export interface Search extends Knowledge {
  find(question: string, accept?: (passage: Passage) => boolean): Findings;
  /** What a question asks for, without looking for it. */
  understand(question: string): Understanding;
  /** The same search for the sentences of one message, faster, since it remembers their words: to be let go with them. */
  forOneMessage(): Search;
}

/** The search over a library, in memory; its index is made, unless it is handed in. */
export function makeSearch(library: Library, tables: PassageTables = compactTables(library)): Search {
  const index = new PassageIndex(placedIn(library), tables);
  const ranker = new Ranker(index, (id) => library.document(id).date.slice(0, 4));
  const thesaurus = makeThesaurus(library);
  return searchWith({ index, thesaurus, speller: makeSpeller(index, thesaurus) }, ranker, library);
}

const answers = (ranked: readonly Hit[]) => ranked.some((hit) => hit.coverage >= floor.coverage);

function searchWith(knowledge: Knowledge, ranker: Ranker, library: Library): Search {
  const { index } = knowledge;
  return {
    ...knowledge,
    forOneMessage: () => searchWith(rememberWords(knowledge), ranker, library),
    understand: (question) => understand(question, knowledge),
    find(question, accept) {
      const understanding = understand(question, knowledge);
      const ranked = ranker.rank(understanding, accept);
      return {
        repaired: understanding.repaired,
        understanding,
        // Looked for where it is asked for: claims are many, and nobody sees it of them.
        get alsoSearched() {
          return shownVariants(understanding, ranked, index);
        },
        ...(answers(ranked) ? answering(ranked, understanding) : nearest(ranked, understanding, accept)),
      };
    },
  };

  function answering(ranked: readonly Hit[], { wantsChange }: Understanding) {
    const least = floor.ofBest * (ranked[0]?.score ?? 0);
    const hits = ranked.filter((hit) => hit.score >= least);
    return { hits: wantsChange ? withBothTimes(hits, library) : hits, closest: [] };
  }

  function nearest(ranked: readonly Hit[], asked: Understanding, accept?: (passage: Passage) => boolean) {
    const said = asked.phrases.length === 0 || passagesSaying(asked.phrases, index).length > 0;
    const elsewhere = said && accept && answers(ranker.rank(asked));
    const why: WhyNothing = !said ? 'phrase' : elsewhere ? 'filter' : 'floor';
    // What comes nearest to words that nothing says literally is what speaks of them.
    const near = ranked.length > 0 ? ranked : ranker.rank({ ...asked, phrases: [] }, accept);
    return { hits: [], closest: near.slice(0, 3), why };
  }
}

/** As many passages as most people look at. */
const lookedAt = 10;

/**
 * Words that were searched besides those typed, heaviest first, one for each stem: those by which the first passages
 * were found. Dozens were looked for; what brought nothing up is of no use to anybody.
 */
function shownVariants(understanding: Understanding, hits: readonly Hit[], index: PassageIndex): string[] {
  const typed = new Set(understanding.concepts.map((concept) => concept.terms.join(' ')));
  const first = hits.slice(0, lookedAt);
  const shown = new Map<string, string>();
  const variants = understanding.concepts
    .flatMap((concept) => concept.variants)
    .sort((a, b) => b.weight - a.weight);
  for (const variant of variants) {
    const key = variant.terms.join(' ');
    if (!variant.shown || typed.has(key) || shown.has(key)) continue;
    if (first.some(({ at }) => variant.terms.every((term) => index.hasIn(at, term))))
      shown.set(key, variant.shown);
  }
  return [...shown.values()];
}
