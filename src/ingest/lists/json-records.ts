import { createReadStream } from 'node:fs';
import { FileError } from '../file-problem.ts';
import type { OnProgress } from './read-row.ts';

const chunkBytes = 256 * 1024;
/** Longer than any record: a quotation mark that is missing would swallow the rest of the file. */
const longestRecord = 16 * 1024 * 1024;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** One value of the array, and where it begins. */
export interface JsonRecord {
  /** From 1. */
  readonly record: number;
  readonly value: unknown;
}

/**
 * Reads a JSON array value by value, in UTF-8 or UTF-16, so that only one of them is in memory. The values' bounds are
 * found by counting brackets outside of strings, and each is read by `JSON.parse`: several times as fast as a reader
 * that makes an event of every key.
 * @throws FileError where the file is no array, is cut off or is no JSON; with the line
 */
export async function* jsonRecords(
  path: string,
  encoding: string,
  total: number,
  onProgress: OnProgress = () => {},
): AsyncGenerator<JsonRecord> {
  const splitter = new Splitter(path);
  let read = 0;
  for await (const bytes of inUtf8(path, encoding)) {
    read += bytes.read;
    yield* splitter.push(bytes.utf8);
    onProgress(read, total);
  }
  splitter.end();
}

async function* inUtf8(path: string, encoding: string): AsyncGenerator<{ utf8: Buffer; read: number }> {
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes = chunk as Buffer;
    const utf8 = decoder ? Buffer.from(decoder.decode(bytes, { stream: true }), 'utf8') : bytes;
    yield { utf8, read: bytes.length };
  }
  if (decoder) yield { utf8: Buffer.from(decoder.decode(), 'utf8'), read: 0 };
}

type State = 'before' | 'value or end' | 'in value' | 'after value' | 'next value' | 'after';

class Splitter {
  readonly #path: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #state: State = 'before';
  /** What is left of an unfinished value. */
  #rest = Buffer.alloc(0);
  #depth = 0;
  #inString = false;
  #record = 0;
  /** Line at which the kept bytes begin. */
  #line = 1;

  constructor(path: string) {
    this.#path = path;
  }

  *push(chunk: Buffer): Generator<JsonRecord> {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    // What is in the rest has been looked at.
    let at = this.#rest.length;
    let start = 0;
    while (at < bytes.length) {
      if (this.#state === 'in value') {
        const end = this.#endOfValue(bytes, at);
        if (end < 0) break;
        yield { record: this.#record, value: this.#parse(bytes.subarray(start, end), bytes, start) };
        this.#state = 'after value';
        this.#line += linesIn(bytes, start, end);
        start = at = end;
        continue;
      }
      const byte = bytes[at] ?? 0;
      if (isSpace(byte) || (at === 0 && this.#state === 'before' && isMark(bytes))) {
        at += byte === 0xef ? 3 : 1;
      } else {
        this.#line += linesIn(bytes, start, at);
        start = at;
        // A new value is looked at from its first byte again.
        if (!this.#between(byte)) at += 1;
      }
    }
    if (this.#state !== 'in value') {
      this.#line += linesIn(bytes, start, bytes.length);
      start = bytes.length;
    }
    this.#rest = Buffer.from(bytes.subarray(start));
    if (this.#rest.length > longestRecord) {
      throw this.#problem(
        `record ${this.#record} does not end: a quotation mark or a bracket is missing in it`,
      );
    }
  }

  end(): void {
    if (this.#state === 'after') return;
    if (this.#state === 'before') throw new FileError(this.#path, 'has no records in it');
    const where =
      this.#state === 'in value' ? `in the middle of record ${this.#record}` : `after record ${this.#record}`;
    throw this.#problem(`the file is cut off ${where}: get it again. Nothing was taken from it`);
  }

  /** What stands between values; true where a value begins. */
  #between(byte: number): boolean {
    const state = this.#state;
    if (state === 'before') {
      if (byte !== 0x5b) throw this.#problem('a list of records begins with “[”; this is no such list');
      this.#state = 'value or end';
      return false;
    }
    if (state === 'after') throw this.#problem('there is something after the end of the list');
    if (byte === 0x5d && state !== 'next value') {
      this.#state = 'after';
      return false;
    }
    if (state === 'after value') {
      if (byte !== comma) throw this.#problem(`a comma is missing after record ${this.#record}`);
      this.#state = 'next value';
      return false;
    }
    this.#state = 'in value';
    this.#record += 1;
    this.#depth = 0;
    this.#inString = false;
    return true;
  }

  /** The place after the value, or -1 where it goes on in the next chunk. */
  #endOfValue(bytes: Buffer, from: number): number {
    for (let at = from; at < bytes.length; at += 1) {
      if (this.#inString) {
        const end = endOfString(bytes, at);
        if (end < 0) return -1;
        this.#inString = false;
        at = end;
        if (this.#depth === 0) return at + 1;
        continue;
      }
      const byte = bytes[at];
      if (byte === quote) this.#inString = true;
      else if (byte === 0x7b || byte === 0x5b) this.#depth += 1;
      else if (byte === 0x7d || byte === 0x5d) {
        if (this.#depth === 0) return at;
        this.#depth -= 1;
        if (this.#depth === 0) return at + 1;
      } else if (this.#depth === 0 && byte === comma) return at;
    }
    return -1;
  }

  #parse(value: Buffer, bytes: Buffer, start: number): unknown {
    let text: string;
    try {
      text = this.#decoder.decode(value);
    } catch {
      throw this.#problem(`record ${this.#record} is not in UTF-8`);
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      const position = Number(/position (\d+)/u.exec((error as Error).message)?.[1] ?? 0);
      const lines = linesIn(bytes, start, start + Buffer.byteLength(text.slice(0, position)));
      this.#line += lines;
      throw this.#problem(`record ${this.#record} is no JSON. Nothing was taken from the file`);
    }
  }

  #problem(message: string): FileError {
    return new FileError(this.#path, [{ line: this.#line, message }]);
  }
}

const isMark = (bytes: Buffer) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** The quotation mark that ends the string, from a place inside it, or -1. */
function endOfString(bytes: Buffer, from: number): number {
  for (let end = bytes.indexOf(quote, from); end >= 0; end = bytes.indexOf(quote, end + 1)) {
    let slashes = 0;
    while (bytes[end - 1 - slashes] === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

function linesIn(bytes: Buffer, from: number, until: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a, from); at >= 0 && at < until; at = bytes.indexOf(0x0a, at + 1))
    lines += 1;
  return lines;
}
