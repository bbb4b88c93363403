import type { PrintedNumber } from './printed-number.ts';

/** A piece that begins with a number. */
export interface Candidate extends PrintedNumber {
  /** Of the piece, among all pieces. */
  readonly at: number;
  readonly length: number;
  /** Its text ends as an entry of an enumeration does. */
  readonly isEntry: boolean;
  /** It was drawn as an item of a list. */
  readonly isListed?: boolean;
}

/** What the numbers at the beginnings of pieces are. */
export interface FoundSeries {
  /** Runs of official paragraph numbers, in the order in which they begin. */
  readonly official: readonly (readonly Candidate[])[];
  /** Runs that count something inside the text. */
  readonly enumerations: readonly (readonly Candidate[])[];
  /** Numbers that fit nowhere. */
  readonly stray: readonly Candidate[];
}

/** Most candidates to be weighed against each other; a step over more than these is never right. */
const LOOK_BACK = 400;

/**
 * Finds the runs of numbers that explain most of a document: each next one is greater by one; a gap or a repeat costs,
 * and what stands between two numbers of a run that follow each other is an enumeration inside the text. A number that
 * fits into no run, a year or a date at a line's beginning, is nobody's.
 *
 * @param headings indexes of the pieces that are headings: a run that begins anew is another official one only after a
 *   heading
 */
export function findSeries(candidates: readonly Candidate[], headings: readonly number[]): FoundSeries {
  const official: Candidate[][] = [];
  const enumerations: Candidate[][] = [];
  const stray: Candidate[] = [];
  const headingBetween = (from: number, to: number) => headings.some((at) => at > from && at < to);

  const split = (among: readonly Candidate[], outer: boolean, from: number): void => {
    const chain = bestChain(among);
    const first = chain[0];
    const last = chain.at(-1);
    if (!first || !last || chain.length < 2) {
      stray.push(...among);
      return;
    }
    const anew = first.value <= 1.5 && headingBetween(from, first.at);
    const isOfficial =
      (anew || (outer && official.length === 0)) && isOfficialRun(chain, official.length === 0);
    (isOfficial ? official : enumerations).push(chain);
    const inside = new Set(chain);
    const left = among.filter((one) => !inside.has(one));
    const part = (low: number, high: number) => left.filter(({ at }) => at > low && at < high);
    split2(part(-1, first.at), outer, from);
    chain.slice(1).forEach((one, at) => {
      const before = chain[at];
      if (before) split2(part(before.at, one.at), false, before.at);
    });
    split2(part(last.at, Number.POSITIVE_INFINITY), outer, last.at);
  };
  const split2 = (among: readonly Candidate[], outer: boolean, from: number) => {
    if (among.length > 0) split(among, outer, from);
  };
  for (const style of stylesByWeight(candidates)) {
    const among = candidates.filter((one) => one.style === style);
    // Of the other styles nothing is official any more where one already explains the document.
    split2(among, official.length === 0, -1);
  }
  const byPlace = (a: readonly Candidate[], b: readonly Candidate[]) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0);
  return { official: official.sort(byPlace), enumerations: enumerations.sort(byPlace), stray };
}

function stylesByWeight(candidates: readonly Candidate[]): Candidate['style'][] {
  const weight = (style: Candidate['style']) =>
    bestChain(candidates.filter((one) => one.style === style)).length;
  const styles = (['dot', 'bare', 'bracket'] as const).map((style) => ({
    style,
    weight: weight(style) * (style === 'dot' ? 2 : style === 'bare' ? 1.5 : 1),
  }));
  return styles.sort((a, b) => b.weight - a.weight).map(({ style }) => style);
}

/** Whether a run may be one of official numbers: long enough for its style, and without many holes. */
function isOfficialRun(chain: readonly Candidate[], first: boolean): boolean {
  const style = chain[0]?.style;
  const steps = chain.slice(1).filter((one, at) => one.value - (chain[at]?.value ?? 0) <= 1.001).length;
  const long = chain.filter(({ length }) => length > 60).length >= chain.length / 3;
  if (style === 'dot') return chain.length >= 3 && long && steps >= (chain.length - 1) * 0.5;
  return first && chain.length >= 5 && long && steps >= (chain.length - 1) * 0.8;
}

/** The run of most weight: ascending, mostly by one. */
export function bestChain(candidates: readonly Candidate[]): Candidate[] {
  const scores: number[] = [];
  const from: number[] = [];
  const others = candidates.some(({ isListed }) => !isListed);
  candidates.forEach((one, at) => {
    // What ends like an entry of a list, or is drawn as one, is hardly a paragraph, unless there is nothing else.
    const own = one.isEntry ? 0.1 : one.isListed && others ? 0.4 : 1 + (one.length > 200 ? 0.15 : 0);
    scores[at] = own + (at === 0 ? 0.1 : 0);
    from[at] = -1;
    let rivals = 0;
    for (let before = at - 1; before >= Math.max(0, at - LOOK_BACK); before--) {
      const other = candidates[before];
      if (!other) continue;
      const cost = costOfStep(other.value, one.value) + (rivals > 0 ? 0.3 : 0);
      const score = (scores[before] ?? 0) + own - cost;
      if (score > (scores[at] ?? 0)) {
        scores[at] = score;
        from[at] = before;
      }
      if (Math.floor(other.value) === Math.floor(one.value) - 1) rivals += 1;
    }
  });
  let at = scores.indexOf(Math.max(...scores));
  const chain: Candidate[] = [];
  while (at >= 0) {
    const one = candidates[at];
    if (one) chain.unshift(one);
    at = from[at] ?? -1;
  }
  return chain;
}

/** What it costs to go on from one number with another. */
function costOfStep(before: number, after: number): number {
  const step = after - before;
  if (step < 0) return Number.POSITIVE_INFINITY;
  if (step === 0) return 1.5;
  if (step <= 1.001) return 0;
  return Math.min(3, 0.25 + 0.25 * Math.ceil(step - 1));
}
