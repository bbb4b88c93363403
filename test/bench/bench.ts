import MiniSearch from 'minisearch';
import { readArguments } from '../../src/arguments.ts';
import { readLibrary } from '../../src/corpus/read-library.ts';
import { corpusFolder, leaveOnClosedPipe } from '../../src/load.ts';
import { makeSearch } from '../../src/search/search.ts';
import { goldenLists, readGolden } from '../golden/golden.ts';

/**
 * Prints how long the library takes to load and a question to be answered, beside a plain MiniSearch index over the
 * same passages, measured in turn in one run. Figures of different machines differ; the ratios say more.
 */
const rounds = 5;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const timed = <Value>(act: () => Value): [Value, number] => {
  const start = performance.now();
  const value = act();
  return [value, performance.now() - start];
};
const row = (name: string, ...figures: (number | string)[]) =>
  console.log(
    name.padEnd(34),
    ...figures.map((figure) => (typeof figure === 'number' ? figure.toFixed(2) : figure).padStart(10)),
  );

leaveOnClosedPipe();
readArguments('npm run bench');
const reads: number[] = [];
const builds: number[] = [];
const plainBuilds: number[] = [];
let [library, firstRead] = timed(() => readLibrary(corpusFolder()));
let [search, firstBuild] = timed(() => makeSearch(library));
let plain = new MiniSearch<{ id: number; text: string; heading: string }>({ fields: ['text', 'heading'] });
for (let round = 0; round < rounds; round++) {
  let took = 0;
  [library, took] = timed(() => readLibrary(corpusFolder()));
  reads.push(took);
  [search, took] = timed(() => makeSearch(library));
  builds.push(took);
  [plain, took] = timed(() => {
    const index = new MiniSearch<{ id: number; text: string; heading: string }>({
      fields: ['text', 'heading'],
    });
    index.addAll(library.passages.map(({ text, heading }, id) => ({ id, text, heading: heading.join(' ') })));
    return index;
  });
  plainBuilds.push(took);
}

const questions = goldenLists.flatMap(readGolden).map(({ ask }) => ask.replace(/^\/\w+ /, ''));
const mine: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < rounds; round++) {
  for (const question of questions) {
    mine.push(timed(() => search.find(question))[1]);
    theirs.push(timed(() => plain.search(question))[1]);
  }
}

row(`${library.passages.length} passages, Node ${process.versions.node}`, 'median ms', 'p99 ms', 'x plain');
row('first time in the process: read', firstRead, '', '');
row('first time in the process: build', firstBuild, '', '');
row('read and check the library', median(reads), percentile(reads, 0.99), '');
row('build the search', median(builds), percentile(builds, 0.99), median(builds) / median(plainBuilds));
row(
  `answer (${questions.length} questions)`,
  median(mine),
  percentile(mine, 0.99),
  median(mine) / median(theirs),
);
row('plain MiniSearch: build', median(plainBuilds), percentile(plainBuilds, 0.99), 1);
row('plain MiniSearch: answer', median(theirs), percentile(theirs, 0.99), 1);
