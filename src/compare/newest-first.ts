import type { Comparison } from './compare.ts';
import type { Fact } from './fact.ts';

/** A passage beside a claim, with what tells whether another one speaks of the same thing at another time. */
export interface Dated {
  readonly document: string;
  /** Of its document: `2025-05` or `2015`. */
  readonly date: string;
  readonly rights: readonly string[];
  readonly score: number;
  readonly comparison: Comparison;
}

/**
 * What holds now before what held then: of passages of several documents that set the same figure of a claim beside one
 * of theirs, the newest comes first, or the nearest to the year that the claim says. Else the best of each document
 * comes before a second one of the same.
 */
export function newestFirst<Hit extends Dated>(
  hits: readonly Hit[],
  claim: readonly Fact[],
  sentence: string,
): Hit[] {
  const near = hits.filter(({ score }) => score >= leastOfBest * (hits[0]?.score ?? 0));
  const lead = near.find(({ comparison }) => figuresTold(comparison).length > 0);
  const together =
    lead && !speaksOfThen.test(sentence)
      ? near.filter(
          (hit) => isOfTheSame(lead, hit) && (agrees(lead, hit) || hit.score >= leastOfUnlike * lead.score),
        )
      : [];
  const years = claim.flatMap((fact) => (fact.kind === 'date' && fact.year ? [fact.year] : []));
  const far = ({ date }: Hit) => Math.min(...years.map((year) => Math.abs(Number(date.slice(0, 4)) - year)));
  const ordered = eachOnce(together).toSorted(
    (a, b) => (years.length > 0 ? far(a) - far(b) : 0) || b.date.localeCompare(a.date),
  );
  return [...new Set([...ordered, ...eachOnce(near), ...hits])];
}

/** The best hit of each document. */
const eachOnce = <Hit extends Dated>(hits: readonly Hit[]) =>
  hits.filter(({ document }, at) => hits.findIndex((hit) => hit.document === document) === at);

/** Less than this share of the best score is too far off to be preferred for its date, */
const leastOfBest = 0.6;
/** and less than this where both differ from the claim and from each other: they may be of two things. */
const leastOfUnlike = 0.8;

/** Without a year only the passage can tell of which time "back then" is. */
const speaksOfThen =
  /(?<!\p{L})(?:back then|at the time|those days|used to|formerly|previously|тогда|раньше|прежде|бұрын|ол кезде)(?!\p{L})/iu;

/** Whether a passage is of one right with another, and sets all figures of a claim that this one does beside its own. */
export function isOfTheSame(a: Dated, b: Dated): boolean {
  if (a === b) return true;
  const [told, other] = [figuresTold(a.comparison), figuresTold(b.comparison)];
  return (
    told.length > 0 &&
    told.every((fact) => other.includes(fact)) &&
    a.rights.some((right) => b.rights.includes(right))
  );
}

/** Whether either agrees with the claim in a figure, or both have the same other one. */
function agrees(a: Dated, b: Dated): boolean {
  if ([a, b].some(({ comparison }) => comparison.same.some(({ claim }) => claim.kind === 'figure')))
    return true;
  const values = [a, b].map(({ comparison }) =>
    comparison.differs.flatMap(({ passage }) =>
      passage.map((fact) => (fact.kind === 'figure' ? fact.value : 0)),
    ),
  );
  return (values[0] ?? []).some((value) => values[1]?.includes(value));
}

const figuresTold = ({ same, differs }: Comparison): Fact[] =>
  [...same, ...differs].map(({ claim }) => claim).filter(({ kind }) => kind === 'figure');
