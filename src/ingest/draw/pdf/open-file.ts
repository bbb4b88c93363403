import { getDocumentProxy } from 'unpdf';
import { FileError } from '../../file-problem.ts';
import { refuseBombs } from './refuse-bombs.ts';

/** A page more than this and the file is not taken: it would be a book of statistics, not a document to quote. */
const MOST_PAGES = 3000;

export type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Node 20 lacks what the reader moves its fonts with; without it the reader stops at the first font of a page. */
function lendTransfer(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: unknown };
  if (prototype.transferToFixedLength) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length?: number): ArrayBuffer {
      const whole = structuredClone(this, { transfer: [this] });
      if (length === undefined || length === whole.byteLength) return whole;
      const other = new ArrayBuffer(length);
      new Uint8Array(other).set(new Uint8Array(whole, 0, Math.min(length, whole.byteLength)));
      return other;
    },
  });
}

/** In the words of a person who has the file on the desk. */
function explain(error: unknown): string {
  const { name = '', message = '' } = error as Error;
  if (name === 'PasswordException')
    return 'is encrypted and opens only with a password. Save a copy without one and bring that.';
  if (/empty/i.test(message)) return 'is empty.';
  return 'is damaged or cut short, or is no PDF. Fetch it again, or open it and save it anew as PDF.';
}

/** Opens a PDF held in memory. A file that cannot be opened, has too many pages or unpacks to too much is a `FileError`. */
export async function openFile(bytes: Uint8Array, name: string): Promise<PdfFile> {
  lendTransfer();
  refuseBombs(bytes, name);
  let file: PdfFile;
  try {
    // The reader takes the memory that it is given; the caller keeps its own.
    file = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
    });
  } catch (error) {
    throw new FileError(name, explain(error));
  }
  if (file.numPages > MOST_PAGES) {
    const pages = file.numPages.toLocaleString('en');
    await file.loadingTask.destroy();
    throw new FileError(name, `has ${pages} pages; at most ${MOST_PAGES.toLocaleString('en')} are taken in.`);
  }
  return file;
}
