import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { FileError } from '../file-problem.ts';

/** What an archive may hold at most. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one entry when it is unpacked. */
  readonly entryBytes: number;
  /** Bytes of one entry of XML when it is unpacked, which takes many times its size in memory where it is read whole. */
  readonly xmlBytes: number;
  /** Bytes of all entries when they are unpacked. */
  readonly totalBytes: number;
  /** How many times larger than packed an entry may be; entries under 16 MB may be anything. */
  readonly ratio: number;
}

const MB = 1024 * 1024;
const smallEntry = 16 * MB;
export const documentZipLimits: ZipLimits = {
  entries: 10_000,
  entryBytes: 256 * MB,
  xmlBytes: 100 * MB,
  totalBytes: 1024 * MB,
  ratio: 200,
};

/** An archive whose entries are unpacked only when they are asked for. */
export interface Zip {
  /** As its bringer named it. */
  readonly file: string;
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacked bytes, as the directory claims. */
  size(name: string): number;
  /** The unpacked bytes, counted and compared with their checksum on the way; FileError where they are not right. */
  stream(name: string): Readable;
  bytes(name: string): Promise<Buffer>;
  /** UTF-8, or UTF-16 by its byte order mark. */
  text(name: string): Promise<string>;
  close(): void;
}

/**
 * Opens the archive at `path` and looks at its directory. Who reads larger entries than a document's says so for XML, too.
 * @throws FileError where it is damaged, locked, larger than the limits, or names an entry twice or outside of itself
 */
export async function openZip(path: string, limits: Partial<ZipLimits> = {}): Promise<Zip> {
  const xmlBytes = limits.xmlBytes ?? limits.entryBytes ?? documentZipLimits.xmlBytes;
  const bounds = { ...documentZipLimits, ...limits, xmlBytes };
  let archive: ZipFile | undefined;
  try {
    archive = await openPromise(path, { autoClose: false });
    return zipOf(path, archive, await readDirectory(path, archive, bounds), bounds);
  } catch (error) {
    archive?.close();
    throw describe(path, error);
  }
}

async function readDirectory(path: string, archive: ZipFile, limits: ZipLimits) {
  if (archive.entryCount > limits.entries)
    throw new FileError(path, `holds ${archive.entryCount} parts, and at most ${limits.entries} are read`);
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    const { fileName: name, uncompressedSize: size, compressedSize: packed } = entry;
    if (entries.has(name))
      throw new FileError(path, `holds two parts named ${name}: it cannot be told which is meant`);
    if (entry.isEncrypted())
      throw new FileError(
        path,
        'is locked with a password: open it where it was made, save it without one, and add that',
      );
    total += size;
    if (
      size > mostBytes(name, limits) ||
      total > limits.totalBytes ||
      (size > smallEntry && size > packed * limits.ratio)
    )
      throw new FileError(path, bomb(name, size));
    entries.set(name, entry);
  }
  return entries;
}

function zipOf(path: string, archive: ZipFile, entries: ReadonlyMap<string, Entry>, limits: ZipLimits): Zip {
  const stream = (name: string) => {
    const entry = entries.get(name);
    if (!entry) throw new FileError(path, `has no part ${name}`);
    return Readable.from(unpack(path, archive, entry, limits), { objectMode: false });
  };
  const bytes = async (name: string) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream(name)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };
  return {
    file: path,
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    stream,
    bytes,
    text: async (name) => decode(path, name, await bytes(name)),
    close: () => archive.close(),
  };
}

/** The sizes of the directory are only claims, so bytes are counted while they come. */
async function* unpack(path: string, archive: ZipFile, entry: Entry, limits: ZipLimits) {
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      size += (chunk as Buffer).length;
      if (size > mostBytes(entry.fileName, limits)) throw new FileError(path, bomb(entry.fileName, size));
      sum = crc32(chunk as Buffer, sum);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw describe(path, error, entry.fileName);
  }
  if (sum !== entry.crc32)
    throw new FileError(
      path,
      `is damaged: its part ${entry.fileName} does not have the checksum that it should have`,
    );
}

const mostBytes = (name: string, { entryBytes, xmlBytes }: ZipLimits) =>
  /\.(?:xml|rels)$/iu.test(name) ? xmlBytes : entryBytes;

const bomb = (name: string, size: number) =>
  `would unpack to far more than a document needs (its part ${name} to ${Math.round(size / MB)} MB or more): it is not opened`;

function decode(path: string, name: string, bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileError(path, `is damaged: its part ${name} is not in ${encoding.toUpperCase()}`);
  }
}

/** Says in a sentence what yauzl, zlib or the file system found. */
function describe(path: string, error: unknown, part?: string): unknown {
  if (error instanceof FileError || !(error instanceof Error)) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new FileError(path, 'there is no such file');
  if (/absolute path|relative path|invalid characters in fileName/.test(error.message))
    return new FileError(
      path,
      `holds a part whose name leads outside of it (${error.message}): it is not opened`,
    );
  if (/unsupported compression method/.test(error.message))
    return new FileError(
      path,
      `is packed in a way that is not read (${error.message}): save it again, and add that`,
    );
  if (/too many bytes in the stream/.test(error.message))
    return new FileError(path, `says of its part ${part} that it is smaller than it is: it is not opened`);
  if (part) return new FileError(path, `is damaged: its part ${part} cannot be unpacked (${error.message})`);
  return new FileError(
    path,
    'is damaged or was cut off on its way (it has no readable directory): get it again, or open it and save it anew',
  );
}
