import type { Chance } from './chance.ts';
import { type KillPoint, steps } from './kill-points.ts';
import type { Kind } from './places.ts';

/** How a process is killed: by itself at a step, from outside at some moment, or while Discord has a post of it in hand. */
export type Way =
  | { readonly kind: 'step'; readonly point: KillPoint }
  | { readonly kind: 'moment'; readonly afterMs: number }
  | { readonly kind: 'held'; readonly when: Held; readonly place: Kind };

/** Discord has the post but does nothing with it, or then acts on it, or has acted on it and not said so. */
export const helds = ['arrived and dropped', 'arrived and acted on', 'acted on and not answered'] as const;
export type Held = (typeof helds)[number];

/** What to call it in a count. */
export const nameOf = (way: Way): string => {
  if (way.kind === 'step') return way.point.step;
  return way.kind === 'moment' ? 'at any moment' : `${way.when} (${way.place})`;
};

/** Every way once, in order of chance. The steps of what was begun before come where something was. */
export function everyWay(chance: Chance, places: readonly Kind[]): Way[] {
  const held = places.flatMap((place) => helds.map((when): Way => ({ kind: 'held', when, place })));
  const again = (step: string) => /take|look/.test(step);
  const first = steps.filter((step) => !again(step)).map((step) => stepWay(step, chance));
  const begun = chance.shuffled([...held, ...first, momentWay(chance), momentWay(chance)]);
  const unfinished = chance.shuffled(steps.filter(again)).map((step) => stepWay(step, chance));
  // Each after one that leaves a claimed delivery for sure.
  return begun.flatMap((way) => {
    const leaves = way.kind === 'held' || (way.kind === 'step' && /claim|send/.test(way.point.step));
    const after = leaves ? unfinished.pop() : undefined;
    return after ? [way, after] : [way];
  });
}

/** One of all ways that need no hand on the requests: for processes that nobody knows the requests of. */
export const anyWay = (chance: Chance): Way =>
  chance.below(4) === 0 ? momentWay(chance) : stepWay(chance.oneOf(steps), chance);

const momentWay = (chance: Chance): Way => ({ kind: 'moment', afterMs: chance.below(300) });

function stepWay(step: KillPoint['step'], chance: Chance): Way {
  // What is done for each digest is done several times, the rest mostly once.
  const most = /send/.test(step) ? 3 : /look/.test(step) ? 2 : 1;
  return { kind: 'step', point: { step, nth: 1 + chance.below(most) } };
}
