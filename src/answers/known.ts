import { findRights } from './find-right.ts';
import { findSet } from './find-set.ts';
import type { Services } from './services.ts';

/** Whether a wording names a right, a set or a document: what decides where words without an option's name go. */
export function isKnown(kind: string, wording: string, services: Services): boolean {
  if (kind === 'right') return findRights(wording, services).rights.length > 0;
  if (kind === 'set') return findSet(wording, services) !== undefined;
  const id = wording.toLowerCase();
  return kind === 'document' && services.library.documents.some((document) => document.id === id);
}
