import MiniSearch from 'minisearch';
import { termsOfField } from './analysis.ts';
import { type IndexForm, mostCounted, type Postings, type Source } from './index-form.ts';
import { StringTable } from './string-table.ts';

/** The fields in the order of their numbers in MiniSearch's postings. */
const fields = ['title', 'text'];
const titleField = 0;
const textField = 1;
const none: ReadonlyMap<number, number> = new Map();

/** MiniSearch as a store of postings. Its own `search` is not used: it ranks by rules that cannot be switched off. */
export class GrowingIndex extends MiniSearch<Source> implements IndexForm {
  /** Of our own, since MiniSearch counts a repeated word once. */
  readonly titleLengths: number[] = [];
  readonly textLengths: number[] = [];
  private sorted: StringTable | undefined;

  constructor() {
    super({ fields, tokenize: (terms) => terms.split(' '), processTerm: (term) => term });
  }

  get size(): number {
    return this.textLengths.length;
  }

  /** Indexes one document. Not `add`, which takes the terms as they are. */
  take(source: Source, stemOf?: (word: string) => string): void {
    const title = termsOfField(source.title, stemOf);
    const text = termsOfField(source.text, stemOf);
    this.add({ id: source.id, title: title.join(' '), text: text.join(' ') });
    this.titleLengths.push(title.length);
    this.textLengths.push(text.length);
    this.sorted = undefined;
  }

  postingsOf(term: string): Postings | undefined {
    const found = this._index.get(term);
    if (!found) return undefined;
    const title = found.get(titleField) ?? none;
    const text = found.get(textField) ?? none;
    const documents = documentsOf(title, text);
    return { documents, title: frequencies(documents, title), text: frequencies(documents, text) };
  }

  /** Sorted when it is first asked for after an addition: most questions need no dictionary. */
  dictionary(): StringTable {
    this.sorted ??= StringTable.of([...this._index.keys()].sort());
    return this.sorted;
  }

  countOf(place: number): number {
    const found = this._index.get(this.dictionary().at(place));
    const text = found?.get(textField) ?? none;
    let count = text.size;
    for (const document of found?.get(titleField)?.keys() ?? []) if (!text.has(document)) count++;
    return count;
  }

  idOf(document: number): string {
    return this._documentIds.get(document) as string;
  }
}

/** Documents were added in ascending order, so only two fields together need sorting. */
function documentsOf(title: ReadonlyMap<number, number>, text: ReadonlyMap<number, number>): Uint32Array {
  if (title.size === 0) return Uint32Array.from(text.keys());
  if (text.size === 0) return Uint32Array.from(title.keys());
  return Uint32Array.from(new Set([...title.keys(), ...text.keys()])).sort();
}

function frequencies(documents: Uint32Array, counts: ReadonlyMap<number, number>): Uint16Array {
  const found = new Uint16Array(documents.length);
  if (counts.size === 0) return found;
  for (let at = 0; at < documents.length; at++) {
    found[at] = Math.min(counts.get(documents[at] as number) ?? 0, mostCounted);
  }
  return found;
}
