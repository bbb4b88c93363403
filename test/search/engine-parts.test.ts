import { describe, expect, it } from 'vitest';
import { Best } from '../../src/search/engine/best.ts';
import { buildEngine, freezeEngine, openEngine } from '../../src/search/engine/engine.ts';
import { IndexFileError, readSections, writeSections } from '../../src/search/engine/sections.ts';
import { nearTerms } from '../../src/search/engine/spelling.ts';
import { StringTable } from '../../src/search/engine/string-table.ts';
import { distance } from '../../src/search/repair.ts';

const letters = 'abé';
/** All words of up to four letters: every way in which words can be near each other. */
const words = ['', 'x', 'xx', 'xxx']
  .flatMap((_, length) =>
    Array.from({ length: 3 ** (length + 1) }, (_, number) =>
      Array.from({ length: length + 1 }, (_, at) => letters[Math.floor(number / 3 ** at) % 3]).join(''),
    ),
  )
  .filter((_, at) => at % 3 !== 1)
  .sort();
const table = StringTable.of(words);

describe('a table of strings', () => {
  it('gives back and finds each string', () => {
    expect(words.map((_, at) => table.at(at))).toEqual(words);
    expect(words.map((word) => table.find(word))).toEqual(words.map((_, at) => at));
  });

  it('finds nothing else', () => {
    for (const other of ['', 'zz', 'aaaaa', 'A', '\uffff']) expect(table.find(other)).toBe(-1);
  });

  it('gives the range of a beginning', () => {
    for (const prefix of [...words, '', 'z', 'é']) {
      const [start, end] = table.rangeOf(prefix);
      expect(words.slice(start, end)).toEqual(words.filter((word) => word.startsWith(prefix)));
    }
  });

  it('holds signs beyond the first plane', () => {
    expect(StringTable.of(['😀', 'ж']).at(0)).toBe('😀');
  });
});

describe('near terms', () => {
  it.each([0, 1, 2])('are those of a distance of at most %i', (limit) => {
    for (const word of [...words, 'abéab', 'zzz']) {
      const expected = words.filter((other) => distance(word, other, limit) <= limit);
      expect(nearTerms(table, word, limit).map(({ at }) => words[at])).toEqual(expected);
    }
  });
});

describe('the best', () => {
  it.each([0, 1, 2, 7, 1000])('%i are the first of all in order', (limit) => {
    const scores = Array.from({ length: 500 }, (_, at) => (at * 7919) % 83);
    const best = new Best(limit);
    for (const [document, score] of scores.entries()) best.offer(document, score);
    const all = scores.map((score, document) => ({ document, score }));
    expect(best.inOrder()).toEqual(
      all.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, limit),
    );
  });
});

describe('a frozen index', () => {
  const frozen = freezeEngine(
    buildEngine([{ id: 'a', title: 'Title', text: `${'word '.repeat(300)} rare` }]),
    'sum 1',
  );
  const changed = (at: number) => {
    const copy = Buffer.from(frozen);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };
  const reasonOf = (block: Buffer, checksum = 'sum 1') => {
    try {
      openEngine(block, checksum);
    } catch (error) {
      return error instanceof IndexFileError ? error.reason : error;
    }
    return 'none';
  };

  it('is opened', () => expect(openEngine(frozen, 'sum 1').search('words')).toHaveLength(1));
  it('is refused for another source', () => expect(reasonOf(frozen, 'sum 2')).toBe('stale'));
  it('is refused in another version', () => expect(reasonOf(changed(4))).toBe('version'));
  it('is refused when it is none', () => {
    expect(reasonOf(Buffer.alloc(0))).toBe('foreign');
    expect(reasonOf(Buffer.from('{"index": [], "documentIds": {}}'))).toBe('foreign');
  });

  it('is refused when any byte of it is another', () => {
    for (let at = 0; at < frozen.length; at++) expect(reasonOf(changed(at)), `byte ${at}`).not.toBe('none');
  });

  it('is refused when it was cut off', () => {
    for (let length = 0; length < frozen.length; length++)
      expect(reasonOf(frozen.subarray(0, length)), `${length} bytes`).not.toBe('none');
  });

  it('is opened from any place in memory', () => {
    for (let shift = 0; shift < 9; shift++) {
      const place = Buffer.alloc(frozen.length + shift);
      frozen.copy(place, shift);
      expect(openEngine(place.subarray(shift), 'sum 1').search('rare')).toHaveLength(1);
    }
  });

  it('says what to do in words', () => {
    expect(() => openEngine(frozen, 'sum 2')).toThrow('has to be made again');
  });
});

describe('sections', () => {
  it('are read as they were written, without a copy', () => {
    const sections = [Uint8Array.of(1, 2, 3), new Uint32Array(0), Uint16Array.of(65535), Uint32Array.of(7)];
    const block = writeSections(sections);
    expect(readSections(block)).toEqual(sections.map((section) => section));
    expect(readSections(block)[0]?.buffer).toBe(block.buffer);
  });
});
