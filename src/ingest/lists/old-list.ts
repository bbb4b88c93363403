import { closeSync, createReadStream, existsSync, openSync, readSync } from 'node:fs';
import type { ListDocument, ListHead, ListLine, ListRow } from '../../domain/list-file.ts';
import { FileError } from '../file-problem.ts';

/**
 * A list as it stands in the corpus, to compare a newer file with: where each row lies, not the rows themselves, so that
 * 300,000 of them fit.
 */
export class OldList {
  head: ListHead | undefined;
  readonly documents = new Map<string, ListDocument>();
  /** Row by key. */
  readonly byKey = new Map<string, number>();
  /** Passage ids by row. */
  readonly ids: string[] = [];
  /** Keys by row. */
  readonly keys: string[] = [];
  readonly #path: string;
  #places = new Float64Array(2048);
  #file: number | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  get count(): number {
    return this.ids.length;
  }

  add(row: ListRow, from: number, until: number): void {
    const index = this.ids.length;
    this.byKey.set(row.key, index);
    this.ids.push(`${row.of}:${row.id}`);
    this.keys.push(row.key);
    if (index * 2 + 2 > this.#places.length) {
      const larger = new Float64Array(this.#places.length * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[index * 2] = from;
    this.#places[index * 2 + 1] = until;
  }

  /** A row's line as it stands in the file. */
  line(index: number): string {
    this.#file ??= openSync(this.#path, 'r');
    const from = this.#places[index * 2] ?? 0;
    const bytes = Buffer.allocUnsafe((this.#places[index * 2 + 1] ?? 0) - from);
    readSync(this.#file, bytes, 0, bytes.length, from);
    return bytes.toString('utf8');
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

/**
 * Reads the list that an import would replace; an empty one where there is none.
 * @throws FileError where a line of it is none of a list
 */
export async function readOldList(path: string): Promise<OldList> {
  const list = new OldList(path);
  if (!existsSync(path)) return list;
  let number = 0;
  for await (const { text, from, until } of linesOf(path)) {
    number += 1;
    const line = parse(path, text, number);
    if ('list' in line) list.head = line.list;
    else if ('document' in line) list.documents.set(line.document.id, line.document);
    else list.add(line, from, until);
  }
  return list;
}

function parse(path: string, text: string, line: number): ListLine {
  try {
    const value = JSON.parse(text) as unknown;
    if (
      typeof value === 'object' &&
      value !== null &&
      ('list' in value || 'document' in value || 'key' in value)
    ) {
      return value as ListLine;
    }
  } catch {
    // Said below.
  }
  throw new FileError(path, [
    { line, message: 'is no line of a list; get the file as it was, or take it away' },
  ]);
}

/** Lines with the places of their bytes. */
async function* linesOf(path: string): AsyncGenerator<{ text: string; from: number; until: number }> {
  let rest = Buffer.alloc(0);
  let at = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    let from = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      if (end > from) yield { text: bytes.toString('utf8', from, end), from: at + from, until: at + end };
      from = end + 1;
    }
    at += from;
    rest = Buffer.from(bytes.subarray(from));
  }
  if (rest.length > 0) yield { text: rest.toString('utf8'), from: at, until: at + rest.length };
}
