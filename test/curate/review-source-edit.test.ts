import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/curate/review/align.ts';
import { applyEdit } from '../../src/curate/review/edit.ts';
import { changeNotes } from '../../src/curate/review/left-out-lines.ts';
import { applySourceEdit, type SourceEdit } from '../../src/curate/review/source-edit.ts';
import { readFront } from '../../src/curate/review/state.ts';
import { readUnits } from '../../src/curate/review/units.ts';
import { rangesOf } from '../../src/domain/line-ranges.ts';
import { changedLines, shipped } from './review-document.ts';

const source = [
  '# Report', // 1
  'A coalition – report, page 1', // 2
  '1. The police detained persons:', // 3
  '- in Almaty;', // 4
  'A coalition – report, page 2', // 5
  '- in Astana.', // 6
  '2. In January forces1 used weapons against', // 7
  '1 See the report, para. 5.', // 8
  'protesters of the inter\u00ad', // 9
  'A coalition – report, page 3', // 10
  'national day. 3. The end.', // 11
  '2 Ibid.', // 12
].join('\n');

const fields = ['  file: sources/made.txt', '  bullets: marked # as received'];
const made = (sourceFields: readonly string[], ...lines: string[]) =>
  `---\nid: made\nsource:\n${[...fields, ...sourceFields].join('\n')}\ncounts:\n  paragraph: 2\n---\n\n${lines.join('\n\n')}\n`;
const body = [
  '# Report {#title}',
  'A coalition – report, page 1',
  '1. The police detained persons:\n\n   - in Almaty;\n   - A coalition – report, page 2\n   - in Astana.',
  '2. In January forces1 used weapons against',
  '1 See the report, para. 5.',
  'protesters of the inter­',
  'A coalition – report, page 3',
  'national day. 3. The end.',
  '2 Ibid.',
];
const whole = made([], ...body);

const lineOf = (text: string, beginning: string) => {
  const unit = readUnits(text).units.find((one) => one.text.startsWith(beginning));
  if (!unit) throw new Error(`no part begins “${beginning}”`);
  return unit.line;
};
const omit = (text: string, beginning: string, name = 'page header') =>
  applySourceEdit(text, { act: 'omit', line: lineOf(text, beginning), name } as SourceEdit, source);
const restore = (text: string, from: number) => applySourceEdit(text, { act: 'restore', from }, source);
const note = (text: string, beginning: string, mark: string) =>
  applySourceEdit(text, { act: 'note', line: lineOf(text, beginning), mark }, source);
const endNote = (text: string, beginning: string) =>
  applySourceEdit(text, { act: 'unnote', line: lineOf(text, beginning) }, source);
