import type { ListDocument, ListRow, RetiredRow } from '../../domain/list-file.ts';
import { type Change, FirstOf, fieldsChanged, type RowChanged, type RowNamed } from './change.ts';
import { ListDocuments } from './list-documents.ts';
import { keyOfText, ListIds, slug } from './list-ids.ts';
import { listRow } from './list-line.ts';
import type { ReportTally } from './list-report.ts';
import type { ListWriter } from './list-writer.ts';
import type { OldList } from './old-list.ts';
import { beginning, type ListForm, type ReadRow, type Told } from './read-row.ts';
import { RetiredRows } from './retired-rows.ts';

/** What of a `Change` is known of rows and documents. */
export type RowsChange = Omit<Change, 'head' | 'nothing'> & { readonly reordered: boolean };

/** Takes rows as they come: gives them ids, writes them, and compares them with those of the list as it was. */
export class ImportRows {
  readonly #form: ListForm;
  readonly #told: Told;
  readonly #old: OldList;
  readonly #writer: ListWriter;
  readonly #tally: ReportTally;
  /** Makes the list itself a document, where its rows name none. */
  readonly #makeOwn: () => ListDocument;
  #own: ListDocument | undefined;
  readonly #ids: ListIds;
  readonly #documents: ListDocuments;
  /** In which row of this file each row of the old list stands; 0 where it does not. */
  readonly #rowOfOld: Int32Array;
  /** Keys that the old list does not have, with the row of each. */
  readonly #newKeys = new Map<string, number>();
  readonly #retired: RetiredRows;
  readonly #added = new FirstOf<RowNamed>();
  readonly #changed = new FirstOf<RowChanged>();
  #same = 0;
  /** The old row that came last: rows in another order make another file. */
  #last = -1;
  #reordered = false;

  constructor(
    form: ListForm,
    told: Told,
    old: OldList,
    writer: ListWriter,
    tally: ReportTally,
    makeOwn: () => ListDocument,
  ) {
    this.#form = form;
    this.#told = told;
    this.#old = old;
    this.#writer = writer;
    this.#tally = tally;
    this.#makeOwn = makeOwn;
    this.#retired = new RetiredRows(old.head?.retired ?? []);
    this.#ids = new ListIds([...old.ids, ...this.#retired.ids()]);
    this.#documents = new ListDocuments(old.documents.values());
    this.#rowOfOld = new Int32Array(old.count);
  }

  get own(): ListDocument | undefined {
    return this.#own;
  }

