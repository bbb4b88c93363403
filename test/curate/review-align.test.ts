import { describe, expect, it } from 'vitest';
import { matchByRareWords } from '../../src/curate/review/rare-words.ts';
import { stateOf } from '../../src/curate/review/state.ts';
import { shipped } from './review-document.ts';

const none = { doubts: [], problems: [], undo: 0 };
const stateFrom = (front: string[], body: string[], source: string[], pageStarts?: number[]) =>
  stateOf(
    { text: `---\n${front.join('\n')}\n---\n\n${body.join('\n')}\n`, hash: '', file: 'a.md' },
    { text: source.join('\n'), file: 'a.txt' },
    { ...none, pageStarts },
  );

describe('what stands beside a part', () => {
  it.each(['ep-2014', 'kibhr-2015', 'ngo-iccpr-2025', 'ngo-upr-2014', 'sr-2015'])(
    'is every line of %s that has words, once and in order',
    (id) => {
      const state = stateOf(
        { text: shipped(`documents/${id}.md`), hash: '', file: `${id}.md` },
        { text: shipped(`sources/${id}.txt`), file: `${id}.txt` },
        none,
      );
      const lines = state.bands.flatMap((band) => band.lines.map(({ line }) => line));
      const written = shipped(`sources/${id}.txt`).split('\n');
      expect(lines).toEqual(written.flatMap((text, at) => (text.trim() ? [at + 1] : [])));
      expect(state.bands.flatMap((band) => band.parts)).toEqual(state.parts.map((_, index) => index));
      const beside = state.parts.filter(({ kind }) => kind !== 'rule');
      expect(beside.every((part) => part.lines.length > 0)).toBe(true);
    },
  );

  it('is over a page break, with what is left out there named', () => {
    const { bands } = stateFrom(
      ['title: A', 'source:', '  omissions:', '    - { name: page footer, lines: "3-4" }'],
      ['1. One that goes on.', '', '2. Two.'],
      ['1. One that', '', 'A/HRC/1', '12', '\fgoes on.', '2. Two.'],
    );
    expect(bands.map(({ parts, lines }) => [parts, lines.map(({ line }) => line)])).toEqual([
      [[0], [1, 3, 4, 5]],
      [[1], [6]],
    ]);
    expect(bands[0]?.lines.map(({ omitted, page }) => omitted ?? page)).toEqual([
      undefined,
      'page footer',
      'page footer',
      2,
    ]);
  });

  it('is the line of a footnote, wherever it was printed', () => {
    const state = stateFrom(
      ['source:', '  notes: "2"'],
      ['One[^1] goes on.', '', '[^1]: Ibid.'],
      ['One[^1] goes', '[^1]: Ibid.', 'on.'],
    );
    expect(state.parts.map(({ kind, lines, footnote }) => [kind, lines, footnote])).toEqual([
      ['paragraph', [1, 3], undefined],
      ['note', [2], '1'],
    ]);
  });

  it('is found where the front matter is not finished, and where words are missing or added', () => {
    const state = stateFrom(
      ['title: [', 'not: yaml'],
      ['One two three four.', '', 'Nobody wrote this.', '', 'Five six seven.'],
      ['One two', 'three four.', 'Lost line.', 'Five six seven.'],
    );
    expect(state.parts.map(({ lines }) => lines)).toEqual([[1, 2], [], [4]]);
    expect(
      state.bands.flatMap(({ lines }) => lines.filter(({ lost }) => lost).map(({ line }) => line)),
    ).toEqual([3]);
  });
});

describe('two texts that differ much', () => {
  it('are held together by what stands once in both', () => {
    const left = 'x y a rare word here z z b c other rare words there q'.split(' ');
    const right = 'k a rare word here l m n b other rare words there p'.split(' ');
    const words = matchByRareWords(left, right).map(([a, b]) => [left[a], right[b]]);
    expect(words).toEqual('a rare word here other rare words there'.split(' ').map((word) => [word, word]));
  });

  it('do not take a word that moved for the same place', () => {
    const pairs = matchByRareWords(
      'one two three four five six'.split(' '),
      'four five six one two three'.split(' '),
    );
    expect(pairs).toHaveLength(3);
    expect(
      pairs.every(
        ([a, b], at) => at === 0 || (a > (pairs[at - 1]?.[0] ?? 0) && b > (pairs[at - 1]?.[1] ?? 0)),
      ),
    ).toBe(true);
  });
});
