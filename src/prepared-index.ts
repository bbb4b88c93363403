import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from './domain/library.ts';
import { showProgress } from './progress.ts';
import { IndexFileError } from './search/engine/sections.ts';
import { freezePassages, indexPassages, openPassages } from './search/index-passages.ts';
import type { PassageTables } from './search/passage-index.ts';

/** The index as it was prepared, next to the corpus; never of use to anyone but this program, and made again at will. */
export const preparedFile = (corpus: string) => join(corpus, 'passages.index');

/** The index of a library: opened where it was prepared for this state of it, else made and prepared for the next start. */
export function loadTables(library: Library, corpus: string): PassageTables {
  const checksum = checksumOf(library);
  return openPrepared(corpus, checksum) ?? prepareTables(library, corpus, checksum).tables;
}

/** Makes the index anew and writes it; `bytes` is undefined where the folder cannot be written to. */
export function prepareTables(
  library: Library,
  corpus: string,
  checksum = checksumOf(library),
): { readonly tables: PassageTables; readonly bytes: number | undefined } {
  const progress = showProgress('Preparing the search index', library.passages.length);
  const frozen = freezePassages(indexPassages(library, progress), checksum);
  return {
    tables: openPassages(frozen, checksum),
    bytes: write(preparedFile(corpus), frozen) ? frozen.length : undefined,
  };
}

function openPrepared(corpus: string, checksum: string): PassageTables | undefined {
  try {
    return openPassages(readFileSync(preparedFile(corpus)), checksum);
  } catch (error) {
    // None yet, one of another state, or damaged: it is made again, whatever was wrong with it.
    if (error instanceof IndexFileError || (error as NodeJS.ErrnoException).code) return undefined;
    throw error;
  }
}

/** Whole or not at all: another instance may start at the same moment. */
function write(file: string, block: Buffer): boolean {
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, block);
    renameSync(beside, file);
    return true;
  } catch {
    // A corpus that may only be read is no mistake: the index is made at each start then.
    rmSync(beside, { force: true });
    return false;
  }
}

/** Of all that the index is made of: what is indexed, and the program that makes terms of it. */
function checksumOf({ passages, document }: Library): string {
  const hash = createHash('sha256');
  for (const { id, kind, text, heading, headingKeys, rights, cases, document: of } of passages) {
    const { shortTitle, issuers, mechanism, date } = document(of);
    hash.update(
      JSON.stringify([
        id,
        kind,
        text,
        heading,
        headingKeys,
        rights,
        cases,
        shortTitle,
        issuers,
        mechanism,
        date,
      ]),
    );
  }
  // What a letter is, and its lower case, are of the engine's Unicode version.
  hash.update(process.versions.unicode ?? '');
  for (const file of programFiles()) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function programFiles(): string[] {
  const folder = fileURLToPath(new URL('search', import.meta.url));
  const own = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  // Articles and the stemmers' versions make terms, too.
  return [
    ...own,
    ...['domain/article.ts', '../package.json'].map((name) => fileURLToPath(new URL(name, import.meta.url))),
  ];
}
