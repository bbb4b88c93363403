import type { Library } from '../domain/library.ts';
import type { Hit } from './rank.ts';

/** Among so many of the first passages both times have to be: more are not seen at a glance. */
const seen = 5;
/** How far apart the years of two documents are that speak of then and of now. */
const apartYears = 2;
/** What says less than this share of the best passage only shares a word with the question. */
const least = 0.25;

/**
 * For a question about what has changed: where the first passages are all of one time, the best of another time
 * comes second.
 */
export function withBothTimes(hits: readonly Hit[], library: Library): readonly Hit[] {
  const [first, ...rest] = hits;
  if (!first) return hits;
  const yearOf = ({ passage }: Hit) => Number(library.document(passage.document).date.slice(0, 4));
  const isApart = (hit: Hit) => Math.abs(yearOf(hit) - yearOf(first)) >= apartYears;
  if (hits.slice(0, seen).some(isApart)) return hits;
  const other = rest.find((hit) => isApart(hit) && hit.score >= least * first.score);
  return other ? [first, other, ...rest.filter((hit) => hit !== other)] : hits;
}
