import { FileError } from '../file-problem.ts';
import { beginsWith, type FileKind, type Found, foreignKinds, known, nameKind } from './file-kinds.ts';
import { recogniseOle } from './recognise-ole.ts';
import { recogniseZip } from './recognise-zip.ts';
import { guessUtf16 } from './text-encodings.ts';

/** @param named what its name says, which decides only among texts */
export async function recogniseFile(path: string, head: Buffer, named: FileKind | undefined): Promise<Found> {
  const start = head.subarray(0, 1024).toString('latin1');
  if (start.startsWith('%PDF-') || (named === 'pdf' && start.includes('%PDF-'))) return known('pdf');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return recogniseZip(path);
  if (start.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return recogniseOle(path);
  const foreign = foreignKinds.find(({ begins }) => begins.some((form) => beginsWith(start, form)));
  if (foreign) return foreign;
  const text = textOf(head);
  if (text === undefined)
    return {
      what: 'no text and no kind of file that is known',
      advice: 'bring PDF, DOCX, ODT, HTML, Markdown or plain text',
    };
  if (!text.trim()) throw new FileError(path, 'has nothing in it but white space: get it again');
  return recogniseText(path, text, named);
}

/** The beginning as text, well enough to see what it is; nothing where it is binary. */
function textOf(head: Buffer): string | undefined {
  const encoding = guessUtf16(head);
  if (encoding)
    return head
      .toString('latin1')
      .replaceAll('\0', '')
      .replace(/^(?:\xFF\xFE|\xFE\xFF)/, '');
  return head.includes(0) ? undefined : head.toString('latin1').replace(/^\xEF\xBB\xBF/, '');
}

function recogniseText(path: string, text: string, named: FileKind | undefined): Found {
  const begins = text
    .replace(/^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)+/, '')
    .trimStart()
    .slice(0, 2000);
  if (/^<(?:!doctype html|html|head|body)\b/i.test(begins)) return known('html');
  if (/^\s*<\?xml|^\s*<!doctype(?! html)/i.test(text))
    return {
      what: 'XML that is no page',
      advice: 'open it in the program that made it, save it as DOCX, ODT or HTML, and add that',
    };
  if (named === 'html')
    return /<(?:p|div|h[1-6]|table|ul|ol|span|br|meta|title|article)\b/i.test(text)
      ? known('html')
      : notSo(path);
  if (named === 'json') return /^[[{]/.test(begins) ? known('json') : notSo(path);
  if (/^(?:\[\s*)?\{\s*"[^"\n]*"\s*:/.test(begins) && (named === 'csv' || !named)) return known('json');
  return known(named && ['markdown', 'csv', 'text'].includes(named) ? named : 'text');
}

/** Text under a name that promises more than text. */
const notSo = (path: string): Found =>
  nameKind(path) === 'json'
    ? { ...known('text'), what: 'a text that is no JSON (it begins with neither [ nor {)' }
    : { ...known('text'), what: 'a text without any marks of HTML' };
