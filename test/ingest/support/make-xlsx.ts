import { makeZip } from './make-zip.ts';

/** What a cell of a made workbook holds; a text alone is a shared text, a number a quantity. */
export type MadeCell =
  | string
  | number
  | boolean
  | undefined
  | { readonly inline: string }
  | { readonly runs: readonly string[] }
  | { readonly error: string }
  | { readonly formula: string; readonly value?: string | number };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** Ranges such as `A2:A4`. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** Rows that are hidden, from 1. */
  readonly hiddenRows?: readonly number[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const column = (index: number): string =>
  (index >= 26 ? column(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
const text = (value: string) => `<t xml:space="preserve">${escapeXml(value)}</t>`;

/** A workbook as Excel writes it: shared texts, quantities, formulas with the results that they had. */
export function makeXlsx(sheets: readonly MadeSheet[], dates: 1900 | 1904 = 1900): Buffer {
  const strings: string[] = [];
  const numbers = new Map<string, number>();
  const shared = (item: string) => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, strings.length);
    return strings.push(item) - 1;
  };
  const cell = (made: MadeCell, at: string) => {
    if (made === undefined) return '';
    if (typeof made === 'string') return `<c r="${at}" t="s"><v>${shared(text(made))}</v></c>`;
    if (typeof made === 'number') return `<c r="${at}"><v>${made}</v></c>`;
    if (typeof made === 'boolean') return `<c r="${at}" t="b"><v>${made ? 1 : 0}</v></c>`;
    if ('inline' in made) return `<c r="${at}" t="inlineStr"><is>${text(made.inline)}</is></c>`;
    if ('runs' in made)
      return `<c r="${at}" t="s"><v>${shared(made.runs.map((run) => `<r>${text(run)}</r>`).join(''))}</v></c>`;
    if ('error' in made) return `<c r="${at}" t="e"><v>${made.error}</v></c>`;
    const type = typeof made.value === 'string' ? ' t="str"' : '';
    const value = made.value === undefined ? '' : `<v>${escapeXml(String(made.value))}</v>`;
    return `<c r="${at}"${type}><f>${escapeXml(made.formula)}</f>${value}</c>`;
  };
  const sheetXml = ({ rows, merges = [], hiddenRows = [] }: MadeSheet) =>
    `<worksheet xmlns="${main}"><sheetData>${rows
      .map((cells, index) => {
        const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
        return `<row r="${index + 1}"${hidden}>${cells.map((made, at) => cell(made, `${column(at)}${index + 1}`)).join('')}</row>`;
      })
      .join(
        '',
      )}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;
  const parts = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet),
  }));
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return makeZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packaged}">${related('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${dates === 1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, hidden }, index) =>
            `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packaged}">${sheets.map((_, index) => related(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${related('rId999', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    ...parts,
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${main}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`,
    },
  ]);
}
