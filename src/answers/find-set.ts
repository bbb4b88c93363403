import type { DocumentId, PassageId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import type { RecommendationSet, Right } from '../domain/vocabulary.ts';
import { fold } from '../search/fold.ts';
import { termsOf } from '../search/terms.ts';
import { findRights } from './find-right.ts';
import type { Services } from './services.ts';

/** What a person may mean by "a set": one of the sets, a right, or all there are. */
export type FoundSet =
  | { readonly kind: 'set'; readonly set: RecommendationSet }
  | {
      readonly kind: 'right';
      readonly label: Right['label'];
      readonly others: readonly Right['label'][];
      readonly passages: readonly PassageId[];
    }
  /** One document, or those of a year, that no set is of. */
  | { readonly kind: 'documents'; readonly label: Right['label']; readonly documents: readonly DocumentId[] }
  | { readonly kind: 'all'; readonly outstandingOnly: boolean }
  | { readonly kind: 'several'; readonly sets: readonly RecommendationSet[] }
  | undefined;

const all = new Set(['all', 'everything', 'все', 'всё', 'барлығы', '*']);
const outstanding = new Set([
  'outstanding',
  'open',
  'owed',
  'открытые',
  'невыполненные',
  'ашық',
  'орындалмаған',
]);

export function findSet(wording: string, services: Services): FoundSet {
  const { library } = services;
  const folded = fold(wording).trim().replace(/\s+/g, ' ');
  if (all.has(folded)) return { kind: 'all', outstandingOnly: false };
  if (outstanding.has(folded)) return { kind: 'all', outstandingOnly: true };
  const key = keyOf(wording);
  const exact =
    library.sets.find((set) => set.id === folded) ??
    library.sets.find((set) => [set.id, ...set.names].some((name) => keyOf(name) === key));
  if (exact) return { kind: 'set', set: exact };
  const byDocument = setOfDocument(library, folded);
  if (byDocument) return { kind: 'set', set: byDocument };
  const own = documentsNamed(library, folded);
  if (own) return own;
  const { rights } = findRights(wording, services);
  // "torture" names a right before it is a word of a committee's name; "upr" is only said of one.
  if (rights.some((right) => isInName(wording, right))) return ofRights(rights);
  return byWords(library, withoutCountry(wording)) ?? ofRights(rights);
}

/** Whether all words stand in the id of a right or in its name in one language. */
const isInName = (wording: string, { id, label }: Right) =>
  [id, ...Object.values(label)].some((name) => hasAll(name, termsIn(wording)));

const termsIn = (text: string) => termsOf(text.replaceAll('-', ' ')).map(({ term }) => term);

function hasAll(text: string, terms: readonly string[]): boolean {
  const own = new Set(termsIn(text));
  return terms.length > 0 && terms.every((term) => own.has(term));
}

function ofRights([right, ...others]: readonly Right[]): FoundSet {
  if (!right) return undefined;
  const rights = [right, ...others];
  const passages = new Set(rights.flatMap((one) => one.passages));
  return {
    kind: 'right',
    label: right.label,
    others: others.map(({ label }) => label),
    passages: [...passages],
  };
}

/** "UPR-2014", "2014 UPR" and "upr of 2014" are one. */
const keyOf = (text: string) => termsIn(text).sort().join(' ');

const setOfDocument = (library: Library, id: string) =>
  library.documents.some((document) => document.id === id)
    ? library.sets.find((set) => set.kind === 'document' && set.documents.some((document) => document === id))
    : undefined;

/** The document with this id, or all of a year. */
function documentsNamed({ documents }: Library, wording: string): FoundSet {
  const own = documents.filter(({ id, date }) => id === wording || date.slice(0, 4) === wording);
  const [first] = own;
  if (!first) return undefined;
  const name = first.id === wording ? first.shortTitle : wording;
  return {
    kind: 'documents',
    label: { en: name, ru: name, kk: name },
    documents: own.map(({ id }) => id),
  };
}

/** All sets are of the country that the library is about: its name tells none from another. */
const country = /(?<!\p{L})(?:kazakhstan|казахстан\p{L}*|қазақстан\p{L}*)(?!\p{L})/gu;
const withoutCountry = (wording: string) => fold(wording).replace(country, ' ');

/** Sets whose id, title or names have all the words. */
function byWords(library: Library, wording: string): FoundSet {
  const wanted = termsIn(wording);
  const fitting = library.sets.filter(({ id, title, names }) =>
    hasAll([id, title, ...names].join(' '), wanted),
  );
  const [only] = fitting;
  if (only && fitting.length === 1) return { kind: 'set', set: only };
  return fitting.length > 1 ? { kind: 'several', sets: fitting } : undefined;
}
