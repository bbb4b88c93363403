import { expect, test } from 'vitest';
import { drawMarkdown } from '../../src/ingest/draw/markdown.ts';

const draw = (lines: readonly string[]) => drawMarkdown(lines.join('\n'), 'report.md');

test('headings, paragraphs, lists, quotations and tables keep their words and their lines', () => {
  const { pieces } = draw([
    '# A *report*',
    '',
    'A [link](https://example.org), a Kiev-',
    'based man.',
    '',
    '1. First',
    '   - bullet',
    '2. Second',
    '',
    '> Words of',
    '> others',
    '',
    '| a | b |',
    '| - | - |',
    '| c | d |',
  ]);
  expect(pieces).toMatchObject([
    { type: 'heading', level: 1, text: 'A report', lines: [1] },
    { type: 'paragraph', text: 'A link, a Kiev-based man.', lines: [3, 4] },
    { type: 'item', depth: 1, text: '1. First', lines: [6] },
    { type: 'item', depth: 2, text: 'bullet', lines: [7] },
    { type: 'item', depth: 1, text: '2. Second', lines: [8] },
    { type: 'quotation', text: 'Words of others', lines: [10, 11] },
    { type: 'row', header: true, cells: ['a', 'b'] },
    { type: 'row', header: false, cells: ['c', 'd'], lines: [15] },
  ]);
});

test('footnotes are notes and their marks stay in the text', () => {
  const { pieces } = draw(['Some words.[^1]', '', '[^1]: https://example.org', '    and more.']);
  expect(pieces).toMatchObject([
    { type: 'paragraph', text: 'Some words.[^1]' },
    { type: 'note', mark: '1', text: 'https://example.org and more.', lines: [3, 4] },
  ]);
});

test('front matter is not drawn, which is said, and what it says of the file is kept', () => {
  const { pieces, about, doubts } = draw(['---', 'title: A report', 'date: 2024-05-01', '---', '', 'Words.']);
  expect(pieces).toMatchObject([{ type: 'paragraph', text: 'Words.', lines: [6] }]);
  expect(about).toMatchObject({ title: 'A report', date: '2024-05-01' });
  expect(doubts).toMatchObject([{ line: 1 }]);
});

test('raw HTML and pictures are not drawn; words inside are a doubt', () => {
  const { pieces, notDrawn, doubts } = draw([
    'A <b>bold</b> word.',
    '',
    '<div>Hidden</div>',
    '',
    '![map](map.png)',
  ]);
  expect(pieces).toMatchObject([{ type: 'paragraph', text: 'A bold word.' }]);
  expect(notDrawn).toEqual(['1 picture', '3 HTML elements']);
  expect(doubts).toMatchObject([{ line: 3, message: expect.stringContaining('Hidden') }]);
});

test('numbers stand as written, and are counted where all are written alike', () => {
  expect(draw(['7. a', '9. b']).pieces.map(({ text }) => text)).toEqual(['7. a', '9. b']);
  expect(draw(['1. a', '1. b', '1. c']).pieces.map(({ text }) => text)).toEqual(['1. a', '2. b', '3. c']);
});

test('what a page break has torn is joined and doubted', () => {
  const { pieces, doubts } = draw([
    'The Ombudsman has visited the prisons of the country twice in the year and has found in',
    '',
    'none of them what the law asks for.',
  ]);
  expect(pieces).toHaveLength(1);
  expect(doubts).toMatchObject([{ line: 3 }]);
});
