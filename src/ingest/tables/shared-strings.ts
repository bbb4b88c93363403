import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkFolder } from './work-folder.ts';

const blockBytes = 1024 * 1024;

/**
 * The texts that cells of a workbook share, by their number. A large workbook has more of them than memory should hold,
 * so beyond `blocksInMemory` (of 1 MB) they wait in a file of the system's temporary folder, which `close` removes.
 */
export class SharedStrings {
  readonly #blocksInMemory: number;
  /** Where each text begins, and at last where the next would. */
  #starts = new Float64Array(1024);
  #count = 0;
  /** Full blocks that are in memory, by their number, the one used last at the end. */
  readonly #blocks = new Map<number, Buffer>();
  #current = Buffer.allocUnsafe(blockBytes);
  #written = 0;
  /** Once there is one, it has all full blocks. */
  #spill: { folder: string; file: number } | undefined;

  constructor(blocksInMemory = 16) {
    this.#blocksInMemory = blocksInMemory;
  }

  get count(): number {
    return this.#count;
  }

  append(text: string): void {
    this.#write(Buffer.from(text, 'utf8'));
    if (this.#count + 2 > this.#starts.length) {
      const larger = new Float64Array(this.#starts.length * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#count += 1;
    this.#starts[this.#count] = this.#written;
  }

  /** The text of this number from 0, or undefined where there are not so many. */
  get(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return undefined;
    const from = this.#starts[index] ?? 0;
    const until = this.#starts[index + 1] ?? from;
    const first = Math.floor(from / blockBytes);
    if (until <= (first + 1) * blockBytes) {
      return this.#block(first).toString('utf8', from - first * blockBytes, until - first * blockBytes);
    }
    const parts: Buffer[] = [];
    for (let at = from; at < until; ) {
      const block = Math.floor(at / blockBytes);
      const end = Math.min(until, (block + 1) * blockBytes);
      // A copy: the block may be let go before the next is there.
      parts.push(Buffer.from(this.#block(block).subarray(at - block * blockBytes, end - block * blockBytes)));
      at = end;
    }
    return Buffer.concat(parts).toString('utf8');
  }

  close(): void {
    if (!this.#spill) return;
    closeSync(this.#spill.file);
    rmSync(this.#spill.folder, { recursive: true, force: true });
    this.#spill = undefined;
  }

  #write(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) {
      const at = this.#written % blockBytes;
      const part = Math.min(bytes.length - done, blockBytes - at);
      bytes.copy(this.#current, at, done, done + part);
      done += part;
      this.#written += part;
      if (at + part === blockBytes) this.#keep();
    }
  }

  /** Puts the full block away and begins another. */
  #keep(): void {
    const number = this.#written / blockBytes - 1;
    this.#blocks.set(number, this.#current);
    if (this.#spill) this.#store(number, this.#current);
    this.#current = Buffer.allocUnsafe(blockBytes);
    this.#letGo();
  }

  #letGo(): void {
    if (this.#blocks.size <= this.#blocksInMemory) return;
    if (!this.#spill) {
      const folder = makeWorkFolder('strings');
      this.#spill = { folder, file: openSync(join(folder, 'strings'), 'w+', 0o600) };
      for (const [number, block] of this.#blocks) this.#store(number, block);
    }
    const [longestUnused] = this.#blocks.keys();
    if (longestUnused !== undefined) this.#blocks.delete(longestUnused);
  }

  #store(number: number, block: Buffer): void {
    if (this.#spill) writeSync(this.#spill.file, block, 0, blockBytes, number * blockBytes);
  }

  #block(number: number): Buffer {
    if (number === Math.floor(this.#written / blockBytes)) return this.#current;
    const held = this.#blocks.get(number);
    const block = held ?? Buffer.allocUnsafe(blockBytes);
    if (held) this.#blocks.delete(number);
    else if (this.#spill) readSync(this.#spill.file, block, 0, blockBytes, number * blockBytes);
    this.#blocks.set(number, block);
    this.#letGo();
    return block;
  }
}
