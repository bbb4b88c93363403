import type { Comparison } from './compare.ts';
import type { Fact } from './fact.ts';
import type { Dated } from './newest-first.ts';

const agreeing = { date: 0.25, figure: 0.4, name: 0.15 };
const differing = { date: 0.1, figure: 0.25, name: 0 };
/** What several things that agree are worth at most. */
const most = 1;
/** What has less than this share of the best score only shares a word with a claim. */
const leastOfBest = 0.3;

/**
 * Passages by how well they were found and how they agree with a claim. One whose figures are others is less likely of
 * the same thing where another passage has most figures of the claim together.
 */
export function byAgreement<Hit extends Dated>(found: readonly Hit[], claim: readonly Fact[]): Hit[] {
  const plain = found.map(({ score, comparison }) => score + agreementOf(comparison, new Set()));
  const least = leastOfBest * Math.max(...plain);
  const agreed = agreedTogether(found, claim);
  return found
    .filter((_, at) => (plain[at] ?? 0) >= least)
    .map((hit) => ({ ...hit, score: hit.score + agreementOf(hit.comparison, agreed) }))
    .sort((a, b) => b.score - a.score);
}

/** Whether a passage has a figure or a date of a claim; a year alone is in common to many. */
export const agreesInValue = ({ same }: Comparison) =>
  same.some(({ claim }) => claim.kind === 'figure' || (claim.kind === 'date' && claim.month !== undefined));

/**
 * A passage with the very figure or date of a claim is most likely where it comes from; one with another figure may be,
 * unless it is `agreed` elsewhere.
 */
function agreementOf({ same, differs }: Comparison, agreed: ReadonlySet<Fact>): number {
  const sum = same.reduce((all, { claim }) => all + agreeing[claim.kind], 0);
  const others = differs.filter(({ claim }) => !agreed.has(claim));
  return Math.min(
    most,
    others.reduce((all, { claim }) => all + differing[claim.kind], sum),
  );
}

/** All figures of a claim where one passage has several and most of them. */
function agreedTogether(found: readonly Dated[], claim: readonly Fact[]): ReadonlySet<Fact> {
  const isFigure = ({ kind }: Fact) => kind === 'figure';
  const figures = claim.filter(isFigure);
  const together = Math.max(
    0,
    ...found.map(({ comparison }) => comparison.same.filter((pair) => isFigure(pair.claim)).length),
  );
  return together > 1 && together * 2 > figures.length ? new Set(figures) : new Set();
}
