import { Best, type Ranked } from './best.ts';
import { Feedback, feedback } from './feedback.ts';
import type { IndexForm, Postings } from './index-form.ts';
import { rarity, Worth } from './worth.ts';

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
  private worth: Worth | undefined;
  private feedback: Feedback | undefined;

  constructor(
    private readonly index: IndexForm,
    private readonly weights: readonly number[],
  ) {}

  /** The best documents; a document that is not accepted is left aside before anything is counted of it. */
  best(terms: readonly WeightedPostings[], limit: number, accepts?: (document: number) => boolean): Ranked[] {
    const { worth, feedback: learned } = this.grown();
    try {
      for (const { postings, weight } of terms) this.add(postings, weight, worth, accepts);
      return learned.rerank(this.choose(Math.max(limit, feedback.pool))).slice(0, limit);
    } finally {
      // Also when the caller's predicate threw, or the next question would begin with these scores.
      this.clear();
    }
  }

  private add(
    { documents, counts }: Postings,
    weight: number,
    worth: Worth,
    accepts?: (at: number) => boolean,
  ): void {
    const { scores, touched } = this;
    const most = weight * rarity(documents.length, this.index.size);
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as number;
      let score = scores[document] as number;
      if (score === 0) {
        touched[this.count++] = document;
        // Whatever is added to minus infinity, it stays that.
        if (accepts && !accepts(document)) score = Number.NEGATIVE_INFINITY;
      }
      scores[document] = score + most * worth.gainOf(document, counts, at);
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
  private grown(): { readonly worth: Worth; readonly feedback: Feedback } {
    const { size } = this.index;
    let { worth, feedback } = this;
    if (!worth || !feedback || this.scores.length !== size) {
      this.scores = new Float64Array(size);
      this.touched = new Uint32Array(size);
      worth = this.worth = new Worth(this.index, this.weights);
      feedback = this.feedback = new Feedback(this.index, worth);
    }
    return { worth, feedback };
  }
}
