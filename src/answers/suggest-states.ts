import { findSet } from './find-set.ts';
import type { Fact } from './message.ts';
import type { Services } from './services.ts';
import { findState } from './states/find-state.ts';
import { type KnownState, knownStates } from './states/known-states.ts';
import { keyOf } from './states/names-of-states.ts';

/** A State that can be chosen: its name, and the id by which it is asked for. */
export interface StateSuggestion {
  readonly name: Fact;
  readonly value: string;
  readonly texts: readonly string[];
}

/**
 * The States that made recommendations, of the set that is typed beside it where there is one: those whose name begins
 * so before those with such a word in their name, in any language; all in the order of the alphabet.
 */
export function suggestStates(
  wording: string,
  set: string | undefined,
  services: Services,
  most: number,
): StateSuggestion[] {
  const states = [...statesIn(set, services)].sort((a, b) => a.label.en.localeCompare(b.label.en, 'en'));
  const typed = keyOf(wording);
  const meant = typed ? meantBy(wording, states) : [];
  return states
    .map((state) => ({ state, score: typed ? scoreOf(state, typed, meant) : 1 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ state: { id, label, keys } }) => ({ name: { label }, value: id, texts: keys }));
}

function statesIn(set: string | undefined, services: Services): readonly KnownState[] {
  const found = set?.trim() ? findSet(set, services) : undefined;
  const documents =
    found?.kind === 'set' ? found.set.documents : found?.kind === 'documents' ? found.documents : undefined;
  return [...knownStates(services.library, documents).values()];
}

function meantBy(wording: string, states: readonly KnownState[]): readonly KnownState[] {
  const found = findState(wording, states);
  return found.kind === 'one' ? [found.state] : found.kind === 'several' ? found.states : [];
}

function scoreOf(state: KnownState, typed: string, meant: readonly KnownState[]): number {
  if (state.keys.includes(typed) || keyOf(state.id) === typed) return 4;
  if (state.keys.some((key) => key.startsWith(typed))) return 3;
  if (state.keys.some((key) => key.split(' ').some((word) => word.startsWith(typed)))) return 2;
  return meant.includes(state) ? 1 : 0;
}
