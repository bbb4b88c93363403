import { resultOf } from './answers/quote.ts';
import { leaveWith, readArguments } from './arguments.ts';
import { CorpusError } from './corpus/problems.ts';
import { readLibrary } from './corpus/read-library.ts';
import { type Act, flags, type Surroundings, texts, wrongFor } from './curate/acts.ts';
import { LeftError } from './curate/ask.ts';
import { barOf } from './curate/bar-of.ts';
import type { Library } from './domain/library.ts';
import { FileError } from './ingest/file-problem.ts';
import { corpusFolder, explainStart, leaveOnClosedPipe, shippedCorpus } from './load.ts';
import { keepLists } from './prepared/prepared-lists.ts';
import { preparedFile, prepareTables } from './prepared-index.ts';
import { showProgress } from './progress.ts';
import { clean } from './terminal/clean.ts';

const usage = `npm run corpus -- add <file>…                 makes a draft of a PDF, DOCX, ODT, HTML page, Markdown or text
npm run corpus -- review <id>               shows a draft beside its source in the browser
npm run corpus -- join <id>…                puts drafts into the corpus, where they are sound (--yes: also in the
                                            place of a document whose ids change with it)
npm run corpus -- import <file>             takes in a list of recommendations (OHCHR, UHRI, IMPACT OSS, any table)
npm run corpus:check                        is every document whole, and the vocabulary sound?
npm run corpus -- index                     makes the search index that every start opens
npm run --silent corpus -- export           the library, one passage a line, as JSON
Options of add (asked for where they are missing): --title, --short-title, --issuer "A; B", --issuer-kind, --date,
  --mechanism, --symbol, --url, --language, --rights-note, --id; --again makes a draft anew, --join puts it into the
  corpus at once where nothing is wrong with it.
Options of import: --id, --set, --country, --sheet, --map "text=Recommendation,position=Response", --date, --symbol,
  --session, --cycle, --issuer, --issuer-kind, --mechanism, --title, --short-title, --url, --language, --rights-note; --yes
  writes without asking. Of review: --port. See docs/own-documents.md.`;

const nothingMore = { least: 0, most: 0, are: 'nothing' };

const check: Act = {
  words: nothingMore,
  async run(_words, _given, { corpus, print, progress }) {
    const read = readLibrary(corpus, { keeper: keepLists(corpus) });
    const [{ checkReceived }, { checkLists }] = await Promise.all([
      import('./curate/check-received.ts'),
      import('./curate/check-lists.ts'),
    ]);
    const problems = [
      ...(await checkReceived(corpus, barOf(progress, 'Reading what was received'))),
      ...(await checkLists(corpus, (file) => barOf(progress, `Reading ${file}`))),
    ];
    if (problems.length > 0) throw new CorpusError(problems);
    for (const document of read.documents.filter(({ id }) => read.kept?.countOf(id) === undefined)) {
      const passages = read.passagesOf(document.id);
      const words = passages.reduce((sum, passage) => sum + passage.text.split(/\s+/).length, 0);
      print(
        `${document.id}: ${passages.length} passages, ${words} words, all in the source and all of the source`,
      );
    }
    for (const line of listsTold(read)) print(line);
    print(`${read.rights.length} rights, ${read.cases.length} cases, ${read.sets.length} sets. No problems.`);
    return 0;
  },
};

/** A line for each list: it may have thousands of documents. */
function listsTold({ kept }: Library): string[] {
  const lists = new Map<string, { documents: number; rows: number }>();
  for (const { id, source } of kept?.documents ?? []) {
    const { documents, rows } = lists.get(source.file) ?? { documents: 0, rows: 0 };
    lists.set(source.file, { documents: documents + 1, rows: rows + (kept?.countOf(id) ?? 0) });
  }
  return [...lists].map(
    ([file, { documents, rows }]) =>
      `corpus/${file}: ${rows} rows of ${documents} ${documents === 1 ? 'document' : 'documents'}, as received`,
  );
}

const exportPassages: Act = {
  words: nothingMore,
  run(_words, _given, { corpus }) {
    const read = readLibrary(corpus, { keeper: keepLists(corpus) });
    for (const passage of read.passages) {
      const { score: _score, excerpt: _excerpt, ...exported } = resultOf(passage, read);
      process.stdout.write(`${JSON.stringify(exported)}\n`);
    }
    return 0;
  },
};

const index: Act = {
  words: nothingMore,
  run(_words, _given, { corpus, print }) {
    const read = readLibrary(corpus, { keeper: keepLists(corpus) });
    const { bytes } = prepareTables(read, corpus);
    const file = preparedFile(corpus);
    if (bytes !== undefined) {
      print(`${file}: ${read.placed.length} passages, ${Math.ceil(bytes / 1024)} KiB`);
      return 0;
    }
    console.error(`${file} cannot be written. The index is made at each start then.`);
    return 1;
  },
};

/** What reads files that people bring is loaded only for those who bring one. */
const acts: Readonly<Record<string, () => Promise<Act> | Act>> = {
  check: () => check,
  index: () => index,
  export: () => exportPassages,
  add: async () => (await import('./curate/act-add.ts')).add,
  join: async () => (await import('./curate/act-add.ts')).join,
  review: async () => (await import('./curate/act-review.ts')).review,
  import: async () => (await import('./curate/act-import.ts')).importList,
};

function surroundings(): Surroundings {
  const corpus = corpusFolder();
  return {
    corpus,
    library: () => readLibrary(corpus, { keeper: keepLists(corpus), mayBeEmpty: true }),
    keeper: keepLists(corpus),
    desk: { input: process.stdin, output: process.stderr },
    print: (line) => console.log(clean(line)),
    warn: (line) => console.error(clean(line)),
    progress: showProgress,
  };
}

leaveOnClosedPipe();
const given = readArguments(usage, { words: true, texts, flags });
const [name, ...words] = given.words;
const found = name === undefined || !Object.hasOwn(acts, name) ? undefined : await acts[name]?.();
if (!found) leaveWith(name === undefined ? [] : [`“${name}” is nothing that can be done here.`], usage);
const wrong = wrongFor(name ?? '', found, words, given);
if (wrong.length > 0) leaveWith(wrong, usage);
try {
  if (name === 'add' || name === 'import') await makeWhereMissing();
  process.exitCode = await found.run(words, given, surroundings());
} catch (error) {
  process.exitCode = 2;
  if (error instanceof FileError) console.error(clean(error.message));
  else if (error instanceof LeftError) console.error('\nYou left: nothing was changed.');
  else if (isOfFiles(error))
    console.error(clean(`${error.path}: cannot be read or written (${error.code}).`));
  else explainStart(error, '');
}

/** Whoever brings the first document to a folder of their own has no corpus there yet. */
async function makeWhereMissing(): Promise<void> {
  const { makeCorpus } = await import('./curate/new-corpus.ts');
  if (makeCorpus(corpusFolder(), shippedCorpus))
    console.log(`A corpus was made in ${corpusFolder()}, with the words for rights that come with Pinpoint.`);
}

/** What the system said of a file: a full disk, a folder that may only be read. */
function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'path' in error && 'syscall' in error;
}
