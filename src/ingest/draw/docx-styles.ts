import type { DocxPackage } from './docx-package.ts';
import { isOn, settingOf } from './docx-package.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** What a style says of a paragraph or of a run. */
export interface DocxStyle {
  readonly id: string;
  /** 0 for a title, 1 to 9 for a heading. */
  readonly heading?: number | undefined;
  /** It is of the table of contents. */
  readonly contents: boolean;
  readonly quotation: boolean;
  readonly numbering?: { readonly list: string; readonly level?: number | undefined } | undefined;
  readonly bold?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

export interface DocxStyles {
  of(id: string | undefined): DocxStyle;
  /** The list that a style of the kind “numbering” stands for. */
  listOf(id: string): string | undefined;
}

const plain: DocxStyle = { id: '', contents: false, quotation: false };
/** Headings of documents of the United Nations, whose styles have no outline level: `_ H_Ch_G`, `H23`. */
const unHeadings: Readonly<Record<string, number>> = { m: 0, ch: 1, '1': 2, '23': 3, '4': 4, '56': 5 };

export function readDocxStyles({ styles }: DocxPackage): DocxStyles {
  const elements = new Map(
    childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const defaultId = [...elements].find(
    ([, { attributes }]) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )?.[0];
  const known = new Map<string, DocxStyle>();
  const of = (id: string | undefined): DocxStyle => {
    const wanted = id ?? defaultId;
    if (wanted === undefined) return plain;
    const found = known.get(wanted) ?? inherit(wanted, chainOf(wanted, elements));
    known.set(wanted, found);
    return found;
  };
  return {
    of,
    listOf: (id) => settingOf(childOf(childOf(elements.get(id), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}

/** The style and those that it is based on; a circle ends where it closes. */
function chainOf(id: string, elements: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const chain = new Set<XmlElement>();
  for (
    let style = elements.get(id);
    style && !chain.has(style);
    style = elements.get(settingOf(style, 'w:basedOn') ?? '')
  )
    chain.add(style);
  return [...chain];
}

function inherit(id: string, chain: readonly XmlElement[]): DocxStyle {
  const first = <T>(read: (style: XmlElement) => T | undefined): T | undefined => {
    for (const style of chain) {
      const found = read(style);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const name = nameOf(chain[0]) || id.toLowerCase();
  const heading = first(headingOf) ?? headingOfName(name);
  const list = first((style) => settingOf(numbered(style), 'w:numId'));
  const level = first((style) => settingOf(numbered(style), 'w:ilvl'));
  return {
    id,
    heading: heading === 'body' ? undefined : heading,
    contents: /^(toc ?(\d|heading)|contents \d|contents heading|table of figures)$/.test(name),
    quotation: /^(quote|intense quote|block text|quotations?)$/.test(name),
    numbering:
      list === undefined ? undefined : { list, level: level === undefined ? undefined : Number(level) },
    bold: first((style) => isOn(childOf(style, 'w:rPr'), 'w:b')),
    hidden: first((style) => isOn(childOf(style, 'w:rPr'), 'w:vanish')),
  };
}

const nameOf = (style: XmlElement | undefined) => (settingOf(style, 'w:name') ?? '').toLowerCase();
const numbered = (style: XmlElement) => childOf(childOf(style, 'w:pPr'), 'w:numPr');

function headingOf(style: XmlElement): number | 'body' | undefined {
  return headingOfName(nameOf(style)) ?? outlineOf(childOf(style, 'w:pPr'));
}

function headingOfName(name: string): number | undefined {
  if (name === 'title') return 0;
  const level = /^heading ?([1-9])$/.exec(name)?.[1];
  if (level) return Number(level);
  const ofUn = /^h(m|ch|1|23|4|56)g?$/.exec(name.replace(/[^a-z0-9]/g, ''))?.[1];
  return ofUn === undefined ? undefined : unHeadings[ofUn];
}

/** The outline level of a paragraph's or style's properties: 1 to 9, or `body` where it is said to have none. */
export function outlineOf(properties: XmlElement | undefined): number | 'body' | undefined {
  const level = settingOf(properties, 'w:outlineLvl');
  if (level === undefined) return undefined;
  return Number(level) < 9 ? Number(level) + 1 : 'body';
}
