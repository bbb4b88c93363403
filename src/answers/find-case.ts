import type { CaseId } from '../domain/ids.ts';
import type { Case } from '../domain/vocabulary.ts';
import { fold } from '../search/fold.ts';
import { nameKey } from '../search/names.ts';
import { distance } from '../search/repair.ts';
import { isStop } from '../search/stop-words.ts';
import { wordsOf } from '../search/words.ts';
import type { Services } from './services.ts';

export interface FoundCases {
  readonly cases: readonly Case[];
  /** Known names near to one that is not known; at most five. */
  readonly nearest: readonly Case[];
}

/** The cases that a name means, in any spelling: by its forms, by the sound of its words, then by one wrong letter. */
export function findCases(name: string, services: Services): FoundCases {
  const { library, search } = services;
  const byId = library.cases.find((entry) => entry.id === name.trim());
  if (byId) return { cases: [byId], nearest: [] };
  const words = wordsOf(name).map((word) => word.text);
  const entry = search.thesaurus.findForm(words) ?? search.thesaurus.findForm(withoutStops(words));
  if (entry && entry.cases.size > 0) return { cases: pick(services, entry.cases), nearest: [] };
  const sounding = byKeys(words, services, { changes: 0, identifying: words.length === 1 });
  if (sounding.size > 0) return { cases: pick(services, sounding), nearest: [] };
  const containing = byPart(words, services);
  if (containing.length > 0) return { cases: containing, nearest: [] };
  const near = byKeys(words, services, { changes: 1 });
  if (near.size > 0) return { cases: pick(services, near), nearest: [] };
  return { cases: [], nearest: nearestNames(name, services) };
}

const withoutStops = (words: readonly string[]) => words.filter((word) => !isStop(word));
const pick = ({ library }: Services, ids: ReadonlySet<CaseId>) =>
  library.cases.filter((entry) => ids.has(entry.id));

/** The cases of which every word of a name is part, at most `changes` letters away in each. A word by itself has to say who is meant. */
function byKeys(
  words: readonly string[],
  { search }: Services,
  how: { changes: number; identifying?: boolean },
): ReadonlySet<CaseId> {
  const wanted = withoutStops(words).filter((word) => word.length > 3 && !/\d/.test(word));
  const [first = new Set<CaseId>(), ...rest] = wanted.map((word) => search.thesaurus.names.find(word, how));
  return new Set([...first].filter((id) => rest.every((set) => set.has(id))));
}

/** Names in print that have all the words: "Siracusa" is a part of the name of the principles. */
function byPart(words: readonly string[], { library }: Services): Case[] {
  const wanted = withoutStops(words);
  const has = (form: string) => {
    const parts = new Set(wordsOf(form).map((word) => word.text));
    return wanted.every((word) => parts.has(word));
  };
  if (wanted.length === 0) return [];
  return library.cases.filter(({ name, printed }) => [name, ...printed].some(has)).slice(0, mostOffered);
}

/** As many as a person reads. */
const mostOffered = 10;

function nearestNames(name: string, { library }: Services): Case[] {
  const wanted = fold(name);
  const key = nameKey(wanted.replace(/\s+/g, ''));
  const scored = library.cases.map((entry) => ({
    entry,
    far: Math.min(...keysOf(entry).map((form) => relativeDistance(key, form))),
  }));
  return scored
    .filter(({ far }) => far <= 0.4)
    .sort((a, b) => a.far - b.far)
    .slice(0, 5)
    .map(({ entry }) => entry);
}

const keysKnown = new WeakMap<Case, readonly string[]>();

/** The forms of a name and their words by their sound; read once, since they are compared at each key typed. */
function keysOf(entry: Case): readonly string[] {
  const known = keysKnown.get(entry);
  if (known) return known;
  const forms = [entry.name, ...entry.printed]
    .flatMap((form) => [form, ...form.split(/\s+/)])
    .filter((form) => form.length > 3);
  const keys = [...new Set(forms.map((form) => nameKey(fold(form).replace(/\s+/g, ''))))];
  keysKnown.set(entry, keys);
  return keys;
}

function relativeDistance(a: string, b: string): number {
  const longest = Math.max(a.length, b.length, 1);
  const limit = Math.ceil(longest * 0.4);
  return distance(a, b, limit) / longest;
}
