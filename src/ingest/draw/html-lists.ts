import { type NumberForm, printNumber } from './print-number.ts';
import type { XmlElement } from './xml-tree.ts';

const types: Readonly<Record<string, NumberForm>> = {
  '1': 'decimal',
  a: 'letter',
  A: 'LETTER',
  i: 'roman',
  I: 'ROMAN',
};
const styles: Readonly<Record<string, NumberForm>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'zero',
  'lower-alpha': 'letter',
  'lower-latin': 'letter',
  'upper-alpha': 'LETTER',
  'upper-latin': 'LETTER',
  'lower-roman': 'roman',
  'upper-roman': 'ROMAN',
  none: 'none',
};
const styleOf = ({ attributes }: XmlElement) =>
  /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attributes.style ?? '')?.[1]?.toLowerCase() ?? '';

/** A list of a page that is being read. */
export class HtmlList {
  readonly depth: number;
  readonly #form: NumberForm | 'bullet';
  readonly #step: number;
  #next: number;

  constructor(list: XmlElement, depth: number) {
    this.depth = depth;
    const { attributes } = list;
    const ordered = list.name === 'ol';
    const own = styles[styleOf(list)] ?? types[attributes.type ?? ''];
    this.#form = own ?? (ordered ? 'decimal' : 'bullet');
    this.#step = ordered && attributes.reversed !== undefined ? -1 : 1;
    const items = list.children.filter((child) => typeof child !== 'string' && child.name === 'li').length;
    this.#next = numberIn(attributes.start) ?? (this.#step < 0 ? items : 1);
  }

  /** What a browser prints before the item: `3.`, empty for a bullet, missing for neither. */
  next(item: XmlElement): string | undefined {
    const number = numberIn(item.attributes.value) ?? this.#next;
    this.#next = number + this.#step;
    const form = styles[styleOf(item)] ?? types[item.attributes.type ?? ''] ?? this.#form;
    if (form === 'bullet') return '';
    return form === 'none' ? undefined : `${printNumber(number, form)}.`;
  }
}

const numberIn = (text: string | undefined) =>
  /^\s*-?\d{1,9}\s*$/.test(text ?? '') ? Number(text) : undefined;
