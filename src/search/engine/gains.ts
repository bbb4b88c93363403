import type { Counts } from './index-form.ts';

/** BM25F: how soon repetition stops to count, and how much length counts where a field does not say otherwise. */
export const ranking = { saturation: 1.2, length: 0.75 };

/** No document gains more by a term, however often it stands there. */
export const mostGain = () => ranking.saturation + 1;

/** How much a term tells: never below zero, also where every document has it. */
export const rarity = (having: number, size: number) => Math.log(1 + (size - having + 0.5) / (having + 0.5));

/** A field of what is indexed. */
export interface Field {
  readonly name: string;
  /** What a word in it is worth. */
  readonly weight: number;
  /** How much its length counts, from 0 to 1. */
  readonly length?: number;
}

/**
 * What documents gain by the terms that stand in them, whatever is asked: computed once, so that a question only adds.
 *
 * @param lengths how many terms each document has, for each field
 */
export function gainsOf(
  fields: readonly Field[],
  lengths: readonly ArrayLike<number>[],
  size: number,
): (counts: Counts) => Float32Array {
  const worth = fields.map((field, at) => worthOf(field, lengths[at] ?? [], size));
  return ({ documents, counts }) => {
    const gains = new Float32Array(documents.length);
    for (let place = 0; place < documents.length; place++) {
      let frequency = 0;
      for (let field = 0; field < fields.length; field++) {
        const count = counts[place * fields.length + field] as number;
        if (count > 0) frequency += count * (worth[field]?.[documents[place] as number] as number);
      }
      gains[place] = (mostGain() * frequency) / (ranking.saturation + frequency);
    }
    return gains;
  };
}

/** What one occurrence is worth in a field of each document: less in a longer one. */
function worthOf({ weight, length = ranking.length }: Field, lengths: ArrayLike<number>, size: number) {
  let sum = 0;
  for (let document = 0; document < size; document++) sum += lengths[document] as number;
  const average = sum / size || 1;
  return Float32Array.from(
    { length: size },
    (_, document) => weight / (1 - length + (length * (lengths[document] as number)) / average),
  );
}
