import type { Cluster } from '../domain/cluster.ts';
import type { Library } from '../domain/library.ts';
import { fold } from '../search/fold.ts';

/** The demand that a wording names: by its id, or by its label in any language. */
export function findCluster(wording: string, { clusters }: Library): Cluster | undefined {
  const typed = fold(wording).trim();
  return clusters.find(
    ({ id, label }) =>
      id === typed.replace(/\s+/g, '-') || Object.values(label).some((name) => fold(name) === typed),
  );
}
