import type { PassageId } from '../domain/ids.ts';
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
  const bySet = byWords(library, wording);
  if (bySet) return bySet;
  const { rights } = findRights(wording, services);
  const [right, ...others] = rights;
  if (!right) return undefined;
  const passages = new Set(rights.flatMap((one) => one.passages));
  return {
    kind: 'right',
    label: right.label,
    others: others.map(({ label }) => label),
    passages: [...passages],
  };
}

/** "UPR-2014", "2014 UPR" and "upr of 2014" are one. */
const keyOf = (text: string) =>
  termsOf(text.replaceAll('-', ' '))
    .map(({ term }) => term)
    .sort()
    .join(' ');

const setOfDocument = (library: Library, id: string) =>
  library.documents.some((document) => document.id === id)
    ? library.sets.find((set) => set.kind === 'document' && set.documents.some((document) => document === id))
    : undefined;

/** Sets whose id, title or names have all the words. */
function byWords(library: Library, wording: string): FoundSet {
  const wanted = termsOf(wording).map(({ term }) => term);
  if (wanted.length === 0) return undefined;
  const fitting = library.sets.filter((set) => {
    const terms = new Set(
      termsOf(`${set.id.replaceAll('-', ' ')} ${set.title} ${set.names.join(' ')}`).map(({ term }) => term),
    );
    return wanted.every((term) => terms.has(term));
  });
  const [only] = fitting;
  if (only && fitting.length === 1) return { kind: 'set', set: only };
  return fitting.length > 1 ? { kind: 'several', sets: fitting } : undefined;
}
