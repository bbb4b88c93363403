import type { OwnAssessments } from '../domain/assessment.ts';
import type { DocumentId, RightId, SetId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import {
  isOutstanding,
  type Position,
  positions,
  type Recommendation,
  type Status,
  standingStatus,
} from '../domain/recommendation.ts';
import { type Message, message } from './message.ts';
import type { Services } from './services.ts';

/** `outstanding` is every status that is. */
export type WantedStatus = Status | 'outstanding';

/** Of which recommendations: of all that fit everything that is given. */
export interface WantedRecommendations {
  /** What the documents of the set ask for; a set without documents has none. */
  readonly set?: SetId | undefined;
  readonly right?: RightId | undefined;
  readonly document?: DocumentId | undefined;
  readonly status?: WantedStatus | undefined;
}

/** The recommendations that are wanted, in the order of the library, by the server's own statuses where it has them. */
export function wantedRecommendations(
  { set, right, document, status }: WantedRecommendations,
  { library, own }: Pick<Services, 'library' | 'own'>,
): readonly Passage[] {
  const documents = set === undefined ? undefined : library.set(set).documents;
  const fitting = passagesIn(documents, library).filter(
    (passage) => (!right || passage.rights.includes(right)) && (!document || passage.document === document),
  );
  return ofStatus(fitting, status, own);
}

/**
 * The passages of documents, or of all, in the order of the library. Of a large library the others are never made.
 */
export function passagesIn(
  documents: readonly DocumentId[] | undefined,
  library: Pick<Library, 'documents' | 'passages' | 'passagesOf'>,
): readonly Passage[] {
  if (!documents) return library.passages;
  const wanted = new Set(documents);
  return library.documents.filter(({ id }) => wanted.has(id)).flatMap(({ id }) => library.passagesOf(id));
}

/** The recommendations among passages that count as of a status; all of them without one. */
export const ofStatus = (
  passages: readonly Passage[],
  status: WantedStatus | undefined,
  own?: OwnAssessments,
): readonly Passage[] =>
  status === undefined
    ? passages.filter(({ recommendation }) => recommendation)
    : passages.filter(
        ({ recommendation }) => recommendation && isOf(standingIn(recommendation, own), status),
      );

const standingIn = (recommendation: Recommendation, own?: OwnAssessments): Status =>
  standingStatus(recommendation, own?.get(recommendation.id));

function isOf(status: Status, wanted: WantedStatus | undefined): boolean {
  if (wanted === 'outstanding') return isOutstanding(status);
  return !wanted || status === wanted;
}

/** How many of the recommendations count as of each status. */
export function countStatuses(
  recommendations: readonly Passage[],
  own?: OwnAssessments,
): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>();
  for (const { recommendation } of recommendations) {
    if (!recommendation) continue;
    const status = standingIn(recommendation, own);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

/** How many of the recommendations the State under review answered in each way, in the order of positions. */
export function countPositions(recommendations: readonly Passage[]): ReadonlyMap<Position, number> {
  const counts: Record<Position, number> = {
    supported: 0,
    supported_in_part: 0,
    noted: 0,
    pending: 0,
    not_applicable: 0,
  };
  for (const { recommendation } of recommendations) if (recommendation) counts[recommendation.position]++;
  const there = positions.filter((position) => counts[position] > 0);
  return new Map(there.map((position) => [position, counts[position]]));
}

/**
 * Says that the server's own statuses were counted, where that made a difference.
 *
 * @param passages before those of the status were taken
 */
export function ownCounted(
  passages: readonly Passage[],
  status: WantedStatus | undefined,
  own?: OwnAssessments,
): Message[] {
  if (!own || own.size === 0) return [];
  const differs = passages.some(({ recommendation }) => {
    if (!recommendation) return false;
    const standing = standingIn(recommendation, own);
    const shipped = recommendation.status;
    return standing !== shipped && (isOf(standing, status) || isOf(shipped, status));
  });
  return differs ? [message('note.ownCounted')] : [];
}
