import type { Zip } from '../files/zip.ts';
import { type DocxBlock, DocxReader, printedText } from './docx-body.ts';
import { readDocxPackage } from './docx-package.ts';
import { childOf } from './xml-tree.ts';

export interface DocxRow {
  /** Each cell with its paragraphs that print something, on one line each; `span` columns wide. */
  readonly cells: readonly { readonly paragraphs: readonly string[]; readonly span: number }[];
  /** It says that it is repeated at the head of each page. */
  readonly header: boolean;
}

/**
 * The tables of a DOCX file, row by row, as they are printed: with the numbers that Word puts before paragraphs by
 * itself, without deleted and hidden text, without the marks of notes. Non-breaking hyphens stay U+2011.
 * @throws FileError where the archive or the XML is damaged
 */
export async function docxTables(zip: Zip): Promise<DocxRow[][]> {
  const parts = await readDocxPackage(zip);
  const blocks = new DocxReader(parts).read(childOf(parts.document, 'w:body'));
  return blocks.flatMap((block) => (block.type === 'table' ? [rowsOf(block)] : []));
}

const rowsOf = ({ rows }: DocxBlock & { type: 'table' }): DocxRow[] =>
  rows.map(({ cells, header }) => ({
    cells: cells.map(({ paragraphs, span }) => ({
      paragraphs: paragraphs.map((each) => printedText(each).replace(/\[\^[^\]\s]+\]/g, '')).filter(Boolean),
      span,
    })),
    header,
  }));
