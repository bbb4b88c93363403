import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSpeedArguments } from '../../bench/speed/arguments.ts';
import { engineKeys } from '../../bench/speed/engines.ts';
import { figure, medianOf, ratioOf, times, timesOf } from '../../bench/speed/figures.ts';
import type { SizeFigures } from '../../bench/speed/measure.ts';
import { allKinds, askerOf, countWords, type Kind } from '../../bench/speed/questions.ts';
import { randomFrom, wholeBetween } from '../../bench/speed/random.ts';
import { reportOf } from '../../bench/speed/report.ts';
import {
  firstOf,
  type Passage,
  partOf,
  parts,
  passagesFrom,
  vocabularyAfter,
} from '../../bench/speed/synthetic.ts';
import { functionWords, wordOf } from '../../bench/speed/word-forms.ts';
import { stem } from '../../src/search/stem.ts';

const some = (count: number, seed = 1): Passage[] => [...firstOf(passagesFrom(seed), count)];
const many = some(2000);
const counts = countWords(many);

describe('chance', () => {
  it('is the same for the same seed, another for another, and even', () => {
    const drawn = (seed: number) => Array.from({ length: 1000 }, randomFrom(seed));
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
    const tenths = Array.from({ length: 10 }, (_, tenth) =>
      drawn(7).filter((value) => Math.floor(value * 10) === tenth),
    );
    for (const tenth of tenths) expect(Math.abs(tenth.length - 100)).toBeLessThan(40);
  });

  it('reaches both ends of whole numbers', () => {
    const random = randomFrom(3);
    const drawn = new Set(Array.from({ length: 200 }, () => wholeBetween(random, 2, 5)));
    expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
  });
});

describe('synthetic words', () => {
  const words = Array.from({ length: 20_000 }, (_, rank) => wordOf(rank));

  it('are spelled differently for each rank, with letters alone', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
    expect(words.slice(0, functionWords.length)).toEqual(functionWords);
  });

  it('give a stemmer something to do: many have a stem in common', () => {
    const own = words.slice(functionWords.length);
    const share = new Set(own.map((word) => stem(word))).size / own.length;
    expect(share).toBeGreaterThan(0.55);
    expect(share).toBeLessThan(0.8);
  });

  it('are shorter the more frequent they are', () => {
    const length = (from: number) => words.slice(from, from + 100).join('').length;
    expect(length(0)).toBeLessThan(length(1000));
    expect(length(1000)).toBeLessThan(length(15_000));
  });
});

describe('synthetic passages', () => {
  it('are the same for the same seed, and fewer are the beginning of more', () => {
    expect(some(50)).toEqual(many.slice(0, 50));
    expect(some(50, 2)).not.toEqual(many.slice(0, 50));
    expect(some(0)).toEqual([]);
  });

  it('have titles of 3 to 8 words and texts of 20 to 150, both ends too', () => {
    const lengths = (field: 'title' | 'text') => many.map((passage) => passage[field].split(' ').length);
    const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];
    expect(ends(lengths('title'))).toEqual([3, 8]);
    expect(ends(lengths('text'))).toEqual([20, 150]);
    expect(many[7]?.text).toMatch(/^[A-Z][a-z ]+\.( [A-Z][a-z ]+\.)*$/);
  });

  it('have ids of their own, which tell the tenth that they are in', () => {
    expect(new Set(many.map(({ id }) => id)).size).toBe(many.length);
    for (const { id, part } of many) expect(partOf(id)).toBe(part);
    for (let part = 0; part < parts; part++)
      expect(many.filter((passage) => passage.part === part)).toHaveLength(many.length / parts);
  });

  it('use more words the more there are of them, ever more slowly', () => {
    const [few, more] = [countWords(many.slice(0, 200)).size, countWords(many).size];
    expect(more / few).toBeGreaterThan(2);
    expect(more / few).toBeLessThan(6);
    expect(vocabularyAfter(1_000_000) / vocabularyAfter(10_000)).toBeCloseTo(100 ** 0.49, 1);
  });

  it('have a few words very often and half of them hardly ever', () => {
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const all = sorted.reduce((sum, count) => sum + count, 0);
    const first = sorted.slice(0, sorted.length / 100).reduce((sum, count) => sum + count, 0);
    expect(first / all).toBeGreaterThan(0.1);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(10);
  });
});

