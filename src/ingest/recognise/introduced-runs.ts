import type { Piece } from '../drawn.ts';
import type { Candidate } from './find-series.ts';

/** Whether a text ends as an entry of an enumeration does: with a semicolon, or with who recommends it. */
export const endsLikeEntry = (text: string): boolean =>
  /;(?:\s+(?:and|or|и|или))?$|\(\p{Lu}[^()\d]*\)[.;,]?$/u.test(text);

/**
 * Enumerations inside a numbered paragraph: its text ends in a colon, or their entries end like entries. They run on as long as their numbers go on by one, over many pages in older reports of the UPR, and past the numbers that
 * the document's own paragraphs have.
 */
export function findIntroducedRuns(
  candidates: readonly Candidate[],
  pieces: readonly Piece[],
): Candidate[][] {
  const runs: Candidate[][] = [];
  let highest = 0;
  for (let at = 0; at < candidates.length; at++) {
    const first = candidates[at];
    if (!first) continue;
    const run = first.value === 1 && highest > 1 ? runFrom(candidates.slice(at), pieces, highest) : [];
    if (run.length < 2 || !isIntroduced(run, pieces)) {
      if (first.value === highest + 1 || highest === 0) highest = first.value;
      continue;
    }
    runs.push(run);
    at += run.length - 1;
  }
  return runs;
}

function runFrom(candidates: readonly Candidate[], pieces: readonly Piece[], highest: number): Candidate[] {
  const run: Candidate[] = [];
  for (const one of candidates) {
    const last = run.at(-1);
    if (last && one.value !== last.value + 1) break;
    // The next number of the document is the next of the enumeration too: which of them it is, the ends of texts say.
    if (last && one.value === highest + 1 && hasEnded(run, one, pieces)) break;
    run.push(one);
  }
  return run;
}

function hasEnded(run: readonly Candidate[], next: Candidate, pieces: readonly Piece[]): boolean {
  const textOf = ({ at }: Candidate) => pieces[at]?.text ?? '';
  const last = run.at(-1);
  if (!last || endsLikeEntry(textOf(next))) return false;
  const entries = run.slice(0, -1).filter((one) => endsLikeEntry(textOf(one))).length;
  return endsLikeEntry(textOf(last)) ? !/;$/.test(textOf(last)) || entries < run.length / 2 : true;
}

/** Whether a run stands below a text that ends in a colon, or reads like an enumeration all through. */
function isIntroduced(run: readonly Candidate[], pieces: readonly Piece[]): boolean {
  const before = pieces[(run[0]?.at ?? 0) - 1];
  if (before && before.type !== 'heading' && /:$/.test(before.text)) return true;
  return run.length > 3 && run.filter(({ isEntry }) => isEntry).length > run.length * 0.6;
}
