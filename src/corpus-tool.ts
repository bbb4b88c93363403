import { resultOf } from './answers/quote.ts';
import { leaveWith, readArguments } from './arguments.ts';
import { readLibrary } from './corpus/read-library.ts';
import { corpusFolder, explainStart, leaveOnClosedPipe } from './load.ts';
import { preparedFile, prepareTables } from './prepared-index.ts';

const usage = `npm run corpus:check                        is every document whole, and the vocabulary sound?
npm run corpus -- index                     makes the search index that every start opens
npm run --silent corpus -- export           the library, one passage a line, as JSON`;

function check(): void {
  const library = readLibrary(corpusFolder());
  for (const document of library.documents) {
    const passages = library.passagesOf(document.id);
    const words = passages.reduce((sum, passage) => sum + passage.text.split(/\s+/).length, 0);
    console.log(
      `${document.id}: ${passages.length} passages, ${words} words, all in the source and all of the source`,
    );
  }
  console.log(
    `${library.rights.length} rights, ${library.cases.length} cases, ${library.sets.length} sets. No problems.`,
  );
}

function exportPassages(): void {
  const library = readLibrary(corpusFolder());
  for (const passage of library.passages) {
    const { score: _score, excerpt: _excerpt, ...exported } = resultOf(passage, library);
    process.stdout.write(`${JSON.stringify(exported)}\n`);
  }
}

function index(): void {
  const library = readLibrary(corpusFolder());
  const { bytes } = prepareTables(library, corpusFolder());
  const file = preparedFile(corpusFolder());
  if (bytes === undefined) {
    console.error(`${file} cannot be written. The index is made at each start then.`);
    process.exitCode = 1;
  } else console.log(`${file}: ${library.passages.length} passages, ${Math.ceil(bytes / 1024)} KiB`);
}

const acts: Readonly<Record<string, () => void>> = { check, index, export: exportPassages };
leaveOnClosedPipe();
const [name, ...more] = readArguments(usage, { words: true }).words;
const act = name === undefined ? undefined : acts[name];
if (name !== undefined && !act) leaveWith([`“${name}” is nothing that can be done here.`], usage);
if (more.length > 0) leaveWith([`“${name}” takes nothing more: “${more.join(' ')}”.`], usage);
if (!act) leaveWith([], usage);
try {
  act();
} catch (error) {
  explainStart(error, '');
}
