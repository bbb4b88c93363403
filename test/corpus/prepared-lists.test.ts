import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeMadeList } from '../../bench/library/made-list.ts';
import { readLibrary } from '../../src/corpus/read-library.ts';
import type { Library } from '../../src/domain/library.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { keepLists, preparedListsFile } from '../../src/prepared/prepared-lists.ts';
import { loadTables, preparedFile } from '../../src/prepared-index.ts';
import { makeSearch } from '../../src/search/search.ts';
import { corpusFolder } from '../support/corpus.ts';

let folder = '';
let fresh: Library;
const rows = 400;
const open = () => readLibrary(folder, { keeper: keepLists(folder) });
const file = () => preparedListsFile(folder);
const fileNumber = () => statSync(file(), { throwIfNoEntry: false })?.ino;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prepared-lists-'));
  cpSync(corpusFolder, folder, {
    recursive: true,
    filter: (path) => !/passages\.index|\/lists(\/|$)/.test(path),
  });
  writeMadeList(folder, rows);
  fresh = readLibrary(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every field, also those of what is inside, as plain values. */
const plain = (passage: Passage): unknown => JSON.parse(JSON.stringify(passage));

describe('lists that were prepared', () => {
  beforeEach(() => {
    rmSync(file(), { force: true });
    open();
  });

  it('are kept at the first start and opened at the next', () => {
    const before = fileNumber();
    expect(before).toBeDefined();
    open();
    expect(fileNumber()).toBe(before);
  });

  it('say the same as those that were just read, in every field of every passage', () => {
    const opened = open();
    expect(opened.placed.length).toBe(fresh.placed.length);
    expect(opened.documents).toEqual(fresh.documents);
    for (const [at, passage] of fresh.passages.entries()) {
      const other = opened.placed.at(at) as Passage;
      expect(plain(other), passage.id).toEqual(plain(passage));
      expect(opened.findPassage(passage.id)).toBe(other);
    }
    for (const kind of ['rights', 'cases'] as const)
      expect(opened[kind].map(({ passages }) => passages)).toEqual(
        fresh[kind].map(({ passages }) => passages),
      );
    expect(opened.sets).toEqual(fresh.sets);
  });

  it('find the same', () => {
    const opened = open();
    const idsOf = (library: Library) =>
      makeSearch(library, loadTables(library, folder))
        .find('ratify the optional protocol against torture')
        .hits.map(({ passage, score }) => [passage.id, score]);
    const first = idsOf(fresh);
    expect(first.length).toBeGreaterThan(10);
    const prepared = statSync(preparedFile(folder)).ino;
    expect(idsOf(opened)).toEqual(first);
    expect(statSync(preparedFile(folder)).ino).toBe(prepared);
  });

  it.each([
    ['cut off', (block: Buffer) => block.subarray(0, block.length / 2)],
    [
      'changed',
      (block: Buffer) => Buffer.concat([block.subarray(0, -9), Buffer.from('x'), block.subarray(-8)]),
    ],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('%PDF-1.7')],
  ])('are made again where the file is %s', (_, damage) => {
    writeFileSync(file(), damage(readFileSync(file())));
    const before = fileNumber();
    expect(open().placed.length).toBe(fresh.placed.length);
    expect(fileNumber()).not.toBe(before);
    const again = fileNumber();
    open();
    expect(fileNumber()).toBe(again);
  });

  it.each([
    ['a word of a row', 'lists/made.jsonl', (text: string) => text.replace('"text":"', '"text":"Now ')],
    [
      'the vocabulary',
      'rights.yaml',
      (text: string) => text.replace('assemblies, peaceful assembly, ', 'assemblies, '),
    ],
    [
      'a name',
      'cases.yaml',
      (text: string) => text.replace('- Vladimir Kozlov\n', '- Vladimir Kozlov\n    - Albania\n'),
    ],
  ])('are made again where %s has changed', (_, name, change) => {
    const path = join(folder, name);
    const [text, before] = [readFileSync(path, 'utf8'), fileNumber()];
    writeFileSync(path, change(text));
    try {
      expect(readFileSync(path, 'utf8')).not.toBe(text);
      const changed = open();
      expect(fileNumber()).not.toBe(before);
      const again = readLibrary(folder);
      for (const { id } of again.passages)
        expect(changed.findPassage(id)?.rights, id).toEqual(again.findPassage(id)?.rights);
    } finally {
      writeFileSync(path, text);
    }
  });

  it('are done without where nothing can be written', () => {
    const nowhere = join(folder, 'missing');
    const library = readLibrary(folder, { keeper: keepLists(nowhere) });
    expect(library.placed.length).toBe(fresh.placed.length);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('are not kept where a list is broken', () => {
    const path = join(folder, 'lists', 'made.jsonl');
    const text = readFileSync(path, 'utf8');
    rmSync(file());
    writeFileSync(path, `${text}{}\n`);
    try {
      expect(() => open()).toThrow(/is missing/);
      expect(existsSync(file())).toBe(false);
    } finally {
      writeFileSync(path, text);
    }
  });
});

describe('a passage of a list', () => {
  const some = () => fresh.passagesOf(fresh.kept?.documents[0]?.id as never).slice(0, 30);

  it('has all its fields in a copy, in JSON and in a clone', () => {
    for (const passage of some()) {
      const names = ['id', 'document', 'kind', 'number', 'heading', 'headingKeys', 'pinpoint', 'text'];
      const more = ['quotations', 'rights', 'cases', 'recommendation'];
      for (const name of [...names, ...more]) {
        expect(Object.keys({ ...passage })).toContain(name);
        expect({ ...passage }[name as keyof Passage]).toEqual(passage[name as keyof Passage]);
      }
      expect(structuredClone({ ...passage })).toEqual(structuredClone(passage));
      expect(JSON.parse(JSON.stringify({ ...passage }))).toEqual(plain(passage));
      const { recommendation } = passage;
      expect({ ...recommendation }).toEqual({
        ...recommendation,
        id: passage.id,
        listed: recommendation?.listed,
      });
      expect(Object.keys(recommendation ?? {}).sort()).toEqual([
        'articles',
        'id',
        'listed',
        'position',
        'status',
      ]);
    }
  });

  it('is the same object each time', () => {
    for (const passage of some()) expect(fresh.passage(passage.id)).toBe(passage);
    expect(fresh.passages[fresh.placed.length - 1]).toBe(fresh.placed.at(fresh.placed.length - 1));
    expect(fresh.placed.at(fresh.placed.length)).toBeUndefined();
  });

  it('is found by its own id alone', () => {
    const [{ id } = { id: '' }] = some();
    for (const wrong of [`${id}0`, id.slice(0, -1), id.replace(':', ''), `x${id}`, ':', ''])
      expect(fresh.findPassage(wrong)?.id).not.toBe(id);
  });
});
