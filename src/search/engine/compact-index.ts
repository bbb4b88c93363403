import type { IndexForm, Postings } from './index-form.ts';
import type { Numbers } from './sections.ts';
import { StringTable } from './string-table.ts';

/** The index as arrays, which are written as they are. */
export interface CompactArrays {
  readonly terms: StringTable;
  /** Where the postings of each term begin, and at last where they end. */
  readonly postingStarts: Uint32Array;
  readonly documents: Uint32Array;
  readonly titleFrequencies: Uint8Array | Uint16Array;
  readonly textFrequencies: Uint8Array | Uint16Array;
  readonly titleLengths: Uint32Array;
  readonly textLengths: Uint32Array;
  readonly ids: StringTable;
}

/** The read-only form: views on one block of memory, with nothing made for a term or a document. */
export class CompactIndex implements IndexForm {
  readonly titleLengths: Uint32Array;
  readonly textLengths: Uint32Array;

  constructor(private readonly arrays: CompactArrays) {
    this.titleLengths = arrays.titleLengths;
    this.textLengths = arrays.textLengths;
  }

  get size(): number {
    return this.arrays.ids.size;
  }

  postingsOf(term: string): Postings | undefined {
    const { terms, postingStarts, documents, titleFrequencies, textFrequencies } = this.arrays;
    const at = terms.find(term);
    if (at === -1) return undefined;
    const [start, end] = [postingStarts[at], postingStarts[at + 1]];
    return {
      documents: documents.subarray(start, end),
      title: titleFrequencies.subarray(start, end),
      text: textFrequencies.subarray(start, end),
    };
  }

  dictionary(): StringTable {
    return this.arrays.terms;
  }

  countOf(place: number): number {
    const starts = this.arrays.postingStarts;
    return (starts[place + 1] as number) - (starts[place] as number);
  }

  idOf(document: number): string {
    return this.arrays.ids.at(document);
  }
}

/** The arrays in the order in which they stand in a file. */
export const sectionsOf = (arrays: CompactArrays): Numbers[] => [
  arrays.terms.units,
  arrays.terms.starts,
  arrays.postingStarts,
  arrays.documents,
  arrays.titleFrequencies,
  arrays.textFrequencies,
  arrays.titleLengths,
  arrays.textLengths,
  arrays.ids.units,
  arrays.ids.starts,
];

export function arraysOf(sections: readonly Numbers[]): CompactArrays {
  const [units, starts, postingStarts, documents, title, text, titleLengths, textLengths, idUnits, idStarts] =
    sections;
  return {
    terms: new StringTable(units as Uint16Array, starts as Uint32Array),
    postingStarts: postingStarts as Uint32Array,
    documents: documents as Uint32Array,
    titleFrequencies: title as Uint8Array | Uint16Array,
    textFrequencies: text as Uint8Array | Uint16Array,
    titleLengths: titleLengths as Uint32Array,
    textLengths: textLengths as Uint32Array,
    ids: new StringTable(idUnits as Uint16Array, idStarts as Uint32Array),
  };
}
