import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ListKeeper } from '../corpus/lists/read-lists.ts';
import { showProgress } from '../progress.ts';
import { readStamped, writeStamped } from '../search/engine/sections.ts';
import { checksumOfProgram, openPrepared, writePrepared } from './prepared-file.ts';

/** What was made of the lists of a corpus, next to it; never of use to anyone but this program, and made again at will. */
export const preparedListsFile = (corpus: string) => join(corpus, 'passages.index.lists');

/** What the rows of lists are made by, besides their files and the vocabulary. */
const makers = ['corpus/lists', 'corpus/find-mentions.ts', 'corpus/schemas.ts', 'domain', '../package.json'];

/** Keeps what is made of the lists of a corpus in a file next to it. */
export function keepLists(corpus: string): ListKeeper {
  const file = preparedListsFile(corpus);
  let program: string | undefined;
  const stampOf = (checksum: string) => {
    program ??= checksumOfProgram(makers);
    return createHash('sha256').update(checksum).update(program).digest('hex');
  };
  return {
    open: (checksum) =>
      openPrepared(file, (block) => readStamped(stampOf(checksum), block)) as ReturnType<ListKeeper['open']>,
    keep: (checksum, sections) => {
      writePrepared(file, writeStamped(stampOf(checksum), sections));
    },
    showProgress: (total) => showProgress('Reading the lists', total),
  };
}
