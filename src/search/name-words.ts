import type { CaseId } from '../domain/ids.ts';
import type { Case } from '../domain/vocabulary.ts';
import { isCyrillic } from './fold.ts';
import { withoutEndings } from './name-endings.ts';
import { nameKey, transliterate } from './names.ts';
import { isOneErrorAway } from './near-names.ts';
import { wordsOf } from './words.ts';

/** Cases by the words of their names. */
export class CasesByWord {
  private readonly cases = new Map<string, Set<CaseId>>();

  add(key: string, id: CaseId): void {
    this.cases.set(key, (this.cases.get(key) ?? new Set()).add(id));
  }

  get(keys: readonly string[]): CaseId[] {
    return keys.flatMap((key) => [...(this.cases.get(key) ?? [])]);
  }

  /** The cases of the first key that has any. */
  first(keys: readonly string[]): CaseId[] {
    return this.get(keys.filter((key) => this.cases.has(key)).slice(0, 1));
  }

  /** The cases of the names in which one letter of what was typed is wrong. */
  near(typed: string): CaseId[] {
    const spelled = spellings(typed);
    return this.get(
      [...this.cases.keys()].filter((name) => spelled.some((each) => isOneErrorAway(each, name))),
    );
  }
}

/** Shorter words sound like too many others. */
const shortest = 4;

export const isNameWord = (word: string, least = shortest) => word.length >= least && !/\d/.test(word);

/** A word as it sounds, then what is left of it without endings. */
export const keysOf = (word: string) => [...new Set([word, ...withoutEndings(word)].map(nameKey))];

/** What a common word is compared by: sounds of one script, and genitives of many, which as surnames are others. */
export function looseKeysOf(word: string): readonly string[] {
  const left = [word, word.replace(/(?<=..)(?:ов|ев|ей)$/, ''), ...withoutEndings(word, shortest - 1)];
  return [...new Set(left.map((each) => (isCyrillic(word) ? `~${nameKey(each)}` : nameKey(each))))];
}

/** A word in Latin letters as it is spelled, and as it sounds: an error is one letter in either. */
export const spellings = (word: string) => [transliterate(word), nameKey(word)];

/** The word of a form that by itself says who is meant: the surname, first or last, or the only word. */
export function wholeOf({ kind, name }: Case, form: string, capital: readonly string[]): string | undefined {
  const words = wordsOf(form);
  if (kind !== 'person') return words.length === 1 ? words[0]?.text : undefined;
  const surname = nameKey(wordsOf(name).at(-1)?.text ?? '');
  return capital.find((word) => nameKey(word) === surname) ?? capital.at(-1);
}
