import { describe, expect, test } from 'vitest';
import { writeFrontMatter } from '../../src/ingest/draft/front-matter.ts';
import { seriesHeadings } from '../../src/ingest/draft/series.ts';
import type { Piece } from '../../src/ingest/drawn.ts';
import { recognise } from '../../src/ingest/recognise/recognise.ts';
import { someFacts } from '../support/drafts.ts';

const said =
  'The delegation recalled what had been done since the last review of the country, and what was still to be done.';
const paragraph = (number: number): string => `${number}. ${said}`;

/** Paragraphs; “# ” begins a heading of the second level and “## ” one of the third, “- ” an item. */
function read(texts: readonly string[]) {
  const pieces = texts.map((text, at): Piece => {
    const lines = [at + 1];
    const [, signs, heading] = /^(#+) (.*)$/.exec(text) ?? [];
    if (signs && heading) return { type: 'heading', level: signs.length + 1, text: heading, lines };
    if (text.startsWith('- ')) return { type: 'item', depth: 1, text: text.slice(2), lines };
    return { type: 'paragraph', text, lines };
  });
  return recognise({ text: texts.join('\n'), pieces, doubts: [], saysLevels: true, notDrawn: [], about: {} });
}

describe('numbers of a list and numbers of paragraphs', () => {
  test('an agenda inside the text is a list, though its numbers fit those of the paragraphs', () => {
    const agenda = [
      'Opening of the session.',
      'Election of officers.',
      'Adoption of the agenda of this session.',
    ];
    const { parts } = read([
      '# Introduction',
      paragraph(1),
      ...agenda.map((text, at) => `- ${at + 1}. ${text}`),
      '# Opening',
      ...[2, 3, 4].map(paragraph),
    ]);
    expect(parts.flatMap((part) => (part.type === 'numbered' ? [[part.number, part.text]] : []))).toEqual(
      ['1', '2', '3', '4'].map((number) => [number, said]),
    );
  });

  test('one or two recommendations have their numbers where the paragraph of their number introduces them', () => {
    const { parts } = read([
      '# Conclusions and/or recommendations',
      ...[81, 82, 83, 84].map(paragraph),
      '85. The recommendations below did not enjoy the support of the country:',
      '85.1 Allow foreign residents to vote in local elections (Mexico);',
      '85.2 Consider taking steps to guarantee access to education (Spain).',
      paragraph(86),
    ]);
    expect(parts.flatMap((part) => (part.type === 'paragraph' && part.number ? [part.number] : []))).toEqual([
      '85.1',
      '85.2',
    ]);
  });

  test('of a report that begins with a resolution the report has the numbers, the resolution those of its heading', () => {
    const { parts } = read([
      '# Action taken',
      '## Agreed conclusions',
      ...[1, 2, 3, 4].map(paragraph),
      '## Other action',
      ...[1, 2, 3].map(paragraph),
      '# Summary of the meeting',
      ...[4, 5, 6, 7].map(paragraph),
    ]);
    const { headings, homeless } = seriesHeadings(parts);
    expect([...headings].map((at) => parts[at])).toMatchObject([{ text: 'Agreed conclusions' }]);
    expect(homeless.size).toBe(0);
  });
});

describe('how a source is to be read', () => {
  test('a year with a footnote that fills a line, and a dash that begins a cell, begin nothing', () => {
    const texts = [
      '1. It expressed concern about the law of',
      '2007.[^1]',
      '2. Noted.',
      '– 3 5',
      '[^1]: Ibid.',
    ];
    const pieces: Piece[] = [
      { type: 'paragraph', text: `${texts[0]} ${texts[1]}`, lines: [1, 2] },
      { type: 'paragraph', text: `2. ${said}`, lines: [3] },
      { type: 'row', text: '– 3 5', cells: ['–', '3', '5'], header: false, lines: [4] },
      { type: 'note', mark: '1', text: 'Ibid.', lines: [5] },
      { type: 'paragraph', text: `3. ${said}`, lines: [6] },
    ];
    const text = [...texts, `3. ${said}`].join('\n');
    const drawn = { text, pieces, doubts: [], notDrawn: [], about: {} };
    const source = { file: 'sources/x.txt', sha256: '0' };
    const front = writeFrontMatter(someFacts('x'), source, { drawn, recognised: recognise(drawn) }, {});
    expect(/inside: (.*)/.exec(front)?.[1]).toBe('2 4');
  });
});
