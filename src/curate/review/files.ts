import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../../ingest/file-problem.ts';

/** A text file as it was read, and a hash that tells whether it was changed since. */
export interface Read {
  readonly text: string;
  readonly hash: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws FileError where it is not there or not UTF-8 */
export function readText(file: string): Read {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`;
    throw new FileError(file, reason);
  }
  try {
    return { text: utf8.decode(bytes), hash: hashOf(bytes) };
  } catch {
    throw new FileError(file, 'this is not UTF-8; save it in that encoding');
  }
}

export const hashOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes a file whole or not at all: into a file beside it, which then takes its name.
 * @throws FileError where the folder or the disk refuses it; the file is as it was then
 */
export function writeText(file: string, text: string): void {
  const target = realpathSync(file);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', statSync(target).mode & 0o777);
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new FileError(file, `cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
