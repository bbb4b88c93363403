import type { Concept } from './concept.ts';
import type { PassageIndex } from './passage-index.ts';

/** About two sentences, in terms; and how far from what was asked for a figure may stand that belongs to it. */
const length = 30;
const around = 8;

/** The part of a passage that says most of a question, to see whether the figure or the date that is asked for stands there. */
export class AnswerWindow {
  /** What each term of the dictionary weighs in the question. */
  private readonly weights = new Map<number, number>();

  constructor(
    concepts: readonly Concept[],
    private readonly index: PassageIndex,
  ) {
    for (const concept of concepts)
      for (const { terms, weight } of concept.variants)
        for (const term of terms) this.raise(index.placeOf(term), (weight * concept.weight) / terms.length);
  }

  private raise(place: number, weight: number): void {
    if (place !== -1 && weight > (this.weights.get(place) ?? 0)) this.weights.set(place, weight);
  }

  /** Whether a figure or a part of a date stands in the window of a passage, or close to it. */
  has(kind: 'figure' | 'date', passage: number): boolean {
    const sequence = this.index.sequenceOf(passage);
    const [from, to] = this.best(sequence);
    if (to < from) return false;
    for (let at = Math.max(0, from - around); at < Math.min(sequence.length, to + around + 1); at++)
      if (this.index.kindOf(sequence[at] as number) === kind) return true;
    return false;
  }

  /** The first and the last place of the window. */
  private best(sequence: Uint32Array): readonly [number, number] {
    const places: number[] = [];
    for (let at = 0; at < sequence.length; at++)
      if (this.weights.has(sequence[at] as number)) places.push(at);
    const weighed = new Weighed(sequence, this.weights);
    let best: readonly [number, number] = [0, -1];
    let most = 0;
    let end = 0;
    for (const start of places) {
      while (end < places.length && (places[end] as number) - start < length)
        weighed.add(places[end++] as number);
      if (weighed.sum > most) {
        most = weighed.sum;
        best = [start, places[end - 1] as number];
      }
      weighed.remove(start);
    }
    return best;
  }
}

/** The terms of a part of a text, each counted once however often it stands there. */
class Weighed {
  sum = 0;
  private readonly times = new Map<number, number>();

  constructor(
    private readonly sequence: Uint32Array,
    private readonly weights: ReadonlyMap<number, number>,
  ) {}

  add(at: number): void {
    this.change(at, 1);
  }

  remove(at: number): void {
    this.change(at, -1);
  }

  private change(at: number, by: 1 | -1): void {
    const term = this.sequence[at] as number;
    const before = this.times.get(term) ?? 0;
    this.times.set(term, before + by);
    if (before === 0 || before + by === 0) this.sum += by * (this.weights.get(term) ?? 0);
  }
}
