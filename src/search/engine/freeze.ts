import type { AsPlainObject } from 'minisearch';
import type { CompactArrays } from './compact-index.ts';
import { contentsFrom } from './contents.ts';
import { type Field, gainsOf } from './gains.ts';
import type { Postings } from './index-form.ts';
import { StringTable } from './string-table.ts';

type FieldCounts = Readonly<Record<string, number>>;
const none: FieldCounts = {};

/** The arrays of the compact form, made from what MiniSearch writes of itself: `toJSON()`, or a file of it. */
export function freezeMiniSearch(plain: AsPlainObject, fields: readonly Field[]): CompactArrays {
  const index = [...plain.index].sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = fields.map(({ name }) => String(plain.fieldIds[name]));
  const fieldsOf = (entry: (typeof index)[number][1]) => numbers.map((number) => countsIn(entry[number]));
  const size = plain.documentCount;
  const lengths = numbers.map(() => new Uint32Array(size));
  for (const [, entry] of index)
    for (const [field, counts] of fieldsOf(entry).entries())
      addLengths(lengths[field] as Uint32Array, counts);
  const postings = new Filling(index.length);
  const gains = gainsOf(fields, lengths, size);
  for (const [, entry] of index) {
    const counted = fieldsOf(entry);
    const documents = documentsOf(counted);
    const counts = documents.flatMap((document) => counted.map((field) => field[document] ?? 0));
    postings.add(documents, gains({ documents: Uint32Array.from(documents), counts }));
  }
  const arrays = postings.arrays();
  return {
    ...arrays,
    terms: StringTable.of(index.map(([term]) => term)),
    contents: contentsFrom(() => postingsIn(arrays), size),
    ids: StringTable.of(Array.from({ length: size }, (_, at) => String(plain.documentIds[String(at)]))),
  };
}

/** An older layout of MiniSearch wraps the counts; ours is always the new one. */
const countsIn = (entry: unknown): FieldCounts => (entry as FieldCounts | undefined) ?? none;

function addLengths(lengths: Uint32Array, counts: FieldCounts): void {
  for (const document in counts)
    lengths[Number(document)] = (lengths[Number(document)] as number) + (counts[document] as number);
}

/** Keys that are numbers are ascending in any object, so only several fields together need sorting. */
function documentsOf(fields: readonly FieldCounts[]): number[] {
  const lists = fields.map((field) => Object.keys(field).map(Number)).filter(({ length }) => length > 0);
  return lists.length < 2 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort((a, b) => a - b);
}

type Filled = Pick<CompactArrays, 'postingStarts' | 'documents' | 'gains'>;

function* postingsIn({ postingStarts, documents, gains }: Filled): Generator<Postings> {
  for (let term = 0; term + 1 < postingStarts.length; term++) {
    const [start, end] = [postingStarts[term], postingStarts[term + 1]];
    yield { documents: documents.subarray(start, end), gains: gains.subarray(start, end) };
  }
}

/** Postings in the making. */
class Filling {
  private readonly starts: Uint32Array;
  private readonly documents: number[] = [];
  private readonly gains: number[] = [];
  private count = 0;

  constructor(terms: number) {
    this.starts = new Uint32Array(terms + 1);
  }

  add(documents: readonly number[], gains: Float32Array): void {
    for (const document of documents) this.documents.push(document);
    for (const gain of gains) this.gains.push(gain);
    this.starts[++this.count] = this.documents.length;
  }

  arrays(): Filled {
    return {
      postingStarts: this.starts,
      documents: Uint32Array.from(this.documents),
      gains: Float32Array.from(this.gains),
    };
  }
}
