import { drawDocx } from './draw/docx.ts';
import { drawHtml } from './draw/html.ts';
import { drawMarkdown } from './draw/markdown.ts';
import { drawOdt } from './draw/odt.ts';
import { onePieceALine } from './draw/one-piece-a-line.ts';
import { drawPdf } from './draw/pdf.ts';
import { drawText } from './draw/text.ts';
import type { Drawn } from './drawn.ts';
import { FileError } from './file-problem.ts';
import { decodeText } from './files/decode-text.ts';
import { type FileKind, kindNames } from './files/file-kinds.ts';
import { type OpenedFile, openFile } from './files/open-file.ts';

/** A file that was read as a document. */
export interface DrawnFile {
  readonly file: OpenedFile;
  readonly drawn: Drawn;
  /** What it is, for people: “a PDF”, “plain text (windows-1251)”. */
  readonly what: string;
  /** Its bytes are the text as drawn, in UTF-8: it needs no second file beside it. */
  readonly isText: boolean;
}

const asDocument: Partial<
  Record<FileKind, (file: OpenedFile, progress?: Progress) => Promise<Omit<DrawnFile, 'file'>>>
> = {
  pdf: async (file, progress) => drawnAs('a PDF', await drawPdf(await file.bytes(), file.path, progress)),
  docx: async (file) => drawnAs(kindNames.docx, withLevels(await drawDocx(file))),
  odt: async (file) => drawnAs(kindNames.odt, withLevels(await drawOdt(file))),
  html: async (file) => drawnAs(kindNames.html, withLevels(await drawHtml(file))),
  markdown: (file) => drawnText(file, (text, name) => withLevels(onePieceALine(drawMarkdown(text, name)))),
  text: (file) => drawnText(file, drawText),
};

/** How far a long document is, in pages. */
export type Progress = (done: number, total: number) => void;

/**
 * Opens a file, and draws its text and its pieces.
 *
 * @throws FileError where it cannot be read as a document
 */
export async function drawFile(path: string, progress?: Progress): Promise<DrawnFile> {
  const file = await openFile(path);
  const draw = asDocument[file.kind];
  if (!draw)
    throw new FileError(
      path,
      `is ${kindNames[file.kind]}, a table: bring lists of recommendations with \`npm run corpus -- import\``,
    );
  const read = await draw(file, progress);
  refuseLong(path, read.drawn);
  if (!read.drawn.pieces.some(({ type }) => type !== 'left out'))
    throw new FileError(path, 'has no text that could be quoted');
  return { file, ...read };
}

/** No paragraph that anybody could quote is longer, and much of what follows takes longer than it should with it. */
const longest = 30_000;

function refuseLong(path: string, { pieces }: Drawn): void {
  const long = pieces.filter(({ text }) => text.length > longest);
  if (long.length > 0)
    throw new FileError(
      path,
      long.map(({ text, lines: [line] }) => ({
        line,
        message: `is a paragraph of ${text.length} characters, and at most ${longest} are read: put each paragraph on lines of its own`,
      })),
    );
}

const drawnAs = (what: string, drawn: Drawn) => ({ what, drawn, isText: false });
const withLevels = (drawn: Drawn): Drawn => ({ ...drawn, saysLevels: true });

async function drawnText(file: OpenedFile, draw: (text: string, name: string) => Drawn) {
  const bytes = await file.bytes();
  const { text, encoding } = decodeText(bytes, file.path);
  const drawn = draw(text, file.path);
  return {
    drawn,
    what: `${kindNames[file.kind]}${encoding === 'utf-8' ? '' : ` (${encoding})`}`,
    isText: Buffer.from(drawn.text).equals(bytes),
  };
}
