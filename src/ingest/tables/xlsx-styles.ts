import { Parser } from 'htmlparser2';
import type { Zip } from '../files/zip.ts';
import { partText } from './xlsx-text.ts';
import { localName } from './xlsx-workbook.ts';

/** Which styles of cells show a quantity as a date or a time, by the number that a cell names its style by. */
export type DateStyles = ReadonlySet<number>;

/** Excel has at most 65,490 styles of cells. */
const mostStyles = 70_000;
/** Formats for dates and times that a workbook need not spell out, those of East Asia and Thailand included. */
const builtIn: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];

/** Reads which styles of a workbook are of dates and times. */
export async function readDateStyles(zip: Zip, part: string | undefined): Promise<DateStyles> {
  const dates = new Set<number>();
  if (!part) return dates;
  const formats = new Map<number, boolean>();
  let inCells = false;
  let style = 0;
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = localName(written);
        const format = Number(attributes.numFmtId);
        if (name === 'cellXfs') inCells = true;
        else if (name === 'numFmt' && formats.size < mostStyles)
          formats.set(format, isDateFormat(attributes.formatCode ?? ''));
        else if (name === 'xf' && inCells) {
          if (formats.get(format) ?? isBuiltInDate(format)) dates.add(style);
          style += 1;
        }
      },
      onclosetag(written) {
        if (localName(written) === 'cellXfs') inCells = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const text of partText(zip, part)) {
    parser.write(text);
    if (style > mostStyles) break;
  }
  return dates;
}

const isBuiltInDate = (format: number) => builtIn.some(([first, last]) => format >= first && format <= last);

/** Whether a format has a day, month, year, hour or second in it, outside of quoted words and names of colours. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .slice(0, 1000)
    .replace(/"[^"]*"?|[\\_*]./gu, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, '')
    .replace(/general/giu, '');
  return /[dmyhs]/iu.test(bare);
}