const sourceIn = (text: string) =>
  (load(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') as { source: Record<string, unknown> }).source;
const linesOf = (text: string) => {
  const units = readUnits(text);
  return align(text, units, source, readFront(text).marks);
};

describe('leaving a part out', () => {
  it('takes its words out of the text and names its line in the front matter, and nothing else', () => {
    const after = omit(whole, 'A coalition – report, page 1');
    expect(after).toBe(
      whole
        .replace('A coalition – report, page 1\n\n', '')
        .replace('\ncounts:', '\n  omissions:\n    - { name: page header, lines: "2" }\ncounts:'),
    );
    expect(linesOf(after).omitted).toEqual(new Map([[2, 'page header']]));
    expect(linesOf(after).lost.size).toBe(0);
  });

  it('adds the lines to those of the same name, however they are written', () => {
    for (const lines of [
      "      lines: '2'",
      '      lines: "2"',
      '      lines: >-\n        2',
      '      lines: "2" # one',
    ]) {
      const omissions = ['  omissions:', '    - name: page header', lines, '  footnotes: 0'];
      const before = made(omissions, ...body.filter((part) => !part.endsWith('page 1')));
      const after = omit(before, 'A coalition – report, page 3');
      expect(sourceIn(after), lines).toEqual({
        ...sourceIn(before),
        omissions: [{ name: 'page header', lines: '2 10' }],
      });
      expect(
        changedLines(before.slice(0, before.indexOf('counts:')), after.slice(0, after.indexOf('counts:'))).to,
      ).toEqual([expect.stringMatching(/^ {6}lines: "2 10"/)]);
    }
  });

  it('makes an entry of its own for another name, after the last one', () => {
    const omissions = [
      '  omissions:',
      '    # by hand',
      '    - { name: page header, words: "A coalition" }',
      '  footnotes: 0',
    ];
    const before = made(omissions, ...body);
    const after = omit(before, 'A coalition – report, page 3', 'page footer');
    expect(changedLines(before.slice(0, 300), after.slice(0, 300)).to[0]).toBe(
      '    - { name: page footer, lines: "10" }',
    );
    const empty = made(['  omissions: []'], ...body);
    expect(sourceIn(omit(empty, 'A coalition – report, page 3')).omissions).toEqual([
      { name: 'page header', lines: '10' },
    ]);
  });

  it('takes out an item of a list, and the lines of a footnote out of those of footnotes', () => {
    const after = omit(whole, 'A coalition – report, page 2');
    expect(after).toContain('   - in Almaty;\n   - in Astana.\n');
    const noted = note(whole, '2 Ibid.', '2');
    const left = omit(noted, 'Ibid.', 'decoration');
    expect(sourceIn(left)).toMatchObject({ omissions: [{ name: 'decoration', lines: '12' }] });
    expect(sourceIn(left).notes).toBeUndefined();
  });

  it('leaves parts to be merged that it stood between, a word that was parted included', () => {
    const after = omit(whole, 'A coalition – report, page 3');
    const merged = applyEdit(after, { act: 'merge', line: lineOf(after, 'national day') });
    expect(merged).toContain('\n\nprotesters of the international day. 3. The end.\n\n');
    expect(linesOf(merged).lost.size).toBe(0);
  });

  it.each<[string, () => string, RegExp]>([
    [
      'a part that shares a line of the source',
      () => omit(whole.replace('national day. 3.', 'national day.\n\n3.'), 'national day', 'decoration'),
      /line 11 .* another part, too: “The end\.”/,
    ],
    [
      'a line with words that the part has not',
      () => omit(whole.replace('– report, page 1', '– page 1'), 'A coalition – page 1'),
      /line 2 of the source has “report,”/,
    ],
    ['words that the source has not', () => omit(made([], 'Made up.'), 'Made up'), /no line of the source/],
    ['a part with items below it', () => omit(whole, 'The police'), /items stand below it/],
    [
      'a file without source',
      () => omit(whole.replace(/^source:\n(?: .*\n)+/m, ''), 'A coalition – report, page 1'),
      /no source/,
    ],
    [
      'front matter that is not written line by line',
      () => omit(made(['  omissions: [{ name: a, words: b }]'], ...body), 'A coalition – report, page 1'),
      /not written one a line/,
    ],
  ])('refuses %s', (_, edit, message) => {
    expect(edit).toThrow(message);
  });
});

describe('putting a line back', () => {
  it.each([1, 2, 3])('comes to the same file again after page header %i', (page) => {
    const after = omit(whole, `A coalition – report, page ${page}`);
    expect(after).not.toBe(whole);
    expect(restore(after, { 1: 2, 2: 5, 3: 10 }[page] ?? 0)).toBe(whole);
  });

  it('leaves the other lines of its name, and puts a last line at the end, before footnotes', () => {
    const left = omit(
      omit(omit(whole, 'A coalition – report, page 1'), 'A coalition – report, page 3'),
      '2 Ibid.',
    );
    expect(sourceIn(left).omissions).toEqual([{ name: 'page header', lines: '2 10 12' }]);
    const noted = note(left, '1 See', '1');
    const back = restore(noted, 12);
    expect(sourceIn(back).omissions).toEqual([{ name: 'page header', lines: '2 10' }]);
    expect(back.endsWith('3. The end.\n\n2 Ibid.\n\n[^1]: See the report, para. 5.\n')).toBe(true);
  });

  it('keeps it text, whatever it begins with', () => {
    const text = made(['  omissions:', '    - { name: contents, lines: "3 7" }'], '# Report');
    const back = restore(restore(text, 7), 3);
    expect(readUnits(back).units.map((unit) => unit.kind)).toEqual(['heading', 'paragraph', 'paragraph']);
    expect(back).toContain('\n\n1\\. The police detained persons:\n\n2\\. In January');
  });

  it('refuses a line that is not left out, or by its words', () => {
    expect(() => restore(whole, 2)).toThrow(/line 2 of the source is not left out/);
    const factsheet = shipped('documents/sr-2015.md');
    const own = shipped('sources/sr-2015.txt');
    const [line = 0] = align(factsheet, readUnits(factsheet), own, readFront(factsheet).marks).omitted.keys();
    expect(() => applySourceEdit(factsheet, { act: 'restore', from: line }, own)).toThrow(/by its words/);
  });
});

describe('a footnote', () => {
  it('is made of a paragraph, without the mark that is printed before it', () => {
    const after = note(note(whole, '2 Ibid.', '2'), '1 See', '1');
    expect(after.endsWith('3. The end.\n\n[^1]: See the report, para. 5.\n\n[^2]: Ibid.\n')).toBe(true);
    expect(sourceIn(after).notes).toBe('8 12');
    expect(changedLines(whole, after).to).toContain('  notes: "8 12"');
  });

  it('becomes a paragraph again where its line stands', () => {
    const noted = note(note(whole, '2 Ibid.', '2'), '1 See', '1');
    const first = endNote(noted, 'See the report');
    expect(sourceIn(first).notes).toBe('12');
    expect(endNote(first, 'Ibid.')).toBe(whole);
  });

  it.each<[string, () => string, RegExp]>([
    ['a mark that there is', () => note(note(whole, '2 Ibid.', '1'), '1 See', '1'), /“1” already/],
    ['a heading', () => note(whole, 'Report', '1'), /of a paragraph or an item/],
    ['to end what is none', () => endNote(whole, '1 See'), /no footnote/],
  ])('refuses %s', (_, edit, message) => {
    expect(edit).toThrow(message);
  });

  it('has its lines written into what stands there', () => {
    for (const before of ["  notes: '8'", '  notes: 8-8 # one', '  notes: >-\n    8']) {
      const text = made([before], ...body);
      expect(sourceIn(changeNotes(text, { add: [9, 12] })).notes, before).toBe('8-9 12');
      expect(changeNotes(text, { add: [8] })).toBe(text);
      expect(sourceIn(changeNotes(text, { drop: [8] })).notes).toBeUndefined();
    }
    expect(rangesOf([7, 1, 3, 2, 7])).toBe('1-3 7');
  });

  it('keeps line ends', () => {
    const text = whole.replaceAll('\n', '\r\n');
    const after = note(omit(text, 'A coalition – report, page 1'), '1 See', '1');
    expect(after).not.toMatch(/[^\r]\n/);
    expect(after.replaceAll('\r', '')).toBe(note(omit(whole, 'A coalition – report, page 1'), '1 See', '1'));
  });
});
