import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/ingest/draw/pdf.ts';
import { makePdf } from './support/make-pdf.ts';
import { reportPage, titlePage } from './support/make-pdf-report.ts';

const SYMBOL = 'A/HRC/29/25/Add.2';
const LONG =
  'The Special Rapporteur recalls that the rights to freedom of peaceful assembly and of association are the pillars of a democratic society and that each person enjoys them without discrimination of any kind.';

const report = () =>
  makePdf({
    title: 'Report on a visit',
    pages: [
      titlePage(SYMBOL, ['Report of the Special Rapporteur', 'Mission to Kazakhstan']),
      reportPage(
        {
          parts: [
            { heading: 'I. Introduction', size: 14 },
            { number: '1.', text: `The visit took place at the invitation of the Government.^1 ${LONG}` },
            { number: '2.', text: 'He wishes to thank:' },
            {
              item: '(a)',
              text: 'The Government of the host State, for its cooperation before, during and after the visit;',
            },
            { item: '(b)', text: 'The organizations that he met.' },
            { heading: 'A. Legal framework' },
            { number: '3.', text: LONG },
            {
              lines: [
                'The ordinance was signed in the capital on the day before the',
                '12. March was a Sunday, and the office was closed on that day, so',
                'that nobody could',
              ],
            },
          ],
          notes: [
            {
              mark: '1',
              text: 'See the letter that the Government sent to all holders of mandates in 2010.',
            },
          ],
        },
        2,
        SYMBOL,
      ),
      reportPage(
        {
          parts: [
            { lines: ['lodge a complaint against the ordinance in time before a court.'] },
            { number: '4.', text: LONG },
            { heading: 'II. Conclusions', size: 14 },
            { number: '5.', text: LONG, bold: true },
            { number: '5.1', text: 'Ratify the Optional Protocol without delay (Spain);', bold: true },
            {
              number: '5.2',
              text: 'Repeal the law on the registration of each assembly, and consult the civil society on a new one (Norway) (Chile);',
              bold: true,
            },
          ],
        },
        3,
        SYMBOL,
      ),
      reportPage({ parts: [{ number: '6.', text: LONG }] }, 4, SYMBOL),
    ],
  });

describe('drawing a report of the United Nations', () => {
  it('finds each paragraph with its official number, whole, and no header or footer in it', async () => {
    const { pieces } = await drawPdf(report(), 'report.pdf');
    const paragraphs = pieces.filter(({ type }) => type === 'paragraph').map(({ text }) => text);
    expect(paragraphs.map((text) => /^[\d.]+(?= )|/.exec(text)?.[0])).toEqual([
      '1.',
      '2.',
      '3.',
      '',
      '4.',
      '5.',
      '5.1',
      '5.2',
      '6.',
    ]);
    expect(paragraphs[0]).toBe(`1. The visit took place at the invitation of the Government.[^1] ${LONG}`);
    expect(paragraphs[4]).toBe(`4. ${LONG}`);
    expect(paragraphs.join(' ')).not.toContain(SYMBOL);
  });

  it('joins a paragraph over a page, its notes and a header, and begins none at a date in it', async () => {
    const { pieces, text } = await drawPdf(report(), 'report.pdf');
    const joined = pieces.find((piece) => piece.text.includes('12. March'));
    expect(joined?.text).toBe(
      'The ordinance was signed in the capital on the day before the 12. March was a Sunday, and the office was closed on that day, so that nobody could lodge a complaint against the ordinance in time before a court.',
    );
    const lines = text.split('\n');
    expect(joined?.lines.map((line) => lines[line - 1])).toEqual([
      'The ordinance was signed in the capital on the day before the',
      '12. March was a Sunday, and the office was closed on that day, so',
      'that nobody could',
      'lodge a complaint against the ordinance in time before a court.',
    ]);
  });

  it('leaves out the masthead, headers, page numbers and the job number, and says why', async () => {
    const { pieces } = await drawPdf(report(), 'report.pdf');
    const why = (reason: string) =>
      pieces.flatMap((piece) => (piece.type === 'left out' && piece.why === reason ? [piece.text] : []));
    expect(why('page header')).toEqual([SYMBOL, SYMBOL, SYMBOL]);
    expect(why('page number')).toEqual(['2', '3', '4']);
    expect(why('page footer')).toEqual(['GE.15-12866 (E)']);
    expect(why('title page')).toEqual([
      `United Nations ${SYMBOL}`,
      'General Assembly Distr.: General',
      '16 June 2015',
      'Original: English',
      'Human Rights Council',
      'Twenty-ninth session',
      'Agenda item 3',
    ]);
  });

  it('finds the title, headings by their numbers, items, and the note with its mark', async () => {
    const { pieces, text } = await drawPdf(report(), 'report.pdf');
    expect(pieces.flatMap((piece) => (piece.type === 'heading' ? [[piece.level, piece.text]] : []))).toEqual([
      [1, 'Report of the Special Rapporteur Mission to Kazakhstan'],
      [2, 'I. Introduction'],
      [3, 'A. Legal framework'],
      [2, 'II. Conclusions'],
    ]);
    expect(
      pieces.flatMap((piece) => (piece.type === 'item' ? [[piece.depth, piece.text.slice(0, 8)]] : [])),
    ).toEqual([
      [1, '(a) The '],
      [1, '(b) The '],
    ]);
    const note = pieces.find(({ type }) => type === 'note');
    expect(note).toMatchObject({
      mark: '1',
      text: 'See the letter that the Government sent to all holders of mandates in 2010.',
    });
    expect(text).toContain('\n[^1]: See the letter');
  });

  it('accounts for each line of the text in a piece', async () => {
    const { pieces, text } = await drawPdf(report(), 'report.pdf');
    const covered = new Set(pieces.flatMap(({ lines }) => lines));
    expect(text.split('\n').filter((_, at) => !covered.has(at + 1))).toEqual([]);
  });

  it('tells what the file says of itself, and how far it has come', async () => {
    const told: [number, number][] = [];
    const { about } = await drawPdf(report(), 'report.pdf', (done, of) => told.push([done, of]));
    expect(about).toMatchObject({ title: 'Report on a visit', date: '2015-06-16' });
    expect(told).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
  });
});
