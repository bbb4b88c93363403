import type { Counts, IndexForm } from './index-form.ts';

/** BM25F: how soon repetition stops to count, and how much length counts. */
export const ranking = { saturation: 1.2, length: 0.75 };

/** How much a term tells: never below zero, also where every document has it. */
export const rarity = (having: number, size: number) => Math.log(1 + (size - having + 0.5) / (having + 0.5));

/**
 * What one occurrence is worth in each field of each document, by the field's weight and length. The fields side by
 * side and in half the width: waiting for memory is what a question spends its time on.
 */
export class Worth {
  private readonly fields: number;
  private readonly worth: Float32Array;

  /** `lengthOf` says how much length counts in a field, where not as everywhere. */
  constructor(
    { size, lengths }: IndexForm,
    weights: readonly number[],
    lengthWeights: readonly number[] = [],
  ) {
    this.fields = lengths.length;
    this.worth = new Float32Array(size * this.fields);
    for (const [field, own] of lengths.entries()) {
      const counts = lengthWeights[field] ?? ranking.length;
      let sum = 0;
      for (let document = 0; document < size; document++) sum += own[document] as number;
      const average = sum / size || 1;
      for (let document = 0; document < size; document++) {
        const relative = (own[document] as number) / average;
        this.worth[document * this.fields + field] = (weights[field] ?? 1) / (1 - counts + counts * relative);
      }
    }
  }

  /** How much repetition of a term weighs in a document, from 0 up to but without `saturation + 1`. */
  gainOf(document: number, counts: Counts, place: number): number {
    const { fields, worth } = this;
    let frequency = 0;
    for (let field = 0; field < fields; field++)
      frequency += (counts[place * fields + field] as number) * (worth[document * fields + field] as number);
    return ((ranking.saturation + 1) * frequency) / (ranking.saturation + frequency);
  }
}
