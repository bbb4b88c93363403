import type { Document } from '../../domain/document.ts';
import { GrowingNumbers } from '../../domain/growing-numbers.ts';
import { documentId } from '../../domain/ids.ts';
import type { ListDocument, ListHead, ListRow } from '../../domain/list-file.ts';
import { positions } from '../../domain/recommendation.ts';
import { GrowingTexts, Pool } from './growing.ts';
import type { ListProblems } from './list-problems.ts';
import {
  type Column,
  columns,
  type ListTables,
  stringLists,
  type TabledDocument,
  type TabledList,
} from './list-tables.ts';
import type { RowMarker } from './row-marks.ts';

type Filled = Omit<TabledDocument, 'start' | 'count'>;

/** The tables in the making: rows come in the order of their lists, and are put together by document at the end. */
export class FillingTables {
  private readonly lists: (TabledList & { readonly problems: ListProblems })[] = [];
  private readonly documents: Filled[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly strings = new Pool<string>((text) => text);
  private readonly sets = { rights: setPool(), cases: setPool(), articles: setPool() };
  private readonly columns: Record<Column, GrowingNumbers>;
  private readonly documentOf = new GrowingNumbers();
  private readonly lines = new GrowingNumbers();
  private readonly texts = new GrowingTexts();
  private readonly listStarts = new GrowingNumbers();
  private readonly listItems = new GrowingNumbers();

  constructor(private readonly marksOf: RowMarker) {
    this.columns = Object.fromEntries(
      columns.map((name) => [name, new GrowingNumbers()]),
    ) as typeof this.columns;
    // Number 0 is none, wherever there may be none.
    this.strings.numberOf('');
    for (const pool of Object.values(this.sets)) pool.numberOf([]);
    this.listStarts.push(0);
  }

  addList(head: ListHead, problems: ListProblems): void {
    this.lists.push({ head, file: problems.file, problems });
  }

  /** Of the list that was added last. */
  addDocument(given: ListDocument, line: number): void {
    const list = this.lists.length - 1;
    const { head, problems } = this.lists[list] as TabledList & { problems: ListProblems };
    if (this.numbers.has(given.id)) {
      const other = this.documents[this.numbers.get(given.id) as number];
      const where = this.lists[other?.list ?? 0]?.file;
      problems.add(
        line,
        `the document ${given.id} stands in ${where}:${other?.line}, too; another id would be right`,
      );
      return;
    }
    this.numbers.set(given.id, this.documents.length);
    this.documents.push({ document: documentOf(given, head), list, line });
  }

  /** Says that the row's document does not stand before it. */
  addRow(row: ListRow, line: number): string | undefined {
    const document = this.numbers.get(row.of);
    if (document === undefined || this.documents[document]?.list !== this.lists.length - 1)
      return `of: the document ${row.of} does not stand before this row`;
    const marks = this.marksOf(row);
    const values: Record<Column, number> = {
      ids: this.strings.numberOf(row.id),
      kinds: row.kind === 'paragraph' ? 1 : 0,
      positions: positions.indexOf(row.position ?? 'not_applicable'),
      numbers: this.numberOf(row.number),
      headings: this.numberOf(row.heading),
      positionSources: this.numberOf(row.positionSource),
      cycles: row.cycle ?? 0,
      sessions: row.session ?? 0,
      rights: this.sets.rights.numberOf(marks.rights),
      cases: this.sets.cases.numberOf(marks.cases),
      articles: this.sets.articles.numberOf(marks.articles),
    };
    for (const name of columns) this.columns[name].push(values[name]);
    for (const name of stringLists) {
      for (const text of row[name] ?? []) this.listItems.push(this.strings.numberOf(text));
      this.listStarts.push(this.listItems.length);
    }
    this.texts.push(row.text);
    this.documentOf.push(document);
    this.lines.push(line);
    return undefined;
  }

  private numberOf(text: string | undefined): number {
    return text === undefined ? 0 : this.strings.numberOf(text);
  }

  tables(): ListTables {
    const { order, starts } = grouped(this.documentOf.array(), this.documents.length);
    const pick = (name: Column) => order.map((row) => this.columns[name].at(row));
    const picked = Object.fromEntries(columns.map((name) => [name, pick(name)])) as Record<
      Column,
      Uint32Array
    >;
    const byId = this.byId(picked.ids, starts, order);
    const documents = this.documents.map((document, at) => ({
      ...document,
      start: starts[at] as number,
      count: (starts[at + 1] as number) - (starts[at] as number),
    }));
    const texts = gather(this.texts.array(), this.texts.starts.array(), order, 1, Uint8Array);
    const items = gather(
      this.listItems.array(),
      this.listStarts.array(),
      order,
      stringLists.length,
      Uint32Array,
    );
    const { rights, cases, articles } = this.sets;
    return {
      ...picked,
      head: {
        lists: this.lists.map(({ head, file }) => ({ head, file })),
        documents,
        strings: this.strings.values,
        rights: rights.values,
        cases: cases.values,
        articles: articles.values,
      },
      byId,
      textStarts: texts.starts,
      texts: texts.values,
      listStarts: items.starts,
      listItems: items.values,
    };
  }

  /** The rows of each document in the order of their ids; two with the same one are a problem. */
  private byId(ids: Uint32Array, starts: Uint32Array, order: Uint32Array): Uint32Array {
    const rows = Uint32Array.from(ids.keys());
    const idOf = (row: number) => this.strings.values[ids[row] as number] as string;
    for (const [at, { document, list }] of this.documents.entries()) {
      const own = rows.subarray(starts[at], starts[at + 1]);
      own.sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : a - b));
      for (const [place, row] of own.entries()) {
        const before = own[place - 1];
        if (before === undefined || ids[before] !== ids[row]) continue;
        const [first, line] = [before, row].map((one) => this.lines.at(order[one] as number));
        const message = `${document.id}:${idOf(row)} stands on line ${first}, too; an id is of one row`;
        this.lists[list]?.problems.add(line ?? 1, message);
      }
    }
    return rows;
  }
}

const setPool = () => new Pool<readonly string[]>((ids) => ids.join('\n'));

function documentOf(given: ListDocument, { language, rightsNote, source }: ListHead): Document {
  return { ...given, id: documentId(given.id), language, rightsNote, source };
}

/** The places of rows by their document, in the order in which they came, and where each document begins. */
function grouped(documentOf: Uint32Array, documents: number): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(documents + 1);
  for (const document of documentOf) starts[document + 1] = (starts[document + 1] as number) + 1;
  for (let at = 0; at < documents; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  const next = starts.slice();
  const order = new Uint32Array(documentOf.length);
  for (const [row, document] of documentOf.entries()) {
    order[next[document] as number] = row;
    next[document] = (next[document] as number) + 1;
  }
  return { order, starts };
}

/** Stretches of an array in another order, `each` of them for one row. */
function gather<Values extends Uint8Array | Uint32Array>(
  values: Values,
  starts: Uint32Array,
  order: Uint32Array,
  each: number,
  kind: new (length: number) => Values,
): { values: Values; starts: Uint32Array } {
  const gathered = new kind(values.length);
  const newStarts = new Uint32Array(starts.length);
  let [at, stretch] = [0, 0];
  for (const row of order) {
    const [start, end] = [starts[row * each] as number, starts[(row + 1) * each] as number];
    gathered.set(values.subarray(start, end), at);
    for (let one = 1; one <= each; one++)
      newStarts[++stretch] = at + (starts[row * each + one] as number) - start;
    at += end - start;
  }
  return { values: gathered, starts: newStarts };
}
