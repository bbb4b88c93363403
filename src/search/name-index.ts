import type { CaseId } from '../domain/ids.ts';
import type { Case } from '../domain/vocabulary.ts';
import { nameKey } from './names.ts';
import { distance } from './repair.ts';
import { wordsOf } from './words.ts';

/** The words of names, by how they sound. */
export interface NameIndex {
  /**
   * The cases of which a word is part. With `identifying`, only where the word by itself says who is meant: a
   * surname, or a name of one word. With `changes`, keys up to so many letters away count too.
   */
  find(word: string, options?: { identifying?: boolean; changes?: number }): ReadonlySet<CaseId>;
}

/** Names are proper names; a law or a ministry is called by common words. */
const named: ReadonlySet<Case['kind']> = new Set(['person', 'outlet', 'party', 'event']);
/** Shorter words sound like too many others. */
const shortest = 4;

export function makeNameIndex(cases: readonly Case[]): NameIndex {
  const parts = new Map<string, Set<CaseId>>();
  const identifying = new Map<string, Set<CaseId>>();
  const add = (map: Map<string, Set<CaseId>>, word: string, id: CaseId) => {
    const key = nameKey(word);
    map.set(key, (map.get(key) ?? new Set()).add(id));
  };
  for (const entry of cases.filter(({ kind }) => named.has(kind))) {
    for (const form of [entry.name, ...entry.printed, ...entry.cyrillic, ...entry.latin]) {
      const words = wordsOf(form).filter(
        ({ text, start }) => isNameWord(text) && /^\p{Lu}/u.test(form.slice(start)),
      );
      for (const { text } of words) add(parts, text, entry.id);
      const telling =
        entry.kind === 'person' && !entry.latin.includes(form)
          ? words.at(-1)
          : wordsOf(form).length === 1
            ? words[0]
            : undefined;
      if (telling) add(identifying, telling.text, entry.id);
    }
  }
  return {
    find(word, options = {}) {
      const map = options.identifying ? identifying : parts;
      const key = nameKey(word);
      const exact = isNameWord(word) ? map.get(key) : new Set<CaseId>();
      return exact ?? near(map, key, options.changes ?? 0);
    },
  };
}

const isNameWord = (word: string) => word.length >= shortest && !/\d/.test(word);

/** The cases of the keys nearest to a key, within `changes` letters; short keys have to be exact. */
function near(
  map: ReadonlyMap<string, ReadonlySet<CaseId>>,
  key: string,
  changes: number,
): ReadonlySet<CaseId> {
  const found = new Set<CaseId>();
  if (changes === 0 || key.length <= shortest) return found;
  let least = changes;
  for (const [other, ids] of map) {
    if (other[0] !== key[0]) continue;
    const far = distance(key, other, least);
    if (far > least) continue;
    if (far < least) found.clear();
    least = far;
    for (const id of ids) found.add(id);
  }
  return found;
}
