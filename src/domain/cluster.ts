import type { ClusterId, PassageId } from './ids.ts';
import type { Language } from './vocabulary.ts';

/** The same demand in several documents. */
export interface Cluster {
  readonly id: ClusterId;
  readonly label: Readonly<Record<Language, string>>;
  /** Oldest document first. */
  readonly recommendations: readonly PassageId[];
}
