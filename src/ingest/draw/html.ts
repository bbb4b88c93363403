import type { Drawn } from '../drawn.ts';
import { FileError } from '../file-problem.ts';
import { decodeText, encodingNamed } from '../files/decode-text.ts';
import type { OpenedFile } from '../files/open-file.ts';
import { HtmlDrawing } from './html-drawing.ts';
import { isShell, mainPart } from './html-elements.ts';
import { HtmlNotes } from './html-notes.ts';
import { readHtml } from './html-tree.ts';
import { Tally } from './tally.ts';
import { tidyText } from './tidy-text.ts';
import { textOf, within, type XmlElement } from './xml-tree.ts';

/**
 * Draws the text of a web page as a browser prints it, without what stands around the document. Nothing in it is run,
 * and nothing that it names is fetched.
 * @throws FileError where its encoding cannot be told or it has no text before its scripts have run
 */
export async function drawHtml(file: Pick<OpenedFile, 'path' | 'bytes'>): Promise<Drawn> {
  const bytes = await file.bytes();
  const decoded = decodeText(bytes, file.path, namedEncoding(bytes));
  const { root, comments } = readHtml(decoded.text, file.path);
  const tally = new Tally();
  const main = mainPart(root);
  const page = new HtmlDrawing(new HtmlNotes(root), tally, main !== root);
  countOutside(root, main, tally);
  page.draw(main);
  if (isShell(root, page.letters))
    throw new FileError(
      file.path,
      'has next to no text: scripts put it together in the browser. Open it there, print it as PDF, and add that',
    );
  tally.add('comment in the page', comments, 'comments in the page');
  const drawn = page.drawing.finish(file.path, tally.words, about(root));
  const doubts = decoded.doubts.map(({ message }) => ({ line: 1, message }));
  return { ...drawn, doubts: [...doubts, ...drawn.doubts] };
}

/** The encoding that the page itself names, in its first kilobytes. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start) ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w.-]+)/i.exec(start);
  const encoding = label?.[1] && encodingNamed(label[1]);
  return encoding && !encoding.startsWith('utf-16') ? encoding : undefined;
}

/** Pictures and scripts are counted wherever they stand, also outside of the part that is drawn. */
function countOutside(root: XmlElement, main: XmlElement, tally: Tally): void {
  if (main === root) {
    for (const element of within(root)) if (element.name === 'head') countHead(element, tally);
    return;
  }
  const names: Readonly<Record<string, readonly [string, string?]>> = {
    script: ['script'],
    style: ['style sheet'],
    nav: ['navigation'],
    header: ['page header'],
    footer: ['page footer'],
    aside: ['aside'],
    form: ['form'],
  };
  const look = (element: XmlElement) => {
    if (element === main) return;
    const name = names[element.name];
    if (name) tally.add(name[0], 1, name[1]);
    else for (const child of element.children) if (typeof child !== 'string') look(child);
  };
  look(root);
}

function countHead(head: XmlElement, tally: Tally): void {
  for (const { name } of within(head)) {
    if (name === 'script') tally.add('script');
    else if (name === 'style') tally.add('style sheet');
  }
}

function about(root: XmlElement): Drawn['about'] {
  const all = [...within(root)];
  const metas = new Map(
    all
      .filter(({ name }) => name === 'meta')
      .map(({ attributes }) => [
        (attributes.name ?? attributes.property ?? '').toLowerCase(),
        attributes.content ?? '',
      ]),
  );
  const said = (...names: string[]) => names.map((name) => tidyText(metas.get(name) ?? '')).find(Boolean);
  const html = all.find(({ name }) => name === 'html');
  return {
    title:
      said('dc.title', 'og:title') ??
      (tidyText(textOf(all.find(({ name }) => name === 'title'))) || undefined),
    author: said('author', 'dc.creator', 'article:author'),
    date: /^\d{4}(?:-\d\d){0,2}/.exec(
      said('dc.date', 'dcterms.created', 'article:published_time', 'date') ?? '',
    )?.[0],
    language: html?.attributes.lang || html?.attributes['xml:lang'] || undefined,
  };
}
