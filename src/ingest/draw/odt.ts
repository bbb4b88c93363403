import type { Drawn } from '../drawn.ts';
import { FileError } from '../file-problem.ts';
import type { OpenedFile } from '../files/open-file.ts';
import { openZip, type Zip } from '../files/zip.ts';
import { OdtDrawing } from './odt-drawing.ts';
import { childOf, readXml, textOf, type XmlChoice, type XmlElement } from './xml-tree.ts';

const namespaces: readonly (readonly [RegExp, string])[] = [
  [/^urn:oasis:names:tc:opendocument:xmlns:(office|style|text|table|meta):1\.0$/, ''],
  [/^urn:oasis:names:tc:opendocument:xmlns:drawing:1\.0$/, 'draw'],
  [/^urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1\.0$/, 'fo'],
  [/\/dc\/elements\/1\.1\/$/, 'dc'],
];
const choice: XmlChoice = {
  prefixOf: (namespace) => {
    const found = namespaces.find(([form]) => form.test(namespace));
    return found && (found[1] || found[0].exec(namespace)?.[1]);
  },
  skips: (name) => name === 'office:scripts' || name === 'office:binary-data',
};

/**
 * Draws an OpenDocument text as LibreOffice prints it, with its automatic numbers, without deleted text.
 * @throws FileError where it is damaged, locked, too large or has no text
 */
export async function drawOdt(file: Pick<OpenedFile, 'path'>): Promise<Drawn> {
  const zip = await openZip(file.path);
  try {
    const content = await read(zip, 'content.xml');
    const body = childOf(childOf(content, 'office:body'), 'office:text');
    if (!content || !body) throw new FileError(file.path, 'is no OpenDocument text: it has no text part');
    const drawing = new OdtDrawing(content, await read(zip, 'styles.xml'));
    return drawing.draw(file.path, body, about(await read(zip, 'meta.xml')));
  } finally {
    zip.close();
  }
}

const read = async (zip: Zip, name: string): Promise<XmlElement | undefined> =>
  zip.has(name) ? readXml(zip.stream(name), zip.file, name, choice) : undefined;

function about(meta: XmlElement | undefined): Drawn['about'] {
  const said = (name: string) => textOf(childOf(childOf(meta, 'office:meta'), name)).trim() || undefined;
  return {
    title: said('dc:title'),
    author: said('meta:initial-creator') ?? said('dc:creator'),
    date: /^\d{4}(?:-\d\d){0,2}/.exec(said('meta:creation-date') ?? said('dc:date') ?? '')?.[0],
    language: said('dc:language'),
  };
}
