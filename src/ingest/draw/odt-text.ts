import type { OdtStyles } from './odt-styles.ts';
import type { Tally } from './tally.ts';
import { beginningOf, tidyText } from './tidy-text.ts';
import { childOf, textOf, within, type XmlElement } from './xml-tree.ts';

/** What is read out of a paragraph. */
export class OdtText {
  text = '';
  printed = 0;
  bold = 0;
  readonly notes: XmlElement[] = [];
  /** Text boxes that hang on it. */
  readonly boxes: XmlElement[] = [];
  readonly doubts: string[] = [];
  readonly #styles: OdtStyles;
  readonly #tally: Tally;
  /** Words that tracked changes delete, by the id of the change. */
  readonly #deletions: ReadonlyMap<string, string>;

  constructor(styles: OdtStyles, tally: Tally, deletions: ReadonlyMap<string, string>) {
    this.#styles = styles;
    this.#tally = tally;
    this.#deletions = deletions;
  }

  read(element: XmlElement, look: { readonly bold: boolean; readonly hidden: boolean }): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#print(child, look);
      else this.#readElement(child, look);
    }
  }

  #readElement(element: XmlElement, look: { readonly bold: boolean; readonly hidden: boolean }): void {
    const { name, attributes } = element;
    if (name === 'text:span') {
      const style = this.#styles.of('text', attributes['text:style-name']);
      this.read(element, { bold: look.bold || style.bold, hidden: look.hidden || style.hidden });
    } else if (['text:s', 'text:tab', 'text:line-break'].includes(name)) this.text += ' ';
    else if (name === 'text:note') this.#refer(element);
    else if (name === 'office:annotation') this.#tally.add('comment');
    else if (name === 'text:change') this.#leaveOutDeleted(attributes['text:change-id'] ?? '');
    else if (name === 'text:hidden-text' || name === 'text:hidden-paragraph')
      this.#leaveOutHidden(textOf(element));
    else if (name === 'text:ruby') this.read(childOf(element, 'text:ruby-base') ?? element, look);
    else if (name.startsWith('draw:')) this.#leaveOutDrawing(element);
    else if (name !== 'office:annotation-end') this.read(element, look);
  }

  #print(text: string, look: { readonly bold: boolean; readonly hidden: boolean }): void {
    if (look.hidden) {
      if (text.trim()) this.#leaveOutHidden(text);
      return;
    }
    this.text += text;
    const printed = text.replace(/\s/g, '').length;
    this.printed += printed;
    if (look.bold) this.bold += printed;
  }

  #refer(note: XmlElement): void {
    this.notes.push(note);
    this.text += `[^${markOf(note)}]`;
  }

  #leaveOutHidden(text: string): void {
    this.#tally.add('piece of hidden text', 1, 'pieces of hidden text');
    this.doubts.push(`hidden text is left out: “${beginningOf(tidyText(text))}”`);
  }

  #leaveOutDeleted(id: string): void {
    const text = this.#deletions.get(id);
    if (text) this.doubts.push(`words that a tracked change deletes are left out: “${beginningOf(text)}”`);
  }

  #leaveOutDrawing(element: XmlElement): void {
    if (element.name === 'draw:a') {
      this.read(element, { bold: false, hidden: false });
      return;
    }
    for (const box of outermost(element)) this.boxes.push(box);
    for (const { name } of within(element)) {
      if (name === 'draw:image') this.#tally.add('picture');
      else if (name === 'draw:object') this.#tally.add('embedded object');
    }
  }
}

export const markOf = (note: XmlElement): string => {
  const citation = childOf(note, 'text:note-citation');
  return tidyText(citation?.attributes['text:label'] ?? textOf(citation)) || '*';
};

function outermost(element: XmlElement): XmlElement[] {
  if (element.name === 'draw:text-box') return [element];
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : outermost(child)));
}
