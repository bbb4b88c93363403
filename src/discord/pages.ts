import type { Result } from '../answers/answer.ts';
import type { Item } from './items.ts';
import { lengthOf } from './limits.ts';

/** One page of an answer: its items, and where its neighbours begin. */
export interface Page {
  readonly items: readonly Item[];
  /** The results quoted on it, each once. */
  readonly results: readonly Result[];
  readonly first: number;
  /** Where each page begins. */
  readonly starts: readonly number[];
  /** How many results stand on earlier pages. */
  readonly before: number;
  readonly earlier?: number;
  readonly later?: number;
}

/**
 * The most quotations of a page: more are too much for a phone, and their components stay well below Discord's limit.
 * An answer needs no more results than those up to its page and one, which says that there is a later one.
 */
export const itemsOnPage = 8;

/** Where each page begins: as many items a page as fit into `room` characters, at least one. */
function pageStarts(items: readonly Item[], room: number): number[] {
  const starts = [0];
  let [length, count] = [0, 0];
  items.forEach(({ text, group }, index) => {
    const changed = group !== items[index - 1]?.group;
    const own = lengthOf(text) + (changed || count === 0 ? lengthOf(group) + labelMarks : 0);
    if (count > 0 && (length + own > room || count >= itemsOnPage)) {
      starts.push(index);
      length = changed ? 0 : lengthOf(group) + labelMarks;
      count = 0;
    }
    length += own;
    count++;
  });
  return starts;
}

/** The signs around a label and the end of its line. */
export const labelMarks = 6;

/** The page that holds an item. A number from an old button that is no beginning any more shows the page that holds it. */
export function pageOf(items: readonly Item[], from: number, room: number): Page {
  const starts = pageStarts(items, room);
  const page = Math.max(
    0,
    starts.findLastIndex((start) => start <= from),
  );
  const [first = 0, end] = [starts[page], starts[page + 1]];
  const earlier = starts[page - 1];
  const shown = items.slice(first, end);
  return {
    items: shown,
    results: resultsOf(shown),
    first,
    starts,
    before: resultsOf(items.slice(0, first)).length,
    ...(earlier === undefined ? {} : { earlier }),
    ...(end === undefined ? {} : { later: end }),
  };
}

const resultsOf = (items: readonly Item[]) => [...new Set(items.flatMap(({ result }) => result ?? []))];
