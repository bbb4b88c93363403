import { existsSync } from 'node:fs';
import { readArguments } from '../src/arguments.ts';
import { leaveOnClosedPipe } from '../src/load.ts';
import { type Collection, CollectionError, readCollections } from './collection.ts';
import { gainAtTen, meanOf } from './gain.ts';
import { askAsTheBotDoes, goldenCollection } from './golden.ts';
import { misspelt } from './misspelt.ts';
import { flexsearch } from './peers/flexsearch.ts';
import { fts5 } from './peers/fts5.ts';
import { lunrPeer } from './peers/lunr.ts';
import { minisearch } from './peers/minisearch.ts';
import { orama } from './peers/orama.ts';
import type { Ask, Peer } from './peers/peer.ts';
import { pinpoint } from './peers/pinpoint.ts';
import { postgres } from './peers/postgres.ts';

/**
 * How good the first ten answers of each engine are (nDCG@10): over public collections, as typed and with one typing error,
 * and over the project's golden questions.
 */
const peers: readonly Peer[] = [pinpoint, minisearch, lunrPeer, flexsearch, orama, fts5, postgres];
/** Where the public collections lie beside the project, if they do. */
const usualFolder = '../shared/collections';
leaveOnClosedPipe();
const { texts } = readArguments('npm run bench:quality -- [--collections FOLDER]', {
  texts: ['collections'],
});
const collections = collectionsOf(texts.collections ?? (existsSync(usualFolder) ? usualFolder : undefined));
const golden = goldenCollection();

const rows: string[][] = [
  ['', ...collections.map(({ name }) => name), 'mean', 'one typing error', golden.name],
];
for (const peer of peers) {
  const [plain, wrong]: [number[], number[]] = [[], []];
  for (const collection of collections) {
    show(`${peer.name}: ${collection.name}`);
    const ask = await peer.build(collection.texts);
    plain.push(await gainOf(collection, ask, (text) => text));
    wrong.push(await gainOf(collection, ask, misspelt));
    await peer.end?.();
  }
  show(`${peer.name}: ${golden.name}`);
  const own = await gainOf(golden, await peer.build(golden.texts), (text) => text);
  await peer.end?.();
  await peer.leave?.();
  const means = collections.length > 0 ? [meanOf(plain), meanOf(wrong)] : [undefined, undefined];
  rows.push([peer.name, ...[...plain, ...means, own].map((gain) => gain?.toFixed(3) ?? '-')]);
}
const asBot = await gainOf(golden, askAsTheBotDoes(), (text) => text);
rows.push(['Pinpoint, as the bot asks', ...collections.map(() => '-'), '-', '-', asBot.toFixed(3)]);
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

/** None where no folder is named; leaves where the one that is named has none. */
function collectionsOf(folder: string | undefined): readonly Collection[] {
  try {
    return folder === undefined ? [] : readCollections(folder);
  } catch (error) {
    if (!(error instanceof CollectionError)) throw error;
    console.error(error.message);
    return process.exit(2);
  }
}

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
