import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/ingest/draw/pdf.ts';
import { FileError } from '../../src/ingest/file-problem.ts';
import { makePdf, type Printed, wrap } from './support/make-pdf.ts';

const PROSE =
  'The committee is concerned about the law on assemblies and about the way in which the courts have applied it to lawyers and to journalists who wrote about the strike.';

const page = (printed: readonly Printed[]) => makePdf({ pages: [{ printed }] });
const lines = (texts: readonly string[], x: number, y: number): Printed[] =>
  texts.map((text, at) => ({ text, x, y: y + at * 12 }));
const paragraphsOf = async (bytes: Uint8Array) =>
  (await drawPdf(bytes, 'file.pdf')).pieces.flatMap((piece) =>
    piece.type === 'paragraph' ? [piece.text] : [],
  );

describe('a PDF that cannot be drawn', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const error = await drawPdf(bytes, 'file.pdf').then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(FileError);
    return (error as FileError).message;
  };

  it('is said to need a password where it is encrypted', async () => {
    expect(await refusal(makePdf({ locked: true, pages: [{ printed: lines([PROSE], 60, 90) }] }))).toMatch(
      /^file\.pdf: is encrypted/,
    );
  });

  it('is said to be a scan where it has pictures and no text', async () => {
    expect(await refusal(makePdf({ pages: [{ printed: [], picture: true }] }))).toMatch(/is a scan/);
  });

  it('is said to have no text where it has nothing', async () => {
    expect(await refusal(makePdf({ pages: [{ printed: [] }] }))).toBe('file.pdf: has no text.');
  });

  it('is said to be damaged where it is cut short or is no PDF', async () => {
    const whole = page(lines(wrap(PROSE, 60), 60, 90));
    expect(await refusal(whole.slice(0, 120))).toMatch(/damaged or cut short/);
    expect(await refusal(new TextEncoder().encode('Dear Sir or Madam'))).toMatch(/damaged or cut short/);
    expect(await refusal(new Uint8Array())).toMatch(/is empty/);
  });

  it('is drawn with a doubt where only its end is missing', async () => {
    const whole = page(lines(wrap(PROSE, 60), 60, 90));
    const { doubts } = await drawPdf(whole.slice(0, -7), 'file.pdf');
    expect(doubts).toEqual([
      { line: 1, page: 1, message: 'the file lacks its end: it may be cut short, and text be missing' },
    ]);
  });

  const MB = 1024 * 1024;
  const withStream = (content: Buffer, dictionary = '') =>
    Buffer.concat([
      Buffer.from(page(lines(wrap(PROSE, 60), 60, 90))),
      Buffer.from(`\n99 0 obj\n<</Filter/FlateDecode${dictionary}/Length ${content.length}>>\nstream\r\n`),
      content,
      Buffer.from('\nendstream\nendobj\n%%EOF\n'),
    ]);
  const bomb = deflateSync(Buffer.alloc(65 * MB), { level: 9 });

  it.each([
    ['once', bomb],
    ['twice', deflateSync(Buffer.concat([bomb, Buffer.alloc(2 * MB, 'no more')]), { level: 0 })],
    ['and cut off', bomb.subarray(0, -100)],
  ])('is not opened where a part of it would unpack to far too much, packed %s', async (_, packed) => {
    expect(await refusal(withStream(packed))).toBe(
      'file.pdf: would unpack to far more than a document needs (one part of it to 64 MB or more): it is not opened.',
    );
  });

  it('is not opened where its parts together would', async () => {
    const part = deflateSync(Buffer.alloc(60 * MB), { level: 9 });
    const nine = Buffer.concat(Array.from({ length: 9 }, () => withStream(part)));
    expect(await refusal(nine)).toContain('its parts to 512 MB or more');
  });

  it('is drawn where only a picture is large, or a part cannot be unpacked', async () => {
    const picture = withStream(bomb, '/Subtype /Image/Width 10000 /Height 6815');
    expect(await paragraphsOf(picture)).toEqual([PROSE]);
    const damaged = Buffer.concat([deflateSync(Buffer.alloc(2000)).subarray(0, 2), Buffer.alloc(3000, 255)]);
    expect(await paragraphsOf(withStream(damaged))).toEqual([PROSE]);
  });

  it('leaves the bytes that it was given as they are', async () => {
    const bytes = page(lines(wrap(PROSE, 60), 60, 90));
    const before = bytes.slice();
    await drawPdf(bytes, 'file.pdf');
    expect(bytes).toEqual(before);
  });
});