  take(read: ReadRow): void {
    const key = this.#keyOf(read);
    if (key === undefined) return;
    const of = this.#documentOf(read);
    const index = this.#old.byKey.get(key);
    const oldId = index === undefined ? undefined : this.#old.ids[index];
    const kept = oldId?.startsWith(`${of}:`) ? oldId.slice(of.length + 1) : undefined;
    // It is now said by another document: the old id means that place no more.
    if (oldId && kept === undefined) this.#retired.add(oldId, key);
    const had = kept ?? this.#retired.giveBack(of, key);
    const row = listRow(read, of, had ?? this.#ids.give(of, read.number, read.where.row), key, this.#told);
    const line = this.#writer.write(row);
    this.#tally.take(read);
    this.#doubtNumber(row, read);
    this.#compare(row, line, index);
  }

  /** A number that stands twice in one document is asked for by another id the second time. */
  #doubtNumber({ id, number, key }: ListRow, { where, key: own, text }: ReadRow): void {
    const wanted = number && slug(number);
    if (!wanted || wanted === id || key !== (own ?? keyOfText(text))) return;
    this.#tally.doubt(
      where,
      `its id is “${id}”: another has, or had, the number “${number}” in its document`,
    );
  }

  /** To be asked when all rows have been taken. */
  finish(): { change: RowsChange; retired: readonly RetiredRow[] } {
    const removed = new FirstOf<RowNamed>();
    for (const [index, id] of this.#old.ids.entries()) {
      if (this.#rowOfOld[index]) continue;
      this.#retired.add(id, this.#old.keys[index] ?? '');
      const begins = beginning((JSON.parse(this.#old.line(index)) as ListRow).text);
      this.#writer.log.line(`removed ${id} ${begins}`);
      removed.add(() => ({ id, begins }));
    }
    return {
      change: {
        added: this.#added,
        changed: this.#changed,
        removed,
        same: this.#same,
        documents: this.#documentsChanged(),
        reordered: this.#reordered,
      },
      retired: this.#retired.rows(),
    };
  }

  #compare(row: ListRow, line: string, index: number | undefined): void {
    const named = { id: `${row.of}:${row.id}`, begins: beginning(row.text) };
    if (index === undefined) {
      this.#writer.log.line(`added ${named.id} ${named.begins}`);
      this.#added.add(() => named);
      return;
    }
    if (index < this.#last) this.#reordered = true;
    this.#last = index;
    const before = this.#old.line(index);
    if (before === line) this.#same += 1;
    else this.#change({ ...named, fields: fieldsChanged(JSON.parse(before) as ListRow, row) });
  }

  #change(changed: RowChanged): void {
    const { log } = this.#writer;
    for (const { field, old, new: now } of changed.fields)
      log.line(`changed ${changed.id} ${field}: “${old}” → “${now}”`);
    if (changed.fields.length === 0) log.line(`changed ${changed.id}: its place in the list`);
    this.#changed.add(() => changed);
  }

  /** What tells the row from others, or undefined where it repeats one and was refused. */
  #keyOf(read: ReadRow): string | undefined {
    const base = read.key ?? keyOfText(read.text);
    const { where } = read;
    const first = this.#rowWith(base);
    if (first === undefined) return this.#keep(base, where.row);
    if (this.#form.startsWith('uhri')) {
      const refused = `has the annotation id of row ${first}: “${base}”`;
      this.#tally.refuse({ where, refused, begins: beginning(read.text) });
      return undefined;
    }
    let next = 2;
    while (this.#rowWith(`${base} (${next})`) !== undefined) next += 1;
    this.#tally.doubt(where, `${read.number ?? 'its text'} stands in row ${first}, too`);
    return this.#keep(`${base} (${next})`, where.row);
  }

  /** The row of this file that has this key already. */
  #rowWith(key: string): number | undefined {
    const index = this.#old.byKey.get(key);
    return index === undefined ? this.#newKeys.get(key) : this.#rowOfOld[index] || undefined;
  }

  #keep(key: string, row: number): string {
    const index = this.#old.byKey.get(key);
    if (index === undefined) this.#newKeys.set(key, row);
    else this.#rowOfOld[index] = row;
    return key;
  }

  #documentOf({ document: read, where }: ReadRow): string {
    if (!read) {
      if (!this.#own) {
        this.#own = this.#makeOwn();
        this.#writer.write({ document: this.#own });
      }
      return this.#own.id;
    }
    const { document, first } = this.#documents.of(read);
    if (first) this.#writer.write({ document });
    else if (document.date !== read.date) {
      const other = `an earlier row ${document.date}, which was taken`;
      this.#tally.doubt(where, `gives ${read.date} as the date of “${document.shortTitle}”, and ${other}`);
    }
    return document.id;
  }

  /** All that rows were taken of. */
  documents(): readonly ListDocument[] {
    return this.#own ? [this.#own] : [...this.#documents.all()];
  }

  #documentsChanged(): Change['documents'] {
    const count = { added: 0, changed: 0, removed: 0 };
    const now = new Set<string>();
    for (const document of this.documents()) {
      now.add(document.id);
      const old = this.#old.documents.get(document.id);
      if (!old) count.added += 1;
      else if (JSON.stringify(old) !== JSON.stringify(document)) count.changed += 1;
    }
    for (const id of this.#old.documents.keys()) if (!now.has(id)) count.removed += 1;
    return count;
  }
}