describe('questions', () => {
  const asked = (kind: Kind, seed = 5) => {
    const questionOf = askerOf(counts, randomFrom(seed));
    return Array.from({ length: 100 }, () => questionOf(kind));
  };
  const wordsOf = (kind: Kind) => asked(kind).map(({ text }) => text.split(' '));

  it.each(allKinds)('of the kind "%s" are the same for the same seed, and not all alike', (kind) => {
    expect(asked(kind)).toEqual(asked(kind));
    expect(asked(kind)).not.toEqual(asked(kind, 6));
    expect(new Set(asked(kind).map(({ text }) => text)).size).toBeGreaterThan(50);
  });

  it.each([
    ['one', 1],
    ['three', 3],
    ['rare', 3],
    ['eight', 8],
    ['filtered', 3],
  ] as const)(
    'of the kind "%s" have %i different words of the passages, none a function word',
    (kind, count) => {
      for (const words of wordsOf(kind)) {
        expect(new Set(words).size).toBe(count);
        expect(words.filter((word) => !counts.has(word) || functionWords.includes(word))).toEqual([]);
      }
    },
  );

  it('of rare words have words that stand there twice to five times', () => {
    for (const word of wordsOf('rare').flat()) expect([2, 3, 4, 5]).toContain(counts.get(word));
  });

  it('draw frequent words more often', () => {
    const drawn = wordsOf('three').flat();
    const meanCount = drawn.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / drawn.length;
    const plainMean = [...counts.values()].reduce((sum, count) => sum + count, 0) / counts.size;
    expect(meanCount).toBeGreaterThan(plainMean * 3);
  });

  it('with an error have one word that is none of the passages', () => {
    for (const { text, misspelt } of asked('misspelt')) {
      expect(misspelt).toBe(true);
      expect(text.split(' ')).toHaveLength(3);
    }
    const unknown = wordsOf('misspelt').map((words) => words.filter((word) => !counts.has(word)).length);
    expect(Math.max(...unknown)).toBe(1);
    expect(Math.min(...unknown)).toBe(1);
  });

  it('with a beginning end with that of a word of the passages', () => {
    const known = [...counts.keys()];
    for (const { text, prefix } of asked('prefix')) {
      const last = text.split(' ').at(-1) ?? '';
      expect(prefix).toBe(true);
      expect(known.some((word) => word.startsWith(last))).toBe(true);
    }
    const cut = wordsOf('prefix').filter((words) => !counts.has(words.at(-1) ?? ''));
    expect(cut.length).toBeGreaterThan(50);
  });

  it('with a filter name each tenth now and then', () => {
    expect(new Set(asked('filtered').map(({ part }) => part)).size).toBe(parts);
  });

  it('are made of few words where there are few', () => {
    const questionOf = askerOf(new Map([['gront', 1]]), randomFrom(1));
    expect(allKinds.map((kind) => questionOf(kind).text.split(' ').length)).toEqual(allKinds.map(() => 1));
  });
});

describe('figures', () => {
  it('are the middle and the 99th of 100', () => {
    const upTo = (most: number) => Array.from({ length: most }, (_, at) => most - at);
    expect(timesOf(upTo(200))).toEqual({ median: 100, p99: 198, count: 200 });
    expect(timesOf([4])).toEqual({ median: 4, p99: 4, count: 1 });
    expect(timesOf([])).toBeUndefined();
    expect(medianOf([9, 1, 5])).toBe(5);
  });

  it.each([
    [6, 2, 3],
    [1, 4, 0.25],
    [undefined, 2, undefined],
    [2, undefined, undefined],
    [2, 0, undefined],
  ])('%d beside %d is %d times as much', (value, to, ratio) => {
    expect(ratioOf(value, to)).toBe(ratio);
  });

  it('are written with three digits', () => {
    expect([1234.5, 56.78, 5.678, 0.05678, undefined].map(figure)).toEqual([
      '1235',
      '56.8',
      '5.68',
      '0.057',
      '-',
    ]);
    expect([123.4, 12.34, 1.234, undefined].map(times)).toEqual(['123x', '12.3x', '1.23x', '']);
  });
});

