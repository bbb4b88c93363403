import MiniSearch from 'minisearch';
import { type AllContents, contentsFrom, contentsOf } from './contents.ts';
import { type Field, gainsOf } from './gains.ts';
import type { Contents, Counts, IndexForm, Postings } from './index-form.ts';
import { StringTable } from './string-table.ts';

const none: ReadonlyMap<number, number> = new Map();

/** What is computed of all documents together, and anew after an addition. */
interface Derived {
  readonly dictionary: StringTable;
  readonly gains: (counts: Counts) => Float32Array;
  contents?: AllContents;
}

/** MiniSearch as a store of postings. Its own `search` is not used: it ranks by rules that cannot be switched off. */
export class GrowingIndex extends MiniSearch<Record<string, string>> implements IndexForm {
  /** Of our own, since MiniSearch counts a repeated word once. */
  private readonly lengths: readonly number[][];
  private known: Derived | undefined;

  /** @param fields in the order of their numbers in MiniSearch's postings */
  constructor(readonly fields: readonly Field[]) {
    super({
      fields: fields.map(({ name }) => name),
      tokenize: (terms) => terms.split(' '),
      processTerm: (term) => term,
    });
    this.lengths = fields.map(() => []);
  }

  get size(): number {
    return this.documentCount;
  }

  /** Indexes one document, given the terms of each field. Not `add`, which is MiniSearch's. */
  take(id: string, terms: readonly (readonly string[])[]): void {
    const texts = this.fields.map(({ name }, at) => [name, terms[at]?.join(' ') ?? '']);
    this.add({ id, ...Object.fromEntries(texts) });
    for (const [at, lengths] of this.lengths.entries()) lengths.push(terms[at]?.length ?? 0);
    this.known = undefined;
  }

  postingsOf(term: string): Postings | undefined {
    const counts = this.countsOf(term);
    return counts && { documents: counts.documents, gains: this.derived().gains(counts) };
  }

  contentsOf(document: number): Contents {
    const derived = this.derived();
    derived.contents ??= contentsFrom(() => this.allPostings(), this.size);
    return contentsOf(derived.contents, document);
  }

  dictionary(): StringTable {
    return this.derived().dictionary;
  }

  countOf(place: number): number {
    return this.countsOf(this.dictionary().at(place))?.documents.length ?? 0;
  }

  idOf(document: number): string {
    return this._documentIds.get(document) as string;
  }

  private countsOf(term: string): Counts | undefined {
    const found = this._index.get(term);
    if (!found) return undefined;
    const fields = this.fields.map((_, field) => found.get(field) ?? none);
    const documents = documentsOf(fields.filter(({ size }) => size > 0));
    const counts: number[] = [];
    for (const document of documents) for (const field of fields) counts.push(field.get(document) ?? 0);
    return { documents, counts };
  }

  private derived(): Derived {
    this.known ??= {
      dictionary: StringTable.of([...this._index.keys()].sort()),
      gains: gainsOf(this.fields, this.lengths, this.size),
    };
    return this.known;
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
