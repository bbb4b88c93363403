import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Collection, readCollections } from './collection.ts';
import { gainAtTen, meanOf } from './gain.ts';
import { misspelt } from './misspelt.ts';
import { flexsearch } from './peers/flexsearch.ts';
import { fts5 } from './peers/fts5.ts';
import { lunrPeer } from './peers/lunr.ts';
import { minisearch } from './peers/minisearch.ts';
import { orama } from './peers/orama.ts';
import type { Ask, Peer } from './peers/peer.ts';
import { pinpoint } from './peers/pinpoint.ts';
import { postgres } from './peers/postgres.ts';

/** How good the first ten answers of each engine are over public collections (nDCG@10), as typed and with one typing error. */
const peers: readonly Peer[] = [pinpoint, minisearch, lunrPeer, flexsearch, orama, fts5, postgres];
const { values } = parseArgs({
  options: { collections: { type: 'string', default: '../shared/collections' } },
});
const folder = resolve(values.collections);
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}. --collections names the folder of the collections.`);
  process.exit(2);
}
const collections = readCollections(folder);

const rows: string[][] = [['', ...collections.map(({ name }) => name), 'mean', 'one typing error']];
for (const peer of peers) {
  const [plain, wrong]: [number[], number[]] = [[], []];
  for (const collection of collections) {
    show(`${peer.name}: ${collection.name}`);
    const ask = await peer.build(collection.texts);
    plain.push(await gainOf(collection, ask, (text) => text));
    wrong.push(await gainOf(collection, ask, misspelt));
    await peer.end?.();
  }
  await peer.leave?.();
  rows.push([peer.name, ...[...plain, meanOf(plain), meanOf(wrong)].map((gain) => gain.toFixed(3))]);
}
show();
const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const row of rows)
  console.log(
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );

async function gainOf(
  { questions, gains }: Collection,
  ask: Ask,
  typed: (text: string) => string,
): Promise<number> {
  const found: number[] = [];
  for (const { id, text } of questions) found.push(gainAtTen(await ask(typed(text), 10), gains[id] ?? {}));
  return meanOf(found);
}

/** On a terminal, in one line that is written over; nothing in a pipe. */
function show(progress = ''): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${progress}`);
}
