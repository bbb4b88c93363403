import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Readable } from 'node:stream';
import { FileError } from '../file-problem.ts';
import { type FileKind, nameKind } from './file-kinds.ts';
import { recogniseFile } from './recognise-file.ts';

const MB = 1024 * 1024;
/** Bytes that a document may have, and a list, which is read piece by piece. */
export const documentLimit = 200 * MB;
export const listLimit = 4096 * MB;
/** Bytes that are looked at to recognise a file. */
const headSize = 64 * 1024;

/** A file that is what its name says; nothing but its beginning (of an archive, its directory) has been read. */
export interface OpenedFile {
  /** As its bringer named it; what messages begin with. */
  readonly path: string;
  /** Without its folder. */
  readonly name: string;
  readonly kind: FileKind;
  readonly sizeBytes: number;
  /** All of it. */
  bytes(): Promise<Buffer>;
  stream(): Readable;
  /** SHA-256 of all of it, in hex; read in pieces. */
  sha256(): Promise<string>;
}

/**
 * Opens a file and finds out by its content what it is.
 * @param limits `maxBytes`: `documentLimit` unless it is said; a larger file is refused by its size, unread
 * @throws FileError where it is missing, empty, too large, locked, of a kind that is not read, or not what its name says
 */
export async function openFile(
  path: string,
  limits: { readonly maxBytes?: number } = {},
): Promise<OpenedFile> {
  const sizeBytes = await sizeOf(path, limits.maxBytes ?? documentLimit);
  const head = await readHead(path, sizeBytes);
  const named = nameKind(path);
  const found = await recogniseFile(path, head, named);
  if (found.locked) throw new FileError(path, `is ${found.what}: ${found.advice}`);
  if (found.kind === undefined || (named !== undefined && named !== found.kind))
    throw new FileError(path, mismatch(extname(path), found.what, found.kind !== undefined, found.advice));
  return {
    path,
    name: basename(path),
    kind: found.kind,
    sizeBytes,
    bytes: () => readFile(path),
    stream: () => createReadStream(path),
    sha256: async () => {
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
      return hash.digest('hex');
    },
  };
}

const mismatch = (ending: string, what: string, isRead: boolean, advice: string) =>
  `${ending && (isRead || nameKind(`x${ending}`)) ? `is called ${ending}, but is` : 'is'} ${what}: ${advice}`;

async function sizeOf(path: string, maxBytes: number): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });
  if (found.isDirectory()) throw new FileError(path, 'is a folder: name the files in it');
  if (!found.isFile())
    throw new FileError(path, 'is no ordinary file: copy its content into one, and name that');
  if (found.size === 0) throw new FileError(path, 'is empty (0 bytes): get it again');
  if (found.size > maxBytes)
    throw new FileError(
      path,
      `has ${inMB(found.size)}, and at most ${inMB(maxBytes)} are read: bring it in parts`,
    );
  return found.size;
}

const inMB = (bytes: number) => `${Math.max(1, Math.round(bytes / MB)).toLocaleString('en')} MB`;

async function readHead(path: string, sizeBytes: number): Promise<Buffer> {
  try {
    const handle = await open(path);
    try {
      const head = Buffer.alloc(Math.min(headSize, sizeBytes));
      const { bytesRead } = await handle.read(head, 0, head.length, 0);
      return head.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}

function unreadable(path: string, error: NodeJS.ErrnoException): FileError {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new FileError(path, 'there is no such file');
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return new FileError(path, 'may not be read: give yourself the right to read it');
  return new FileError(path, `cannot be read (${error.code ?? error.message})`);
}
