import { posix } from 'node:path';
import type { Zip } from '../files/zip.ts';
import { childrenOf, readXml, type XmlElement } from './xml-tree.ts';

/** The parts of a DOCX file that are drawn from; those that it does not have are missing. */
export interface DocxPackage {
  readonly file: string;
  readonly document: XmlElement;
  readonly styles?: XmlElement | undefined;
  readonly numbering?: XmlElement | undefined;
  readonly settings?: XmlElement | undefined;
  readonly footnotes?: XmlElement | undefined;
  readonly endnotes?: XmlElement | undefined;
  readonly core?: XmlElement | undefined;
  readonly headers: readonly XmlElement[];
  readonly footers: readonly XmlElement[];
}

/** Looks only; what the text does not depend on is not kept, since it is most of the file. */
const unused = new Set(
  [
    'rFonts',
    'sz',
    'szCs',
    'lang',
    'color',
    'spacing',
    'ind',
    'shd',
    'tcMar',
    'tcBorders',
    'tblBorders',
    'tblCellMar',
    'jc',
  ]
    .concat([
      'tcW',
      'tblW',
      'tblInd',
      'tblLook',
      'tabs',
      'bookmarkStart',
      'bookmarkEnd',
      'proofErr',
      'kern',
      'bCs',
      'iCs',
    ])
    .concat([
      'rPrChange',
      'pPrChange',
      'tblPrChange',
      'tcPrChange',
      'trPrChange',
      'sectPrChange',
      'lastRenderedPageBreak',
    ])
    .map((name) => `w:${name}`),
);
const namespaces: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(2006\/)?chart$/, 'c'],
  [/\/drawingml\/(2006\/)?diagram$/, 'dgm'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/\/dc\/elements\/1\.1\/$/, 'dc'],
  [/\/dc\/terms\/$/, 'dcterms'],
];
const choice = {
  skips: (name: string) => unused.has(name),
  dropsAttribute: (name: string) => name.startsWith('w:rsid') || name.startsWith('w14:'),
  prefixOf: (namespace: string) => namespaces.find(([form]) => form.test(namespace))?.[1],
};

/** @throws FileError where a part is damaged */
export async function readDocxPackage(zip: Zip): Promise<DocxPackage> {
  // The parts of one file share what they may have together.
  const counted = { ...choice, count: { elements: 0 } };
  const read = (name: string) => readXml(zip.stream(name), zip.file, name, counted);
  const main =
    (await related(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const parts = (await related(zip, main)).filter(({ target }) => zip.has(target));
  const all = (type: string) =>
    Promise.all(parts.filter((part) => part.type === type).map(({ target }) => read(target)));
  const first = async (type: string) => {
    const part = parts.find((each) => each.type === type);
    return part && read(part.target);
  };
  return {
    file: zip.file,
    document: await read(main),
    styles: await first('styles'),
    numbering: await first('numbering'),
    settings: await first('settings'),
    footnotes: await first('footnotes'),
    endnotes: await first('endnotes'),
    core: zip.has('docProps/core.xml') ? await read('docProps/core.xml') : undefined,
    headers: await all('header'),
    footers: await all('footer'),
  };
}

/** What a part names as belonging to it; what lies outside of the file is left alone. */
async function related(zip: Zip, part: string) {
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  if (!zip.has(name)) return [];
  const relations = await readXml(zip.stream(name), zip.file, name);
  return relations.children
    .filter((child) => typeof child !== 'string')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Type = '', Target = '' } }) => ({
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target),
    }));
}

/** `val` of a child: `<w:start w:val="3"/>`. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childrenOf(element, name)[0]?.attributes['w:val'];

/** A property that is on unless its value says off. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childrenOf(element, name)[0];
  return property && !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
}
