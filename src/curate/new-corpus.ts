import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { writeWhole } from './write-whole.ts';

/**
 * Makes a corpus in a folder that is not there or empty: without documents, with the words for rights and the synonyms of
 * another one, so that rights are found in the first document that comes. Says whether it did.
 *
 * @param from the corpus whose vocabulary is taken
 */
export function makeCorpus(folder: string, from: string): boolean {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  if (names.some((name) => name !== 'drafts')) return false;
  for (const name of ['documents', 'sources']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['synonyms.yaml', 'lexicon.tsv']) copyFileSync(join(from, name), join(folder, name));
  for (const name of ['cases.yaml', 'sets.yaml']) writeWhole(join(folder, name), '[]\n');
  const rights = load(readFileSync(join(from, 'rights.yaml'), 'utf8')) as readonly object[];
  const words = rights.map((right) => ({ ...right, covers: [] }));
  writeWhole(join(folder, 'rights.yaml'), dump(words, { lineWidth: 110, flowLevel: 3 }));
  return true;
}
