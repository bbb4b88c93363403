import { withoutParagraph } from '../domain/article.ts';
import type { CaseId, RightId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import { isCyrillic } from './fold.ts';
import { FormsByBeginning } from './forms-by-beginning.ts';
import { areFormsOfOne, looksLikeSurname, withoutEndings } from './name-endings.ts';
import { makeNameIndex, type NameIndex } from './name-index.ts';
import { stem, stemOfLibrary } from './stem.ts';
import { wordsOf } from './words.ts';

/** What a form of words stands for. */
export interface Entry {
  readonly rights: ReadonlySet<RightId>;
  readonly cases: ReadonlySet<CaseId>;
  /** Other words for it, as printed, and whether they come from the lexicon only. */
  readonly synonyms: ReadonlyMap<string, 'synonym' | 'lexicon'>;
  /** Whether it is the name of a person. */
  readonly person: boolean;
}

/** The vocabulary of a library, looked up by the words that people type. */
export interface Thesaurus {
  /** The entry of a sequence of stems. */
  find(keys: readonly string[]): Entry | undefined;
  /** The entry of a sequence of folded words, also where the last of them has an ending that no stemmer knows. */
  findForm(words: readonly string[]): Entry | undefined;
  /** How many words the longest form has whose first word has this stem; 0 where none has. */
  longestFrom(key: string): number;
  readonly names: NameIndex;
  readonly persons: ReadonlySet<CaseId>;
  /** The rights that an article protects: `ICCPR 21`. */
  findArticle(article: string): Entry | undefined;
  /** Cyrillic one-word forms, for words with endings that the stemmer does not know. */
  findByBeginning(word: string): Entry | undefined;
  readonly words: ReadonlySet<string>;
}

/** An entry while the vocabulary is read. */
interface Growing {
  readonly rights: Set<RightId>;
  readonly cases: Set<CaseId>;
  readonly synonyms: Map<string, 'synonym' | 'lexicon'>;
  person: boolean;
}
const emptyEntry = (): Growing => ({
  rights: new Set(),
  cases: new Set(),
  synonyms: new Map(),
  person: false,
});

/** Stems that mean something else in most texts: "marches" must not bring up every date in March. */
const misleading = new Set(['march', 'may']);

export function makeThesaurus(
  library: Pick<Library, 'rights' | 'cases' | 'synonyms' | 'lexicon'>,
): Thesaurus {
  const entries = new Map<string, Growing>();
  const forms = new Map<Entry, Set<string>>();
  /** Whether a word that looks like a surname shares its stem with what the vocabulary has, and nothing else. */
  const isOnlyOfOneStem = (word: string, entry: Entry) =>
    entry.cases.size === 0 &&
    looksLikeSurname(word) &&
    ![...(forms.get(entry) ?? [])].some((form) => areFormsOfOne(form, word));
  const longest = new Map<string, number>();
  const beginnings = new FormsByBeginning<Entry>();
  const words = new Set<string>();

  const entryOf = (form: string): Growing | undefined => {
    const parts = wordsOf(form).map((word) => word.text);
    if (parts.length === 0) return undefined;
    const keys = parts.map(stemOfLibrary);
    const [key, first = ''] = [keys.join(' '), keys[0]];
    for (const part of parts) if (!isCyrillic(part)) words.add(part);
    let entry = entries.get(key);
    if (!entry) {
      entry = emptyEntry();
      entries.set(key, entry);
      longest.set(first, Math.max(longest.get(first) ?? 0, keys.length));
      if (parts.length === 1 && isCyrillic(key)) beginnings.add(parts[0] ?? '', entry);
    }
    const [only] = parts;
    if (only && parts.length === 1 && isCyrillic(only))
      forms.set(entry, (forms.get(entry) ?? new Set()).add(only));
    return entry;
  };
  /** Puts each word of a group to each form, but what means something else in most texts. */
  const addGroup = (forms: readonly string[], group: readonly string[], from: 'synonym' | 'lexicon') => {
    const telling = group.filter((word) => !misleading.has(stem(word)));
    for (const form of forms) {
      const entry = entryOf(form);
      for (const word of telling)
        if (entry && word !== form && !entry.synonyms.has(word)) entry.synonyms.set(word, from);
    }
  };

  const articles = new Map<string, Growing>();
  for (const right of library.rights) {
    for (const [treaty, numbers] of Object.entries(right.articles)) {
      for (const number of numbers) {
        const article = withoutParagraph(`${treaty} ${number}`);
        const entry = articles.get(article) ?? emptyEntry();
        entry.rights.add(right.id);
        articles.set(article, entry);
      }
    }
    for (const language of ['en', 'ru', 'kk'] as const) {
      for (const form of [right.label[language], ...right.words[language]]) {
        entryOf(form)?.rights.add(right.id);
      }
      // Words of other languages have no match in the text: the right's own name stands for them.
      if (language !== 'en')
        addGroup([right.label[language], ...right.words[language]], [right.label.en], 'synonym');
    }
    for (const group of right.expand) addGroup(group, group, 'synonym');
  }
  for (const group of library.synonyms) {
    addGroup([...group.words, ...group.ru, ...group.kk], group.words, 'synonym');
  }
  for (const { printed, en, ru, kk } of library.lexicon) {
    addGroup([...en, ...ru, ...kk], [printed], 'lexicon');
  }
  for (const entry of library.cases) {
    for (const form of [entry.name, ...entry.printed, ...entry.latin, ...entry.cyrillic]) {
      const named = entryOf(form);
      named?.cases.add(entry.id);
      if (named && entry.kind === 'person') named.person = true;
    }
  }
  return {
    find: (keys) => entries.get(keys.join(' ')),
    findForm(texts) {
      const keys = texts.map(stem);
      const whole = entries.get(keys.join(' '));
      const last = texts.at(-1) ?? '';
      if (whole && texts.length === 1 && isOnlyOfOneStem(last, whole)) return undefined;
      if (whole || !isCyrillic(last)) return whole;
      for (const left of withoutEndings(last, 3)) {
        const entry = entries.get([...keys.slice(0, -1), stem(left)].join(' '));
        if (entry) return entry;
      }
      return undefined;
    },
    names: makeNameIndex(library.cases),
    persons: new Set(library.cases.filter(({ kind }) => kind === 'person').map(({ id }) => id)),
    findArticle: (article) => articles.get(article),
    words,
    findByBeginning: (word) => beginnings.find(word),
    longestFrom: (key) => longest.get(key) ?? 0,
  };
}
