import { type NumberForm, printNumber } from './print-number.ts';
import { childOf, within, type XmlElement } from './xml-tree.ts';

export interface OdtStyle {
  /** 0 for a title, 1 to 10 for a heading. */
  readonly heading?: number | undefined;
  readonly quotation: boolean;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly list?: string | undefined;
}

interface Level {
  readonly form: NumberForm | 'bullet';
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels are printed: 2 for `1.1`. */
  readonly shown: number;
}
export type OdtList = ReadonlyMap<number, Level>;

const forms: Readonly<Record<string, NumberForm>> = {
  '1': 'decimal',
  a: 'letter',
  A: 'LETTER',
  i: 'roman',
  I: 'ROMAN',
  '': 'none',
};

/** Styles of an OpenDocument text by the names that its paragraphs call them by. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #known = new Map<string, OdtStyle>();
  readonly #lists = new Map<string, OdtList>();
  /** How headings are numbered. */
  readonly outline: OdtList;
  readonly language: string | undefined;

  /** @param roots `styles.xml` and `content.xml`, the later one wins */
  constructor(roots: readonly (XmlElement | undefined)[]) {
    let outline: OdtList = new Map();
    for (const element of roots.flatMap((root) => (root ? [...stylesOf(root)] : []))) {
      const name = element.attributes['style:name'] ?? '';
      if (element.name === 'style:style')
        this.#styles.set(`${element.attributes['style:family']} ${name}`, element);
      else if (element.name === 'text:list-style') this.#lists.set(name, readList(element));
      else if (element.name === 'text:outline-style') outline = readList(element);
      else if (element.name === 'style:default-style') this.#defaults.push(element);
    }
    this.outline = outline;
    this.language = this.#defaults.map(languageOf).find((language) => language !== undefined);
  }

  readonly #defaults: XmlElement[] = [];

  list(name: string | undefined): OdtList | undefined {
    return name === undefined ? undefined : this.#lists.get(name);
  }

  of(family: 'paragraph' | 'text', name: string | undefined): OdtStyle {
    const key = `${family} ${name ?? ''}`;
    const style = this.#known.get(key) ?? inherit(this.#chain(family, name));
    this.#known.set(key, style);
    return style;
  }

  /** The style and those that it comes from; a circle ends where it closes. */
  #chain(family: string, name: string | undefined): XmlElement[] {
    const chain = new Set<XmlElement>();
    let style = this.#styles.get(`${family} ${name ?? ''}`);
    while (style && !chain.has(style)) {
      chain.add(style);
      style = this.#styles.get(`${family} ${style.attributes['style:parent-style-name'] ?? ''}`);
    }
    return [...chain];
  }
}

/** Elements of `office:styles` and `office:automatic-styles`; text is not looked through. */
function* stylesOf(root: XmlElement) {
  for (const part of root.children)
    if (typeof part !== 'string' && /^office:(?:automatic-)?styles$/.test(part.name)) yield* within(part);
}

function inherit(chain: readonly XmlElement[]): OdtStyle {
  const first = <T>(read: (style: XmlElement) => T | undefined) =>
    chain.map(read).find((found) => found !== undefined);
  const look = (style: XmlElement, name: string) => childOf(style, 'style:text-properties')?.attributes[name];
  const level = first(({ attributes }) => attributes['style:default-outline-level'] || undefined);
  const names = chain.map(({ attributes }) => (attributes['style:name'] ?? '').toLowerCase());
  return {
    heading: names.includes('title') ? 0 : level === undefined ? undefined : Number(level),
    quotation: names.some((name) => /^quotations?$/.test(name)),
    bold: /^(?:bold|[6-9]00)$/.test(first((style) => look(style, 'fo:font-weight')) ?? ''),
    hidden: first((style) => look(style, 'text:display')) === 'none',
    list: first(({ attributes }) => attributes['style:list-style-name'] || undefined),
  };
}

function languageOf(style: XmlElement): string | undefined {
  const { 'fo:language': language, 'fo:country': country } =
    childOf(style, 'style:text-properties')?.attributes ?? {};
  if (!language || language === 'none' || language === 'zxx') return undefined;
  return country && country !== 'none' ? `${language}-${country}` : language;
}

function readList(element: XmlElement): OdtList {
  const levels = element.children.flatMap((level): [number, Level][] => {
    if (typeof level === 'string') return [];
    const { attributes } = level;
    const numbered = /number$|outline-level-style$/.test(level.name);
    return [
      [
        Number(attributes['text:level'] ?? 1),
        {
          form: numbered ? (forms[attributes['style:num-format'] ?? ''] ?? 'decimal') : 'bullet',
          prefix: attributes['style:num-prefix'] ?? '',
          suffix: attributes['style:num-suffix'] ?? '',
          start: Number(attributes['text:start-value'] ?? 1),
          shown: Number(attributes['text:display-levels'] ?? 1),
        },
      ],
    ];
  });
  return new Map(levels);
}

/** The number as LibreOffice prints it, with the numbers above it that belong to it. */
export function printOdtNumber(list: OdtList, depth: number, counts: readonly number[]): string {
  const own = list.get(depth);
  if (!own || own.form === 'bullet' || own.form === 'none') return '';
  const numbers: string[] = [];
  for (let at = Math.max(depth - own.shown + 1, 1); at <= depth; at++) {
    const level = list.get(at);
    if (level && level.form !== 'bullet' && level.form !== 'none')
      numbers.push(printNumber(counts[at - 1] ?? level.start, level.form));
  }
  return `${own.prefix}${numbers.join('.')}${own.suffix}`;
}
