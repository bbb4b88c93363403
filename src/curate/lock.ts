import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { FileError } from '../ingest/file-problem.ts';

/**
 * Lets one process at a time change a corpus. The lock of a process that was killed is taken over.
 *
 * @throws FileError where another is at work
 */
export async function whileLocked<Value>(corpus: string, work: () => Promise<Value> | Value): Promise<Value> {
  const file = join(corpus, 'drafts', '.lock');
  mkdirSync(join(corpus, 'drafts'), { recursive: true });
  take(corpus, file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(corpus: string, file: string): void {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isAlive(Number(readFileSync(file, 'utf8')))) break;
      rmSync(file, { force: true });
    }
  }
  throw new FileError(corpus, 'is being changed by another process: try again when that has ended');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid > 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
