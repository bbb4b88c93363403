import { type AllContents, contentsOf } from './contents.ts';
import type { Contents, Counts, IndexForm, Postings } from './index-form.ts';
import type { Numbers } from './sections.ts';
import { StringTable } from './string-table.ts';

/** The index as arrays, which are written as they are. */
export interface CompactArrays {
  readonly terms: StringTable;
  /** Where the postings of each term begin, and at last where they end. */
  readonly postingStarts: Uint32Array;
  readonly documents: Uint32Array;
  readonly counts: Counts;
  readonly contents: AllContents;
  readonly ids: StringTable;
  readonly lengths: readonly Uint32Array[];
}

/** The read-only form: views on one block of memory, with nothing made for a term or a document. */
export class CompactIndex implements IndexForm {
  readonly lengths: readonly Uint32Array[];

  constructor(private readonly arrays: CompactArrays) {
    this.lengths = arrays.lengths;
  }

  get size(): number {
    return this.arrays.ids.size;
  }

  postingsOf(term: string): Postings | undefined {
    const { terms, postingStarts, documents, counts } = this.arrays;
    const at = terms.find(term);
    if (at === -1) return undefined;
    const [start, end] = [postingStarts[at] as number, postingStarts[at + 1] as number];
    const fields = this.lengths.length;
    return {
      documents: documents.subarray(start, end),
      counts: counts.subarray(start * fields, end * fields),
    };
  }

  contentsOf(document: number): Contents {
    return contentsOf(this.arrays.contents, document, this.lengths.length);
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
  arrays.counts,
  arrays.contents.starts,
  arrays.contents.terms,
  arrays.contents.counts,
  arrays.ids.units,
  arrays.ids.starts,
  ...arrays.lengths,
];

export function arraysOf(sections: readonly Numbers[]): CompactArrays {
  const [units, starts, postingStarts, documents, counts, ...more] = sections;
  const [contentStarts, contentTerms, contentCounts, idUnits, idStarts, ...lengths] = more;
  return {
    terms: new StringTable(units as Uint16Array, starts as Uint32Array),
    postingStarts: postingStarts as Uint32Array,
    documents: documents as Uint32Array,
    counts: counts as Counts,
    contents: {
      starts: contentStarts as Uint32Array,
      terms: contentTerms as Uint32Array,
      counts: contentCounts as Counts,
    },
    ids: new StringTable(idUnits as Uint16Array, idStarts as Uint32Array),
    lengths: lengths as Uint32Array[],
  };
}
