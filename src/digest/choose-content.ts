import type { PassageId } from '../domain/ids.ts';
import type { Delivery, DigestContent, Subscription } from '../domain/subscription.ts';

/** What a subscription wants, as it stands now. */
export interface Standing {
  /** What fits and is outstanding, in the order in which it is to come. */
  readonly outstanding: readonly PassageId[];
  /** What fits and is outstanding no longer. */
  readonly settled: readonly PassageId[];
  /** When something was imported or newly assessed, ISO 8601; undefined where that is long ago. */
  changedAt(recommendation: PassageId): string | undefined;
  /** What came or may still come in the present round and in the one before it, oldest first. */
  readonly recent: readonly Delivery[];
}

/**
 * What the next digest holds. None comes again before all have come; but what was newly assessed or imported comes
 * first, also where it has come in this round.
 *
 * @param date the local date that the digest is for
 * @param most how many recommendations fit
 */
export function chooseContent(
  subscription: Subscription,
  standing: Standing,
  date: string,
  most = subscription.count,
): DigestContent {
  const { outstanding, recent: came } = standing;
  const lastAt =
    came
      .map(({ claimedAt }) => claimedAt)
      .sort()
      .at(-1) ?? subscription.createdAt;
  const settled = standing.settled.filter((id) => (standing.changedAt(id) ?? '') > lastAt);
  const picture = subscription.picture && weekdayOf(date) === Math.min(...subscription.schedule.weekdays);
  const common = { channel: subscription.channel, settled, total: outstanding.length, picture };
  if (outstanding.length === 0)
    return { ...common, recommendations: [], fresh: [], round: subscription.round, day: 1, days: 1 };
  const { round, left, day, shown } = roundOf(subscription, outstanding, came);
  const fresh = freshOf(subscription, standing, came);
  const order = [...new Set([...fresh, ...left])];
  const recommendations = order.slice(0, most);
  return {
    ...common,
    recommendations,
    fresh: recommendations.filter((id) => fresh.includes(id)),
    round,
    day,
    // As many more as what is left needs at the pace of the round so far: long ones leave less room.
    days: day - 1 + Math.ceil((order.length * day) / (shown + recommendations.length)),
  };
}

/** Whether a digest says that nothing is outstanding, as the last one did. */
export function isSaid({ recommendations, round }: DigestContent, { recent }: Standing): boolean {
  const last = recent.at(-1)?.content;
  return recommendations.length === 0 && last?.round === round && last.recommendations.length === 0;
}

/** The present round, or the next one where all have come in this one. */
function roundOf({ round }: Subscription, outstanding: readonly PassageId[], came: readonly Delivery[]) {
  const inRound = came.filter(
    ({ content }) => content?.round === round && content.recommendations.length > 0,
  );
  const shown = new Set(inRound.flatMap(({ content }) => content?.recommendations ?? []));
  const left = outstanding.filter((id) => !shown.has(id));
  return left.length > 0
    ? { round, left, day: inRound.length + 1, shown: shown.size }
    : { round: round + 1, left: outstanding, day: 1, shown: 0 };
}

/** What changed after it last came, or after the subscription began; the latest change first. */
function freshOf(
  { createdAt }: Subscription,
  { outstanding, changedAt }: Standing,
  came: readonly Delivery[],
) {
  const shownAt = new Map<PassageId, string>();
  for (const { content, claimedAt } of came)
    for (const id of content?.recommendations ?? [])
      if ((shownAt.get(id) ?? '') < claimedAt) shownAt.set(id, claimedAt);
  const changes = outstanding.map((id) => ({ id, at: changedAt(id) ?? '' }));
  return changes
    .filter(({ id, at }) => at > (shownAt.get(id) ?? createdAt))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ id }) => id);
}

/** 1 Monday to 7 Sunday. */
const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
