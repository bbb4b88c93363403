import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IndexFileError } from '../search/engine/sections.ts';

/**
 * What `open` makes of a file that was prepared; undefined where there is none yet, or one of another state, or a
 * damaged one: it is made again, whatever was wrong with it.
 */
export function openPrepared<Opened>(file: string, open: (block: Buffer) => Opened): Opened | undefined {
  try {
    return open(readFileSync(file));
  } catch (error) {
    if (error instanceof IndexFileError || (error as NodeJS.ErrnoException).code) return undefined;
    throw error;
  }
}

/** Whole or not at all: another instance may start at the same moment. Says whether the folder can be written to. */
export function writePrepared(file: string, block: Buffer): boolean {
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, block);
    renameSync(beside, file);
    return true;
  } catch {
    // A corpus that may only be read is no mistake: what is prepared is made at each start then.
    rmSync(beside, { force: true });
    return false;
  }
}

/** Of the program's own files, given as folders and files below `src`: what they make may be otherwise after a change. */
export function checksumOfProgram(names: readonly string[]): string {
  const hash = createHash('sha256');
  // What a letter is, and its lower case, are of the engine's Unicode version.
  hash.update(process.versions.unicode ?? '');
  for (const file of names.flatMap(filesIn)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(name: string): string[] {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
  if (/\.(?:ts|json)$/.test(name)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
