import type { Passage } from '../domain/passage.ts';
import { type Position, positions } from '../domain/recommendation.ts';
import type { Narrowing } from './answer.ts';
import { message } from './message.ts';
import type { Services } from './services.ts';
import { countStates, isMadeBy, type KnownState } from './states/known-states.ts';
import { countPositions } from './wanted-recommendations.ts';

/** What an official list says of who asked and what was answered, as far as it is asked for. */
export interface OfList {
  readonly from?: KnownState | undefined;
  readonly position?: Position | undefined;
}

/** The recommendations of the State and with the position; the position costs less to look at, so it comes first. */
export function ofList(passages: readonly Passage[], { from, position }: OfList): readonly Passage[] {
  const answered = position
    ? passages.filter(({ recommendation }) => recommendation?.position === position)
    : passages;
  return from ? answered.filter(isMadeBy(from)) : answered;
}

/** Among more recommendations than one review has, the States that made most of them tell nothing. */
const mostCounted = 5000;
/** One menu of Discord. */
const mostStates = 25;

/**
 * By which positions and States a list can be narrowed; none for one that no State answered, such as NGOs' demands.
 *
 * @param passages before they were narrowed by either
 * @param left what is left of them
 */
export function narrowingsOf(
  passages: readonly Passage[],
  left: readonly Passage[],
  { from, position }: OfList,
  { library }: Pick<Services, 'library'>,
): readonly Narrowing[] {
  const counts = countPositions(position ? ofList(passages, { from }) : left);
  const answered = positions.filter((one) => counts.has(one));
  const positioned = position !== undefined || answered.some((one) => one !== 'not_applicable');
  const byPosition: Narrowing = {
    option: 'position',
    label: 'menu.position',
    all: 'button.allPositions',
    values: answered.map((one) => ({
      label: message(`positions.${one}`, { count: counts.get(one) ?? 0 }),
      value: one,
    })),
    given: position,
  };
  const ofStates = from ? ofList(passages, { position }) : left;
  const states = passages.length > mostCounted ? [] : countStates(ofStates, library);
  const byState: Narrowing = {
    option: 'from',
    label: states.length > mostStates ? 'menu.mostStates' : 'menu.states',
    all: 'button.allStates',
    values: states.slice(0, mostStates).map(({ state: { id, label }, count }) => ({
      label: message('label.stateCount', { state: { label }, count }),
      value: id,
    })),
    given: from?.id,
  };
  return [...(positioned ? [byPosition] : []), ...(from || states.length > 0 ? [byState] : [])];
}
