import type { Drawn } from '../drawn.ts';
import { FileError } from '../file-problem.ts';
import type { OpenedFile } from '../files/open-file.ts';
import { openZip } from '../files/zip.ts';
import { type DocxBlock, type DocxParagraph, DocxReader, type DocxTable, printedText } from './docx-body.ts';
import { type DocxPackage, readDocxPackage } from './docx-package.ts';
import { Drawing } from './drawing.ts';
import { childOf, childrenOf, textOf, type XmlElement } from './xml-tree.ts';

/**
 * Draws a Word document: text as Word prints it, with its automatic numbers, without what tracked changes delete.
 * @throws FileError where it is damaged, locked, too large or has no text
 */
export async function drawDocx(file: Pick<OpenedFile, 'path'>): Promise<Drawn> {
  const zip = await openZip(file.path);
  try {
    const parts = await readDocxPackage(zip);
    const body = childOf(parts.document, 'w:body');
    if (!body) throw new FileError(file.path, 'is no Word document: its main part has no body');
    return new DocxDrawing(parts).draw(body);
  } finally {
    zip.close();
  }
}

class DocxDrawing {
  readonly #parts: DocxPackage;
  readonly #reader: DocxReader;
  readonly #drawing = new Drawing();
  readonly #notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, XmlElement>>>;

  constructor(parts: DocxPackage) {
    this.#parts = parts;
    this.#reader = new DocxReader(parts);
    this.#notes = {
      footnote: byId(parts.footnotes, 'w:footnote'),
      endnote: byId(parts.endnotes, 'w:endnote'),
    };
  }

  draw(body: XmlElement): Drawn {
    for (const block of this.#reader.read(body)) this.#drawBlock(block);
    if (this.#reader.marksAreUnsure)
      this.#drawing.doubt(
        'footnotes begin again with 1 on each printed page, and go on counting here: check their marks',
      );
    const running = [
      ...this.#running(this.#parts.headers, 'header'),
      ...this.#running(this.#parts.footers, 'footer'),
    ];
    return this.#drawing.finish(
      this.#parts.file,
      [...this.#reader.tally.words, ...running],
      about(this.#parts),
    );
  }

  #drawBlock(block: DocxBlock): void {
    if (block.type === 'paragraph') this.#drawParagraph(block);
    else if (isLayout(block)) for (const paragraph of paragraphsOf(block)) this.#drawParagraph(paragraph);
    else this.#drawTable(block);
  }

  #drawParagraph(paragraph: DocxParagraph): void {
    const { text, number, heading, contents } = paragraph;
    const printed = printedText(paragraph);
    if (text && contents) this.#drawing.leftOut('contents', printed);
    else if (text && heading !== undefined) this.#drawing.heading(heading, printed);
    else if (text && number && !number.figures) this.#drawing.item(number.depth, printed, number.bullet);
    else if (text && paragraph.style.quotation) this.#drawing.quotation(printed);
    else if (text) this.#drawing.paragraph(printed);
    if (!contents) this.#drawDoubts([paragraph]);
    this.#drawNotes([paragraph]);
  }

  #drawTable(table: DocxTable): void {
    const boldHead = hasBoldHead(table);
    for (const [at, row] of table.rows.entries()) {
      const cells = row.cells.flatMap(({ paragraphs, span }) => [
        paragraphs.map(printedText).filter(Boolean),
        ...Array<string[]>(span - 1).fill([]),
      ]);
      const before = Array<string[]>(Math.min(row.before, 100)).fill([]);
      if (table.contents) this.#drawing.leftOut('contents', cells.flat().join(' '));
      else this.#drawing.row([...before, ...cells], row.header || (at === 0 && boldHead));
      this.#drawDoubts(row.cells.flatMap(({ paragraphs }) => paragraphs));
    }
    this.#drawNotes(paragraphsOf(table));
  }

  #drawDoubts(paragraphs: readonly DocxParagraph[]): void {
    for (const { doubts } of paragraphs) for (const doubt of doubts) this.#drawing.doubt(doubt);
  }

  #drawNotes(paragraphs: readonly DocxParagraph[]): void {
    for (const { kind, id, mark } of paragraphs.flatMap(({ notes }) => notes)) {
      const note = this.#notes[kind].get(id);
      const blocks = this.#reader
        .read(note)
        .flatMap((block) => (block.type === 'table' ? paragraphsOf(block) : [block]));
      const texts = blocks.map(printedText).filter(Boolean);
      const first =
        texts[0]?.startsWith(mark) && !/\d/.test(mark) ? texts[0].slice(mark.length).trimStart() : texts[0];
      if (first) this.#drawing.note(mark, [first, ...texts.slice(1)]);
      else this.#drawing.doubt(`the ${kind} ${mark} has no text`);
      this.#drawDoubts(blocks);
    }
  }

  /** What stands at the head or foot of each page, each text once. */
  #running(parts: readonly XmlElement[], place: string): string[] {
    const texts = parts.map((part) =>
      new DocxReader(this.#parts)
        .read(part)
        .flatMap((block) => (block.type === 'table' ? paragraphsOf(block) : [block]))
        .map(printedText)
        .filter((text) => /\p{L}/u.test(text))
        .join(' '),
    );
    return [...new Set(texts.filter(Boolean))].map((text) => `running ${place}: ${text}`);
  }
}

const byId = (notes: XmlElement | undefined, name: string) =>
  new Map(childrenOf(notes, name).map((note) => [note.attributes['w:id'] ?? '', note]));

const paragraphsOf = ({ rows }: DocxTable): DocxParagraph[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));

/** A frame around paragraphs, and no table. */
const isLayout = ({ rows }: DocxTable) => rows.every(({ cells }) => cells.length <= 1);

/** The first row alone is bold, and in each of its cells. */
function hasBoldHead({ rows: [first, ...others] }: DocxTable): boolean {
  const isBold = (row: DocxTable['rows'][number]) => {
    const printed = row.cells.flatMap(({ paragraphs }) => paragraphs).filter(({ text }) => text);
    return printed.length > 1 && printed.every(({ allBold }) => allBold);
  };
  return first !== undefined && others.length > 0 && isBold(first) && !others.every(isBold);
}

function about({ core }: DocxPackage): Drawn['about'] {
  const said = (name: string) => textOf(childOf(core, name)).trim() || undefined;
  return {
    title: said('dc:title'),
    author: said('dc:creator'),
    date: /^\d{4}(?:-\d\d){0,2}/.exec(said('dcterms:created') ?? said('dcterms:modified') ?? '')?.[0],
    language: said('dc:language'),
  };
}
