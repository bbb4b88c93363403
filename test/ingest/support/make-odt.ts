import { makeZip, type ZipPart } from './make-zip.ts';

const urn = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = [
  ...['office', 'style', 'text', 'table', 'meta'].map((name) => `xmlns:${name}="${urn}:${name}:1.0"`),
  `xmlns:draw="${urn}:drawing:1.0"`,
  `xmlns:fo="${urn}:xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

export interface OdtParts {
  /** What is inside of `office:text`. */
  readonly text: string;
  /** What is inside of `office:automatic-styles`. */
  readonly automatic?: string;
  /** What is inside of `office:document-styles`. */
  readonly styles?: string;
  /** What is inside of `office:meta`. */
  readonly meta?: string;
  readonly manifest?: string;
  readonly others?: readonly ZipPart[];
}

/** An OpenDocument text of these parts. */
export function makeOdt({
  text,
  automatic = '',
  styles = '',
  meta = '',
  manifest = '',
  others = [],
}: OdtParts): Buffer {
  return makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      content: `<office:document-styles ${namespaces}>${styles}</office:document-styles>`,
    },
    {
      name: 'meta.xml',
      content: `<office:document-meta ${namespaces}><office:meta>${meta}</office:meta></office:document-meta>`,
    },
    { name: 'META-INF/manifest.xml', content: `<manifest>${manifest}</manifest>` },
    ...others,
  ]);
}
