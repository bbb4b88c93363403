import type { Drawn } from '../drawn.ts';
import { Drawing } from './drawing.ts';
import { type OdtNumber, OdtNumbering, type OpenList } from './odt-numbering.ts';
import { type OdtStyle, OdtStyles } from './odt-styles.ts';
import { markOf, OdtText } from './odt-text.ts';
import { Tally } from './tally.ts';
import { beginningOf, tidyText } from './tidy-text.ts';
import { childOf, childrenOf, textOf, within, type XmlElement } from './xml-tree.ts';

interface Paragraph {
  readonly text: string;
  readonly read: OdtText;
  readonly allBold: boolean;
}
interface Row {
  readonly cells: readonly (readonly Paragraph[])[];
  readonly header: boolean;
}

/** Repeated cells and rows stand for the empty rest of a sheet: no table of a text is wider. */
const mostRepeats = 64;
const indexes = /^text:(?:table-of-content|illustration-index|table-index|alphabetical-index|object-index)$/;

/** Draws the text of an OpenDocument file element by element. */
export class OdtDrawing {
  readonly #drawing = new Drawing();
  readonly #tally = new Tally();
  readonly #styles: OdtStyles;
  readonly #numbering: OdtNumbering;
  readonly #deletions = new Map<string, string>();
  readonly #pages: XmlElement | undefined;

  constructor(content: XmlElement, styles: XmlElement | undefined) {
    this.#styles = new OdtStyles([styles, content]);
    this.#numbering = new OdtNumbering(this.#styles);
    this.#pages = childOf(styles, 'office:master-styles');
  }

