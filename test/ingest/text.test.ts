import { describe, expect, test } from 'vitest';
import { drawText } from '../../src/ingest/draw/text.ts';

const draw = (lines: readonly string[]) => drawText(lines.join('\n'), 'report.txt');
const shown = (lines: readonly string[]) =>
  draw(lines).pieces.map((piece) => `${piece.type === 'left out' ? piece.why : piece.type}: ${piece.text}`);

/** Prose in printed lines, long enough for a margin to be seen. */
const prose = [
  'The authorities have continued to restrict the right of peaceful assembly in the course of the year under',
  'review, although the law of 2020 was presented as a step forward by those who wrote it and by those who',
  'voted for it in the parliament. Organisers are still required to wait for an answer, and the answer is',
  'no in most of the cases which are known to the organisations that watch over assemblies.',
];

describe('lines and paragraphs', () => {
  test('printed lines are joined, and a line that ends before the margin ends its paragraph', () => {
    const second = [
      'Another paragraph begins here and goes on for more than one printed line, as paragraphs',
      'do.',
    ];
    expect(shown([...prose, ...second, ...prose])).toEqual([
      `paragraph: ${prose.join(' ')}`,
      `paragraph: ${second.join(' ')}`,
      `paragraph: ${prose.join(' ')}`,
    ]);
  });

  test('an empty line after every printed line parts nothing', () => {
    const spaced = [...prose, ...prose].flatMap((line) => [line, '']);
    expect(shown(spaced)).toEqual([`paragraph: ${prose.join(' ')}`, `paragraph: ${prose.join(' ')}`]);
  });

  test('a paragraph goes on over a page break, and the page is known by its form feed', () => {
    const torn = [...prose.slice(0, 2), '', `\f${prose[2]}`, prose[3] ?? '', '', ...prose];
    const { pieces, doubts } = draw(torn);
    expect(pieces.map(({ text }) => text)).toEqual([prose.join(' '), prose.join(' ')]);
    expect(pieces.map(({ page }) => page)).toEqual([1, 2]);
    expect(pieces[0]?.lines).toEqual([1, 2, 4, 5]);
    expect(doubts).toEqual([]);
  });

  test('where a line is a paragraph, one that breaks off inside a sentence is joined and doubted', () => {
    const long = `${prose.join(' ')} These cases were brought before the Commissioner for`;
    const { pieces, doubts } = draw([long, '', 'Human Rights, who did not answer.', '', prose.join(' ')]);
    expect(pieces[0]?.text).toBe(`${long} Human Rights, who did not answer.`);
    expect(doubts).toMatchObject([{ line: 3, message: expect.stringContaining('joined with line 1') }]);
  });

  test("a compound keeps its hyphen at a line's end, and a soft hyphen goes", () => {
    const [piece] = draw([
      'The interview was given by a figure of the opposition who lives abroad, and in particular to a Kiev-',
      'based newspaper which is read there, as was said in the court that heard the case of the news\u00ad',
      'paper in question and decided upon it within an hour or two.',
      'It was closed.',
    ]).pieces;
    expect(piece?.text).toContain('a Kiev-based newspaper');
    expect(piece?.text).toContain('the newspaper in question');
  });

  test('a year or an amount at the beginning of a printed line begins no paragraph', () => {
    const year = [
      ...prose.slice(0, 3),
      'no in the cases known to the organisations that watch over it since the',
      '2019. elections.',
    ];
    expect(shown([...year, ...prose])[0]).toContain('since the 2019. elections.');
  });
});

