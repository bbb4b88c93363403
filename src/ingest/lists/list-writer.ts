import {
  closeSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ListLine } from '../../domain/list-file.ts';
import { makeWorkFolder } from '../tables/work-folder.ts';
import { ImportLog } from './import-log.ts';

const batchLength = 1024 * 1024;

/**
 * Writes the lines of a list outside of the corpus, and puts the whole file in its place at the end by renaming it: a
 * process that is killed on the way leaves the corpus as it was.
 */
export class ListWriter {
  readonly #folder = makeWorkFolder('import');
  readonly #path = join(this.#folder, 'lines');
  /** What is said of every row; it goes with the folder. */
  readonly log = new ImportLog(join(this.#folder, 'log'));
  #file: number | undefined = openSync(this.#path, 'wx', 0o600);
  #batch = '';

  /** @returns the line as written */
  write(line: ListLine): string {
    const text = JSON.stringify(line);
    this.#batch += `${text}\n`;
    if (this.#batch.length > batchLength) this.#flush();
    return text;
  }

  /** Puts `head` and the lines into `path`. */
  async commit(head: ListLine, path: string): Promise<void> {
    this.#close();
    mkdirSync(dirname(path), { recursive: true });
    const beside = join(dirname(path), `.${basename(path)}.part`);
    try {
      const out = createWriteStream(beside);
      out.write(`${JSON.stringify(head)}\n`);
      await pipeline(createReadStream(this.#path, { highWaterMark: batchLength }), out);
      const written = openSync(beside, 'r+');
      fsyncSync(written);
      closeSync(written);
      renameSync(beside, path);
    } finally {
      rmSync(beside, { force: true });
      this.discard();
    }
  }

  discard(): void {
    this.#close();
    this.log.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #close(): void {
    if (this.#file === undefined) return;
    this.#flush();
    closeSync(this.#file);
    this.#file = undefined;
  }

  #flush(): void {
    if (this.#file !== undefined && this.#batch) writeSync(this.#file, this.#batch);
    this.#batch = '';
  }
}
