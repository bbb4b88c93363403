import type { PassageId } from '../domain/ids.ts';
import type { Passage } from '../domain/passage.ts';
import { plainWords } from './same-words.ts';

/** As few words as may be the same by chance. */
export const fewestWords = 8;
/** What stands further down in an answer is compared no more: few people see it. */
export const mostCompared = 200;

/**
 * For each passage the earlier ones with so many words in a row that stand in it, too: only these can say the same.
 * Runs of words are compared as numbers; two that have one number by chance are told apart later.
 */
export function earlierTwins(passages: readonly Passage[]): ReadonlyMap<PassageId, ReadonlySet<PassageId>> {
  const first = new Map<number, PassageId[]>();
  const least = new Map<PassageId, number>();
  const twins = new Map<PassageId, Set<PassageId>>();
  for (const passage of passages) {
    const { id } = passage;
    if (least.has(id)) continue;
    const runs = new Set(runsOf(passage));
    const shared = new Map<PassageId, number>();
    for (const run of runs) {
      const having = first.get(run);
      for (const other of having ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (having) having.push(id);
      else first.set(run, [id]);
    }
    const own = [...shared].filter(([other, count]) => count >= (least.get(other) ?? 1));
    if (own.length > 0) twins.set(id, new Set(own.map(([other]) => other)));
    least.set(id, leastShared(passage, runs.size));
  }
  return twins;
}

/** What is no longer than this is shown whole in any answer (UTF-16 units). */
const shownWhole = 600;

/**
 * How many runs of a passage stand in one that says the same: all, where all of it is shown, but for those that go over
 * the end of a sentence. Lists of recommendations share half a sentence with each other by the hundred.
 */
const leastShared = ({ text }: Passage, runs: number): number =>
  text.length > shownWhole ? 1 : Math.max(1, runs - fewestWords * (text.match(/[.!?;:…\n]+/g)?.length ?? 0));

/** Of passages, which stay as long as the library. */
const known = new WeakMap<Passage, Uint32Array>();

/** A number for every so many words in a row. */
function runsOf(passage: Passage): Uint32Array {
  const before = known.get(passage);
  if (before) return before;
  const words = (plainWords(passage.text).match(/[\p{L}\p{N}]+/gu) ?? []).map(numberOf);
  const runs = new Uint32Array(Math.max(0, words.length - fewestWords + 1));
  for (let at = 0; at < runs.length; at++) {
    let sum = 0;
    for (let word = at; word < at + fewestWords; word++)
      sum = Math.imul(sum, 0x01000193) ^ (words[word] as number);
    runs[at] = sum;
  }
  known.set(passage, runs);
  return runs;
}

const numberOf = (word: string): number => {
  let number = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193);
  return number;
};
