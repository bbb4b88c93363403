import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLibrary } from '../../src/domain/library.ts';
import { loadTables, preparedFile, prepareTables } from '../../src/prepared-index.ts';
import { showProgress } from '../../src/progress.ts';
import { makeSearch } from '../../src/search/search.ts';
import { library } from '../support/corpus.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prepared-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

/** Whether the file that was there was used, and not another written in its place. */
function isOpened(from = library): boolean {
  const fileNumber = () => statSync(preparedFile(folder), { throwIfNoEntry: false })?.ino;
  const before = fileNumber();
  loadTables(from, folder);
  return before !== undefined && before === fileNumber();
}

describe('the prepared index', () => {
  it('is made at the first start and opened at the next', () => {
    expect(isOpened()).toBe(false);
    expect(readdirSync(folder)).toEqual(['passages.index']);
    expect(isOpened()).toBe(true);
  });

  it('answers as one that was just made', () => {
    prepareTables(library, folder);
    const found = makeSearch(library, loadTables(library, folder)).find('how long is Kozlov’s sentence');
    expect(found).toEqual(makeSearch(library).find('how long is Kozlov’s sentence'));
  });

  it('is made again when a word of the corpus has changed', () => {
    prepareTables(library, folder);
    const [first, ...others] = library.passages;
    const changed = makeLibrary({
      ...library,
      passages: [{ ...(first as NonNullable<typeof first>), text: 'Another word.' }, ...others],
    });
    expect(isOpened(changed)).toBe(false);
    expect(isOpened(changed)).toBe(true);
    expect(isOpened()).toBe(false);
  });

  it.each([
    ['cut off', (block: Buffer) => block.subarray(0, block.length / 2)],
    [
      'changed',
      (block: Buffer) => Buffer.concat([block.subarray(0, -9), Buffer.from('x'), block.subarray(-8)]),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('%PDF-1.7')],
  ])('is made again where the file is %s', (_, damage) => {
    prepareTables(library, folder);
    writeFileSync(preparedFile(folder), damage(readFileSync(preparedFile(folder))));
    expect(isOpened()).toBe(false);
    expect(isOpened()).toBe(true);
  });

  it('is done without where nothing can be written', () => {
    const nowhere = join(folder, 'missing');
    expect(prepareTables(library, nowhere).bytes).toBeUndefined();
    expect(loadTables(library, nowhere).form.size).toBe(library.passages.length);
  });
});

describe('progress', () => {
  const shownBy = (isTTY: boolean, stepMs: number) => {
    let text = '';
    let ms = 0;
    const out = { isTTY, write: (more: string) => (text += more) } as unknown as NodeJS.WriteStream;
    const progress = showProgress('Doing', 200, out, () => (ms += stepMs));
    for (let done = 1; done <= 200; done++) progress(done);
    return text;
  };

  it('is a bar on a terminal, and gone at the end', () => {
    const lines = shownBy(true, 100).split('\r');
    expect(lines.length).toBeGreaterThan(80);
    expect(lines.find((line) => line.includes(' 50 %'))).toContain(
      'Doing ███████████████░░░░░░░░░░░░░░░ 50 %',
    );
    expect(lines.at(-1)).toBe('\x1b[K');
  });
  it('says nothing of what is quickly done', () => expect(shownBy(true, 0)).toBe(''));
  it('says nothing in a pipe', () => expect(shownBy(false, 100)).toBe(''));
});
