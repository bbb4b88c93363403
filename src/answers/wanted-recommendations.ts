import type { OwnAssessments } from '../domain/assessment.ts';
import type { DocumentId, RightId, SetId } from '../domain/ids.ts';
import type { Passage } from '../domain/passage.ts';
import { isOutstanding, type Recommendation, type Status, standingStatus } from '../domain/recommendation.ts';
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
  const fitting = library.passages.filter(
    (passage) =>
      (!documents || documents.includes(passage.document)) &&
      (!right || passage.rights.includes(right)) &&
      (!document || passage.document === document),
  );
  return ofStatus(fitting, status, own);
}

/** The recommendations among passages that count as of a status; all of them without one. */
export const ofStatus = (
  passages: readonly Passage[],
  status: WantedStatus | undefined,
  own?: OwnAssessments,
): readonly Passage[] =>
  passages.filter(({ recommendation }) => recommendation && isOf(standingIn(recommendation, own), status));

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
  const differs = passages.some(({ recommendation }) => {
    if (!recommendation) return false;
    const standing = standingIn(recommendation, own);
    const shipped = recommendation.status;
    return standing !== shipped && (isOf(standing, status) || isOf(shipped, status));
  });
  return differs ? [message('note.ownCounted')] : [];
}
