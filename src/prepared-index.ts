import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Library } from './domain/library.ts';
import { checksumOfProgram, openPrepared, writePrepared } from './prepared/prepared-file.ts';
import { showProgress } from './progress.ts';
import { openPassages, preparePassages } from './search/index-passages.ts';
import { type PassageTables, placedIn } from './search/passage-index.ts';

/** The index as it was prepared, next to the corpus; never of use to anyone but this program, and made again at will. */
export const preparedFile = (corpus: string) => join(corpus, 'passages.index');

/** The index of a library: opened where it was prepared for this state of it, else made and prepared for the next start. */
export function loadTables(library: Library, corpus: string): PassageTables {
  const checksum = checksumOf(library);
  return (
    openPrepared(preparedFile(corpus), (block) => openPassages(block, checksum)) ??
    prepareTables(library, corpus, checksum).tables
  );
}

/** Makes the index anew and writes it; `bytes` is undefined where the folder cannot be written to. */
export function prepareTables(
  library: Library,
  corpus: string,
  checksum = checksumOf(library),
): { readonly tables: PassageTables; readonly bytes: number | undefined } {
  const progress = showProgress('Preparing the search index', placedIn(library).length);
  const frozen = preparePassages(library, checksum, progress);
  return {
    tables: openPassages(frozen, checksum),
    bytes: writePrepared(preparedFile(corpus), frozen) ? frozen.length : undefined,
  };
}

/** Of all that the index is made of: what is indexed, and the program that makes terms of it. */
function checksumOf({ documents, passagesOf, kept }: Library): string {
  const hash = createHash('sha256');
  for (const { id: of, shortTitle, issuers, mechanism, date } of documents) {
    const source = [shortTitle, issuers, mechanism, date];
    // The rows of lists and their rights and cases are told from others by the checksum of all of them.
    if (kept?.countOf(of) !== undefined) hash.update(JSON.stringify([of, ...source]));
    else
      for (const { id, kind, text, heading, headingKeys, rights, cases } of passagesOf(of))
        hash.update(JSON.stringify([id, kind, text, heading, headingKeys, rights, cases, ...source]));
  }
  if (kept) hash.update(kept.checksum).update(checksumOfProgram(['corpus/lists', 'corpus/find-mentions.ts']));
  // Articles and the stemmers' versions make terms, too.
  hash.update(checksumOfProgram(['search', 'domain/article.ts', '../package.json']));
  return hash.digest('hex');
}
