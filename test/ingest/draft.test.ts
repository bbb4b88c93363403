import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/corpus/blocks.ts';
import { checkWords } from '../../src/corpus/check-words.ts';
import { type Problem, printProblem } from '../../src/corpus/problems.ts';
import { readDocument } from '../../src/corpus/read-document.ts';
import { dottedNumbers } from '../../src/ingest/draft/dotted-numbers.ts';
import { escapeMarkdown } from '../../src/ingest/draft/escape-markdown.ts';
import { HeadingKeys } from '../../src/ingest/draft/heading-keys.ts';
import { drawText } from '../../src/ingest/draw/text.ts';
import { recognise } from '../../src/ingest/recognise/recognise.ts';
import { draftOf } from '../support/drafts.ts';

/** A repeatable stream of chance. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const nasty = [
  ...'*_`[]()<>#+-.!{}|&~\\"\'^:=/@$%',
  'word',
  'Alga!',
  ' ',
  ' ',
  ' ',
  '7.5',
  '12.',
  '&amp;',
  '<b>',
  'https://example.org/a_b_c',
  '[text](target)',
  '**bold**',
  '1)',
  '{.recommendation}',
  '---',
];

describe('the words of a draft', () => {
  it('read back as they were, whatever signs stand in them', () => {
    const next = chance(7);
    for (let round = 0; round < 4000; round++) {
      const text = Array.from({ length: 1 + next(8) }, () => nasty[next(nasty.length)])
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
      if (!text) continue;
      const blocks = readBlocks(escapeMarkdown(text), 1);
      expect([text, blocks]).toEqual([
        text,
        [
          { type: 'paragraph', line: 1, text, marks: { key: undefined, classes: [], speaker: undefined } },
        ].map((block) => ({ ...block, marks: { classes: [] } })),
      ]);
    }
  });

  it('are no footnote, unless they are one', () => {
    expect(readBlocks(escapeMarkdown('[^3] begins'), 1)).toMatchObject([{ type: 'paragraph' }]);
  });

  it('keep the marks of footnotes', () => {
    expect(escapeMarkdown('forces.[^1] And[^*] [sic]')).toBe('forces.[^1] And[^\\*] [sic]');
  });
});

describe('the key of a heading', () => {
  it('is made of its telling words, in Latin letters, and of no number', () => {
    const keys = new HeadingKeys();
    expect(keys.keyOf('II. Freedom of peaceful assembly and of association')).toBe(
      'freedom-peaceful-assembly-association',
    );
    expect(keys.keyOf('A. The right to life')).toBe('right-life');
    expect(keys.keyOf('The right to life')).toBe('right-life-2');
    expect(keys.keyOf('Свобода собраний')).toBe('svoboda-sobraniy');
    expect(keys.keyOf('2014')).toBe('part-2014');
    expect(keys.keyOf('***')).toBe('part');
  });
});

const report = `A REPORT ON EVERYTHING

I. Introduction

1. The first paragraph has two sentences. It says *what* it says.

2. The second paragraph says what follows from the first one, and it has a list of two:
- a bullet with 7.5 years;
- another one

4. The fourth paragraph, since the third was lost on its way, has letters instead:
(a) first;
(b) second, which goes on
17. January 2014 is no number.

5. The last paragraph is there for the sake of those that count to five.

II. Recommendations

The authorities should:
- release everybody;
- pay 12. million [sic]
`;

describe('numbers with dots', () => {
  const text = (third: string) =>
    `CASES\n\n2.1 The first paragraph says what was done to whom in the year before the last one.\n\n2.2 The second paragraph says what was done to whom in the year before this one, and why.\n\n${third} The third paragraph says what is to be done about all of it, and by when it should be.\n`;

  it('are those of paragraphs where they go up', () => {
    const { markdown } = draftOf('cases-2020', text('2.10'), recognise(drawText(text('2.10'), 'x.txt')));
    const problems: Problem[] = [];
    const read = readDocument('corpus/documents/cases-2020.md', markdown, problems);
    expect(problems.map(printProblem)).toEqual([]);
    expect(read?.passages.map(({ id, number, pinpoint }) => [id, number, pinpoint.label])).toEqual([
      ['cases-2020:2.1', '2.1', 'para. 2.1'],
      ['cases-2020:2.2', '2.2', 'para. 2.2'],
      ['cases-2020:2.10', '2.10', 'para. 2.10'],
    ]);
  });

  it('are words, and doubtful, where they do not', () => {
    const recognised = recognise(drawText(text('2.2'), 'x.txt'));
    expect(dottedNumbers(recognised.parts).official.size).toBe(0);
    expect(dottedNumbers(recognised.parts).doubts.map(({ line }) => line)).toEqual([3, 5, 7]);
  });
});

describe('a draft of a text', () => {
  it('is a document of which nothing is missing, with its numbers as printed', () => {
    const recognised = recognise(drawText(report, 'report.txt'));
    const { markdown, text } = draftOf('report-2020', report, recognised);
    const problems: Problem[] = [];
    const read = readDocument('corpus/documents/report-2020.md', markdown, problems);
    if (read)
      problems.push(
        ...checkWords(read.blocks, { file: 'draft', front: read.front }, { file: 'source', text }),
      );
    expect(problems.map(printProblem)).toEqual([]);
    const numbers = read?.passages.flatMap(({ number }) => number ?? []) ?? [];
    expect(numbers).toEqual(['1', '2', '4', '5']);
    expect(read?.front.source.jumps).toContainEqual({ after: '2', comes: '4' });
    expect(
      read?.passages.filter(({ kind }) => kind === 'recommendation').map(({ text: own }) => own),
    ).toEqual(['release everybody;', 'pay 12. million [sic]']);
  });
});
