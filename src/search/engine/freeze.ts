import type { AsPlainObject } from 'minisearch';
import type { CompactArrays } from './compact-index.ts';
import { contentsFrom } from './contents.ts';
import { mostCounted, narrow, type Postings } from './index-form.ts';
import { StringTable } from './string-table.ts';

type FieldCounts = Readonly<Record<string, number>>;
const none: FieldCounts = {};

/** The arrays of the compact form, made from what MiniSearch writes of itself: `toJSON()`, or a file of it. */
export function freezeMiniSearch(plain: AsPlainObject, fields: readonly string[]): CompactArrays {
  const index = [...plain.index].sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = fields.map((field) => String(plain.fieldIds[field]));
  const filled = new Filling(plain.documentCount, fields.length);
  for (const [, entry] of index) filled.addTerm(numbers.map((number) => countsIn(entry[number])));
  const arrays = filled.arrays();
  const ids = Array.from({ length: plain.documentCount }, (_, at) => String(plain.documentIds[String(at)]));
  return {
    ...arrays,
    terms: StringTable.of(index.map(([term]) => term)),
    contents: contentsFrom(() => postingsOf(arrays, fields.length), plain.documentCount, fields.length),
    ids: StringTable.of(ids),
  };
}

/** An older layout of MiniSearch wraps the counts; ours is always the new one. */
const countsIn = (entry: unknown): FieldCounts => (entry as FieldCounts | undefined) ?? none;

/** Keys that are numbers are ascending in any object, so only several fields together need sorting. */
function documentsOf(fields: readonly FieldCounts[]): number[] {
  const lists = fields.map((field) => Object.keys(field).map(Number)).filter(({ length }) => length > 0);
  return lists.length < 2 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort((a, b) => a - b);
}

type Filled = Pick<CompactArrays, 'postingStarts' | 'documents' | 'counts' | 'lengths'>;

function* postingsOf({ postingStarts, documents, counts }: Filled, fields: number): Generator<Postings> {
  for (let term = 0; term + 1 < postingStarts.length; term++) {
    const [start, end] = [postingStarts[term] as number, postingStarts[term + 1] as number];
    yield {
      documents: documents.subarray(start, end),
      counts: counts.subarray(start * fields, end * fields),
    };
  }
}

/** Postings in the making. */
class Filling {
  private readonly starts = [0];
  private readonly documents: number[] = [];
  private readonly counts: number[] = [];
  private readonly lengths: readonly Uint32Array[];

  constructor(size: number, fields: number) {
    this.lengths = Array.from({ length: fields }, () => new Uint32Array(size));
  }

  addTerm(fields: readonly FieldCounts[]): void {
    for (const document of documentsOf(fields)) {
      this.documents.push(document);
      for (const [field, counts] of fields.entries()) this.addCount(field, document, counts[document] ?? 0);
    }
    this.starts.push(this.documents.length);
  }

  private addCount(field: number, document: number, count: number): void {
    this.counts.push(Math.min(count, mostCounted));
    const lengths = this.lengths[field] as Uint32Array;
    lengths[document] = (lengths[document] as number) + count;
  }

  arrays(): Filled {
    return {
      postingStarts: Uint32Array.from(this.starts),
      documents: Uint32Array.from(this.documents),
      counts: narrow(this.counts),
      lengths: this.lengths,
    };
  }
}
