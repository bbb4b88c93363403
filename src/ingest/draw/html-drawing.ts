import { Drawing } from './drawing.ts';
import { blocks, isNotDrawn } from './html-elements.ts';
import { HtmlList } from './html-lists.ts';
import { type HtmlNotes, isSignLink, withoutMark } from './html-notes.ts';
import { htmlRows, isLayoutTable } from './html-tables.ts';
import type { Tally } from './tally.ts';
import { beginningOf, tidyText } from './tidy-text.ts';
import { childOf, textOf, type XmlElement } from './xml-tree.ts';

/** What a paragraph stands in. */
interface Place {
  readonly heading?: number | undefined;
  readonly quoted?: boolean | undefined;
  readonly list?: HtmlList | undefined;
  readonly preformatted?: boolean | undefined;
}

/** Signs that no text has. A paragraph ends here though no element does: two line breaks one after the other. */
const paragraphEnd = '\uFDD0';
const lineBreak = '\uFDD1';
/** A number or letter that somebody typed before an item. */
const typedNumber = /^(?:\([\da-z]{1,5}\)|\d{1,3}(?:\.\d{1,3})*[.)]|[a-z][.)])\s/i;

/** Draws elements of a page in their order, paragraph by paragraph. */
export class HtmlDrawing {
  readonly drawing = new Drawing();
  letters = 0;
  readonly #notes: HtmlNotes;
  readonly #tally: Tally;
  readonly #drawnNotes = new Set<XmlElement>();
  /** Where paragraphs go: to the drawing, or to a cell or note that is being read. */
  #sink: ((text: string, place: Place) => void) | undefined;
  #text = '';
  /** What is printed before the item that has begun and has not printed anything yet. */
  #item: { readonly number: string | undefined } | undefined;
  #inMain: boolean;
  #doubts: string[] = [];

  constructor(notes: HtmlNotes, tally: Tally, inMain: boolean) {
    this.#notes = notes;
    this.#tally = tally;
    this.#inMain = inMain;
  }

  draw(root: XmlElement): void {
    this.#readInside(root, {});
    this.#flush({});
    // Notes may stand outside of the part that is the document.
    for (const note of this.#notes.notes.keys()) if (!this.#drawnNotes.has(note)) this.#drawNote(note);
  }

  #read(element: XmlElement, place: Place): void {
    if (isNotDrawn(element, this.#tally, this.#inMain) || (element.name === 'a' && isSignLink(element)))
      return;
    const mark = this.#notes.references.get(element);
    if (mark !== undefined) this.#text += `[^${mark}]`;
    else if (this.#notes.notes.has(element)) {
      this.#flush(place);
      this.#drawNote(element);
    } else if (blocks.has(element.name)) this.#readBlock(element, place);
    else this.#readInline(element, place);
  }

  #readInside(element: XmlElement, place: Place): void {
    for (const child of element.children) {
      if (typeof child !== 'string') this.#read(child, place);
      else this.#text += place.preformatted ? child.replace(/\n[ \t]*\n/g, paragraphEnd) : child;
    }
  }

  #readInline(element: XmlElement, place: Place): void {
    const { name } = element;
    if (name === 'br') this.#text += lineBreak;
    else if (name === 'wbr') return;
    else if (name === 'q') {
      this.#text += '“';
      this.#readInside(element, place);
      this.#text += '”';
    } else if (name === 'rt' || name === 'rp') return;
    else if (name === 'sup') this.#readRaised(element, place);
    else {
      if (/^(?:del|s|strike)$/.test(name) && textOf(element).trim())
        this.#doubts.push(`struck-through words are drawn: “${beginningOf(tidyText(textOf(element)))}”`);
      this.#readInside(element, place);
    }
  }

