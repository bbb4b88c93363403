import { type AllContents, contentsOf } from './contents.ts';
import type { Contents, IndexForm, Postings } from './index-form.ts';
import type { Numbers } from './sections.ts';
import { StringTable } from './string-table.ts';

/** The index as arrays, which are written as they are. */
export interface CompactArrays {
  readonly terms: StringTable;
  /** Where the postings of each term begin, and at last where they end. */
  readonly postingStarts: Uint32Array;
  readonly documents: Uint32Array;
  readonly gains: Float32Array;
  readonly contents: AllContents;
  readonly ids: StringTable;
}

/** The read-only form: views on one block of memory, with nothing made for a term or a document. */
export class CompactIndex implements IndexForm {
  constructor(private readonly arrays: CompactArrays) {}

  get size(): number {
    return this.arrays.ids.size;
  }

  postingsOf(term: string): Postings | undefined {
    const { terms, postingStarts, documents, gains } = this.arrays;
    const at = terms.find(term);
    if (at === -1) return undefined;
    const [start, end] = [postingStarts[at], postingStarts[at + 1]];
    return { documents: documents.subarray(start, end), gains: gains.subarray(start, end) };
  }

  contentsOf(document: number): Contents {
    return contentsOf(this.arrays.contents, document);
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
export const sectionsOf = ({
  terms,
  postingStarts,
  documents,
  gains,
  contents,
  ids,
}: CompactArrays): Numbers[] => [
  terms.units,
  terms.starts,
  postingStarts,
  documents,
  gains,
  contents.starts,
  contents.terms,
  contents.gains,
  ids.units,
  ids.starts,
];

export function arraysOf(sections: readonly Numbers[]): CompactArrays {
  const [units, starts, postingStarts, documents, gains, ...more] = sections;
  const [contentStarts, contentTerms, contentGains, idUnits, idStarts] = more;
  return {
    terms: new StringTable(units as Uint16Array, starts as Uint32Array),
    postingStarts: postingStarts as Uint32Array,
    documents: documents as Uint32Array,
    gains: gains as Float32Array,
    contents: {
      starts: contentStarts as Uint32Array,
      terms: contentTerms as Uint32Array,
      gains: contentGains as Float32Array,
    },
    ids: new StringTable(idUnits as Uint16Array, idStarts as Uint32Array),
  };
}
