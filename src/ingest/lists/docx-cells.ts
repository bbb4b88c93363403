import { type DocxCell, type DocxParagraph, DocxReader, printedText } from '../draw/docx-body.ts';
import { readDocxPackage } from '../draw/docx-package.ts';
import { childOf, textOf, within, type XmlElement } from '../draw/xml-tree.ts';
import type { Zip } from '../files/zip.ts';

/** A cell of a table of a DOCX. */
export interface Cell {
  /** Its paragraphs that print something, each on one line. */
  readonly lines: readonly string[];
  /** The same, parted at the line breaks inside of paragraphs, too. */
  readonly parts: readonly string[];
  /** The column at which it begins, from 0, and how many it covers. */
  readonly column: number;
  readonly span: number;
  /** It goes on from the cell above, which it is merged with; it holds nothing of its own. */
  readonly merged: boolean;
  /** What was left out of it or is unsure. */
  readonly doubts: readonly string[];
}

/** A row of a table of a DOCX. */
export interface CellsRow {
  readonly cells: readonly Cell[];
}

/** The tables of a DOCX, and what stands around them: page headers and paragraphs. */
export interface DocxTables {
  readonly tables: readonly (readonly CellsRow[])[];
  readonly around: readonly string[];
}

/** Stand for a line break, and for a cell that is merged with the one above, while the text is drawn. */
const lineBreak = '\ue00a';
const mergedMark = '\ue00b';

/** Reads the tables of a DOCX, as they are printed, without marks of notes. */
export async function readDocxTables(zip: Zip): Promise<DocxTables> {
  const parts = await readDocxPackage(zip);
  const body = childOf(parts.document, 'w:body');
  if (body) for (const element of within(body)) if (element.name === 'w:tc') markCell(element);
  const tables: CellsRow[][] = [];
  const around = parts.headers.map((header) => textOf(header).replace(/\s+/gu, ' '));
  for (const block of new DocxReader(parts).read(body)) {
    if (block.type === 'paragraph') around.push(plainLine(printedText(block)));
    else tables.push(block.rows.map(({ cells, before }) => ({ cells: placed(cells, before) })));
  }
  return { tables, around };
}

function placed(cells: readonly DocxCell[], before: number): Cell[] {
  let column = before;
  return cells.map(({ paragraphs, span }) => {
    const cell = { ...read(paragraphs), column, span };
    column += span;
    return cell;
  });
}

function read(paragraphs: readonly DocxParagraph[]): Omit<Cell, 'column' | 'span'> {
  const printed = paragraphs.map((each) => withoutNotes(printedText(each)));
  const lines = printed.map(plainLine).filter(Boolean);
  return {
    lines,
    parts: printed.flatMap((text) => text.split(lineBreak).map(plainLine)).filter(Boolean),
    merged: lines.length === 0 && printed.some((text) => text.includes(mergedMark)),
    doubts: [...new Set(paragraphs.flatMap(({ doubts }) => doubts.map(plainLine)))],
  };
}

/** Marks of footnotes are none of the list's words. */
const withoutNotes = (text: string) => text.replace(/\[\^[^\]\s]+\]/gu, '');

const plainLine = (text: string) =>
  text
    .replaceAll(mergedMark, '')
    .replace(/\s*\ue00a\s*/gu, ' ')
    .trim();

/** Puts marks where the drawing would leave nothing: at line breaks, however deep, and in merged cells. */
function markCell(cell: XmlElement): void {
  const runs = [...within(cell)].filter(({ name }) => name === 'w:r');
  for (const run of runs) {
    const marked = run.children.map((child) =>
      typeof child !== 'string' && (child.name === 'w:br' || child.name === 'w:cr')
        ? { ...child, name: 'w:t', children: [lineBreak] }
        : child,
    );
    run.children.splice(0, run.children.length, ...marked);
  }
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  if (merge && merge.attributes['w:val'] !== 'restart') {
    const text = { name: 'w:t', attributes: {}, children: [mergedMark] };
    const run = { name: 'w:r', attributes: {}, children: [text] };
    cell.children.push({ name: 'w:p', attributes: {}, children: [run] });
  }
}
