import type { Passage } from '../domain/passage.ts';
import { findCluster } from './find-cluster.ts';
import { message, UserError } from './message.ts';
import { type Narrowing, narrow } from './narrow.ts';
import { rightsNamed } from './rights-named.ts';
import type { Services } from './services.ts';

/** What a person may name besides a set, each in any words. */
export interface RecommendationFilters extends Narrowing {
  readonly right?: string | undefined;
  readonly demand?: string | undefined;
}

/**
 * A test that recommendations pass which are on the right, of the document and year, and make the demand.
 *
 * @throws UserError where something is named that there is not
 */
export function recommendationFilter(
  { right, demand, ...narrowing }: RecommendationFilters,
  services: Services,
): (passage: Passage) => boolean {
  const rights =
    right === undefined ? undefined : rightsNamed(right, 'recommendations', services).map(({ id }) => id);
  const cluster = demand === undefined ? undefined : demandNamed(demand, services);
  const ofDocument = narrow(services.library, narrowing);
  return (passage) => {
    const { recommendation } = passage;
    if (!recommendation || !(ofDocument?.(passage) ?? true)) return false;
    if (rights && !passage.rights.some((id) => rights.includes(id))) return false;
    return !cluster || recommendation.cluster === cluster;
  };
}

function demandNamed(wording: string, { library }: Services) {
  const cluster = findCluster(wording, library);
  if (cluster) return cluster.id;
  throw bad(
    'demand',
    wording.slice(0, 60),
    library.clusters.map(({ id }) => id),
  );
}

const bad = (option: string, value: string, known: readonly string[]) =>
  new UserError('error.badValue', {
    option: { named: { command: 'recommendations', option } },
    value,
    right: message('right.oneOf', { known }),
  });
