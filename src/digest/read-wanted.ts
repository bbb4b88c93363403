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

/** @throws UserError for what is not known, or names several */
export function readWanted(typed: TypedWanted, before: Wanted, services: Services): Wanted {
  // A set that is typed takes the place of the one before, also where all or a right is meant by it.
  const gone = [typed.drop, ...(typed.set === undefined ? [] : ['set'])];
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !gone.includes(name)));
  return {
    ...kept,
    ...(typed.set === undefined ? {} : setOf(typed.set, services)),
    ...(typed.right === undefined ? {} : { right: rightOf(typed.right, services) }),
    ...(typed.document === undefined ? {} : { document: findDocument(services.library, typed.document) }),
    ...(typed.status === undefined ? {} : { status: typed.status as Status }),
  };
}

/** A set; also a right, since both are offered while a set is typed. All that is outstanding is no limit. */
function setOf(typed: string, services: Services): Wanted {
  const found = findSet(typed, services);
  if (found?.kind === 'set') return { set: found.set.id };
  if (found?.kind === 'right') return { right: rightOf(typed, services) };
  if (found?.kind === 'all') return {};
  const known = (found?.kind === 'several' ? found.sets : services.library.sets)
    .map(({ id }) => id)
    .join(', ');
  throw new UserError('error.unknownSet', { set: typed.slice(0, 60), known });
}

const rightOf = (typed: string, services: Services): RightId =>
  rightsNamed(typed, 'digest add', services)[0].id;
