import { rmSync, statSync } from 'node:fs';
import { StoreError } from '../domain/store.ts';

/** What SQLite keeps beside a database: changes that are not in it yet, and the index of them. */
const besides = ['-wal', '-shm'];

/**
 * The file of a database as it is just after it was opened. Where it is deleted or replaced meanwhile, its connection
 * goes on writing to what nobody can open any more, without a failure.
 */
export function openedFile(file: string): { assertThere(): void } {
  const own = new Map(['', ...besides].map((end) => [end, identityOf(file + end)]));
  return {
    assertThere() {
      if (identityOf(file) === own.get('')) return;
      // SQLite would take the last changes of the old file for changes of the new one, as of a backup that was put there.
      for (const end of besides)
        if (identityOf(file + end) === own.get(end)) rmSync(file + end, { force: true });
      throw new StoreError('gone', 'the file of the database was removed or replaced');
    },
  };
}

/** The same for the same file, whatever it is called; undefined where there is none. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}
