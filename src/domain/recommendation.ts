import type { ClusterId, PassageId } from './ids.ts';
import type { Listed } from './listed.ts';

/** The State's answer to a recommendation of the UPR; what others ask for has none. */
export const positions = ['supported', 'supported_in_part', 'noted', 'pending', 'not_applicable'] as const;
export type Position = (typeof positions)[number];

/** The tracking group's own assessment. */
export const statuses = [
  'not_assessed',
  'not_implemented',
  'partially_implemented',
  'implemented',
  'contrary',
  'closed',
] as const;
export type Status = (typeof statuses)[number];

/** Outstanding is every status but these two. */
export const isOutstanding = (status: Status) => status !== 'implemented' && status !== 'closed';

/** What a status rests on: verbatim words of later passages. */
export interface ShippedAssessment {
  /** The date of the newest of them, ISO. */
  readonly date: string;
  /** The most telling first. */
  readonly evidence: readonly { readonly passage: PassageId; readonly words: string }[];
}

/** What makes a passage a recommendation. Position and status are independent axes and never merged. */
export interface Recommendation {
  readonly id: PassageId;
  /** The articles that the document itself names for it: `ICCPR 21`, `ICCPR 2(1)`. */
  readonly articles: readonly string[];
  /** The paragraph after which it stands. */
  readonly follows?: PassageId | undefined;
  readonly position: Position;
  readonly status: Status;
  /** What the status rests on, where it is another than `not_assessed`. */
  readonly assessment?: ShippedAssessment | undefined;
  /** The demands in other documents that ask for the same. */
  readonly cluster?: ClusterId | undefined;
  /** What an official list says of it, where it comes from one. */
  readonly listed?: Listed | undefined;
}

/** The status by which a recommendation is counted in a server: its people's own where they have one, else the library's. */
export const standingStatus = (
  { status }: Pick<Recommendation, 'status'>,
  own?: { readonly status: Status },
): Status => own?.status ?? status;
