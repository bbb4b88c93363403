import { isOneErrorAway } from '../../search/near-names.ts';
import type { KnownState } from './known-states.ts';
import { codeOf, codesOfForm, keyOf } from './names-of-states.ts';

/** What a wording names among States that made recommendations: one, several, or none, with the nearest. */
export type FoundState =
  | { readonly kind: 'one'; readonly state: KnownState }
  | { readonly kind: 'several'; readonly states: readonly KnownState[] }
  | { readonly kind: 'none'; readonly nearest: readonly KnownState[] };

/**
 * The State that a person means: by its code, a name in English, Russian or Kazakh, a part of one, or a name with one
 * letter wrong. What names a State that made none (Niger) is never taken for another one (Nigeria).
 */
export function findState(wording: string, states: readonly KnownState[]): FoundState {
  const key = keyOf(wording);
  const byName = states.filter(({ keys }) => keys.includes(key));
  if (byName.length > 0) return oneOf(byName);
  const code = codeOf(wording);
  if (code !== undefined)
    return oneOf(
      states.filter(({ id }) => id === code),
      wording,
      states,
    );
  const ofForm = codesOfForm(wording);
  if (ofForm.size > 0)
    return oneOf(
      states.filter(({ id }) => ofForm.has(id)),
      wording,
      states,
    );
  const fitting = [hasWords, beginsSo, isNear]
    .map((fits) => states.filter(({ keys }) => keys.some((name) => fits(name, key))))
    .find((some) => some.length > 0);
  return oneOf(fitting ?? [], wording, states);
}

function oneOf(fitting: readonly KnownState[], wording = '', all: readonly KnownState[] = []): FoundState {
  const [state] = fitting;
  if (!state) return { kind: 'none', nearest: nearestTo(wording, all) };
  return fitting.length === 1 ? { kind: 'one', state } : { kind: 'several', states: fitting };
}

/** Fewer letters are the beginning of too much. */
const fewest = 3;
const wordsOf = (key: string) => key.split(' ');

const hasWords = (name: string, typed: string) =>
  typed.length >= fewest && wordsOf(typed).every((word) => wordsOf(name).includes(word));

const beginsSo = (name: string, typed: string) =>
  typed.length >= fewest && wordsOf(typed).every((word) => wordsOf(name).some((one) => one.startsWith(word)));

const isNear = (name: string, typed: string) => isOneErrorAway(typed, name);

const mostNearest = 5;
/** Names that share less than this of their pairs of letters are not alike. */
const leastAlike = 0.45;

/** The States whose names are written most alike, best first. */
function nearestTo(wording: string, states: readonly KnownState[]): readonly KnownState[] {
  const typed = keyOf(wording);
  return states
    .map((state) => ({ state, alike: Math.max(...state.keys.map((key) => likeness(typed, key))) }))
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, mostNearest)
    .map(({ state }) => state);
}

/** The share of pairs of letters that two words have in common, from 0 to 1. */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / Math.max(1, pairs.size + others.size);
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set([...text].slice(1).map((letter, at) => `${[...text][at]}${letter}`));
