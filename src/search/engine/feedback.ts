import { Best, type Ranked } from './best.ts';
import { rarity } from './gains.ts';
import type { IndexForm } from './index-form.ts';

/**
 * Relevance feedback as in RM3 (Abdul-Jaleel et al., 2004): what the first documents have in common is what is looked
 * for, too. It only orders anew what was found, so that it costs a few documents and not the postings of more terms.
 * The figures are usual ones, chosen among a few; `share` is careful: the typed words decide.
 */
export const feedback = {
  /** How many of the first documents are learned from. */
  documents: 10,
  /** How many of their terms are used. */
  terms: 20,
  /** How many documents are ordered anew. */
  pool: 30,
  /** How much of the score comes from it. */
  share: 0.3,
};

export class Feedback {
  /** What each term of the dictionary weighs in the present question; all zero between questions. */
  private readonly weights: Float64Array;

  constructor(private readonly index: IndexForm) {
    this.weights = new Float64Array(index.dictionary().size);
  }

  /** The same documents in a new order. Those beyond the pool stay behind it. */
  rerank(found: readonly Ranked[]): readonly Ranked[] {
    // One document has nothing in common with others.
    if (found.length < 2) return found;
    const terms = this.learn(found.slice(0, feedback.documents));
    for (const { document: term, score } of terms)
      this.weights[term] = score * rarity(this.index.countOf(term), this.index.size);
    const gains = found.slice(0, feedback.pool).map(({ document }) => this.gainOf(document));
    for (const { document: term } of terms) this.weights[term] = 0;
    const most = Math.max(...gains);
    if (most <= 0) return found;
    const unit = (feedback.share * (found[0]?.score ?? 0)) / most;
    const best = new Best(found.length);
    for (const [at, { document, score }] of found.entries())
      best.offer(document, (1 - feedback.share) * score + unit * (gains[at] ?? 0));
    return best.inOrder();
  }

  /** The most telling terms of some documents, weighed by the documents' scores. */
  private learn(documents: readonly Ranked[]): Ranked[] {
    const touched: number[] = [];
    for (const { document, score } of documents) {
      const { terms, gains, start, end } = this.index.contentsOf(document);
      for (let at = start; at < end; at++) {
        const term = terms[at] as number;
        if (this.weights[term] === 0) touched.push(term);
        this.weights[term] = (this.weights[term] as number) + score * (gains[at] as number);
      }
    }
    const best = new Best(feedback.terms);
    for (const term of touched) {
      const having = this.index.countOf(term);
      // What one document alone has leads to no other.
      if (having > 1) best.offer(term, (this.weights[term] as number) * rarity(having, this.index.size));
      this.weights[term] = 0;
    }
    return best.inOrder();
  }

  /** How much a document speaks of what was learned. */
  private gainOf(document: number): number {
    const { terms, gains, start, end } = this.index.contentsOf(document);
    let gain = 0;
    for (let at = start; at < end; at++)
      gain += (this.weights[terms[at] as number] as number) * (gains[at] as number);
    return gain;
  }
}
