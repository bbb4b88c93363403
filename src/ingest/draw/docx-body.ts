import { NoteMarks } from './docx-notes.ts';
import { type DocxNumber, DocxNumbering } from './docx-numbering.ts';
import { type DocxPackage, isOn, settingOf } from './docx-package.ts';
import { type Inline, type InlineContext, InlineReader } from './docx-paragraph.ts';
import { type DocxStyle, type DocxStyles, outlineOf, readDocxStyles } from './docx-styles.ts';
import { Tally } from './tally.ts';
import { beginningOf, tidyText } from './tidy-text.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

export interface DocxParagraph extends Pick<Inline, 'notes' | 'doubts'> {
  readonly type: 'paragraph';
  /** Without the number or bullet that Word prints by itself. */
  readonly text: string;
  readonly number?: DocxNumber | undefined;
  readonly style: DocxStyle;
  /** 0 for the title, 1 to 9 for a heading. */
  readonly heading?: number | undefined;
  readonly contents: boolean;
  readonly allBold: boolean;
}
export interface DocxCell {
  readonly paragraphs: readonly DocxParagraph[];
  /** How many columns it covers. */
  readonly span: number;
}
export interface DocxTableRow {
  readonly cells: readonly DocxCell[];
  /** Columns that are left empty before the first cell. */
  readonly before: number;
  /** It says that it is repeated on each page. */
  readonly header: boolean;
}
export interface DocxTable {
  readonly type: 'table';
  readonly rows: readonly DocxTableRow[];
  readonly contents: boolean;
}
export type DocxBlock = DocxParagraph | DocxTable;

/** The paragraph with what Word prints before it; a bullet prints nothing here. */
export const printedText = ({ number, text }: DocxParagraph): string =>
  tidyText(`${number?.text ?? ''} ${text}`);

/** Reads blocks in the order in which they stand, which numbers and notes are counted in. */
export class DocxReader implements InlineContext {
  readonly tally = new Tally();
  readonly styles: DocxStyles;
  readonly #numbering: DocxNumbering;
  readonly #marks: NoteMarks;
  /** What a paragraph left to the next one, since its mark is deleted or it is an initial. */
  #carried: InlineReader | undefined;

  constructor(parts: DocxPackage) {
    this.styles = readDocxStyles(parts);
    this.#numbering = new DocxNumbering(parts, this.styles);
    this.#marks = new NoteMarks(parts.settings);
  }

  markOf(kind: 'footnote' | 'endnote'): string {
    return this.#marks.next(kind);
  }

  /** Footnotes are numbered page by page in print, and throughout here. */
  get marksAreUnsure(): boolean {
    return this.#marks.beginOnEachPage;
  }

  read(element: XmlElement | undefined, contents = false): DocxBlock[] {
    const blocks: DocxBlock[] = [];
    for (const child of element?.children ?? [])
      if (typeof child !== 'string') blocks.push(...this.#readBlock(child, contents));
    return blocks;
  }

  #readBlock(element: XmlElement, contents: boolean): DocxBlock[] {
    switch (element.name) {
      case 'w:p':
        return this.#readParagraph(element, contents);
      case 'w:tbl':
        return [this.#readTable(element, contents)];
      case 'w:sdt':
        return this.read(childOf(element, 'w:sdtContent'), contents || isContents(element));
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
      case 'mc:Choice':
        return this.read(element, contents);
      case 'mc:AlternateContent':
        return this.read(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'), contents);
      case 'w:altChunk':
        this.tally.add('embedded document');
        return [];
      default:
        return [];
    }
  }

  #readParagraph(element: XmlElement, contents: boolean): DocxBlock[] {
    const properties = childOf(element, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    const style = this.styles.of(settingOf(properties, 'w:pStyle'));
    const look = { bold: style.bold ?? false, hidden: style.hidden ?? false };
    const reader = this.#carried ?? new InlineReader(this, look);
    reader.read(element);
    const goesOn = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom') ?? dropCap(properties);
    this.#carried = goesOn ? reader : undefined;
    if (goesOn) return [];
    const { inline } = reader;
    const text = tidyText(inline.text);
    const hidden = !text && (isOn(mark, 'w:vanish') ?? look.hidden);
    const number = hidden ? undefined : this.#number(properties, style);
    const doubts = [...inline.doubts, ...(number?.doubt ? [number.doubt] : [])];
    if (!text && number?.text) doubts.push(`an empty paragraph takes the number “${number.text}”`);
    const outline = outlineOf(properties) ?? style.heading;
    const paragraph: DocxParagraph = {
      type: 'paragraph',
      text,
      number: text ? number : undefined,
      style,
      heading: outline === 'body' ? undefined : outline,
      contents: contents || style.contents,
      notes: inline.notes,
      doubts,
      allBold: inline.printed > 0 && inline.bold === inline.printed,
    };
    if (childOf(properties, 'w:sectPr')) this.#marks.endSection();
    return [paragraph, ...this.#readBoxes(inline.boxes, contents)];
  }

  #readBoxes(boxes: readonly XmlElement[], contents: boolean): DocxBlock[] {
    return boxes.flatMap((box) => {
      const blocks = this.read(box, contents);
      const first = blocks.find((block) => block.type === 'paragraph' && block.text);
      if (first?.type === 'paragraph')
        first.doubts.push(`this stands in a text box: check its place (“${beginningOf(first.text)}”)`);
      return blocks;
    });
  }

  #number(properties: XmlElement | undefined, style: DocxStyle): DocxNumber | undefined {
    const own = childOf(properties, 'w:numPr');
    const list = settingOf(own, 'w:numId') ?? style.numbering?.list;
    if (list === undefined || list === '0') return undefined;
    const level = settingOf(own, 'w:ilvl');
    return this.#numbering.next(list, level === undefined ? style.numbering?.level : Number(level), style.id);
  }

  #readTable(table: XmlElement, contents: boolean): DocxTable {
    const rows: DocxTableRow[] = [];
    for (const row of held(table, 'w:tr')) {
      const properties = childOf(row, 'w:trPr');
      if (childOf(properties, 'w:del')) {
        this.tally.add('tracked deletion');
        continue;
      }
      rows.push({
        cells: held(row, 'w:tc').map((cell) => this.#readCell(cell, contents)),
        before: Number(settingOf(properties, 'w:gridBefore') ?? 0),
        header: isOn(properties, 'w:tblHeader') ?? false,
      });
    }
    return { type: 'table', rows, contents };
  }

  #readCell(cell: XmlElement, contents: boolean): DocxCell {
    const properties = childOf(cell, 'w:tcPr');
    const paragraphs = this.read(cell, contents).flatMap((block) =>
      block.type === 'table' ? flatten(block) : [block],
    );
    return {
      paragraphs,
      span: Math.min(Math.max(Number(settingOf(properties, 'w:gridSpan') ?? 1) || 1, 1), 100),
    };
  }
}

/** A table inside of a cell is drawn as paragraphs of that cell. */
function flatten(table: DocxTable): DocxParagraph[] {
  const paragraphs = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => [...cell.paragraphs]));
  paragraphs
    .find(({ text }) => text)
    ?.doubts.push('a table inside a table is drawn as paragraphs of its cell');
  return paragraphs;
}

/** Rows or cells, also those inside of content controls. */
function held(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name) ? held(child, name) : [];
  });
}

const isContents = (control: XmlElement) =>
  /table of contents/i.test(
    settingOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '',
  );

const dropCap = (properties: XmlElement | undefined) =>
  childrenOf(properties, 'w:framePr').find(({ attributes }) =>
    /^(drop|margin)$/.test(attributes['w:dropCap'] ?? ''),
  );