describe('a page that is printed in odd ways', () => {
  it('is read from top to bottom whatever the order of its letters in the file', async () => {
    const printed = lines(wrap(PROSE, 60), 60, 90);
    expect(await paragraphsOf(page([...printed].reverse()))).toEqual([PROSE]);
  });

  it('has words whole where each letter is printed by itself', async () => {
    const letters = wrap(PROSE, 60).flatMap((line, at) =>
      [...line].flatMap((text, column) =>
        text === ' ' ? [] : [{ text, x: 60 + column * 6, y: 90 + at * 12 }],
      ),
    );
    expect(await paragraphsOf(page(letters))).toEqual([PROSE]);
  });

  it('has letters once that are printed twice to look bold', async () => {
    const printed = lines(wrap(PROSE, 60), 60, 90);
    expect(await paragraphsOf(page(printed.flatMap((line) => [line, { ...line, x: line.x + 0.3 }])))).toEqual(
      [PROSE],
    );
  });

  it('has a number that stands in a line of its own at the beginning of its paragraph', async () => {
    const printed = [{ text: '12.', x: 60, y: 88 }, ...lines(wrap(PROSE, 60), 90, 94)];
    expect(await paragraphsOf(page(printed))).toEqual([`12. ${PROSE}`]);
  });

  it('is read column after column', async () => {
    const left = wrap(`${PROSE} ${PROSE}`, 38);
    const right = wrap(`Again, ${PROSE} ${PROSE}`, 38);
    const head = { text: 'A briefing on the freedom of assembly', x: 60, y: 70, size: 16 };
    const longer = left.length > right.length ? left : right;
    const both = longer.flatMap((_, at) => [
      ...lines(left.slice(at, at + 1), 60, 110 + at * 12),
      ...lines(right.slice(at, at + 1), 310, 110 + at * 12),
    ]);
    const { pieces } = await drawPdf(page([head, ...both]), 'file.pdf');
    expect(pieces.map(({ type, text }) => [type, text])).toEqual([
      ['heading', 'A briefing on the freedom of assembly'],
      ['paragraph', `${PROSE} ${PROSE}`],
      ['paragraph', `Again, ${PROSE} ${PROSE}`],
    ]);
  });

  it('keeps a body line that comes back at the same height on two pages', async () => {
    const body = (number: number, name: string) =>
      lines(
        [
          `Rec. ${number} The Government considers that its work on this one`,
          'is done, and that nothing remains to be changed by it.',
          ...wrap(`${name} agreed. ${PROSE}`, 60),
        ],
        60,
        60,
      );
    const bytes = makePdf({
      pages: [
        { printed: body(68, 'Norway') },
        { printed: body(69, 'Chile') },
        { printed: body(70, 'Spain') },
      ],
    });
    const { pieces } = await drawPdf(bytes, 'file.pdf');
    expect(pieces.filter(({ type }) => type === 'left out')).toEqual([]);
  });
});

describe('words at the ends of lines', () => {
  it('lose the hyphen where the document has the word whole elsewhere, and keep a compound’s own', async () => {
    const printed = lines(
      [
        'The non-governmental organizations met in the capital with the govern-',
        'ment, and the government answered them with a letter on non-',
        'governmental work, in A/HRC/29/25/',
        'Add.2, and on the Kiev-',
        'Moscow talks.',
      ],
      60,
      90,
    );
    const { pieces, text } = await drawPdf(page(printed), 'file.pdf');
    expect(pieces[0]?.text).toBe(
      'The non-governmental organizations met in the capital with the government, and the government answered them with a letter on non-governmental work, in A/HRC/29/25/Add.2, and on the Kiev-Moscow talks.',
    );
    expect(text.split('\n')[0]?.endsWith('govern\u00ad')).toBe(true);
    expect(text.split('\n')[1]?.endsWith('non-')).toBe(true);
  });
});

describe('lists and tables', () => {
  it('are items by their bullets, with the depth at which they stand', async () => {
    const printed = [
      { text: 'The Government is called upon:', x: 60, y: 90 },
      { text: '•', x: 78, y: 108 },
      { text: 'To repeal the law;', x: 96, y: 108 },
      { text: '–', x: 96, y: 126 },
      { text: 'In whole;', x: 114, y: 126 },
      { text: '•', x: 78, y: 144 },
      { text: 'To free those in prison.', x: 96, y: 144 },
    ];
    const { pieces, text } = await drawPdf(page(printed), 'file.pdf');
    expect(pieces.flatMap((piece) => (piece.type === 'item' ? [[piece.depth, piece.text]] : []))).toEqual([
      [1, 'To repeal the law;'],
      [2, 'In whole;'],
      [1, 'To free those in prison.'],
    ]);
    expect(text).toContain('\n- To repeal the law;\n- In whole;');
  });

  it('are rows where cells stand under one another, each table with a doubt', async () => {
    const row = (cells: readonly string[], y: number): Printed[] =>
      cells.map((text, at) => ({ text, x: 60 + at * 150, y }));
    const printed = [
      ...lines(wrap(PROSE, 70), 60, 90),
      ...row(['Treaty', 'Signed', 'Ratified'], 150),
      ...row(['ICCPR', '2003', '2006'], 170),
      ...row(['ICESCR', '2003', '2006'], 190),
      ...row(['CAT', '-', '1998'], 210),
    ];
    const { pieces, doubts } = await drawPdf(page(printed), 'file.pdf');
    expect(pieces.flatMap((piece) => (piece.type === 'row' ? [piece.cells] : []))).toEqual([
      ['Treaty', 'Signed', 'Ratified'],
      ['ICCPR', '2003', '2006'],
      ['ICESCR', '2003', '2006'],
      ['CAT', '-', '1998'],
    ]);
    expect(doubts.map(({ message }) => message)).toEqual([
      'a table of 4 rows: compare its cells with the page',
    ]);
  });
});
