import { closeSync, openSync, readSync } from 'node:fs';

/** A piece of a file that is read at once: memory for it is bounded, however large the file is. */
const pieceBytes = 4 * 1024 * 1024;
const lineEnd = 10;

/** The pieces of a file, one after the other, in the same memory: a piece ends with the next one. */
export function* piecesOf(file: string): Generator<Buffer> {
  const piece = Buffer.allocUnsafe(pieceBytes);
  const open = openSync(file, 'r');
  try {
    for (;;) {
      const length = readSync(open, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(open);
  }
}

/** A line of a file: its number, from 1, its bytes without the line end, and how many bytes of the file come before it. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer;
  readonly offset: number;
}

/** The lines of a file, of which only one piece and one line are in memory. A line's bytes end with the next one. */
export function* linesOf(file: string): Generator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let [number, offset] = [0, 0];
  const lineOf = (bytes: Buffer): Line => ({ number: ++number, bytes, offset });
  for (const piece of piecesOf(file)) {
    let start = 0;
    for (let end = piece.indexOf(lineEnd); end !== -1; end = piece.indexOf(lineEnd, start)) {
      const own = piece.subarray(start, end);
      const bytes = rest.length > 0 ? Buffer.concat([rest, own]) : own;
      rest = rest.subarray(0, 0);
      yield lineOf(bytes);
      offset += bytes.length + 1;
      start = end + 1;
    }
    rest = Buffer.concat([rest, piece.subarray(start)]);
  }
  if (rest.length > 0) yield lineOf(rest);
}
