import { makeDocx } from './make-docx.ts';

/** A row of a made thematic list: a heading that spans all columns, or cells whose lines are given. */
export type MadeRow = string | readonly (readonly string[])[];

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('‑', '</w:t><w:noBreakHyphen/><w:t>');

/** One paragraph; `|` in it is a line break, `~` parts two runs. */
const paragraph = (line: string) =>
  `<w:p>${line
    .split('~')
    .map(
      (run) =>
        `<w:r><w:t xml:space="preserve">${escapeXml(run).replaceAll('|', '</w:t><w:br/><w:t xml:space="preserve">')}</w:t></w:r>`,
    )
    .join('')}</w:p>`;

const cell = (lines: readonly string[], span = 1) =>
  `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${(lines.length > 0 ? lines : ['']).map(paragraph).join('')}</w:tc>`;

/** A DOCX with one table of four columns, as OHCHR publishes it. */
export function makeOhchr(header: readonly string[], rows: readonly MadeRow[], title?: string): Buffer {
  const row = (made: MadeRow) =>
    `<w:tr>${typeof made === 'string' ? cell([made], header.length) : made.map((lines) => cell(lines)).join('')}</w:tr>`;
  const body = `<w:tbl>${[header.map((name) => [name]), ...rows].map(row).join('')}</w:tbl><w:p/>`;
  return makeDocx(title ? { body, header: paragraph(title) } : { body });
}

export const olderHeader = [
  'Recommendation',
  'Position',
  'Full list of themes',
  'Assessment/comments on level of implementation',
];
export const newerHeader = [
  'Recommendation and recommending State',
  'Position of the State under review',
  'Human rights themes and groups of persons',
  'Relevant SDGs',
];
