import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CollectionError, readCollections } from '../../bench/collection.ts';
import { gainAtTen, meanOf } from '../../bench/gain.ts';
import { misspelt } from '../../bench/misspelt.ts';

describe('the gain of an answer', () => {
  const gains = { a: 3, b: 1, c: 0, d: -1 };
  it.each([
    [['a', 'b'], 1],
    [['b', 'a'], (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3))],
    [['c', 'a', 'x'], 3 / Math.log2(3) / (3 + 1 / Math.log2(3))],
    [['d', 'x'], 0],
    [[], 0],
  ])('%j is worth %d', (found, worth) => {
    expect(gainAtTen(found, gains)).toBeCloseTo(worth, 10);
  });

  it('is of the first ten, and of at most ten that there are', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`t${index}`, 1]));
    expect(gainAtTen(Object.keys(many).slice(0, 10), many)).toBe(1);
    expect(gainAtTen([...Array(10).fill('x'), 't0'], many)).toBe(0);
    expect(gainAtTen(['a'], {})).toBe(0);
    expect([meanOf([1, 2, 6]), meanOf([])]).toEqual([3, 0]);
  });
});

it.each([
  ['what is aerodynamics', 1],
  ['heat conduction in composite slabs', 1],
  ['the of and', 0],
])('%j has %i typing error, the same at each run', (question, errors) => {
  const typed = misspelt(question);
  expect(typed === question ? 0 : 1).toBe(errors);
  expect(misspelt(question)).toBe(typed);
  const [before, after] = [question.split(' '), typed.split(' ')];
  expect(after).toHaveLength(before.length);
  expect(after.filter((word, index) => word !== before[index])).toHaveLength(errors);
});

it('collections are read by name from their folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-collections-'));
  const [docs, queries, qrels] = [[['1', 'A title', 'A text']], [['q', 'title?']], { q: { 1: 2 } }];
  for (const name of ['b', 'a'])
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ name, docs, queries, qrels }));
  writeFileSync(join(folder, 'README.md'), 'no collection');
  const read = readCollections(folder);
  rmSync(folder, { recursive: true });
  expect(read.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(read[0]).toEqual({
    name: 'a',
    texts: [{ id: '1', title: 'A title', text: 'A text' }],
    questions: [{ id: 'q', text: 'title?' }],
    gains: qrels,
  });
});

describe('a folder without collections', () => {
  const form = /\{name, docs: \[\[id, title, text\]\], queries: \[\[id, text\]\], qrels: /;
  const inFolder = (files: Readonly<Record<string, string>>) => {
    const folder = mkdtempSync(join(tmpdir(), 'pinpoint-collections-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    try {
      return readCollections(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it.each([
    ['that is not there', () => readCollections(join(tmpdir(), 'pinpoint-none')), /^There is no folder /],
    ['with other files alone', () => inFolder({ 'README.md': 'x' }), /^There is no collection in /],
    ['with what is no JSON', () => inFolder({ 'a.json': 'x' }), /a\.json is no JSON: /],
    ['with JSON of another form', () => inFolder({ 'a.json': '{"name":"a"}' }), /a\.json is no coll.*docs/],
  ])('%s is refused, and told what a collection is', (_, read, reason) => {
    expect(read).toThrow(CollectionError);
    expect(read).toThrow(reason);
    expect(read).toThrow(form);
  });
});
