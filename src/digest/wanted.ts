import type { Answer } from '../answers/answer.ts';
import { noListOf } from '../answers/list-recommendations.ts';
import { type Fact, type Message, message } from '../answers/message.ts';
import { progressOf } from '../answers/progress.ts';
import type { Services } from '../answers/services.ts';
import { wantedRecommendations } from '../answers/wanted-recommendations.ts';
import type { PassageId, SetId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { isOutstanding, standingStatus } from '../domain/recommendation.ts';
import type { Wanted } from '../domain/subscription.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { Standing } from './choose-content.ts';

/** What a subscription wants in words: its set, right, document and status, or that it wants all. */
export function wantedFacts({ set, right, document, status }: Wanted, library: Library): Fact[] {
  const facts: Fact[] = [
    ...(set ? [setIn(library, set)?.labels.title ?? set].map(labelled) : []),
    ...(right ? [library.rights.find(({ id }) => id === right)?.label ?? right].map(labelled) : []),
    ...(document ? [library.documents.find(({ id }) => id === document)?.shortTitle ?? document] : []),
    ...(status ? [message(`status.${status}`)] : []),
  ];
  return facts.length > 0 ? facts : [message('suggest.all')];
}

/** What the library holds no longer is called by its id. */
const labelled = (name: string | Label): Fact => (typeof name === 'string' ? name : { label: name });
type Label = Readonly<Record<Language, string>>;

const setIn = ({ sets }: Library, set: SetId) => sets.find(({ id }) => id === set);

/** Says that the library holds no list of the set that is wanted: then nothing can be said of what is outstanding in it. */
export function withoutList({ set }: Wanted, library: Library): Message | undefined {
  const wanted = set && setIn(library, set);
  return wanted && wanted.documents.length === 0 ? noListOf(wanted) : undefined;
}

/** Whether the same is wanted. */
export const isSame = (one: Wanted, other: Wanted): boolean =>
  (['set', 'right', 'document', 'status'] as const).every((name) => one[name] === other[name]);

/** Whether nothing limits what is wanted. */
export const isAll = (wanted: Wanted): boolean => Object.keys(wanted).length === 0;

/** Whether the library still holds all that is named. */
export const isKnown = ({ set, right, document }: Wanted, library: Library): boolean =>
  (!set || library.sets.some(({ id }) => id === set)) &&
  (!right || library.rights.some(({ id }) => id === right)) &&
  (!document || library.documents.some(({ id }) => id === document));

/** The request that lists all that are wanted. */
export const requestFor = ({ set, ...others }: Wanted): Record<string, string> => ({
  set: set ?? 'all',
  status: 'outstanding',
  ...others,
});

/** Which recommendations are wanted and outstanding, and which are wanted and settled; the server's own status goes before. */
export function standingOf(
  { status, ...wanted }: Wanted,
  services: Services,
): Pick<Standing, 'outstanding' | 'settled'> {
  const outstanding: PassageId[] = [];
  const settled: PassageId[] = [];
  for (const { id, recommendation } of wantedOf(wanted, services)) {
    if (!recommendation) continue;
    const stands = standingStatus(recommendation, services.own?.get(id));
    if (!isOutstanding(stands)) settled.push(id);
    else if (!status || stands === status) outstanding.push(id);
  }
  return { outstanding, settled };
}

/** The progress of all that is wanted, as a picture and in words. */
export function progressFor(
  { status: _, ...wanted }: Wanted,
  services: Services,
): Pick<Answer, 'charts' | 'figures'> {
  const right = services.library.rights.find(({ id }) => id === wanted.right);
  const { charts, lines } = progressOf(wantedOf(wanted, services), services, right);
  return { charts, figures: lines };
}

/** Many subscriptions want the same of a library that does not change. */
const known = new WeakMap<Library, Map<string, readonly Passage[]>>();

function wantedOf(wanted: Omit<Wanted, 'status'>, { library }: Services): readonly Passage[] {
  // What the library holds no longer has none.
  if (!isKnown(wanted, library)) return [];
  const found = known.get(library) ?? new Map<string, readonly Passage[]>();
  known.set(library, found);
  const key = JSON.stringify([wanted.set, wanted.right, wanted.document]);
  const passages = found.get(key) ?? wantedRecommendations(wanted, { library });
  found.set(key, passages);
  return passages;
}
