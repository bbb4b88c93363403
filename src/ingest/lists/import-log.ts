import { closeSync, openSync, writeSync } from 'node:fs';
import { printable } from './check-row.ts';
import type { Where } from './read-row.ts';

const batchLength = 256 * 1024;

/**
 * Says of every row what the report says of the first ones only: why it was refused, what is to be looked at in it, what
 * it changes. Written while rows go by, so that memory does not grow with it.
 */
export class ImportLog {
  readonly path: string;
  #file: number | undefined;
  #batch = '';

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, 'wx', 0o600);
  }

  /** @param what begins with what happened: `refused`, `to look at`, `added` */
  line(what: string): void {
    this.#batch += `${printable(what)}\n`;
    if (this.#batch.length > batchLength) this.#flush();
  }

  noticed(what: string, where: Where, message: string, begins?: string): void {
    this.line(`${what} ${placeOf(where)}: ${message}${begins ? ` — ${begins}` : ''}`);
  }

  close(): void {
    this.#flush();
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #flush(): void {
    if (this.#file !== undefined && this.#batch) writeSync(this.#file, this.#batch);
    this.#batch = '';
  }
}

/** Where a row stands, as a person finds it. */
export const placeOf = ({ row, sheet }: Where) =>
  sheet === undefined ? `row ${row}` : `“${sheet}” row ${row}`;
