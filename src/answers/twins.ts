import type { PassageId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import { plainWords } from './same-words.ts';

/** As few words as may be the same by chance. */
export const fewestWords = 8;

export type Twins = ReadonlyMap<PassageId, ReadonlySet<PassageId>>;

const known = new WeakMap<Library, Twins>();

/** Which passages have words in a row that stand in others too: only these can say the same. Worked out once. */
export function twinsOf(library: Library): Twins {
  const before = known.get(library);
  if (before) return before;
  const twins = new Map<PassageId, Set<PassageId>>();
  for (const having of runsOf(library).values()) {
    if (having.size < 2) continue;
    for (const one of having) {
      const set = twins.get(one) ?? new Set();
      for (const other of having) if (other !== one) set.add(other);
      twins.set(one, set);
    }
  }
  known.set(library, twins);
  return twins;
}

/** Words in a row, and the passages that print them. */
function runsOf(library: Library): Map<string, Set<PassageId>> {
  const runs = new Map<string, Set<PassageId>>();
  for (const { id, text } of library.passages) {
    const words = plainWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let at = 0; at + fewestWords <= words.length; at++) {
      const run = words.slice(at, at + fewestWords).join(' ');
      const having = runs.get(run);
      if (having) having.add(id);
      else runs.set(run, new Set([id]));
    }
  }
  return runs;
}
