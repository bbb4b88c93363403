import type { Doubt, Drawn } from '../drawn.ts';
import { FileError } from '../file-problem.ts';
import { isRightToLeft } from './pdf/clean-letters.ts';
import { layOut } from './pdf/lay-out.ts';
import { makePieces } from './pdf/make-pieces.ts';
import { openFile, type PdfFile } from './pdf/open-file.ts';
import { readAbout } from './pdf/read-about.ts';
import { readSheet } from './pdf/read-sheet.ts';
import type { Sheet } from './pdf/sheet.ts';

/** Share of letters without a known letter from which nothing of a file can be trusted. */
const GARBLED = 0.2;

/**
 * Draws the text of a PDF: printed lines, and the headings, paragraphs, items, rows and notes that they are of, without
 * headers, footers and page numbers. Nothing is fetched and nothing is printed.
 * @param name as its bringer named it, for what is said about it
 * @param progress is told after each page
 * @throws FileError where it needs a password, is damaged, has no text, or too many pages
 */
export async function drawPdf(
  bytes: Uint8Array,
  name: string,
  progress?: (donePages: number, pages: number) => void,
): Promise<Drawn> {
  const file = await openFile(bytes, name);
  try {
    const sheets = await readSheets(file, name, progress);
    refuseUnreadable(sheets, name);
    const about = await readAbout(file);
    const laid = layOut(sheets);
    const made = makePieces(laid);
    const doubts = [
      ...doubtEnd(bytes),
      ...doubtPages(
        sheets,
        laid.lines.map((line) => line.page),
      ),
      ...made.doubts,
    ];
    const pictures = sheets.reduce((sum, sheet) => sum + sheet.pictures, 0);
    const notDrawn = pictures ? [`${pictures} ${pictures === 1 ? 'picture' : 'pictures'}`] : [];
    return { ...made, doubts: doubts.sort((a, b) => a.line - b.line), notDrawn, about };
  } finally {
    await file.loadingTask.destroy();
  }
}

async function readSheets(
  file: PdfFile,
  name: string,
  progress?: (done: number, of: number) => void,
): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (let page = 1; page <= file.numPages; page++) {
    try {
      sheets.push(await readSheet(file, page));
    } catch {
      throw new FileError(
        name,
        `page ${page} of ${file.numPages} cannot be read: the file is damaged or cut short. Fetch it again.`,
      );
    }
    progress?.(page, file.numPages);
  }
  return sheets;
}

/** A file without its end may have lost pages that nothing else tells of. */
function doubtEnd(bytes: Uint8Array): Doubt[] {
  const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4096))).toString('latin1');
  return end.includes('%%EOF')
    ? []
    : [{ line: 1, page: 1, message: 'the file lacks its end: it may be cut short, and text be missing' }];
}

const lettersOf = (sheet: Sheet): number => sheet.runs.reduce((sum, run) => sum + run.text.length, 0);

function refuseUnreadable(sheets: readonly Sheet[], name: string): void {
  const letters = sheets.reduce((sum, sheet) => sum + lettersOf(sheet), 0);
  const unreadable = sheets.reduce((sum, sheet) => sum + sheet.unreadable, 0);
  if (unreadable > GARBLED * (letters + unreadable) && unreadable > 50)
    throw new FileError(
      name,
      'has fonts that do not say which letters they print, so its text comes out as nonsense. Bring another copy, or one that text recognition (OCR) has read.',
    );
  if (letters < 20) {
    const scan = sheets.some((sheet) => sheet.pictures > 0);
    throw new FileError(
      name,
      scan
        ? 'is a scan: pictures of pages, without text. Have text recognition (OCR) read it, and bring that.'
        : 'has no text.',
    );
  }
}

/** Pages that have pictures but no text, letters nobody can read, or what is written from right to left. */
function doubtPages(sheets: readonly Sheet[], pages: readonly number[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const sheet of sheets) {
    const line = Math.max(1, pages.filter((page) => page < sheet.page).length);
    const say = (message: string) => doubts.push({ line, page: sheet.page, message });
    if (lettersOf(sheet) < 20 && sheet.pictures > 0)
      say('this page is a picture without text: nothing was drawn from it');
    if (sheet.unreadable > 10 && sheet.unreadable > 0.05 * lettersOf(sheet))
      say(`${sheet.unreadable} letters of this page cannot be read`);
    if (sheet.runs.some((run) => isRightToLeft(run.text)))
      say('this page has text from right to left, whose order may be wrong');
    if (sheet.aside.join('').length > 3)
      say(`written sideways and not drawn: “${sheet.aside.join(' ').slice(0, 60)}”`);
  }
  return doubts;
}
