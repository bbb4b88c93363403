import type { DocumentId } from '../../domain/ids.ts';
import type { Library } from '../../domain/library.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Language } from '../message.ts';
import { codeOfPrinted, keyOf, keysOfCode, nameIn } from './names-of-states.ts';

/** A State that made recommendations of the library. */
export interface KnownState {
  /** Its code (ISO 3166-1), or the key of its name where it has none. */
  readonly id: string;
  /** The English one as the newest list prints it. */
  readonly label: Readonly<Record<Language, string>>;
  /** The keys of its names in the three languages and in all forms that are printed. */
  readonly keys: readonly string[];
  /** Its names as lists print them. */
  readonly printed: ReadonlySet<string>;
  /** The documents in which it made any. */
  readonly documents: ReadonlySet<DocumentId>;
}

/** By library and document: which names stand there. Every recommendation is looked at once. */
const remembered = new WeakMap<Library, Map<DocumentId, readonly string[]>>();

function printedIn(document: DocumentId, library: Library): readonly string[] {
  const known = remembered.get(library) ?? new Map<DocumentId, readonly string[]>();
  remembered.set(library, known);
  const before = known.get(document);
  if (before) return before;
  const names = new Set<string>();
  for (const { recommendation } of library.passagesOf(document))
    for (const name of recommendation?.listed?.states ?? []) names.add(name);
  known.set(document, [...names]);
  return [...names];
}

/**
 * The States that made recommendations, by id.
 *
 * @param documents only of these; of all of the library unless given
 */
export function knownStates(
  library: Library,
  documents: Iterable<DocumentId> = library.documents.map(({ id }) => id),
): ReadonlyMap<string, KnownState> {
  const printed = new Map<string, Set<DocumentId>>();
  for (const document of documents) {
    for (const name of printedIn(document, library)) {
      const own = printed.get(name);
      if (own) own.add(document);
      else printed.set(name, new Set([document]));
    }
  }
  const states = new Map<string, KnownState>();
  for (const [name, own] of printed) {
    const id = idOf(name);
    const before = states.get(id);
    states.set(id, {
      id,
      label: before?.label ?? { en: name, ru: nameIn('ru', id) ?? name, kk: nameIn('kk', id) ?? name },
      printed: new Set([...(before?.printed ?? []), name]),
      keys: [...new Set([...(before?.keys ?? []), keyOf(name), ...keysOfCode(id)])],
      documents: new Set([...(before?.documents ?? []), ...own]),
    });
  }
  return states;
}

/** Names as they are printed are few, and each stands on thousands of recommendations. */
const ids = new Map<string, string>();
/** The id of the State that a list prints so. */
export function idOf(name: string): string {
  const known = ids.get(name);
  if (known !== undefined) return known;
  const id = codeOfPrinted(name) ?? keyOf(name);
  ids.set(name, id);
  return id;
}

/** A test that recommendations pass which the State made, alone or with others. */
export const isMadeBy =
  ({ printed, documents }: KnownState) =>
  ({ document, recommendation }: Passage): boolean =>
    documents.has(document) && (recommendation?.listed?.states.some((name) => printed.has(name)) ?? false);

/** How many of the recommendations each State made, most first. */
export function countStates(
  recommendations: readonly Passage[],
  library: Library,
): readonly { readonly state: KnownState; readonly count: number }[] {
  const known = knownStates(library, new Set(recommendations.map(({ document }) => document)));
  const counts = new Map<string, number>();
  for (const { recommendation } of recommendations)
    for (const id of new Set(recommendation?.listed?.states.map(idOf)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, count]) => {
      const state = known.get(id);
      return state ? [{ state, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