  draw(file: string, body: XmlElement, about: Drawn['about']): Drawn {
    this.#drawAll(body);
    const notDrawn = [...this.#tally.words, ...this.#running('header'), ...this.#running('footer')];
    return this.#drawing.finish(file, notDrawn, {
      ...about,
      language: about.language ?? this.#styles.language,
    });
  }

  #drawAll(element: XmlElement): void {
    for (const child of element.children) if (typeof child !== 'string') this.#drawBlock(child);
  }

  #drawBlock(element: XmlElement): void {
    const { name } = element;
    if (name === 'text:p' || name === 'text:h') this.#drawParagraph(element);
    else if (name === 'text:list') this.#drawList(element, this.#numbering.open(element));
    else if (name === 'text:numbered-paragraph') this.#drawNumbered(element);
    else if (name === 'table:table') this.#drawTable(element);
    else if (name === 'text:tracked-changes') this.#learnChanges(element);
    else if (indexes.test(name)) this.#leaveOut(element);
    else if (name === 'text:section' && element.attributes['text:display'] === 'none')
      this.#tally.add('hidden section');
    else if (name === 'office:forms') this.#tally.add('form');
    else if (name.startsWith('draw:'))
      this.#drawParagraph({ name: 'text:p', attributes: {}, children: [element] });
    else if (name !== 'text:sequence-decls' && !name.endsWith('-decls')) this.#drawAll(element);
  }

  /** @param number what is printed before it; empty for a bullet, missing for neither */
  #drawParagraph(element: XmlElement, number?: OdtNumber): void {
    const style = this.#styles.of('paragraph', element.attributes['text:style-name']);
    const paragraph = this.#read(element, style);
    const level =
      element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : undefined;
    const heading = style.heading === 0 ? 0 : level;
    const own = number ?? this.#numbering.ofStyle(element, style, level);
    const text = tidyText(`${own?.text ?? ''} ${paragraph.text}`);
    if (!paragraph.text) {
      if (own?.text) this.#drawing.doubt(`an empty paragraph takes the number “${own.text}”`);
    } else if (heading !== undefined) this.#drawing.heading(heading, text);
    else if (own && !own.figures) this.#drawing.item(own.depth, text, !own.text);
    else if (style.quotation) this.#drawing.quotation(text);
    else this.#drawing.paragraph(text);
    this.#drawRest([paragraph]);
  }

  #read(
    element: XmlElement,
    style: OdtStyle = this.#styles.of('paragraph', element.attributes['text:style-name']),
  ): Paragraph {
    const read = new OdtText(this.#styles, this.#tally, this.#deletions);
    read.read(element, style);
    return { text: tidyText(read.text), read, allBold: read.printed > 0 && read.bold === read.printed };
  }

  /** Doubts, notes and text boxes of what was drawn. */
  #drawRest(paragraphs: readonly Paragraph[]): void {
    for (const { read } of paragraphs) for (const doubt of read.doubts) this.#drawing.doubt(doubt);
    for (const note of paragraphs.flatMap(({ read }) => read.notes)) {
      const read = paragraphsIn(childOf(note, 'text:note-body')).map((each) => this.#read(each));
      const texts = read.map(({ text }) => text).filter(Boolean);
      if (texts.length) this.#drawing.note(markOf(note), texts);
      else this.#drawing.doubt(`the note ${markOf(note)} has no text`);
    }
    for (const box of paragraphs.flatMap(({ read }) => read.boxes)) {
      const text = tidyText(paragraphsIn(box).map(textOf).join(' '));
      this.#drawAll(box);
      if (text) this.#drawing.doubt(`this stands in a text box: check its place (“${beginningOf(text)}”)`);
    }
  }

  #drawList(list: XmlElement, level: OpenList): void {
    for (const item of list.children) {
      if (typeof item === 'string' || !/^text:list-(?:item|header)$/.test(item.name)) continue;
      let number = item.name === 'text:list-item' ? level.next(item) : undefined;
      for (const child of item.children) {
        if (typeof child === 'string') continue;
        if (child.name === 'text:list') this.#drawList(child, level.deeper(child));
        else if (child.name === 'text:p' || child.name === 'text:h') {
          this.#drawParagraph(child, number ?? { text: '', depth: 1, figures: true });
          number = undefined;
        } else this.#drawBlock(child);
      }
    }
    level.close();
  }

  #drawNumbered(element: XmlElement): void {
    const level = this.#numbering.open(element);
    const number = level.next(element);
    for (const child of element.children) if (typeof child !== 'string') this.#drawParagraph(child, number);
    level.close();
  }

  #drawTable(table: XmlElement): void {
    const rows = this.#rowsOf(table, false);
    const isBold = (row: Row | undefined) => {
      const printed = row?.cells.flat().filter(({ text }) => text) ?? [];
      return printed.length > 1 && printed.every(({ allBold }) => allBold);
    };
    const boldHead = rows.length > 1 && isBold(rows[0]) && !rows.slice(1).every(isBold);
    const isLayout = rows.every(({ cells }) => cells.length <= 1);
    for (const [at, { cells, header }] of rows.entries()) {
      if (isLayout)
        for (const { text } of cells.flat().filter((each) => each.text)) this.#drawing.paragraph(text);
      else
        this.#drawing.row(
          cells.map((each) => each.map(({ text }) => text).filter(Boolean)),
          header || (at === 0 && boldHead),
        );
      for (const doubt of cells.flat().flatMap(({ read }) => read.doubts)) this.#drawing.doubt(doubt);
    }
    for (const paragraph of rows.flatMap(({ cells }) => cells.flat())) {
      paragraph.read.doubts.length = 0;
      this.#drawRest([paragraph]);
    }
  }

  #rowsOf(element: XmlElement, header: boolean): Row[] {
    return element.children.flatMap((child) => {
      if (typeof child === 'string') return [];
      if (child.name === 'table:table-row')
        return Array<Row>(repeatsOf(child, 'rows')).fill({ cells: this.#cellsOf(child), header });
      if (/^table:table-(?:header-)?rows$|^table:table-row-group$/.test(child.name))
        return this.#rowsOf(child, header || child.name === 'table:table-header-rows');
      return [];
    });
  }

  #cellsOf(row: XmlElement): Paragraph[][] {
    return row.children.flatMap((cell) => {
      if (typeof cell === 'string' || !/^table:(?:covered-)?table-cell$/.test(cell.name)) return [];
      const covered = cell.name === 'table:covered-table-cell';
      const paragraphs = covered ? [] : this.#readInCell(cell);
      if ([...within(cell)].some(({ name }) => name === 'table:table'))
        paragraphs[0]?.read.doubts.push('a table inside a table is drawn as paragraphs of its cell');
      return Array.from({ length: repeatsOf(cell, 'columns') }, () => paragraphs);
    });
  }

  /** Paragraphs of a cell with what their lists print before them. */
  #readInCell(cell: XmlElement): Paragraph[] {
    return [...this.#flow(cell)].map(({ element, number }) => {
      const paragraph = this.#read(element);
      return number?.text ? { ...paragraph, text: tidyText(`${number.text} ${paragraph.text}`) } : paragraph;
    });
  }

  *#flow(
    element: XmlElement,
    list?: OpenList,
  ): Generator<{ element: XmlElement; number?: OdtNumber | undefined }> {
    let number = list && element.name === 'text:list-item' ? list.next(element) : undefined;
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'text:p' || child.name === 'text:h') {
        yield { element: child, number };
        number = undefined;
      } else if (child.name === 'text:list') {
        const inner = list?.deeper(child) ?? this.#numbering.open(child);
        yield* this.#flow(child, inner);
        inner.close();
      } else yield* this.#flow(child, list);
    }
  }

  #leaveOut(index: XmlElement): void {
    for (const paragraph of paragraphsIn(index)) {
      const { text } = this.#read(paragraph);
      if (text) this.#drawing.leftOut('contents', text);
    }
  }

  #learnChanges(changes: XmlElement): void {
    for (const region of childrenOf(changes, 'text:changed-region')) {
      const deletion = childOf(region, 'text:deletion');
      if (!deletion) continue;
      this.#tally.add('tracked deletion');
      const id = region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '';
      this.#deletions.set(id, tidyText(paragraphsIn(deletion).map(textOf).join(' ')));
    }
  }

  #running(place: 'header' | 'footer'): string[] {
    const parts = this.#pages
      ? [...within(this.#pages)].filter(({ name }) => name.startsWith(`style:${place}`))
      : [];
    const texts = parts.map((part) => tidyText(paragraphsIn(part).map(textOf).join(' ')));
    return [...new Set(texts.filter((text) => /\p{L}/u.test(text)))].map(
      (text) => `running ${place}: ${text}`,
    );
  }
}

/** Paragraphs and headings inside, but not those of notes, comments and text boxes in them. */
function paragraphsIn(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'text:p' || child.name === 'text:h' ? [child] : paragraphsIn(child);
  });
}

/** An empty cell that is repeated beyond any table is the rest of the sheet. */
function repeatsOf(element: XmlElement, what: 'rows' | 'columns'): number {
  const said = Number(element.attributes[`table:number-${what}-repeated`] ?? 1) || 1;
  return said > mostRepeats ? 1 : Math.max(said, 1);
}
