import type { PassageId } from '../domain/ids.ts';
import type { Passage } from '../domain/passage.ts';
import type { Right } from '../domain/vocabulary.ts';
import type { Concept } from '../search/concept.ts';
import type { Hit } from '../search/rank.ts';
import type { Services } from './services.ts';

/** A chapter on a right says more of it than a mention elsewhere, and its first paragraph says what it is about. */
const prominence = { opensItsHeading: 2.4, underItsHeading: 1.4, demand: 0.6 };

/**
 * How much each passage of a right says of it: by the words it was asked by ("death penalty" is a part of the right to
 * life), by its own name and words, by where the passage stands, and by how many other rights it serves.
 */
export function weighRight(
  right: Right,
  wording: string,
  { library, search }: Services,
): { weightOf(passage: Passage): number; concepts: readonly Concept[]; alsoSearched: readonly string[] } {
  const asked = search.find(wording);
  const named = search.find(`${right.label.en} ${(right.expand[0] ?? []).slice(0, 3).join(' ')}`);
  const said = new Map<PassageId, number>();
  add(said, asked.hits, isItsName(wording, right) ? 1 : 2);
  add(said, named.hits, 1);
  const opening = openings(right, library.passage);
  return {
    concepts: [...asked.understanding.concepts, ...named.understanding.concepts],
    alsoSearched: [...new Set([...asked.alsoSearched, ...named.alsoSearched])],
    weightOf({ id, kind, rights }) {
      const isDemand = kind === 'recommendation' || kind === 'lead-in';
      const place = opening.has(id)
        ? prominence.opensItsHeading
        : right.home.has(id)
          ? prominence.underItsHeading
          : 1;
      const share = (isDemand ? prominence.demand : 1) / Math.sqrt(Math.max(1, rights.length));
      return (said.get(id) ?? 0) * place * share;
    },
  };
}

const isItsName = (wording: string, right: Right) =>
  [right.id, ...Object.values(right.label)].some((name) => name.toLowerCase() === wording.toLowerCase());

/** Adds the scores of one question as shares of its best. */
function add(said: Map<PassageId, number>, hits: readonly Hit[], weight: number): void {
  const best = hits[0]?.score || 1;
  for (const { passage, score } of hits)
    said.set(passage.id, (said.get(passage.id) ?? 0) + (weight * score) / best);
}

/** The first passage under each heading that is about a right. */
function openings(right: Right, passage: (id: PassageId) => Passage): ReadonlySet<PassageId> {
  const first = new Map<string, PassageId>();
  for (const id of right.passages.filter((one) => right.home.has(one))) {
    const { document, headingKeys } = passage(id);
    const heading = `${document}/${headingKeys.at(-1)}`;
    if (!first.has(heading)) first.set(heading, id);
  }
  return new Set(first.values());
}
