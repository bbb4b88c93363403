import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { docxTables } from '../../src/ingest/draw/docx-tables.ts';
import { openZip } from '../../src/ingest/files/zip.ts';
import { makeDocx, p, r, tbl, tc, tr } from './support/make-docx.ts';
import { withFile } from './support/with-file.ts';

async function tablesOf(path: string) {
  const zip = await openZip(path);
  try {
    return await docxTables(zip);
  } finally {
    zip.close();
  }
}

describe('the tables of a Word document', () => {
  it('are rows of cells of paragraphs as they are printed', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="140.%1"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body =
      p('Before') +
      tbl(
        tr(['Recommendation', 'Position'], '<w:tblHeader/>'),
        tr([tc('Theme: A', '<w:gridSpan w:val="2"/>')]),
        tr([tc(p(r('Ratify (Maldives)') + note, numbered) + p('Source') + p('')), 'Noted']),
        tr([
          tc(p('Ratify', numbered)),
          tc(p(`<w:del w:id="1"><w:r><w:delText>Noted</w:delText></w:r></w:del>${r('Supported')}`)),
        ]),
      ) +
      tbl(tr(['second']));
    expect(await withFile('a.docx', makeDocx({ body, numbering }), tablesOf)).toEqual([
      [
        {
          header: true,
          cells: [
            { paragraphs: ['Recommendation'], span: 1 },
            { paragraphs: ['Position'], span: 1 },
          ],
        },
        { header: false, cells: [{ paragraphs: ['Theme: A'], span: 2 }] },
        {
          header: false,
          cells: [
            { paragraphs: ['140.7 Ratify (Maldives)', 'Source'], span: 1 },
            { paragraphs: ['Noted'], span: 1 },
          ],
        },
        {
          header: false,
          cells: [
            { paragraphs: ['140.8 Ratify'], span: 1 },
            { paragraphs: ['Supported'], span: 1 },
          ],
        },
      ],
      [{ header: false, cells: [{ paragraphs: ['second'], span: 1 }] }],
    ]);
  });

  // The list is no part of this repository: it lies beside it where it is known.
  const sample = fileURLToPath(
    new URL('../../../shared/samples/ohchr-thematic-list-upr34-slovenia.docx', import.meta.url),
  );
  it.skipIf(!existsSync(sample))('of a genuine OHCHR list have all of its rows', async () => {
    const [table = [], ...others] = await tablesOf(sample);
    expect(others).toEqual([]);
    expect(table).toHaveLength(269);
    const numbers = table.flatMap(
      ({ cells }) => /^(12[12]\.\d+) /.exec(cells[0]?.paragraphs[0] ?? '')?.[1] ?? [],
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(table.length - numbers.length).toBe(
      table.filter(({ cells, header }) => header || cells[0]?.span === 4).length,
    );
  });
});
