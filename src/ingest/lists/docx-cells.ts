import { DocxReader, printedText } from '../draw/docx-body.ts';
import { readDocxPackage } from '../draw/docx-package.ts';
import { childOf, textOf, within, type XmlElement, type XmlNode } from '../draw/xml-tree.ts';
import type { Zip } from '../files/zip.ts';

/** A row of a table of a DOCX. */
export interface CellsRow {
  /** Each cell with its lines that print something, and the column at which it begins, from 0. */
  readonly cells: readonly {
    readonly lines: readonly string[];
    readonly column: number;
    readonly span: number;
  }[];
}

/** The tables of a DOCX, and what stands around them: page headers and paragraphs. */
export interface DocxTables {
  readonly tables: readonly (readonly CellsRow[])[];
  readonly around: readonly string[];
}

/**
 * Reads the tables of a DOCX. A line break inside a cell parts two lines, as the end of a paragraph does, except in the
 * first cell of a row, where running text stands.
 */
export async function readDocxTables(zip: Zip): Promise<DocxTables> {
  const parts = await readDocxPackage(zip);
  const body = childOf(parts.document, 'w:body');
  if (body) for (const row of rowsIn(body)) partCells(row);
  const blocks = new DocxReader(parts).read(body);
  const tables: CellsRow[][] = [];
  const around = parts.headers.map((header) => textOf(header).replace(/\s+/gu, ' '));
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      around.push(printedText(block));
      continue;
    }
    tables.push(
      block.rows.map(({ cells, before }) => {
        let column = before;
        return {
          cells: cells.map(({ paragraphs, span }) => {
            const lines = paragraphs.map((each) => withoutNotes(printedText(each))).filter(Boolean);
            const cell = { lines, column, span };
            column += span;
            return cell;
          }),
        };
      }),
    );
  }
  return { tables, around };
}

/** Marks of footnotes are none of the list's words. */
const withoutNotes = (text: string) => text.replace(/\[\^[^\]\s]+\]/gu, '').trim();

const rowsIn = (element: XmlElement): XmlElement[] =>
  [...within(element)].filter(({ name }) => name === 'w:tr');

function partCells(row: XmlElement): void {
  const cells = row.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === 'w:tc',
  );
  for (const cell of cells.slice(1)) {
    const parted = cell.children.flatMap((child) =>
      typeof child !== 'string' && child.name === 'w:p' ? partAtBreaks(child) : [child],
    );
    cell.children.splice(0, cell.children.length, ...parted);
  }
}

/** A paragraph with line breaks as several; only the first keeps what Word prints before it. */
function partAtBreaks(paragraph: XmlElement): XmlElement[] {
  const parts: XmlNode[][] = [[]];
  for (const child of paragraph.children) {
    if (typeof child === 'string' || child.name !== 'w:r') {
      parts.at(-1)?.push(child);
      continue;
    }
    let run: XmlNode[] = [];
    const properties = childOf(child, 'w:rPr');
    for (const inner of child.children) {
      if (typeof inner !== 'string' && (inner.name === 'w:br' || inner.name === 'w:cr')) {
        parts.at(-1)?.push({ ...child, children: run });
        parts.push([]);
        run = properties ? [properties] : [];
      } else run.push(inner);
    }
    parts.at(-1)?.push({ ...child, children: run });
  }
  return parts.map((children) => ({ ...paragraph, children }));
}
