import type { DocumentId } from '../../domain/ids.ts';
import { UserError } from '../message.ts';
import type { Services } from '../services.ts';
import { type FoundState, findState } from './find-state.ts';
import { knownStates } from './known-states.ts';

/**
 * The State that a wording names, or several of which one is to be chosen: of those that made recommendations in the
 * documents, else of all.
 *
 * @throws UserError with the nearest names where it names none that made recommendations, or where no list says who did
 */
export function stateNamed(
  wording: string,
  documents: readonly DocumentId[],
  { library }: Pick<Services, 'library'>,
): Exclude<FoundState, { kind: 'none' }> {
  const among = findState(wording, [...knownStates(library, documents).values()]);
  if (among.kind !== 'none') return among;
  const all = [...knownStates(library).values()];
  const found = findState(wording, all);
  if (found.kind !== 'none') return found;
  if (all.length === 0) throw new UserError('error.noStates');
  throw new UserError('error.unknownState', {
    state: wording.slice(0, 60),
    nearest: (among.nearest.length > 0 ? among : found).nearest.map(({ label }) => ({ label })),
  });
}
