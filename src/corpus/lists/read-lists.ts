import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems.ts';
import { FillingTables } from './fill-tables.ts';
import { readLine } from './line-schema.ts';
import { ListPassages } from './list-passages.ts';
import { ListProblems } from './list-problems.ts';
import { type ListTables, type Section, sectionsOfTables, tablesOfSections } from './list-tables.ts';
import { linesOf, piecesOf } from './read-lines.ts';
import type { RowMarker } from './row-marks.ts';

export type { RowMarker } from './row-marks.ts';

/** Keeps what is made of lists from one start to the next. */
export interface ListKeeper {
  /** What was made of this state of the lists and the vocabulary; undefined where nothing was. */
  open(checksum: string): readonly Section[] | undefined;
  keep(checksum: string, sections: readonly Section[]): void;
  /** Told how many bytes of `total` are read. */
  showProgress(total: number): (done: number) => void;
}

/** Files of the vocabulary that rows get their rights and cases from. */
const vocabulary = ['rights.yaml', 'cases.yaml'];

/**
 * The lists of a corpus: opened where they were kept in this state, else read and checked line by line. Undefined where
 * the corpus has none, and where one of them cannot be read.
 *
 * @param markerOf gives what works out the rights and cases of a row; asked only where rows are read
 */
export function readLists(
  folder: string,
  markerOf: () => RowMarker,
  problems: Problem[],
  keeper?: ListKeeper,
): ListPassages | undefined {
  const names = listFiles(folder, problems);
  if (names.length === 0) return undefined;
  const checksum = checksumOf([...names.map((name) => `lists/${name}`), ...vocabulary], folder);
  const kept = keeper?.open(checksum);
  const tables = kept ? tablesOfSections(kept) : read(folder, names, markerOf, problems, keeper, checksum);
  return tables && new ListPassages(tables, checksum);
}

function listFiles(folder: string, problems: Problem[]): string[] {
  const lists = join(folder, 'lists');
  if (!existsSync(lists)) return [];
  if (!statSync(lists).isDirectory()) {
    problems.push({ file: 'corpus/lists', line: 1, message: 'this is a file; a folder would be right' });
    return [];
  }
  // Hidden files are none of the corpus: one that was half written, what a system leaves.
  const names = readdirSync(lists)
    .filter((name) => !name.startsWith('.'))
    .sort();
  for (const name of names.filter((name) => !isList(name)))
    problems.push({
      file: `corpus/lists/${name}`,
      line: 1,
      message: 'only lists, named <id>.jsonl, stand here',
    });
  return names.filter(isList);
}
const isList = (name: string) => name.endsWith('.jsonl');

/** Of the names and the bytes of files; one that is missing has none. */
function checksumOf(names: readonly string[], folder: string): string {
  const hash = createHash('sha256');
  for (const name of names) {
    const file = join(folder, name);
    hash.update(`${name}\n${existsSync(file) ? statSync(file).size : -1}\n`);
    if (existsSync(file)) for (const piece of piecesOf(file)) hash.update(piece);
  }
  return hash.digest('hex');
}

function read(
  folder: string,
  names: readonly string[],
  markerOf: () => RowMarker,
  problems: Problem[],
  keeper: ListKeeper | undefined,
  checksum: string,
): ListTables | undefined {
  const files = names.map((name) => ({ name, path: join(folder, 'lists', name) }));
  const total = files.reduce((sum, { path }) => sum + statSync(path).size, 0);
  const { tables, found } = fill(files, markerOf(), keeper?.showProgress(total));
  problems.push(...found);
  if (found.length > 0) return undefined;
  keeper?.keep(checksum, sectionsOfTables(tables));
  return tables;
}

function fill(
  files: readonly { readonly name: string; readonly path: string }[],
  marksOf: RowMarker,
  progress?: (done: number) => void,
): { tables: ListTables; found: Problem[] } {
  const filling = new FillingTables(marksOf);
  let before = 0;
  const lists = files.map(({ name, path }) => {
    const problems = new ListProblems(`corpus/lists/${name}`);
    readList(path, name, filling, problems, (done) => progress?.(before + done));
    before += statSync(path).size;
    return problems;
  });
  const tables = filling.tables();
  return { tables, found: lists.flatMap((problems) => problems.all()) };
}

/** How many lines are read between two looks at the progress. */
const linesAtOnce = 1000;

function readList(
  path: string,
  name: string,
  filling: FillingTables,
  problems: ListProblems,
  progress: (done: number) => void,
): void {
  let [head, last] = [false, 0];
  for (const { number, bytes, offset } of linesOf(path)) {
    last = number;
    if (number % linesAtOnce === 0) progress(offset);
    if (bytes.length === 0) {
      problems.add(number, 'an empty line; take it out');
      continue;
    }
    const line = readLine(bytes);
    if (line.kind === 'wrong') for (const message of line.messages) problems.add(number, message);
    if (number === 1 && (line.kind === 'document' || line.kind === 'row')) {
      problems.add(1, 'the first line of a list is {"list": …}');
      return;
    }
    if (line.kind === 'list') {
      if (head)
        problems.add(number, 'the list stands twice; one {"list": …} at the beginning would be right');
      else {
        head = true;
        filling.addList(line.value, problems);
        if (name !== `${line.value.id}.jsonl`)
          problems.add(
            number,
            `the id is ${line.value.id}, so the file's name would be ${line.value.id}.jsonl`,
          );
      }
    } else if (!head) {
      // Without its list nothing is made of a line; what is wrong in it has been said.
    } else if (line.kind === 'document') filling.addDocument(line.value, number);
    else if (line.kind === 'row') {
      const wrong = filling.addRow(line.value, number);
      if (wrong) problems.add(number, wrong);
    }
  }
  if (last === 0) problems.add(1, 'this file is empty; the first line of a list is {"list": …}');
  progress(statSync(path).size);
}
