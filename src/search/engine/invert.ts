import { GrowingNumbers } from '../../domain/growing-numbers.ts';
import type { CompactArrays } from './compact-index.ts';
import { type Field, gainsOf } from './gains.ts';
import { Sequences } from './sequences.ts';
import { StringTable } from './string-table.ts';

/** How often a term stands in each of four fields, in one number; no text has a word so often that it matters more. */
const bits = [16, 6, 2, 8] as const;
const shifts = bits.map((_, field) => bits.slice(0, field).reduce((sum, one) => sum + one, 0));
const masks = bits.map((one) => 2 ** one - 1);

/**
 * Documents in the making of a compact index, with nothing of their terms held but numbers: so that hundreds of
 * thousands take a few hundred megabytes. The same comes of it as of MiniSearch and `freezeMiniSearch`, but for
 * `contents`, which is left empty. At most four fields; the sequences are of the terms of the first one.
 */
export class Inverting {
  private readonly numbers = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly sequence = new GrowingNumbers();
  private readonly sequenceStarts = new GrowingNumbers();
  private readonly entryStarts = new GrowingNumbers();
  private readonly entryTerms = new GrowingNumbers();
  private readonly entryCounts = new GrowingNumbers();
  private readonly lengths: GrowingNumbers[];

  constructor(private readonly fields: readonly Field[]) {
    if (fields.length > bits.length) throw new RangeError(`at most ${bits.length} fields`);
    this.lengths = fields.map(() => new GrowingNumbers());
    this.sequenceStarts.push(0);
    this.entryStarts.push(0);
  }

  /** Takes one document, given the terms of each field. */
  take(id: string, terms: readonly (readonly string[])[]): void {
    const counts = new Map<number, number>();
    for (const [field, lengths] of this.lengths.entries()) {
      const own = terms[field] ?? [];
      const [shift, mask] = [shifts[field] as number, masks[field] as number];
      for (const term of own) {
        const number = this.numberOf(term);
        const before = counts.get(number) ?? 0;
        if (((before >>> shift) & mask) < mask) counts.set(number, (before + 2 ** shift) >>> 0);
        if (field === 0) this.sequence.push(number);
      }
      lengths.push(own.length);
    }
    for (const [number, count] of counts) {
      this.entryTerms.push(number);
      this.entryCounts.push(count);
    }
    this.entryStarts.push(this.entryTerms.length);
    this.sequenceStarts.push(this.sequence.length);
    this.ids.push(id);
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(term, number);
    return number;
  }

  finish(): { arrays: CompactArrays; sequences: Sequences } {
    const terms = [...this.numbers.keys()].sort();
    const placeOf = new Uint32Array(terms.length);
    for (const [place, term] of terms.entries()) placeOf[this.numbers.get(term) as number] = place;
    const sequence = this.sequence.array();
    for (let at = 0; at < sequence.length; at++) sequence[at] = placeOf[sequence[at] as number] as number;
    return {
      arrays: {
        ...this.postings(placeOf),
        terms: StringTable.of(terms),
        contents: { starts: new Uint32Array(0), terms: new Uint32Array(0), gains: new Float32Array(0) },
        ids: StringTable.of(this.ids),
      },
      sequences: new Sequences(this.sequenceStarts.array(), sequence),
    };
  }

  /** Turns round which terms each document has. */
  private postings(placeOf: Uint32Array): Pick<CompactArrays, 'postingStarts' | 'documents' | 'gains'> {
    const [entries, counts] = [this.entryTerms.array(), this.entryCounts.array()];
    const starts = new Uint32Array(placeOf.length + 1);
    for (const number of entries) {
      const after = (placeOf[number] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let at = 0; at < placeOf.length; at++)
      starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
    const documents = new Uint32Array(entries.length);
    const counted = new Uint32Array(entries.length);
    const next = starts.slice();
    const entryStarts = this.entryStarts.array();
    for (let document = 0; document + 1 < entryStarts.length; document++)
      for (let at = entryStarts[document] as number; at < (entryStarts[document + 1] as number); at++) {
        const place = placeOf[entries[at] as number] as number;
        const to = next[place] as number;
        next[place] = to + 1;
        documents[to] = document;
        counted[to] = counts[at] as number;
      }
    return { postingStarts: starts, documents, gains: this.gains(starts, documents, counted) };
  }

  private gains(starts: Uint32Array, documents: Uint32Array, counted: Uint32Array): Float32Array {
    const { fields } = this;
    const lengths = this.lengths.map((one) => one.array());
    const gainsIn = gainsOf(fields, lengths, this.ids.length);
    const gains = new Float32Array(documents.length);
    for (let term = 0; term + 1 < starts.length; term++) {
      const [start, end] = [starts[term] as number, starts[term + 1] as number];
      const counts: number[] = [];
      for (let at = start; at < end; at++)
        for (let field = 0; field < fields.length; field++)
          counts.push(((counted[at] as number) >>> (shifts[field] as number)) & (masks[field] as number));
      gains.set(gainsIn({ documents: documents.subarray(start, end), counts }), start);
    }
    return gains;
  }
}
