import { Best, type Ranked } from './best.ts';
import type { IndexForm, Postings } from './index-form.ts';

/** BM25F: how soon repetition stops to count, how much length counts, and what a word in the title is worth. */
export const ranking = { saturation: 1.2, length: 0.75, title: 2.5 };

export interface WeightedPostings {
  readonly postings: Postings;
  readonly weight: number;
}

/**
 * Adds up scores. The array of all documents is kept from question to question and only what was touched is cleared,
 * so that a question costs its postings and not the number of documents.
 */
export class Scorer {
  private scores = new Float64Array(0);
  private touched = new Uint32Array(0);
  private count = 0;
  /**
   * What one occurrence is worth in each document's title and text, by weight and length. The two side by side and
   * in half the width: waiting for memory is what a question spends its time on.
   */
  private worth = new Float32Array(0);

  constructor(private readonly index: IndexForm) {}

  /** The best documents; a document that is not accepted is left aside before anything is counted of it. */
  best(terms: readonly WeightedPostings[], limit: number, accepts?: (document: number) => boolean): Ranked[] {
    this.grow();
    try {
      for (const { postings, weight } of terms) this.add(postings, weight, accepts);
      return this.choose(limit);
    } finally {
      // Also when the caller's predicate threw, or the next question would begin with these scores.
      this.clear();
    }
  }

  private add({ documents, title, text }: Postings, weight: number, accepts?: (at: number) => boolean): void {
    const { scores, touched, worth } = this;
    const { saturation } = ranking;
    const most = weight * rarity(documents.length, this.index.size) * (saturation + 1);
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as number;
      let score = scores[document] as number;
      if (score === 0) {
        touched[this.count++] = document;
        // Whatever is added to minus infinity, it stays that.
        if (accepts && !accepts(document)) score = Number.NEGATIVE_INFINITY;
      }
      const frequency =
        (title[at] as number) * (worth[document * 2] as number) +
        (text[at] as number) * (worth[document * 2 + 1] as number);
      scores[document] = score + (most * frequency) / (saturation + frequency);
    }
  }

  private choose(limit: number): Ranked[] {
    const best = new Best(limit);
    for (let at = 0; at < this.count; at++) {
      const document = this.touched[at] as number;
      const score = this.scores[document] as number;
      if (score > 0) best.offer(document, score);
    }
    return best.inOrder();
  }

  private clear(): void {
    for (let at = 0; at < this.count; at++) this.scores[this.touched[at] as number] = 0;
    this.count = 0;
  }

  /** A document more changes every average, so that all is computed anew: once for many additions in a row. */
  private grow(): void {
    const { size, titleLengths, textLengths } = this.index;
    if (this.scores.length === size) return;
    this.scores = new Float64Array(size);
    this.touched = new Uint32Array(size);
    this.worth = new Float32Array(size * 2);
    this.fillWorth(0, titleLengths, ranking.title);
    this.fillWorth(1, textLengths, 1);
  }

  private fillWorth(field: 0 | 1, lengths: ArrayLike<number>, weight: number): void {
    const { size } = this.index;
    let sum = 0;
    for (let document = 0; document < size; document++) sum += lengths[document] as number;
    const average = sum / size || 1;
    for (let document = 0; document < size; document++) {
      const relative = (lengths[document] as number) / average;
      this.worth[document * 2 + field] = weight / (1 - ranking.length + ranking.length * relative);
    }
  }
}

/** How much a term tells: never below zero, also where every document has it. */
const rarity = (having: number, size: number) => Math.log(1 + (size - having + 0.5) / (having + 0.5));
