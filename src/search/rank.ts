import type { Passage } from '../domain/passage.ts';
import type { Concept, Variant } from './concept.ts';
import { fold } from './fold.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Understanding } from './understand.ts';

/** A passage with its score. */
export interface Hit {
  readonly passage: Passage;
  /** Comparable within one question only. */
  readonly score: number;
  /** The share of what the question asks for that the passage speaks of, weighted by how much each part tells; 0 to 1. */
  readonly coverage: number;
}

/** Set by measurement on the golden list (`npm run quality`). */
export const ranking = {
  proximity: 0.6,
  recommendationUnasked: 0.9,
  recommendationAsked: 1.6,
  wantedFigure: 1.1,
  leadIn: 0.6,
};

/** Passages that speak of what is asked for, best first. */
export function rank(
  asked: Understanding,
  index: PassageIndex,
  accept: (passage: Passage) => boolean,
): Hit[] {
  const total = asked.concepts.reduce((sum, concept) => sum + concept.weight, 0) || 1;
  const sums = new Map<number, { score: number; covered: number }>();
  for (const concept of asked.concepts) {
    for (const [id, { score, share }] of scoreConcept(concept, index)) {
      const sum = sums.get(id) ?? { score: 0, covered: 0 };
      sums.set(id, { score: sum.score + score, covered: sum.covered + concept.weight * share });
    }
  }
  const pairs = neighbouringTerms(asked.concepts);
  const literal = asked.phrases.length > 0;
  const hits: Hit[] = [];
  for (const [id, passage] of index.passages.entries()) {
    const sum = sums.get(id);
    if ((!sum && !literal) || !accept(passage) || !hasPhrases(passage, asked.phrases)) continue;
    // A phrase of stop words has no concepts: then its words stand there, and nothing else was asked for.
    const coverage = asked.concepts.length === 0 ? 1 : Math.min(1, (sum?.covered ?? 0) / total);
    const near = ranking.proximity * nearness(pairs, index.sequences[id] ?? [], index);
    const score = ((sum?.score ?? 0) + near) * coverage * suitability(passage, asked);
    hits.push({ passage, coverage, score });
  }
  // Equal ones stay in the order of the library.
  return hits.sort((a, b) => b.score - a.score);
}

/** For each passage the best way in which it speaks of a concept, and how fully it does. */
function scoreConcept(concept: Concept, index: PassageIndex): Map<number, { score: number; share: number }> {
  const best = new Map<number, { score: number; share: number }>();
  for (const variant of concept.variants) {
    for (const [id, found] of scoreVariant(variant, index)) {
      const known = best.get(id);
      best.set(id, {
        score: Math.max(found.score, known?.score ?? 0),
        share: Math.max(found.share, known?.share ?? 0),
      });
    }
  }
  return best;
}

function scoreVariant(variant: Variant, index: PassageIndex): Map<number, { score: number; share: number }> {
  const sums = new Map<number, { score: number; share: number; count: number }>();
  const all = variant.terms.reduce((sum, term) => sum + index.weightOf(term), 0) || 1;
  for (const term of variant.terms) {
    const part = index.weightOf(term) / all;
    for (const [id, score] of index.scoresOf(term)) {
      const sum = sums.get(id) ?? { score: 0, share: 0, count: 0 };
      sums.set(id, { score: sum.score + score, share: sum.share + part, count: sum.count + 1 });
    }
  }
  const scored = new Map<number, { score: number; share: number }>();
  const size = Math.sqrt(variant.terms.length);
  for (const [id, { score, share, count }] of sums) {
    if (variant.all && count < variant.terms.length) continue;
    const weighted = (variant.weight * score) / (variant.all ? size : 1);
    scored.set(id, { score: weighted, share: share * Math.min(1, variant.weight + 0.2) });
  }
  return scored;
}

/** Pairs of terms that follow each other in the question. */
function neighbouringTerms(concepts: readonly Concept[]): [string, string][] {
  const terms = concepts.flatMap((concept) => concept.terms);
  return terms.slice(1).map((term, index) => [terms[index] ?? '', term]);
}

/** How much of the question's pairs of terms stand close together in a passage. */
function nearness(
  pairs: readonly (readonly [string, string])[],
  sequence: readonly string[],
  index: PassageIndex,
) {
  let sum = 0;
  for (const [first, second] of pairs) {
    let last = -10;
    for (let at = 0; at < sequence.length; at++) {
      if (sequence[at] === first) last = at;
      else if (sequence[at] === second && at - last <= 3) {
        sum += Math.min(index.weightOf(first), index.weightOf(second)) / (at - last);
        break;
      }
    }
  }
  return sum;
}

const squeeze = (text: string) => fold(text).replace(/\s+/g, ' ');
/** Whether a passage or its headings say phrases literally, but for case, white space and kinds of marks. */
export function hasPhrases(passage: Passage, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const text = squeeze(`${passage.heading.join(' ')} ${passage.text}`);
  return phrases.every((phrase) => text.includes(squeeze(phrase)));
}

const figure = /\d|\b(two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|half)\b/i;
const date = /\b(19|20)\d\d\b/;

/** How well the kind of a passage fits what was asked for. */
function suitability(passage: Passage, asked: Understanding): number {
  let factor = 1;
  if (passage.kind === 'recommendation') {
    factor *= asked.wantsRecommendations ? ranking.recommendationAsked : ranking.recommendationUnasked;
  }
  if (passage.kind === 'lead-in') factor *= ranking.leadIn;
  if (asked.wantsNumber && figure.test(passage.text)) factor *= ranking.wantedFigure;
  if (asked.wantsDate && date.test(passage.text)) factor *= ranking.wantedFigure;
  return factor;
}
