import { Parser } from 'htmlparser2';
import { FileError } from '../file-problem.ts';
import type { Zip } from '../files/zip.ts';
import { SharedStrings } from './shared-strings.ts';
import { partText } from './xlsx-text.ts';
import { localName } from './xlsx-workbook.ts';

/** Excel keeps 32,767 signs in a cell; a text far beyond it is made to fill memory. */
const longestText = 1_000_000;

/** Reads the table of shared texts; those of several runs are joined, readings of East Asian signs left out. */
export async function readSharedStrings(zip: Zip, part: string | undefined): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (!part) return strings;
  let text = '';
  let inText = false;
  let phonetic = 0;
  const parser = new Parser(
    {
      onopentagname(written) {
        const name = localName(written);
        if (name === 'si') text = '';
        else if (name === 'rPh') phonetic += 1;
        else if (name === 't') inText = phonetic === 0;
      },
      ontext(piece) {
        if (!inText) return;
        text += piece;
        if (text.length > longestText)
          throw new FileError(zip.file, 'has a text that is longer than a cell can be');
      },
      onclosetag(written) {
        const name = localName(written);
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic -= 1;
        else if (name === 'si') strings.append(unescaped(text));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    for await (const piece of partText(zip, part)) parser.write(piece);
    parser.end();
  } catch (error) {
    strings.close();
    throw error;
  }
  return strings;
}

/** Signs that XML cannot hold stand as `_x000D_`. */
export const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
