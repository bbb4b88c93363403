import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/ingest/draw/pdf.ts';
import { type MadePage, makePdf } from './support/make-pdf.ts';
import { type Part, reportPage, titlePage } from './support/make-pdf-report.ts';

const SYMBOL = 'A/HRC/29/25/Add.2';
const LONG =
  'The Special Rapporteur recalls that the rights to freedom of peaceful assembly and of association are the pillars of a democratic society and that each person enjoys them without discrimination of any kind.';
const number = (value: number): Part => ({ number: `${value}.`, text: LONG });

/** Draws a report of these pages after its title page. */
const draw = (...pages: readonly (MadePage | readonly Part[])[]) =>
  drawPdf(
    makePdf({
      pages: [
        titlePage(SYMBOL, ['Report on a visit']),
        ...pages.map((page, at) => ('printed' in page ? page : reportPage({ parts: page }, at + 2, SYMBOL))),
      ],
    }),
    'report.pdf',
  );
type Drawing = Awaited<ReturnType<typeof draw>>;
const textsOf = ({ pieces }: Drawing, type: string) =>
  pieces.flatMap((piece) => (piece.type === type ? [piece.text] : []));
/** The page with more printed on it. */
const printedToo = (page: MadePage, printed: MadePage['printed']): MadePage => ({
  ...page,
  printed: [...page.printed, ...printed],
});

describe('what stands between the paragraphs of a report', () => {
  it('is a heading where a letter and italics begin it, and no item of the paragraph above', async () => {
    const drawn = await draw([
      number(1),
      number(2),
      { heading: '(a) Right to education', font: 'italic', size: 10 },
      number(3),
    ]);
    expect(textsOf(drawn, 'heading')).toContain('(a) Right to education');
    expect(textsOf(drawn, 'item')).toEqual([]);
  });

  it('is the caption of a figure at the top of a page, which does not go on with the paragraph before', async () => {
    const filled = 'w'.repeat(30);
    const drawn = await draw(
      [number(1), { lines: [`${filled} ${'x'.repeat(30)}`, `${filled} ${'x'.repeat(29)}.`] }],
      [{ lines: ['Figure II'] }, number(2)],
    );
    expect(textsOf(drawn, 'paragraph')).toContain('Figure II');
  });

  it('is three asterisks, which are decoration and no item', async () => {
    const page = reportPage({ parts: [number(1), number(2)] }, 2, SYMBOL);
    const drawn = await draw(printedToo(page, [{ text: '* * *', x: 280, y: 400 }]));
    expect(drawn.pieces.find(({ text }) => text === '* * *')).toMatchObject({
      type: 'left out',
      why: 'decoration',
    });
  });

  it('is a table, which ends where a numbered paragraph begins', async () => {
    const row = (y: number, ...cells: readonly string[]) => [
      { text: cells[0] as string, x: 118, y },
      { text: cells[1] as string, x: 300, y },
      { text: cells[2] as string, x: 400, y },
    ];
    const cells = [90, 104, 118, 132].flatMap((y, at) => row(y, `Region ${at}`, `${at}0`, `${at}1`));
    const left = row(146, 'Other', '3', '4').map((cell, at) => (at ? cell : { ...cell, x: 113 }));
    const page = reportPage({ parts: [] }, 2, SYMBOL);
    const after = [
      { text: '1.', x: 113, y: 170 },
      { text: 'The delegation noted that these figures were those of the year', x: 130, y: 170, size: 9.5 },
      { text: 'before, and that further ones would be submitted in due time.', x: 113, y: 182 },
    ];
    const drawn = await draw(printedToo(page, [...cells, ...left, ...after]));
    expect(textsOf(drawn, 'row').length).toBeGreaterThan(2);
    expect(textsOf(drawn, 'paragraph').map((text) => text.slice(0, 17))).toContain('1. The delegation');
  });
});

describe('margins of a report', () => {
  it('are those of its running text, not of its table of contents', async () => {
    const contents = ['Introduction', 'Legal framework', 'Conclusions', 'Annex', 'Methods', 'Sources'];
    const entries = contents.map((text, at) => ({
      text: `${text} ${'. '.repeat(40 - text.length / 2)} ${at + 2}`,
      x: 113,
      y: 110 + at * 14,
      size: 9,
    }));
    const body = reportPage({ parts: [] }, 4, SYMBOL);
    const plain = `9. ${'w'.repeat(28)} ${'x'.repeat(28)}.`;
    const drawn = await draw(
      printedToo(reportPage({ parts: [] }, 2, SYMBOL), entries),
      [number(5), number(6), number(7), number(8)],
      printedToo(body, [
        { text: plain, x: 113, y: 98 },
        { text: `With regard to ${'y'.repeat(41)} the`, x: 113, y: 110 },
        { text: 'Inspectors recommend that this policy be framed anew.', x: 113, y: 122, font: 'bold' },
      ]),
    );
    expect(textsOf(drawn, 'paragraph').join(' | ')).toContain('the Inspectors recommend');
  });

  it('leave out a symbol above “[Original: English]”, and a job number beside a page or before “/...”', async () => {
    const bare = (symbol: string, below: string, foot: string): MadePage => ({
      printed: [
        { text: symbol, x: 57, y: 65, size: 9, font: 'bold' },
        { text: 'Annex', x: 57, y: 98, size: 12, font: 'bold' },
        { text: below, x: 380, y: 116 },
        { text: `${LONG.slice(0, 60)}`, x: 113, y: 150 },
        { text: foot, x: 57, y: 780, size: 9 },
      ],
    });
    const drawn = await draw(
      bare('S/2025/63', '[Original: English]', '25-01294 3/9'),
      bare('S/2025/63', '[Original: Arabic]', '97-31708 (E) 181197 /...'),
    );
    const kept = drawn.pieces.filter(({ type }) => type !== 'left out').map(({ text }) => text);
    expect(kept.join(' ')).not.toMatch(/S\/2025\/63|25-01294|97-31708/);
  });
});

describe('an annex', () => {
  it('has the headings that follow below its own', async () => {
    const drawn = await draw([
      { heading: 'I. Introduction', size: 14 },
      number(1),
      { heading: 'A. Visits' },
      number(2),
      { heading: 'Annex I', size: 14 },
      { lines: ['[English only]'] },
      { heading: 'I. Summary of discussions', size: 14 },
      number(1),
      { heading: 'A. Opening' },
      number(2),
    ]);
    const levels = drawn.pieces.flatMap((piece) =>
      piece.type === 'heading' && piece.level > 1 ? [`${piece.level} ${piece.text}`] : [],
    );
    expect(levels).toEqual([
      '2 I. Introduction',
      '3 A. Visits',
      '2 Annex I',
      '3 I. Summary of discussions',
      '4 A. Opening',
    ]);
  });
});
