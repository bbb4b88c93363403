import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { busyLines } from '../test/bench/discord-figures.ts';
import { readSpeedArguments } from './speed/arguments.ts';
import { measureSize, type SizeFigures } from './speed/measure.ts';
import { legend, reportOf } from './speed/report.ts';

/**
 * How fast Pinpoint's engine is beside others over synthetic passages, and how much memory it holds. Each engine has a
 * process of its own, and all are asked the same questions in turns.
 */
// What reads the table may have enough of it.
process.stdout.on('error', () => process.exit());
const given = readSpeedArguments(process.argv.slice(2));
if (!('sizes' in given)) {
  for (const line of given) console.error(line);
  process.exit(given.length > 1 ? 2 : 0);
}
const folder = mkdtempSync(join(tmpdir(), 'pinpoint-speed-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
  process.once(signal, () => process.exit(status));

for (const line of busyLines(loadavg()[0] ?? 0, availableParallelism())) console.log(line);
console.log(`Node ${process.versions.node}`);
const measured: SizeFigures[] = [];
for (const size of given.sizes) {
  const found = await measureSize(size, { ...given, folder, show });
  measured.push(found);
  show();
  console.log(`\n${reportOf(found).join('\n')}`);
  // After each size, since a long run may be ended.
  if (given.json)
    writeFileSync(
      given.json,
      `${JSON.stringify({ node: process.versions.node, sizes: measured }, null, 2)}\n`,
    );
}
console.log(`\n${legend.join('\n')}`);

/** On a terminal, in one line that is written over; nothing in a pipe. */
function show(progress = ''): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${progress}`);
}
