import { inflateSync, constants as zlib } from 'node:zlib';
import { FileError } from '../../file-problem.ts';

const MB = 1024 * 1024;
/** Unpacked bytes of one stream, and of all: a page of dense print takes some 50 KB, a large font 20 MB. */
const MOST_OF_ONE = 64 * MB;
const MOST_OF_ALL = 512 * MB;
/** What is packed a thousand times over at most cannot grow large from less. */
const SMALL = 1024;
/** A stream may be packed again. */
const MOST_TIMES = 3;
/** A dictionary stands right before its stream and is no longer than this. */
const LONGEST_DICTIONARY = 4096;

/**
 * Refuses a PDF whose streams would unpack to far more than a document needs, before the reader unpacks them into
 * memory. Pictures are left aside: they are large in their own right, and are not drawn.
 * @throws FileError where one stream unpacks to more than 64 MB, or all together to more than 512 MB
 */
export function refuseBombs(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (const { start, end } of packedStreams(file)) {
    // Up to the end of the file, since packed bytes may spell the end of a stream: what is packed knows its own end.
    const size = end - start < SMALL ? 0 : unpackedSize(file.subarray(start));
    total += size;
    if (size > MOST_OF_ONE || total > MOST_OF_ALL)
      throw new FileError(
        name,
        `would unpack to far more than a document needs (${size > MOST_OF_ONE ? `one part of it to ${MOST_OF_ONE / MB}` : `its parts to ${MOST_OF_ALL / MB}`} MB or more): it is not opened.`,
      );
  }
}

/** Where the streams lie whose first bytes are those of deflate, whatever their dictionaries call it. */
function* packedStreams(file: Buffer): Generator<{ start: number; end: number }> {
  let end = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const start = nextLine(file, at + 6);
    const isEnd = file.toString('latin1', Math.max(0, at - 3), at) === 'end';
    if (!isEnd) {
      // Where no end is left, it is looked for once.
      if (end < file.length) end = file.indexOf('endstream', start);
      if (end < 0) end = file.length;
      if (isPacked(file, start) && !isPicture(file, at)) yield { start, end };
    }
    at = isEnd || end === file.length ? at + 6 : end + 9;
  }
}

function nextLine(file: Buffer, from: number): number {
  let at = from;
  while (file[at] === 0x20) at++;
  if (file[at] === 0x0d) at++;
  if (file[at] === 0x0a) at++;
  return at;
}

/** The two bytes that begin what zlib packs: its method, and a check of both. */
function isPacked(bytes: Buffer, at = 0): boolean {
  const method = bytes[at] ?? 0;
  const flags = bytes[at + 1] ?? 0;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

function isPicture(file: Buffer, streamAt: number): boolean {
  const before = file.toString('latin1', Math.max(0, streamAt - LONGEST_DICTIONARY), streamAt);
  const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
  return (
    /\/Subtype\s*\/Image\b/u.test(dictionary) &&
    /\/Width\s+\d/u.test(dictionary) &&
    /\/Height\s+\d/u.test(dictionary)
  );
}

/** Bytes after unpacking, or one more than is allowed where it would be more; none where they cannot be unpacked. */
function unpackedSize(packed: Buffer): number {
  let content = packed;
  let size = 0;
  try {
    for (let times = 0; times < MOST_TIMES && isPacked(content); times++) {
      content = inflateSync(content, {
        maxOutputLength: MOST_OF_ONE,
        finishFlush: zlib.Z_SYNC_FLUSH,
        chunkSize: 64 * 1024,
      });
      size = Math.max(size, content.length);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return MOST_OF_ONE + 1;
  }
  return size;
}