describe('the table', () => {
  const three = { median: 2, p99: 8, count: 200, found: 200 };
  const own = { buildMs: 2000, loadMs: 4, fileBytes: 2 ** 20, residentBytes: 2 ** 26, heldBytes: 2 ** 21 };
  const found: SizeFigures = {
    size: 10_000,
    vocabulary: 30_000,
    engines: {
      pinpoint: { ...own, kinds: { three, misspelt: three }, all: three },
      fts5: {
        ...own,
        buildMs: 1000,
        loadMs: undefined,
        kinds: { three: { ...three, median: 5, count: 30 }, misspelt: three },
        all: three,
      },
    },
    leftOut: { lunr: '"build" takes more than 120 s' },
    startS: 0.25,
  };
  const lines = reportOf(found);
  const cells = (row: number) => lines.filter((line) => line.startsWith('SQLite'))[row]?.split(/ {2,}/);

  it('has each figure and how many times that of Pinpoint it is, and a dash for what is not there', () => {
    expect(lines[0]).toBe('10,000 passages, 30,000 words');
    expect(cells(0)?.slice(0, 4)).toEqual(['SQLite FTS5', '1.00', '0.50x', '-']);
    expect(cells(1)).toEqual(expect.arrayContaining(['5.00', '2.50x', '-']));
    expect(cells(2)).toEqual(expect.arrayContaining(['8.00', '1.00x', '-']));
  });

  it('marks an engine that overlooks the misspelt word', () => {
    expect(cells(1)).toContain('2.00°');
    expect(lines.filter((line) => line.startsWith('Pinpoint ')).join()).not.toContain('°');
  });

  it('says which engine was left out and why, and which was asked less', () => {
    expect(lines).toContain('lunr was left out at 10,000: "build" takes more than 120 s.');
    expect(lines).toContain('SQLite FTS5 had time for fewer questions: 30 of "3 words".');
    expect(lines.slice(-4, -2)).toEqual([
      "Pinpoint's start at 10,000: 0.250 s",
      "Pinpoint's p99 over all kinds of questions: 8.00 ms",
    ]);
  });
});

describe('the arguments', () => {
  it('are four sizes, all engines and two minutes unless others are given', () => {
    expect(readSpeedArguments([])).toEqual({
      sizes: [1000, 10_000, 100_000, 300_000],
      engines: engineKeys,
      budgetMs: 120_000,
      json: undefined,
    });
  });

  it('are sizes in order and each once, engines beside Pinpoint, seconds, and a file', () => {
    const json = join(tmpdir(), 'speed.json');
    const given = ['--sizes', '500,20,500', '--engines=fts5,lunr', '--budget', '7', '--json', json];
    expect(readSpeedArguments(given)).toEqual({
      sizes: [20, 500],
      engines: ['pinpoint', 'lunr', 'fts5'],
      budgetMs: 7000,
      json,
    });
  });

  it.each([
    [['--sizes', '0'], '--sizes "0" is no whole number from 1 to 1000000.'],
    [['--sizes', '10,'], '--sizes "" is no whole number from 1 to 1000000.'],
    [['--sizes', '1000001'], '--sizes "1000001" is no whole number from 1 to 1000000.'],
    [['--sizes'], '--sizes has no value.'],
    [['--budget', '1.5'], '--budget "1.5" is no whole number from 1 to 86400.'],
    [['--budget', '1,2'], '--budget "1,2" is more than one number.'],
    [['--engines', 'grep'], `--engines "grep" is none of ${engineKeys.join(', ')}.`],
    [['--fast'], 'There is no option --fast.'],
    [['1000'], '"1000" belongs to no option.'],
  ])('%j are refused in one line and the usage', (given, line) => {
    expect(readSpeedArguments(given)).toEqual([line, expect.stringMatching(/^Usage: npm run bench:speed /)]);
  });

  it('are refused where the folder of the file is not there', () => {
    const folder = join(tmpdir(), 'pinpoint-no-such-folder');
    const file = join(folder, 'x.json');
    expect(readSpeedArguments(['--json', file])).toContain(`--json "${file}": there is no folder ${folder}.`);
  });

  it('are refused with everything that is wrong with them at once', () => {
    const lines = readSpeedArguments(['--sizes', 'x,0', '--budget', '-3', '--fast', 'extra']);
    expect(lines).toHaveLength(6);
  });
});
