import { StringTable } from './string-table.ts';

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** By the number with which a section's kind is written. */
const kinds = [Uint8Array, Uint16Array, Uint32Array, Float32Array] as const;
const kindOf = (section: Numbers) => kinds.findIndex((kind) => section instanceof kind);

const said = {
  foreign: 'This is not a search index, or one of a machine with another order of bytes',
  version: 'The search index is of another version of this program',
  damaged: 'The search index is incomplete or damaged',
  stale: 'The search index was made from another state of its source',
};

/** A file that is no index, or not the one that is wanted. The remedy is always to make it again. */
export class IndexFileError extends Error {
  override readonly name = 'IndexFileError';
  constructor(readonly reason: 'foreign' | 'version' | 'damaged' | 'stale') {
    super(`${said[reason]}; it has to be made again`);
  }
}

/** To be raised when the layout changes, and when words are analysed differently: the terms would not meet. */
const version = 4;
/** "PPFX", as a number of the machine's own byte order, so that another order is noticed. */
const magic = 0x50504658;
/** Magic, version, bytes in all, check sum of all that follows it, number of sections. */
const headerWords = 5;
const sumWord = 3;
const alignment = 8;

const aligned = (bytes: number) => Math.ceil(bytes / alignment) * alignment;
const tableBytes = (sections: number) => aligned((headerWords + sections * 2) * 4);
const bytesOf = (numbers: Numbers) => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** One block: a header, the kind and length of each section, and the sections, each at an aligned place. */
export function writeSections(sections: readonly Numbers[]): Buffer {
  const start = tableBytes(sections.length);
  const bytes = sections.reduce((sum, section) => sum + aligned(section.byteLength), start);
  // Without the pool, so that it begins at an aligned place by itself.
  const block = Buffer.from(new ArrayBuffer(bytes));
  let offset = start;
  for (const section of sections) {
    bytesOf(section).copy(block, offset);
    offset += aligned(section.byteLength);
  }
  const table = sections.flatMap((section) => [kindOf(section), section.length]);
  const head = new Uint32Array(block.buffer, 0, headerWords + table.length);
  head.set([magic, version, bytes, 0, sections.length, ...table]);
  head[sumWord] = sumOf(block);
  return block;
}

/** The sections as views on the block: nothing is copied, unless the block stands at an odd place. */
export function readSections(given: Buffer): Numbers[] {
  const block = given.byteOffset % alignment === 0 ? given : Buffer.from(new Uint8Array(given).buffer);
  if (block.length < headerWords * 4) throw new IndexFileError('foreign');
  const [found, foundVersion, bytes, sum, count = 0] = new Uint32Array(
    block.buffer,
    block.byteOffset,
    headerWords,
  );
  if (found !== magic) throw new IndexFileError('foreign');
  if (foundVersion !== version) throw new IndexFileError('version');
  if (bytes !== block.length || sumOf(block) !== sum) throw new IndexFileError('damaged');
  return viewsOn(block, count);
}

/** Sections with a checksum before them, which says of what state of the source they are. */
export const writeStamped = (checksum: string, sections: readonly Numbers[]): Buffer =>
  writeSections([StringTable.of([checksum]).units, ...sections]);

/** Throws `IndexFileError` where these are none, or of another state of the source. */
export function readStamped(checksum: string, block: Buffer): Numbers[] {
  const [stamp, ...sections] = readSections(block);
  const found = new StringTable(stamp as Uint16Array, Uint32Array.of(0, stamp?.length ?? 0)).at(0);
  if (found !== checksum) throw new IndexFileError('stale');
  return sections;
}

/**
 * Of all words after its own place. Each step can be undone for either of its two numbers, so that a change in one
 * word never goes unseen. Of our own, since this layer takes nothing of Node's modules.
 */
function sumOf(block: Buffer): number {
  const start = block.byteOffset + (sumWord + 1) * 4;
  const words = new Uint32Array(block.buffer, start, block.length / 4 - sumWord - 1);
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

function viewsOn(block: Buffer, count: number): Numbers[] {
  const table = new Uint32Array(block.buffer, block.byteOffset + headerWords * 4, count * 2);
  let offset = tableBytes(count);
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[table[at * 2] as number];
    const length = table[at * 2 + 1] as number;
    if (!kind) throw new IndexFileError('damaged');
    const start = offset;
    offset += aligned(kind.BYTES_PER_ELEMENT * length);
    if (offset > block.length) throw new IndexFileError('damaged');
    return new kind(block.buffer as ArrayBuffer, block.byteOffset + start, length);
  });
}
