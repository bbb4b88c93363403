import type { Message } from './messages.ts';
import { type Problem, refuse } from './problem.ts';

const places = ['before', 'after', 'around'] as const;

/** A page of a channel's messages, newest first; `all` is in the order of the ids. */
export function pageOf(all: readonly Message[], query: URLSearchParams): Message[] {
  const limit = Number(query.get('limit') ?? 50);
  const given = places.filter((place) => query.has(place));
  refuse(problemsOf(limit, given, query));
  const [place] = given;
  if (!place) return below(all, all.length, limit);
  const from = BigInt(query.get(place) ?? 0);
  if (place === 'before') return below(all, firstNotBelow(all, from), limit);
  // The oldest of those that are newer, and yet newest first.
  if (place === 'after') return above(all, firstNotBelow(all, from + 1n), limit).reverse();
  const half = Math.floor(limit / 2);
  const newer = above(all, firstNotBelow(all, from), limit - half).reverse();
  return [...newer, ...below(all, firstNotBelow(all, from), half)];
}

function problemsOf(limit: number, given: readonly string[], query: URLSearchParams): Problem[] {
  const problems: Problem[] = [];
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    problems.push({ path: ['limit'], reason: 'Must be between 1 and 100.' });
  if (given.length > 1) problems.push({ path: given, reason: 'Only one of these at a time.' });
  for (const place of given)
    if (!/^\d{1,20}$/.test(query.get(place) ?? '')) problems.push({ path: [place], reason: 'No snowflake.' });
  return problems;
}

/** By halving: a channel may hold ten thousand. */
function firstNotBelow(all: readonly Message[], id: bigint): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (BigInt(all[middle]?.id ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function below(all: readonly Message[], end: number, limit: number): Message[] {
  const found: Message[] = [];
  for (let place = end - 1; place >= 0 && found.length < limit; place -= 1) add(found, all[place]);
  return found;
}

function above(all: readonly Message[], start: number, limit: number): Message[] {
  const found: Message[] = [];
  for (let place = start; place < all.length && found.length < limit; place += 1) add(found, all[place]);
  return found;
}

function add(found: Message[], message: Message | undefined): void {
  if (message && !message.deleted) found.push(message);
}
