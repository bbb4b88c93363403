import type { Concept } from '../concept.ts';
import type { PassageIndex } from '../passage-index.ts';
import type { ReadTerm } from './reading.ts';

/** What of a question a term can speak of. */
interface Part {
  readonly concept: number;
  readonly variant: number;
  /** Of the variant's terms, weighted by how much each tells. */
  readonly share: number;
}

/** A question by its terms. */
export interface AskedWords {
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  readonly concepts: readonly Concept[];
  /** The weight of all concepts together. */
  readonly total: number;
}

const known = new WeakMap<readonly Concept[], AskedWords>();

/** The terms that speak of what was asked; worked out once for all passages of an answer. */
export function askedWords(concepts: readonly Concept[], index: PassageIndex): AskedWords {
  const before = known.get(concepts);
  if (before) return before;
  const parts = new Map<string, Part[]>();
  const weights = new Map<string, number>();
  const weightOf = (term: string) => {
    const weight = weights.get(term) ?? index.weightOf(term);
    weights.set(term, weight);
    return weight;
  };
  for (const [concept, { variants }] of concepts.entries()) {
    for (const [variant, { terms }] of variants.entries()) {
      const all = terms.reduce((sum, term) => sum + weightOf(term), 0) || 1;
      for (const term of new Set(terms)) {
        const list = parts.get(term) ?? [];
        list.push({ concept, variant, share: weightOf(term) / all });
        parts.set(term, list);
      }
    }
  }
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const asked = { parts, concepts, total };
  known.set(concepts, asked);
  return asked;
}

/**
 * How much of a question some terms speak of, from 0 to 1: each concept by the best of its variants and only once,
 * so that a word said again adds nothing.
 */
export class Covered {
  value = 0;
  private readonly asked: AskedWords;
  private readonly seen = new Set<string>();
  private readonly shares = new Map<number, number>();
  private readonly best = new Map<number, number>();

  constructor(asked: AskedWords) {
    this.asked = asked;
  }

  add({ term }: Pick<ReadTerm, 'term'>): void {
    if (this.seen.has(term)) return;
    this.seen.add(term);
    for (const { concept, variant, share } of this.asked.parts.get(term) ?? []) {
      const key = concept * 1000 + variant;
      const sum = (this.shares.get(key) ?? 0) + share;
      this.shares.set(key, sum);
      const { weight, variants } = this.asked.concepts[concept] ?? { weight: 0, variants: [] };
      const { weight: worth = 0, all = false } = variants[variant] ?? {};
      const value = Math.min(1, worth) * (all && sum < whole ? sum / 2 : sum);
      const before = this.best.get(concept) ?? 0;
      if (value <= before) continue;
      this.best.set(concept, value);
      this.value += (weight * (value - before)) / this.asked.total;
    }
  }
}
/** Shares add up to one but for rounding. */
const whole = 0.999;
