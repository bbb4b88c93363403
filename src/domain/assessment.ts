import type { PassageId } from './ids.ts';
import type { Status } from './recommendation.ts';

/** What an assessment rests on: a passage of the library, or a link. */
export type Evidence =
  | { readonly kind: 'passage'; readonly passage: PassageId }
  | { readonly kind: 'link'; readonly url: string };

/** What a server's people hold a recommendation to be, with what it rests on. */
export interface Assessment {
  readonly recommendation: PassageId;
  readonly status: Status;
  readonly evidence: Evidence;
  /** Why, in the words of who assessed; may be empty. */
  readonly why: string;
  /** The id of who assessed, on the platform. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A change of an assessment as it is kept: from what to what. */
export interface AssessmentChange extends Assessment {
  readonly id: string;
  /** The server's own status before; `not_assessed` where it had none. */
  readonly from: Status;
  readonly undone?: { readonly by: string; readonly at: string };
}

/** What a server's people hold recommendations to be, the latest of each. */
export type OwnAssessments = ReadonlyMap<PassageId, Assessment>;
