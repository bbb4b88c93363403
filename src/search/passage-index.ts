import type { Passage } from '../domain/passage.ts';
import type { IndexForm, Postings } from './engine/index-form.ts';
import type { Sequences } from './engine/sequences.ts';
import type { WordCounts } from './engine/word-counts.ts';
import { rarity, Worth } from './engine/worth.ts';
import { isCyrillic } from './fold.ts';
import { fields, fieldWeights } from './passage-rows.ts';

/** Words are sorted by their letters' codes, so that Cyrillic ones stand together. */
const firstCyrillic = '\u0400';

/** What is made of the passages of a library once, or opened from where it was prepared. */
export interface PassageTables {
  readonly form: IndexForm;
  /** The terms of each passage's text in order. */
  readonly sequences: Sequences;
  /** How often each word is printed, unstemmed: what spelling repair chooses from. */
  readonly words: WordCounts;
}

/** The passages of a library, asked one term at a time: what the terms come to together is decided in `rank.ts`. */
export class PassageIndex {
  readonly words: WordCounts;
  readonly worth: Worth;
  /** Whether any text of the library is in Cyrillic letters. */
  readonly printsCyrillic: boolean;
  private readonly form: IndexForm;
  private readonly sequences: Sequences;

  constructor(
    readonly passages: readonly Passage[],
    tables: PassageTables,
  ) {
    ({ form: this.form, sequences: this.sequences, words: this.words } = tables);
    const { table } = this.words;
    const [cyrillic] = table.rangeOf(firstCyrillic);
    this.printsCyrillic = cyrillic < table.size && isCyrillic(table.at(cyrillic));
    this.worth = new Worth(
      this.form,
      fields.map((field) => fieldWeights[field]),
    );
  }

  /** Where a term stands, by the passage's place in `passages`. */
  postingsOf(term: string): Postings | undefined {
    return this.form.postingsOf(term);
  }

  has(term: string): boolean {
    return this.placeOf(term) !== -1;
  }

  /** How much a term tells: high where few passages have it. */
  weightOf(term: string): number {
    const place = this.placeOf(term);
    return rarity(place === -1 ? 0 : this.form.countOf(place), this.passages.length);
  }

  /** The place of a term in the dictionary, or -1. */
  placeOf(term: string): number {
    return this.form.dictionary().find(term);
  }

  /** The terms of a passage's text in order, by their place in the dictionary. */
  sequenceOf(passage: number): Uint32Array {
    return this.sequences.at(passage);
  }
}

export { tagOf } from './passage-rows.ts';