  /** Raised figures after a word are the mark of a note, even where no link says so; after a unit they are not. */
  #readRaised(element: XmlElement, place: Place): void {
    const before = this.#text;
    this.#readInside(element, place);
    const raised = this.#text.slice(before.length).trim();
    if (
      !/^\d{1,3}$/.test(raised) ||
      !/[\p{L}\p{P}]$/u.test(before) ||
      /(?:^|[^\p{L}])(?:[kcdm]?m|ha|CO)$/u.test(before)
    )
      return;
    this.#text = `${before}[^${raised}]`;
    this.#doubts.push(`a raised ${raised} is taken for the mark of a note`);
  }

  #readBlock(element: XmlElement, place: Place): void {
    const { name } = element;
    this.#flush(place);
    if (name === 'table') this.#readTable(element, place);
    else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir')
      this.#readList(element, place);
    else {
      const wasMain = this.#inMain;
      if (name === 'main' || name === 'article') this.#inMain = true;
      const inside = placeIn(element, place);
      this.#readInside(element, inside);
      this.#flush(inside);
      this.#inMain = wasMain;
    }
  }

  #readList(element: XmlElement, place: Place): void {
    const list = new HtmlList(element, (place.list?.depth ?? 0) + 1);
    for (const child of element.children) {
      if (typeof child === 'string') this.#text += child;
      else if (child.name !== 'li') this.#read(child, { ...place, list });
      else if (this.#notes.notes.has(child) || isNotDrawn(child, this.#tally, this.#inMain)) {
        list.next(child);
        if (this.#notes.notes.has(child)) this.#drawNote(child);
      } else {
        this.#flush({ ...place, list });
        this.#item = { number: list.next(child) };
        this.#readInside(child, { ...place, list });
        this.#flush({ ...place, list });
        this.#item = undefined;
      }
    }
  }

  #readTable(table: XmlElement, place: Place): void {
    if (this.#sink || isLayoutTable(table)) {
      if (this.#sink && !isLayoutTable(table))
        this.#doubts.push('a table inside a table is drawn as paragraphs of its cell');
      this.#readInside(table, place);
      this.#flush(place);
      return;
    }
    const caption = childOf(table, 'caption');
    if (caption) this.#readBlock(caption, place);
    for (const { cells, header } of htmlRows(table)) {
      this.drawing.row(
        cells.map((cell) => (cell ? this.#apart(cell) : [])),
        header,
      );
      this.#sayDoubts();
    }
  }

  #drawNote(element: XmlElement): void {
    this.#drawnNotes.add(element);
    const mark = this.#notes.notes.get(element) ?? '';
    const [first = '', ...others] = this.#apart(element);
    const texts = [withoutMark(first, mark), ...others.map((text) => withoutMark(text, ''))].filter(Boolean);
    if (texts.length) this.drawing.note(mark, texts);
    else this.drawing.doubt(`the note ${mark} has no text`);
    this.#sayDoubts();
  }

  /** The paragraphs of a cell or of a note. */
  #apart(element: XmlElement): string[] {
    const paragraphs: string[] = [];
    const [sink, text, item] = [this.#sink, this.#text, this.#item];
    this.#text = '';
    this.#item = undefined;
    this.#sink = (paragraph) => paragraphs.push(paragraph);
    this.#readInside(element, {});
    this.#flush({});
    this.#sink = sink;
    this.#text = text;
    this.#item = item;
    return paragraphs;
  }

  /** Draws what has been read since the last paragraph. */
  #flush(place: Place): void {
    const pieces = this.#text
      .replace(/\uFDD1(?:\s*\uFDD1)+/g, paragraphEnd)
      .replaceAll(lineBreak, ' ')
      .split(paragraphEnd);
    this.#text = '';
    for (const piece of pieces) {
      // Some pages print brackets around the link.
      const text = tidyText(piece).replace(/\[(\[\^[^\]\s]+\])\]/g, '$1');
      if (!text) continue;
      this.letters += text.length;
      this.#drawParagraph(text, place);
    }
  }

  #drawParagraph(text: string, place: Place): void {
    const item = this.#item;
    this.#item = undefined;
    const isTyped = typedNumber.test(text);
    const number = isTyped ? undefined : item?.number;
    if (isTyped && item?.number)
      this.#doubts.push(`the item has a number of its own, so “${item.number}” is not printed before it`);
    const printed = number ? `${number} ${text}` : text;
    if (this.#sink) this.#sink(printed, place);
    else {
      if (place.heading !== undefined) this.drawing.heading(place.heading, printed);
      else if (item && place.list) this.drawing.item(place.list.depth, printed, number === '');
      else if (place.quoted) this.drawing.quotation(printed);
      else this.drawing.paragraph(printed);
      this.#sayDoubts();
    }
  }

  #sayDoubts(): void {
    for (const doubt of this.#doubts) this.drawing.doubt(doubt);
    this.#doubts = [];
  }
}

function placeIn({ name, attributes }: XmlElement, place: Place): Place {
  const heading =
    /^h([1-6])$/.exec(name)?.[1] ??
    (attributes.role === 'heading' ? (attributes['aria-level'] ?? '2') : undefined);
  if (heading) return { ...place, heading: Number(heading) || 2 };
  if (name === 'blockquote') return { ...place, quoted: true };
  return name === 'pre' ? { ...place, preformatted: true } : place;
}
