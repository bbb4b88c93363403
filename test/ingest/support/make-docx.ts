import { makeZip, type ZipPart } from './make-zip.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** What is inside `w:body`. */
  readonly body: string;
  /** What is inside `w:styles`, `w:numbering`, `w:footnotes`, `w:settings`, `w:hdr`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly settings?: string;
  readonly header?: string;
  /** What is inside `cp:coreProperties`. */
  readonly core?: string;
  readonly others?: readonly ZipPart[];
}

/** A Word document of these parts. */
export function makeDocx({ body, others = [], core, ...parts }: DocxParts): Buffer {
  const roots = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    settings: 'settings',
    header: 'hdr',
  };
  const given = Object.entries(roots).flatMap(([name, root]) => {
    const content = parts[name as keyof typeof parts];
    return content === undefined
      ? []
      : [{ name, content: `<w:${root} ${namespaces}>${content}</w:${root}>` }];
  });
  return makeZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships>${given
        .map(({ name }) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`)
        .join('')}</Relationships>`,
    },
    { name: 'word/document.xml', content: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>` },
    ...given.map(({ name, content }) => ({ name: `word/${name}.xml`, content })),
    ...(core === undefined
      ? []
      : [
          {
            name: 'docProps/core.xml',
            content: `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
          },
        ]),
    ...others,
  ]);
}

/** A paragraph: text, and what is inside of its properties. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text.startsWith('<') ? text : r(text)}</w:p>`;

/** A run: text, and what is inside of its properties. */
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const tr = (cells: readonly string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`;

export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p') ? content : p(content)}</w:tc>`;

export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
