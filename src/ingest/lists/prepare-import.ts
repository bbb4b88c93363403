import type { ListHead, RetiredRow } from '../../domain/list-file.ts';
import { FileError } from '../file-problem.ts';
import { listLimit, openFile } from '../files/open-file.ts';
import type { Change } from './change.ts';
import { printable } from './check-row.ts';
import { ImportRows, type RowsChange } from './import-rows.ts';
import { type ListReport, ReportTally } from './list-report.ts';
import { ListWriter } from './list-writer.ts';
import { type OldList, readOldList } from './old-list.ts';
import { documentLine } from './print-list-report.ts';
import { type OpenList, type ReadListOptions, readList } from './read-list.ts';
import { isRefused, type ReadRow, type Told } from './read-row.ts';
import { documentOfList, toldProblems } from './told.ts';

export interface ImportOptions extends ReadListOptions {
  /** The received file. */
  readonly file: string;
  /** The id of the list; that of its document, too, where the list is one. */
  readonly id: string;
  /** Where the list stands in the corpus, or will: `corpus/lists/<id>.jsonl`. */
  readonly to: string;
  /** Where the received file is kept, relative to the corpus folder; its name may be made of its SHA-256. */
  readonly sourceFile: string | ((sha256: string) => string);
  readonly set?: string | undefined;
  readonly title?: string | undefined;
  /** BCP 47; `en` unless it is said. */
  readonly language?: string | undefined;
  readonly rightsNote?: string | undefined;
  /** Which rows are wanted; all unless it is said. */
  readonly accept?: ((row: ReadRow) => boolean) | undefined;
}

/** An import that is ready; nothing of the corpus has been touched. */
export interface PreparedImport {
  readonly head: ListHead;
  readonly change: Change;
  readonly report: ListReport;
  /** Ids that this file is the first not to have. */
  readonly retired: readonly string[];
  /** A text of a line for every refused row, every doubt and every change; it goes when this is discarded or committed. */
  readonly log: string;
  /** The ids of its documents. */
  readonly documents: readonly string[];
  /** Where the received file of the list as it was is kept. */
  readonly before: string | undefined;
  /** Puts the list in its place, or in another, at once and as a whole. Nothing is written where nothing changes. */
  commit(to?: string): Promise<void>;
  /** Lets go of what was prepared. */
  discard(): void;
}

const defaultRights = 'Quoted as published by the United Nations; see its terms of use.';

/**
 * Reads a list and prepares what the corpus will have of it. Rows that an earlier file had keep their ids; ids of rows
 * that are gone are retired. Memory does not grow with the texts, only with the number of rows.
 * @throws FileError where the file is broken or something needed was not told; then nothing was changed
 */
export async function prepareImport(options: ImportOptions): Promise<PreparedImport> {
  const old = await readOldList(options.to);
  try {
    const list = await readList(options.file, options);
    try {
      return await prepare(options, list, old);
    } finally {
      await list.close();
    }
  } finally {
    old.close();
  }
}

async function prepare(options: ImportOptions, list: OpenList, old: OldList): Promise<PreparedImport> {
  const told = { ...list.says, ...options.told };
  const writer = new ListWriter();
  try {
    const tally = new ReportTally(writer.log);
    const rows = new ImportRows(list.form, told, old, writer, tally, () => ownDocument(options, list, told));
    for await (const read of list.rows) {
      if (isRefused(read)) tally.refuse(read);
      else if (options.accept && !options.accept(read)) tally.passOver();
      else rows.take(read);
    }
    const report = tally.report(list.form, list.remarks);
    if (report.taken === 0) throw new FileError(options.file, nothingTaken(report));
    const { change: rowsChange, retired } = rows.finish();
    const title = options.title ?? told.title ?? rows.own?.title;
    const head = await headOf(options, list, old.head, title, retired);
    for (const totals of report.documents.totals) writer.log.line(documentLine(totals));
    writer.log.close();
    const change = changeOf(rowsChange, old.head, head);
    return {
      head,
      change,
      report,
      retired: newlyRetired(retired, old.head),
      log: writer.log.path,
      documents: rows.documents().map((document) => document.id),
      before: old.head?.source.file,
      commit: async (to = options.to) =>
        change.nothing ? writer.discard() : writer.commit({ list: head }, to),
      discard: () => writer.discard(),
    };
  } catch (error) {
    writer.discard();
    throw error;
  }
}

function newlyRetired(now: readonly RetiredRow[], before: ListHead | undefined): string[] {
  const known = new Set(before?.retired.map(({ id }) => id));
  return now.map(({ id }) => id).filter((id) => !known.has(id));
}

function ownDocument({ file, id, title }: ImportOptions, { form }: OpenList, told: Told) {
  const problems = toldProblems(form, false, told);
  if (problems.length > 0)
    throw new FileError(
      file,
      problems.map((message) => ({ message })),
    );
  return documentOfList(id, form, title ? { ...told, title } : told);
}

async function headOf(
  { id, set, sourceFile, file, language, rightsNote, told }: ImportOptions,
  { form, mapping }: OpenList,
  old: ListHead | undefined,
  title: string | undefined,
  retired: readonly RetiredRow[],
): Promise<ListHead> {
  const { sha256: hash } = await openFile(file, { maxBytes: listLimit });
  const sha256 = await hash();
  return {
    id,
    title: title ?? old?.title ?? id,
    set: set ?? old?.set,
    form,
    mapping,
    language: language ?? old?.language ?? 'en',
    rightsNote: rightsNote ?? old?.rightsNote ?? defaultRights,
    source: { file: typeof sourceFile === 'string' ? sourceFile : sourceFile(sha256), sha256 },
    told: told ?? {},
    retired,
  };
}

function changeOf({ reordered, ...rows }: RowsChange, before: ListHead | undefined, head: ListHead): Change {
  const { added, changed, removed, documents } = rows;
  const old = before as unknown as Record<string, unknown> | undefined;
  const now = head as unknown as Record<string, unknown>;
  const changedHead = old
    ? Object.keys({ ...old, ...now }).filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]))
    : [];
  const counts = [
    added.count,
    changed.count,
    removed.count,
    documents.added,
    documents.changed,
    documents.removed,
  ];
  const unchanged = counts.every((count) => count === 0) && changedHead.length === 0 && !reordered;
  return { ...rows, head: changedHead, nothing: old !== undefined && unchanged };
}

/** Reasons that are told where nothing can be taken: there is no report then. */
const mostReasons = 20;

function nothingTaken({ read, passedOver, refused }: ListReport): { message: string }[] {
  if (read === 0) return [{ message: 'has no rows below the names of its columns' }];
  if (passedOver === read) return [{ message: `has ${read} rows, none of which is what was asked for` }];
  const examples = refused
    .slice(0, mostReasons)
    .flatMap(({ count, first: [first] }) =>
      first ? [{ message: printable(`row ${first.where.row} ${first.message}${alike(count - 1)}`) }] : [],
    );
  return [{ message: `has ${read} rows, none of which can be taken` }, ...examples];
}

const alike = (others: number) => (others > 0 ? ` (and ${others} rows like it)` : '');
