import { findSet } from '../answers/find-set.ts';
import { UserError } from '../answers/message.ts';
import { findDocument } from '../answers/narrow.ts';
import { rightsNamed } from '../answers/rights-named.ts';
import type { Services } from '../answers/services.ts';
import type { RightId } from '../domain/ids.ts';
import type { Status } from '../domain/recommendation.ts';
import type { Wanted } from '../domain/subscription.ts';

export interface TypedWanted {
  readonly set?: string | undefined;
  readonly right?: string | undefined;
  readonly document?: string | undefined;
  readonly status?: string | undefined;
  /** What limits no longer: `set`, `right`, `document` or `status`. */
  readonly drop?: string | undefined;
}

/**
 * What was typed, over what was wanted before.
 *
 * @param reading reads a part; what is wrong with it is said with all that is wrong
 */
export function readWanted(
  typed: TypedWanted,
  before: Wanted,
  services: Services,
  reading: <Value>(read: () => Value) => Value | undefined,
): Wanted {
  const { set, right, document, status } = typed;
  // A set that is typed takes the place of the one before, also where all or a right is meant by it.
  const gone = [typed.drop, ...(set === undefined ? [] : ['set'])];
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !gone.includes(name)));
  const inSet = set === undefined ? {} : reading(() => setOf(set, services));
  const onRight = right === undefined ? undefined : reading(() => rightOf(right, services));
  const of = document === undefined ? undefined : reading(() => findDocument(services.library, document));
  return {
    ...kept,
    ...inSet,
    ...(onRight ? { right: onRight } : {}),
    ...(of ? { document: of } : {}),
    ...(status === undefined ? {} : { status: status as Status }),
  };
}

/** A set; also a right, since both are offered while a set is typed. All that is outstanding is no limit. */
function setOf(typed: string, services: Services): Wanted {
  const found = findSet(typed, services);
  if (found?.kind === 'set') return { set: found.set.id };
  if (found?.kind === 'right') return { right: rightOf(typed, services) };
  if (found?.kind === 'all') return {};
  const [document, ...others] = found?.kind === 'documents' ? found.documents : [];
  if (document && others.length === 0) return { document };
  const known = (found?.kind === 'several' ? found.sets : services.library.sets)
    .map(({ id }) => id)
    .join(', ');
  throw new UserError('error.unknownSet', { set: typed.slice(0, 60), known });
}

const rightOf = (typed: string, services: Services): RightId =>
  rightsNamed(typed, 'digest add', services)[0].id;
