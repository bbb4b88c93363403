import type { CaseId } from '../domain/ids.ts';
import type { Case, CaseKind } from '../domain/vocabulary.ts';
import { withoutEndings } from './name-endings.ts';
import { kindNamedBy } from './name-kinds.ts';
import { CasesByWord, isNameWord, keysOf, looseKeysOf, spellings, wholeOf } from './name-words.ts';
import { nameKey } from './names.ts';
import { wordsOf } from './words.ts';

/** The words of names, by how they sound. */
export interface NameIndex {
  /**
   * The cases of which a word is part. With `identifying`, only where the word by itself says who is meant: a
   * surname, or a name of one word. With `changes`, names in which one letter is wrong count too. With neither, other
   * words are compared as well, and so the common words of a name count, and those that say of what kind it is.
   */
  find(word: string, options?: { identifying?: boolean; changes?: number }): ReadonlySet<CaseId>;
}

/** Names are proper names; a law or a ministry is called by common words. */
const named: ReadonlySet<CaseKind> = new Set(['person', 'outlet', 'party', 'event']);
/** An ending that is taken away together with a wrong letter leaves too little of a shorter word. */
const longWord = 8;

export function makeNameIndex(cases: readonly Case[]): NameIndex {
  const [wholes, parts, common] = [new CasesByWord(), new CasesByWord(), new CasesByWord()];
  const [spelledWholes, spelledParts, ofKind] = [new CasesByWord(), new CasesByWord(), new CasesByWord()];

  for (const entry of cases) {
    ofKind.add(entry.kind, entry.id);
    for (const form of [entry.name, ...entry.printed, ...entry.cyrillic, ...entry.latin]) {
      const words = wordsOf(form).filter(({ text }) => isNameWord(text, 3));
      // Каримов is not Карим: names of persons are compared as names only.
      if (entry.kind !== 'person') for (const { text } of words) addAll(common, looseKeysOf(text), entry.id);
      const capital = words
        .filter(({ text, start }) => isNameWord(text) && /^\p{Lu}/u.test(form.slice(start)))
        .map(({ text }) => text);
      const whole = wholeOf(entry, form, capital);
      if (whole && isNameWord(whole)) wholes.add(nameKey(whole), entry.id);
      if (whole && isProper(entry, whole, capital)) addAll(spelledWholes, spellings(whole), entry.id);
      for (const word of capital.filter((each) => isPart(entry, each))) {
        parts.add(nameKey(word), entry.id);
        addAll(spelledParts, spellings(word), entry.id);
      }
    }
  }

  const near = (word: string, names: readonly CasesByWord[]): CaseId[] => {
    const forms = [word, ...withoutEndings(word).filter((left) => left.length >= longWord)];
    const found = forms.map((form) => names.flatMap((one) => one.near(form)));
    return found.find((ids) => ids.length > 0) ?? [];
  };
  return {
    find(word, { identifying = false, changes = 0 } = {}) {
      if (!isNameWord(word)) return new Set();
      const keys = keysOf(word);
      if (!identifying && changes === 0)
        return new Set([
          ...parts.first(keys),
          ...common.get(looseKeysOf(word)),
          ...ofKind.get([kindNamedBy(word) ?? '']),
        ]);
      const exact = (identifying ? [wholes] : [wholes, parts]).flatMap((one) => one.first(keys));
      if (exact.length > 0 || changes === 0) return new Set(exact);
      return new Set(near(word, identifying ? [spelledWholes] : [spelledWholes, spelledParts]));
    },
  };
}

const addAll = (to: CasesByWord, keys: readonly string[], id: CaseId) => {
  for (const key of keys) to.add(key, id);
};

/** A word of an event or an outlet may be a short common one: Жаңа өзен. */
const isPart = ({ kind }: Case, word: string) =>
  named.has(kind) && isNameWord(word, kind === 'person' ? 4 : 5);

/** A body is often called by a short common word, which other words are near to. */
const isProper = ({ kind }: Case, word: string, capital: readonly string[]) =>
  capital.includes(word) && (named.has(kind) || (kind === 'organisation' && word.length > 6));