describe('what stands besides the text', () => {
  test('numbers and headers of pages are left out, and a sentence goes on over them', () => {
    const page = (number: number) => ['', String(number), `\fReport on assemblies ${number + 1}`, ''];
    let said = 0;
    const many = () =>
      Array.from(
        { length: 16 },
        () =>
          `Case ${++said} was heard by a court of the city, which found for those who had brought it there.`,
      );
    const drawn = draw([
      ...many(),
      ...prose.slice(0, 2),
      ...page(1),
      ...prose.slice(2),
      ...many(),
      ...page(2),
      ...many(),
      ...page(3),
      ...many(),
    ]);
    const out = drawn.pieces.flatMap((piece) => (piece.type === 'left out' ? [[piece.why, piece.text]] : []));
    expect(out).toEqual([
      ['page number', '1'],
      ['page header', 'Report on assemblies 2'],
      ['page number', '2'],
      ['page header', 'Report on assemblies 3'],
      ['page number', '3'],
      ['page header', 'Report on assemblies 4'],
    ]);
    expect(drawn.pieces.map(({ text }) => text)).toContain(prose.join(' '));
  });

  test('a table of contents is left out line by line', () => {
    const drawn = shown([
      'Contents',
      '',
      'Introduction ............. 1',
      'Facts ............ 2',
      'End .......... 3',
      '',
      ...prose,
    ]);
    expect(drawn.filter((one) => one.startsWith('contents'))).toHaveLength(3);
  });

  test('a line of signs is left out as decoration', () => {
    expect(shown(['***', ...prose])[0]).toBe('decoration: ***');
  });
});

describe('headings, items and tables', () => {
  test('short lines above text are headings: capitals above others', () => {
    const drawn = draw(['REPORT ON ASSEMBLIES', '', 'FINDINGS', 'Arrests', ...prose, 'Trials', ...prose]);
    expect(
      drawn.pieces.flatMap((piece) => (piece.type === 'heading' ? [[piece.level, piece.text]] : [])),
    ).toEqual([
      [1, 'REPORT ON ASSEMBLIES'],
      [2, 'FINDINGS'],
      [3, 'Arrests'],
      [3, 'Trials'],
    ]);
  });

  test("marks of Markdown are read as far as they go, and a heading's mark inside a sentence is not believed", () => {
    const drawn = draw([
      '# Statement',
      '',
      '#### **Facts** (Article 21):',
      '',
      '- **1.** The law was not amended in the course of the year, neither in the law itself nor in',
      '',
      '#### judicial practice.',
      '',
      '- a [link](https://example.org) and <https://example.org/a>',
    ]);
    expect(drawn.pieces.map(({ type, text }) => [type, text])).toEqual([
      ['heading', 'Statement'],
      ['heading', 'Facts (Article 21):'],
      [
        'item',
        '1. The law was not amended in the course of the year, neither in the law itself nor in judicial practice.',
      ],
      ['item', 'a link and https://example.org/a'],
    ]);
    expect(drawn.doubts).toMatchObject([{ line: 7 }]);
  });

  test.each(['-', '•', '–', '\uf0b7', '▪'])('%s is a bullet', (bullet) => {
    expect(shown([...prose, `${bullet} first;`, `${bullet} second.`]).slice(1)).toEqual([
      'item: first;',
      'item: second.',
    ]);
  });

  test('a stray indent is no nesting, and items below one that introduces them are deeper', () => {
    const { pieces } = draw(['- one;', '  - two;', '- three:', '  - four;', '  - five.', '- six.']);
    expect(pieces.map((piece) => (piece.type === 'item' ? piece.depth : 0))).toEqual([1, 1, 1, 2, 2, 1]);
  });

  test('cells are parted by tabs or pipes, and an empty one is a cell', () => {
    const { pieces } = draw([
      'Convention against Torture\t✓',
      'Convention on Migrant Workers\t',
      '| a | b |',
      '| --- | --- |',
      '| c | |',
    ]);
    expect(pieces.flatMap((piece) => (piece.type === 'row' ? [piece.cells] : []))).toEqual([
      ['Convention against Torture', '✓'],
      ['Convention on Migrant Workers', ''],
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  test('a number on a line of its own is that of the text below it', () => {
    expect(shown([...prose, '12.', ...prose, '', '13.', '', ...prose])).toEqual([
      `paragraph: ${prose.join(' ')}`,
      `paragraph: 12. ${prose.join(' ')}`,
      `paragraph: 13. ${prose.join(' ')}`,
    ]);
  });
});

test('line ends of all kinds are one, and an empty file has no pieces', () => {
  expect(drawText('One.\r\nTwo.\rThree.', 'a.txt').text).toBe('One.\nTwo.\nThree.');
  expect(drawText('\n \n', 'a.txt').pieces).toEqual([]);
});
