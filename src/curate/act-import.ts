import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { FileError } from '../ingest/file-problem.ts';
import { listLimit, openFile } from '../ingest/files/open-file.ts';
import { acceptCountry } from '../ingest/lists/accept-country.ts';
import { printChange } from '../ingest/lists/change.ts';
import { readOldList } from '../ingest/lists/old-list.ts';
import { type PreparedImport, prepareImport } from '../ingest/lists/prepare-import.ts';
import { printListReport } from '../ingest/lists/print-list-report.ts';
import { type Act, type GivenOptions, type Surroundings, texts } from './acts.ts';
import { confirm, isAttended } from './ask.ts';
import { barOf } from './bar-of.ts';
import { listProblems } from './check-list.ts';
import { answersFor } from './import-answers.ts';
import { checkDocuments, checkSet } from './list-beside.ts';
import { whileLocked } from './lock.ts';

const MB = 1024 * 1024;

/** Takes in a list of recommendations: shows what it changes, and does it once that is confirmed. */
export const importList: Act = {
  words: { least: 1, most: 1, are: 'one file' },
  texts: texts.filter((name) => name !== 'port'),
  flags: ['yes'],
  async run([path = ''], given, around) {
    const { corpus } = around;
    const id = given.texts.id ?? given.texts.set ?? '';
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      throw new FileError(
        path,
        `${id ? `--id “${id}” is wrong` : '--id is missing'}: lower-case letters, digits and single hyphens, for ever, such as upr-2025-list`,
      );
    await checkSet(path, corpus, given.texts.set);
    return whileLocked(corpus, () => importOne(path, id, given, around));
  },
};

async function importOne(
  path: string,
  id: string,
  given: GivenOptions,
  around: Surroundings,
): Promise<number> {
  const { corpus, print } = around;
  const prepared = await prepare(path, id, given, around);
  try {
    const log = keepLog(prepared, id, corpus);
    await checkDocuments(path, corpus, id, prepared.documents);
    print(printListReport(prepared.report));
    print(printChange(prepared.change));
    print(`Every refused row, doubt and change is in ${log}.`);
    if (prepared.change.nothing) return 0;
    if (!(await isWanted(given, around))) return 2;
    await putInPlace(path, prepared, around);
    print(writtenAs(prepared, id));
    return 0;
  } finally {
    prepared.discard();
  }
}

/** Puts among the drafts what is said of every row, whether the list is written in the end or not. */
function keepLog({ log }: PreparedImport, id: string, corpus: string): string {
  const name = join('drafts', `${id}.import.txt`);
  const beside = join(corpus, 'drafts', `.${id}.import.part`);
  mkdirSync(join(corpus, 'drafts'), { recursive: true });
  copyFileSync(log, beside);
  renameSync(beside, join(corpus, name));
  return `corpus/${name}`;
}

/** Where it is now, and how it is asked for. */
function writtenAs({ head, documents }: PreparedImport, id: string): string {
  const [document = ''] = documents;
  const asked = head.set
    ? `/recommendations ${head.set}`
    : `/recommendations ${documents.length === 1 ? document : `${document} (or another of its documents)`}`;
  return `corpus/lists/${id}.jsonl is written; ask for it with ${asked}. The next start prepares the index, or now: npm run corpus -- index`;
}

async function prepare(
  path: string,
  id: string,
  given: GivenOptions,
  around: Surroundings,
): Promise<PreparedImport> {
  const to = join(around.corpus, 'lists', `${id}.jsonl`);
  const old = await readOldList(to);
  old.close();
  const { texts } = given;
  const answers = await answersFor(path, given, old, around);
  const bar = barOf(around.progress, `Reading ${path}`);
  const begun = Date.now();
  let bytes = 0;
  const prepared = await prepareImport({
    form: answers.form,
    mapping: answers.mapping,
    told: answers.told,
    file: path,
    id,
    to,
    sourceFile: (sha256) => `sources/${id}.${sha256.slice(0, 8)}${extname(path).toLowerCase()}`,
    sheet: answers.told.sheet,
    set: texts.set,
    title: texts.title,
    language: texts.language,
    rightsNote: texts['rights-note'],
    accept: answers.only === undefined ? undefined : acceptCountry(answers.only),
    onProgress: (done, total) => {
      bytes = total;
      bar(done, total);
    },
  });
  const seconds = (Date.now() - begun) / 1000;
  if (bytes > MB)
    around.print(
      `${(bytes / MB).toFixed(0)} MB in ${seconds.toFixed(1)} s: ${(bytes / MB / seconds).toFixed(1)} MB and ${Math.round(prepared.report.read / seconds)} rows a second.`,
    );
  return prepared;
}

async function isWanted({ flags }: GivenOptions, { desk, print, warn }: Surroundings): Promise<boolean> {
  if (flags.has('yes')) return true;
  if (isAttended(desk)) {
    if (await confirm('Write it into the corpus?', desk)) return true;
    print('Nothing was changed.');
  } else warn('Nothing was changed. --yes writes it into the corpus.');
  return false;
}

/**
 * The received file first, then the list, which names it: until that moment the corpus is as it was. Both are made whole
 * among the drafts and come into their places by being renamed.
 */
async function putInPlace(path: string, prepared: PreparedImport, { corpus }: Surroundings): Promise<void> {
  const { source, id } = prepared.head;
  const stage = join(corpus, 'drafts', `.${id}`);
  try {
    mkdirSync(stage, { recursive: true });
    for (const folder of ['sources', 'lists']) mkdirSync(join(corpus, folder), { recursive: true });
    await prepared.commit(join(stage, 'list'));
    const problems = listProblems(corpus, join(stage, 'list'), prepared.retired);
    if (problems.length > 0) throw new FileError(path, problems);
    copyFileSync(path, join(stage, 'received'));
    const kept = await openFile(join(stage, 'received'), { maxBytes: listLimit });
    if ((await kept.sha256()) !== source.sha256)
      throw new FileError(path, 'was changed while it was read: try again');
    renameSync(join(stage, 'received'), join(corpus, source.file));
    renameSync(join(stage, 'list'), join(corpus, 'lists', `${id}.jsonl`));
    if (prepared.before && prepared.before !== source.file)
      rmSync(join(corpus, prepared.before), { force: true });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
