import type { PassageId } from '../domain/ids.ts';
import type { Passage } from '../domain/passage.ts';
import { plainWords } from './same-words.ts';

/** As few words as may be the same by chance. */
export const fewestWords = 8;
/** What stands further down in an answer is compared no more: few people see it. */
const mostCompared = 200;

/**
 * For each passage the earlier ones with so many words in a row that stand in it, too: only these can say the same.
 * Runs of words are compared as numbers; two that have one number by chance are told apart later.
 */
export function earlierTwins(passages: readonly Passage[]): ReadonlyMap<PassageId, ReadonlySet<PassageId>> {
  const first = new Map<number, PassageId[]>();
  const twins = new Map<PassageId, Set<PassageId>>();
  for (const passage of passages.slice(0, mostCompared)) {
    const own = new Set<PassageId>();
    for (const run of runsOf(passage)) {
      const having = first.get(run) ?? [];
      for (const id of having) if (id !== passage.id) own.add(id);
      if (!having.includes(passage.id)) first.set(run, [...having, passage.id]);
    }
    if (own.size > 0) twins.set(passage.id, own);
  }
  return twins;
}

/** Of passages, which stay as long as the library. */
const known = new WeakMap<Passage, Uint32Array>();

/** A number for every so many words in a row. */
function runsOf(passage: Passage): Uint32Array {
  const before = known.get(passage);
  if (before) return before;
  const words = (plainWords(passage.text).match(/[\p{L}\p{N}]+/gu) ?? []).map(numberOf);
  const runs = Uint32Array.from({ length: Math.max(0, words.length - fewestWords + 1) }, (_, at) =>
    words.slice(at, at + fewestWords).reduce((sum, word) => Math.imul(sum, 0x01000193) ^ word, 0),
  );
  known.set(passage, runs);
  return runs;
}

const numberOf = (word: string): number => {
  let number = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193);
  return number;
};
