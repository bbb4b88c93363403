import type { Concept } from './concept.ts';
import type { PassageIndex } from './passage-index.ts';

/** Two terms that follow each other in a question, by their places in the dictionary. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

/** How many terms apart in a text two terms of a question may stand. */
const farthest = 3;

/** How much of a question's pairs of neighbouring terms stands close together in a passage. */
export class Nearness {
  private readonly pairs: readonly Pair[];
  /** For each term of the dictionary, up to the last that is asked for, whether it is. */
  private readonly asked: Uint8Array;

  constructor(
    concepts: readonly Concept[],
    private readonly index: PassageIndex,
  ) {
    const terms = concepts
      .flatMap((concept) => concept.terms)
      .map((term) => ({ place: index.placeOf(term), weight: index.weightOf(term) }));
    this.pairs = terms.slice(1).flatMap((term, at) => {
      const before = terms[at] ?? term;
      if (before.place === -1 || term.place === -1) return [];
      return [{ first: before.place, second: term.place, weight: Math.min(before.weight, term.weight) }];
    });
    const asked = this.pairs.flatMap(({ first, second }) => [first, second]);
    this.asked = new Uint8Array(Math.max(-1, ...asked) + 1);
    for (const term of asked) this.asked[term] = 1;
  }

  of(passage: number): number {
    if (this.pairs.length === 0) return 0;
    const sequence = this.index.sequenceOf(passage);
    // Most terms of a passage are none of the question: they are passed over once for all pairs.
    const places: number[] = [];
    for (let at = 0; at < sequence.length; at++) if (this.asked[sequence[at] as number]) places.push(at);
    return this.pairs.reduce((sum, pair) => sum + nearest(pair, sequence, places), 0);
  }
}

/** The sooner the second follows the first where they are closest, the more; nothing where it does not. */
function nearest({ first, second, weight }: Pair, sequence: Uint32Array, places: readonly number[]): number {
  let last = Number.NEGATIVE_INFINITY;
  let apart = Number.POSITIVE_INFINITY;
  for (const at of places) {
    if (sequence[at] === first) last = at;
    else if (sequence[at] === second) apart = Math.min(apart, at - last);
  }
  return apart <= farthest ? weight / apart : 0;
}
