import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { FileError } from '../file-problem.ts';
import { guessByteEncoding, guessUtf16 } from '../files/text-encodings.ts';

const sampleBytes = 1024 * 1024;

/**
 * The encoding of a large file of text, as `TextDecoder` calls it, found without holding the file: UTF-16 by its
 * beginning, UTF-8 by being that throughout, else by which letters its bytes would be.
 * @throws FileError where it is no text, or in no encoding that can be told
 */
export async function encodingOf(path: string): Promise<{ encoding: string; remark?: string }> {
  const head = await sampleAt(path, 0);
  const wide = guessUtf16(head);
  if (wide) return { encoding: wide, remark: 'it is in UTF-16' };
  if (head.includes(0)) throw new FileError(path, 'is no text: it has zero bytes in it');
  const odd = await firstOddByte(path);
  if (odd === undefined) return { encoding: 'utf-8' };
  const encoding = guessByteEncoding(await sampleAt(path, Math.max(0, odd - 1024)));
  if (encoding) {
    return {
      encoding,
      remark: `it is not in UTF-8 and was read as ${encoding}: look whether its letters are right`,
    };
  }
  throw new FileError(
    path,
    'is in an encoding that cannot be told: open it where it was made, and save it as UTF-8',
  );
}

async function sampleAt(path: string, position: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** About where a file stops being UTF-8. */
async function firstOddByte(path: string): Promise<number | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 64 * 1024 })) {
      decoder.decode(bytes as Buffer, { stream: true });
      read += (bytes as Buffer).length;
    }
    decoder.decode();
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return read;
    throw error;
  }
}
