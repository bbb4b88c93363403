import MiniSearch from 'minisearch';
import { type AllContents, contentsFrom, contentsOf } from './contents.ts';
import { type Contents, type IndexForm, mostCounted, type Postings } from './index-form.ts';
import { StringTable } from './string-table.ts';

const none: ReadonlyMap<number, number> = new Map();

/** MiniSearch as a store of postings. Its own `search` is not used: it ranks by rules that cannot be switched off. */
export class GrowingIndex extends MiniSearch<Record<string, string>> implements IndexForm {
  /** Of our own, since MiniSearch counts a repeated word once. */
  readonly lengths: readonly number[][];
  private sorted: StringTable | undefined;
  private turned: AllContents | undefined;

  /** @param fields in the order of their numbers in MiniSearch's postings */
  constructor(private readonly fields: readonly string[]) {
    super({ fields: [...fields], tokenize: (terms) => terms.split(' '), processTerm: (term) => term });
    this.lengths = fields.map(() => []);
  }

  get size(): number {
    return this.documentCount;
  }

  /** Indexes one document, given the terms of each field. Not `add`, which is MiniSearch's. */
  take(id: string, terms: readonly (readonly string[])[]): void {
    this.add({
      id,
      ...Object.fromEntries(this.fields.map((field, at) => [field, terms[at]?.join(' ') ?? ''])),
    });
    for (const [at, lengths] of this.lengths.entries()) lengths.push(terms[at]?.length ?? 0);
    this.sorted = undefined;
    this.turned = undefined;
  }

  postingsOf(term: string): Postings | undefined {
    const found = this._index.get(term);
    if (!found) return undefined;
    const fields = this.fields.map((_, field) => found.get(field) ?? none);
    const documents = documentsOf(fields.filter(({ size }) => size > 0));
    const counts = new Uint16Array(documents.length * fields.length);
    for (const [field, own] of fields.entries())
      for (let at = 0; own.size > 0 && at < documents.length; at++)
        counts[at * fields.length + field] = Math.min(own.get(documents[at] as number) ?? 0, mostCounted);
    return { documents, counts };
  }

  /** Made when it is first asked for after an addition. */
  contentsOf(document: number): Contents {
    this.turned ??= contentsFrom(() => this.allPostings(), this.size, this.fields.length);
    return contentsOf(this.turned, document, this.fields.length);
  }

  /** Sorted when it is first asked for after an addition. */
  dictionary(): StringTable {
    this.sorted ??= StringTable.of([...this._index.keys()].sort());
    return this.sorted;
  }

  countOf(place: number): number {
    return this.postingsOf(this.dictionary().at(place))?.documents.length ?? 0;
  }

  idOf(document: number): string {
    return this._documentIds.get(document) as string;
  }

  private *allPostings(): Generator<Postings> {
    const table = this.dictionary();
    for (let place = 0; place < table.size; place++) yield this.postingsOf(table.at(place)) as Postings;
  }
}

/** Documents were added in ascending order, so only several fields together need sorting. */
function documentsOf(fields: readonly ReadonlyMap<number, number>[]): Uint32Array {
  const [only] = fields;
  if (only && fields.length === 1) return Uint32Array.from(only.keys());
  return Uint32Array.from(new Set(fields.flatMap((field) => [...field.keys()]))).sort();
}
