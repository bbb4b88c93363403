import { Best, type Ranked } from './best.ts';
import { Feedback, feedback } from './feedback.ts';
import { mostGain, rarity } from './gains.ts';
import type { IndexForm, Postings } from './index-form.ts';
import { placeIn } from './place-in.ts';

export interface WeightedPostings {
  readonly postings: Postings;
  readonly weight: number;
}

/** Postings with what an occurrence counts in the question. */
interface Rated {
  readonly postings: Postings;
  readonly rate: number;
}

/**
 * Adds up scores. The array of all documents is kept from question to question and only what was touched is cleared,
 * so that a question costs its postings and not the number of documents.
 */
export class Scorer {
  private scores = new Float64Array(0);
  private touched = new Uint32Array(0);
  private count = 0;
  /** How many of what was touched can still be among the best: they stand first. */
  private live = 0;
  private feedback: Feedback | undefined;

  constructor(private readonly index: IndexForm) {}

  /** The best documents; a document that is not accepted is left aside before anything is counted of it. */
  best(
    terms: readonly WeightedPostings[],
    limit: number,
    accepts?: (document: number) => boolean,
  ): readonly Ranked[] {
    const learned = this.grown();
    const most = Math.max(limit, feedback.pool);
    try {
      this.addAll(this.rated(terms), most, accepts);
      return learned.rerank(this.choose(most)).slice(0, limit);
    } finally {
      // Also when the caller's predicate threw, or the next question would begin with these scores.
      this.clear();
    }
  }

  /** The most telling first, so that what the frequent ones add can soon make no difference. */
  private rated(terms: readonly WeightedPostings[]): Rated[] {
    return terms
      .map(({ postings, weight }) => ({
        postings,
        rate: weight * rarity(postings.documents.length, this.index.size),
      }))
      .sort((a, b) => b.rate - a.rate);
  }

  /**
   * Adds term by term. Once so many documents are found that the terms which are left can bring no other among the
   * best, only those are added to that still can be (as in MaxScore; Turtle and Flood, 1995): the best are the same.
   */
  private addAll(terms: readonly Rated[], most: number, accepts?: (document: number) => boolean): void {
    let left = terms.reduce((sum, { rate }) => sum + rate, 0) * mostGain();
    let isClosed = false;
    for (const { postings, rate } of terms) {
      // To look for the least of the best is of use only where that costs less than adding.
      const isMany = this.live >= most && postings.documents.length > this.live;
      const least: number = isClosed || isMany ? this.leastOf(most) : 0;
      isClosed ||= least > left;
      if (isClosed) {
        this.keep(least - left);
        this.addToKept(postings, rate);
      } else this.add(postings, rate, accepts);
      left -= rate * mostGain();
    }
  }

  private add({ documents, gains }: Postings, rate: number, accepts?: (at: number) => boolean): void {
    const { scores, touched } = this;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as number;
      let score = scores[document] as number;
      if (score === 0) {
        touched[this.count++] = document;
        // Whatever is added to minus infinity, it stays that.
        if (accepts && !accepts(document)) score = Number.NEGATIVE_INFINITY;
      }
      scores[document] = score + rate * (gains[at] as number);
    }
    this.live = this.count;
  }

  /** Leaves those documents that have a score of at least so much; the others are cleared later all the same. */
  private keep(least: number): void {
    const { touched, scores } = this;
    let kept = 0;
    for (let at = 0; at < this.live; at++) {
      const document = touched[at] as number;
      if ((scores[document] as number) < least) continue;
      touched[at] = touched[kept] as number;
      touched[kept++] = document;
    }
    this.live = kept;
  }

  /** Adds to the documents that are left, by looking each of them up. */
  private addToKept({ documents, gains }: Postings, rate: number): void {
    for (let at = 0; at < this.live; at++) {
      const document = this.touched[at] as number;
      const place = placeIn(documents, document);
      if (place !== -1)
        this.scores[document] = (this.scores[document] as number) + rate * (gains[place] as number);
    }
  }

  /** The least score among so many of the best up to now. */
  private leastOf(most: number): number {
    return this.choose(most)[most - 1]?.score ?? 0;
  }

  private choose(limit: number): Ranked[] {
    const best = new Best(limit);
    for (let at = 0; at < this.live; at++) {
      const document = this.touched[at] as number;
      const score = this.scores[document] as number;
      if (score > 0) best.offer(document, score);
    }
    return best.inOrder();
  }

  private clear(): void {
    for (let at = 0; at < this.count; at++) this.scores[this.touched[at] as number] = 0;
    this.count = 0;
    this.live = 0;
  }

  /** Makes room for documents and terms that were added since the last question. */
  private grown(): Feedback {
    const { size } = this.index;
    if (!this.feedback || this.scores.length !== size) {
      this.scores = new Float64Array(size);
      this.touched = new Uint32Array(size);
      this.feedback = new Feedback(this.index);
    }
    return this.feedback;
  }
}
