import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leaveWith, readArguments } from '../src/arguments.ts';
import { busyLines } from '../test/bench/discord-figures.ts';
import { writeMadeList } from './library/made-list.ts';
import { measureLibrary } from './library/measure.ts';
import { lineOf, title } from './library/report.ts';

/**
 * How long a library with a list of so many recommendations takes to be prepared and to start, what it holds in memory
 * and how fast it answers. Each size has processes of its own.
 */
const usage = 'npm run bench:library [-- --sizes N,N]';
process.stdout.on('error', () => process.exit());
const { texts } = readArguments(usage, { texts: ['sizes'] });
const { sizes: given = '1000,10000,100000,300000' } = texts;
const sizes = given.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 1_000_000))
  leaveWith([`--sizes "${given}" is not whole numbers from 1 to 1000000 with commas between them.`], usage);
const folder = mkdtempSync(join(tmpdir(), 'pinpoint-library-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
  process.once(signal, () => process.exit(status));

for (const line of busyLines(loadavg()[0] ?? 0, availableParallelism())) console.log(line);
console.log(`Node ${process.versions.node}\n${title}`);
const shipped = fileURLToPath(new URL('../corpus', import.meta.url));
for (const size of sizes) {
  const corpus = join(folder, String(size));
  mkdirSync(corpus);
  // Beside the shipped documents and the shipped vocabulary, without what was prepared for them.
  for (const name of readdirSync(shipped).filter(
    (one) => one !== 'lists' && !one.startsWith('passages.index'),
  ))
    cpSync(join(shipped, name), join(corpus, name), { recursive: true });
  writeMadeList(corpus, size);
  console.log(lineOf(await measureLibrary(corpus, size)));
  rmSync(corpus, { recursive: true });
}
