import type { Concept, Variant } from './concept.ts';
import type { PassageIndex } from './passage-index.ts';
import { Sums } from './sums.ts';

/** What passages say of the concepts of a question: the best way of each concept counts, and concepts are added. */
export class ConceptScale {
  /** Of the question, of the concept and of the variant that are weighed. */
  private readonly question: Sums;
  private readonly concept: Sums;
  private readonly variant: Sums;

  constructor(private readonly index: PassageIndex) {
    const size = index.passages.length;
    [this.question, this.concept, this.variant] = [new Sums(size), new Sums(size), new Sums(size)];
  }

  /**
   * Gives each passage that speaks of a concept to `found`: its score, and what it covers of the concepts' weights.
   * Passages that are not accepted are left aside before anything is counted of them.
   */
  weigh(
    concepts: readonly Concept[],
    accepts: (passage: number) => boolean,
    found: (passage: number, score: number, covered: number) => void,
  ): void {
    const { question, concept, variant } = this;
    try {
      for (const one of concepts) {
        for (const way of one.variants) this.weighVariant(way, accepts);
        for (const passage of concept.passages())
          question.add(
            passage,
            concept.scores[passage] as number,
            one.weight * (concept.shares[passage] as number),
          );
        concept.clear();
      }
      for (const passage of question.passages())
        found(passage, question.scores[passage] as number, question.shares[passage] as number);
    } finally {
      for (const sums of [question, concept, variant]) sums.clear();
    }
  }

  private weighVariant({ terms, weight, all }: Variant, accepts: (passage: number) => boolean): void {
    const { variant, concept, index } = this;
    const [only = ''] = terms;
    if (terms.length === 1) {
      this.weighTerm(only, weight, accepts);
      return;
    }
    const rarities = terms.map((term) => index.weightOf(term));
    const whole = rarities.reduce((sum, one) => sum + one, 0) || 1;
    for (const [at, term] of terms.entries()) {
      const { documents, gains } = index.postingsOf(term) ?? { documents: [], gains: [] };
      const most = rarities[at] as number;
      for (let place = 0; place < documents.length; place++) {
        const passage = documents[place] as number;
        if (accepts(passage)) variant.add(passage, most * (gains[place] as number), most / whole);
      }
    }
    const size = all ? Math.sqrt(terms.length) : 1;
    for (const passage of variant.passages()) {
      if (all && variant.timesOf(passage) < terms.length) continue;
      const share = (variant.shares[passage] as number) * Math.min(1, weight + 0.2);
      concept.raise(passage, (weight * (variant.scores[passage] as number)) / size, share);
    }
    variant.clear();
  }

  /** The same of a variant of one term, as most are: nothing has to be added up. */
  private weighTerm(term: string, weight: number, accepts: (passage: number) => boolean): void {
    const { concept, index } = this;
    const postings = index.postingsOf(term);
    if (!postings) return;
    const { documents, gains } = postings;
    const most = index.weightOf(term);
    const share = (most > 0 ? 1 : 0) * Math.min(1, weight + 0.2);
    for (let place = 0; place < documents.length; place++) {
      const passage = documents[place] as number;
      if (accepts(passage)) concept.raise(passage, weight * (most * (gains[place] as number)), share);
    }
  }
}
