import type { Document } from '../../domain/document.ts';
import type { CaseId, DocumentId, PassageId, RightId } from '../../domain/ids.ts';
import type { KeptPassages } from '../../domain/kept-passages.ts';
import type { Passage } from '../../domain/passage.ts';
import { ListPassage } from './list-passage.ts';
import type { ListTables, TabledDocument } from './list-tables.ts';
import { noAdditions, type RowAdditions, RowValues } from './row-values.ts';

/** The passages of all lists of a corpus, over their tables. */
export class ListPassages implements KeptPassages {
  readonly documents: readonly Document[];
  private readonly values: RowValues;
  private readonly byDocument: ReadonlyMap<string, TabledDocument>;
  private readonly made: (ListPassage | undefined)[];

  constructor(
    readonly tables: ListTables,
    readonly checksum: string,
    private readonly additions: RowAdditions = noAdditions,
  ) {
    const { documents } = tables.head;
    this.documents = documents.map(({ document }) => document);
    this.values = new RowValues(tables, additions);
    this.made = new Array(tables.ids.length);
    this.byDocument = new Map(documents.map((one) => [one.document.id, one]));
  }

  countOf(document: DocumentId): number | undefined {
    return this.byDocument.get(document)?.count;
  }

  at(document: DocumentId, place: number): Passage {
    const { start = 0, count = 0 } = this.byDocument.get(document) ?? {};
    if (!(place >= 0 && place < count)) throw new RangeError(`${document} has no passage ${place}`);
    return this.passage(start + place);
  }

  placeOf(id: string): { document: DocumentId; place: number } | undefined {
    const row = this.rowOf(id);
    if (row === undefined) return undefined;
    const document = this.values.documentOf(row);
    return { document, place: row - (this.byDocument.get(document)?.start ?? 0) };
  }

  /** None for a document that is not of a list. */
  passagesOf(document: string): readonly Passage[] {
    const { start = 0, count = 0 } = this.byDocument.get(document) ?? {};
    return Array.from({ length: count }, (_, at) => this.passage(start + at));
  }

  find(id: string): Passage | undefined {
    const row = this.rowOf(id);
    return row === undefined ? undefined : this.passage(row);
  }

  idsFrom(document: DocumentId, beginning: string, most: number): readonly PassageId[] {
    const own = this.byDocument.get(document);
    if (!own) return [];
    const first = this.firstFrom(own, beginning);
    const rows = [...this.tables.byId.subarray(first, Math.min(first + most, own.start + own.count))];
    return rows
      .filter((row) => this.values.localIdOf(row).startsWith(beginning))
      .map((row) => this.values.idOf(row));
  }

  /** The number of a row, by the id of its passage. */
  rowOf(id: string): number | undefined {
    const colon = id.indexOf(':');
    const own = this.byDocument.get(id.slice(0, colon));
    if (!own || colon === -1) return undefined;
    const local = id.slice(colon + 1);
    const at = this.firstFrom(own, local);
    const row = at < own.start + own.count ? (this.tables.byId[at] as number) : undefined;
    return row !== undefined && this.values.localIdOf(row) === local ? row : undefined;
  }

  /** The ids of the rows on a right, or about a case, in the order of the lists. */
  idsOf(what: 'rights' | 'cases', id: RightId | CaseId): PassageId[] {
    const { head, [what]: column } = this.tables;
    const added = this.additions[what] as ReadonlyMap<number, readonly string[]>;
    const having = head[what].map((ids) => ids.includes(id));
    const ids: PassageId[] = [];
    for (let row = 0; row < column.length; row++)
      if (having[column[row] as number] || (added.size > 0 && added.get(row)?.includes(id)))
        ids.push(this.values.idOf(row));
    return ids;
  }

  /** Whether any row is about a case. */
  names(id: string): boolean {
    return this.tables.head.cases.some((ids) => ids.includes(id));
  }

  /** Whether a row says something, whatever its white space. */
  says(words: string): boolean {
    const { texts, ids } = this.tables;
    const bytes = Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength);
    if (bytes.includes(words)) return true;
    for (let row = 0; row < ids.length; row++)
      if (this.values.textOf(row).replace(/\s+/g, ' ').includes(words)) return true;
    return false;
  }

  private passage(row: number): ListPassage {
    this.made[row] ??= new ListPassage(this.values, row);
    return this.made[row];
  }

  /** The first place in `byId` of a document's row whose id is the same or comes after it. */
  private firstFrom({ start, count }: TabledDocument, local: string): number {
    let [low, high] = [start, start + count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.values.localIdOf(this.tables.byId[middle] as number) < local) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
