import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellDate } from '../../src/ingest/tables/cell-date.ts';
import { openXlsx } from '../../src/ingest/tables/read-xlsx.ts';
import { SharedStrings } from '../../src/ingest/tables/shared-strings.ts';
import type { TableRow } from '../../src/ingest/tables/table.ts';
import { isDateFormat } from '../../src/ingest/tables/xlsx-styles.ts';
import { makeXlsx } from './support/make-xlsx.ts';
import { makeZip } from './support/make-zip.ts';
import { inFolder, readAll } from './support/read-all.ts';

const read = (content: Buffer, sheet = 0) =>
  inFolder(async (folder) => {
    const path = join(folder, 'table.xlsx');
    writeFileSync(path, content);
    const file = await openXlsx(path);
    try {
      const rows: TableRow[] = [];
      for await (const row of file.sheets[sheet]?.rows() ?? []) rows.push(row);
      return { rows, cells: rows.map(({ cells }) => cells), file };
    } finally {
      await file.close();
    }
  });
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A workbook whose parts are written as they are given. */
const withSheet = (
  sheet: string | Buffer,
  { workbook, styles, strings }: { workbook?: Buffer; styles?: string | Buffer; strings?: Buffer } = {},
) => {
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return makeZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: workbook ?? '<x:workbook><x:sheets><x:sheet name="A" r:id="b"/></x:sheets></x:workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${related('b', 'worksheet', 's.xml')}${related('c', 'styles', 'y.xml')}${related('d', 'sharedStrings', 't.xml')}</Relationships>`,
    },
    { name: 'xl/s.xml', content: sheet },
    { name: 'xl/y.xml', content: styles ?? '<styleSheet/>' },
    { name: 'xl/t.xml', content: strings ?? '<sst/>' },
  ]);
};
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const marksOf = (row: TableRow | undefined) => [...(row?.marks ?? [])];

describe('a workbook', () => {
  it('gives texts of every kind, joined where they are of several runs', async () => {
    const { cells } = await read(
      makeXlsx([
        {
          name: 'A',
          rows: [
            ['shared', { inline: 'in place & <so>' }, { runs: ['rich ', 'text'] }, true, 12.5],
            ['shared', '', 'a\nb'],
          ],
        },
      ]),
    );
    expect(cells).toEqual([
      ['shared', 'in place & <so>', 'rich text', 'TRUE', '12.5'],
      ['shared', '', 'a\nb'],
    ]);
  });

  it('keeps cells in their columns where some are missing', async () => {
    const { cells } = await read(makeXlsx([{ name: 'A', rows: [[undefined, 'b', undefined, 'd']] }]));
    expect(cells).toEqual([['', 'b', '', 'd']]);
  });

  it('counts a formula with the result that was kept, and marks one without', async () => {
    const { rows, file } = await read(
      makeXlsx([
        {
          name: 'A',
          rows: [[{ formula: 'B1&"x"', value: 'kept' }, { formula: '1+1', value: 2 }, { formula: 'NOW()' }]],
        },
      ]),
    );
    expect(rows[0]?.cells).toEqual(['kept', '2', '']);
    expect(marksOf(rows[0])).toEqual([
      [1, 'number'],
      [2, 'no value'],
    ]);
    expect(file.remarks).toEqual([expect.stringContaining('3 formulas')]);
  });

  it('marks cells with an error, and those that lie under a merged one', async () => {
    const { rows, file } = await read(
      makeXlsx([
        {
          name: 'A',
          rows: [
            ['h', 'i'],
            ['first', { error: '#REF!' }],
            [undefined, 'x'],
            [undefined, 'y'],
          ],
          merges: ['A2:A4', 'A1:B1'],
        },
      ]),
    );
    expect(marksOf(rows[1])).toEqual([[1, 'error']]);
    expect(marksOf(rows[2])).toEqual([[0, 'merged']]);
    expect(marksOf(rows[3])).toEqual([[0, 'merged']]);
    expect(file.remarks).toEqual([expect.stringContaining('a cell merged over several rows')]);
  });

  it('says which sheets and rows are hidden', async () => {
    const { file } = await read(
      makeXlsx([
        { name: 'Shown', rows: [['a'], ['b']], hiddenRows: [2] },
        { name: 'Not shown', rows: [['c']], hidden: true },
      ]),
    );
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Shown', false],
      ['Not shown', true],
    ]);
    expect(file.remarks).toEqual([expect.stringContaining('a hidden row')]);
  });

  it('says from which year its dates count', async () => {
    expect((await read(makeXlsx([{ name: 'A', rows: [['a']] }], 1904))).file.dates).toBe(1904);
    expect((await read(makeXlsx([{ name: 'A', rows: [['a']] }]))).file.dates).toBe(1900);
  });

  it('is refused where a sheet is cut off or means a text that is not there', async () => {
    // Without references and with a prefix, cells count from the first column.
    const plain =
      '<x:worksheet><x:sheetData><x:row><x:c t="str"><x:v>one</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await read(withSheet(plain))).rows).toEqual([
      { row: 1, cells: ['one', '2'], marks: new Map([[1, 'number']]) },
    ]);
    await expect(read(withSheet('<worksheet><sheetData><row r="1"><c t="str"><v>on'))).rejects.toThrow(
      'ends in the middle',
    );
    await expect(
      read(
        withSheet(
          '<worksheet><sheetData><row r="1"><c r="B1" t="s"><v>7</v></c></row></sheetData></worksheet>',
        ),
      ),
    ).rejects.toThrow('its cell B1 means a text');
  });
});

describe('a workbook made in other ways than by a spreadsheet', () => {
  it.each(['sheet', 'workbook', 'styles', 'strings'])(
    'is refused in a line where its %s is not in UTF-8',
    async (part) => {
      const latin = Buffer.from('<a>Ratifi\xe9</a>', 'latin1');
      const sheet = part === 'sheet' ? latin : sheetOf('<row><c t="str"><v>a</v></c></row>');
      await expect(read(withSheet(sheet, { [part]: latin }))).rejects.toThrow(
        /^[^\n]*is not in UTF-8[^\n]*$/u,
      );
    },
  );

  it('keeps a cell far to the right without the thousands before it', async () => {
    const row = (at: number) =>
      `<row r="${at}"><c r="A${at}"><v>1</v></c><c r="XFC${at}" t="str"><v> </v></c>`;
    const { cells } = await read(
      withSheet(sheetOf(`${row(1)}</row>${row(2)}<c r="XFD2" t="str"><v>far</v></c></row>`)),
    );
    expect(cells[0]).toEqual(['1']);
    expect(cells[1]?.filter(Boolean)).toEqual(['1', 'far']);
    expect(cells[1]?.length).toBeLessThan(2000);
  });

  it('is refused where it merges more cells than a list can have', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>';
    const sheet = (count: number) =>
      `${sheetOf('<row r="2"><c><v>1</v></c></row>').replace('</worksheet>', '')}<mergeCells>${merges.repeat(count)}</mergeCells></worksheet>`;
    await expect(read(withSheet(sheet(300_001)))).rejects.toThrow('more merged cells than a list needs');
    await expect(read(withSheet(sheet(20_000)))).rejects.toThrow('merged cells in row 2 that overlap');
  });
});

describe('numbers of paragraphs in a workbook', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm"/><numFmt numFmtId="171" formatCode="[Red]0&quot;th day&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="16"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="46"/></cellXfs></styleSheet>';
  const numbered = (cells: readonly string[]) =>
    withSheet(
      sheetOf(
        `<row><c t="str"><v>No</v></c><c t="str"><v>Text</v></c></row>${cells.map((cell, at) => `<row>${cell}<c t="str"><v>Ratify ${at}</v></c></row>`).join('')}`,
      ),
      { styles },
    );

  it('are marked where they are dates or times by their style', async () => {
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>12</v></c>`);
    const { rows } = await read(numbered([...cells, '<c t="d"><v>2025-10-12</v></c>']));
    expect(rows.slice(1).map(({ marks }) => marks?.get(0))).toEqual([
      'number',
      'date',
      'date',
      'number',
      'date',
      'date',
    ]);
  });

  it.each([
    ['<c s="2"><v>45942</v></c>', '2025-10-12'],
    ['<c s="1"><v>12</v></c>', 'a date or a time'],
    ['<c s="4"><v>0.5</v></c>', '0.5'],
    ['<c t="d"><v>2025-10-12</v></c>', '2025-10-12'],
    ['<c><v>45942</v></c>', '“45942”'],
    ['<c><v>1e21</v></c>', '“1e+21”'],
    ['<c><v>-5</v></c>', '“-5”'],
    ['<c t="b"><v>1</v></c>', '“TRUE”'],
    ['<c t="str"><v>12 Oct</v></c>', '“12 Oct”'],
    ['<c t="str"><v>(12</v></c>', '“(12”'],
  ])('are left out with a doubt where the cell is %s', async (cell, named) => {
    const { rows } = await readAll('list.xlsx', numbered([cell]), {
      mapping: { text: 'Text', number: 'No' },
    });
    expect(rows.map(({ number, text }) => [number, text])).toEqual([[undefined, 'Ratify 0']]);
    expect(rows[0]?.doubts).toEqual([expect.stringContaining(named)]);
  });

  it('are taken as they are printed', async () => {
    const printed = ['12', '(12)', '140.12.', '12)', '12a', '140-bis', '12 (b)', '1.2.3.4'];
    const cells = printed.map((number) => `<c t="str"><v>${number}</v></c>`);
    const { rows } = await readAll('list.xlsx', numbered(cells), { mapping: { text: 'Text', number: 'No' } });
    expect(rows.map(({ number }) => number)).toEqual([
      '12',
      '12',
      '140.12',
      '12',
      '12a',
      '140-bis',
      '12 (b)',
      '1.2.3.4',
    ]);
    expect(rows.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it.each([
    ['yyyy-mm-dd', true],
    ['[$-409]d/m/yy h:mm AM/PM;@', true],
    ['[h]:mm', true],
    ['[mm]', true],
    ['General', false],
    ['0.00E+00', false],
    ['[Red]#,##0.00;[Cyan]-0', false],
    ['"day" 0\\d_m*s', false],
    ['@', false],
  ])('have a format %s, which is of a date: %s', (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });
});

describe('texts that cells share', () => {
  it('come back whole when they no longer fit into memory, and leave no file', () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('pinpoint-strings-')).length;
    const before = left();
    const strings = new SharedStrings(2);
    const text = (index: number) => `${index} ${'ж'.repeat((index * 7919) % 60_000)}`;
    for (let index = 0; index < 300; index += 1) strings.append(text(index));
    expect(left()).toBe(before + 1);
    for (const index of [0, 299, 7, 150, 8, 298, 1, 0]) expect(strings.get(index)).toBe(text(index));
    for (let index = 0; index < 300; index += 1) expect(strings.get(index)).toBe(text(index));
    expect(strings.get(300)).toBeUndefined();
    strings.close();
    expect(left()).toBe(before);
  });
});

describe('the date of a cell', () => {
  it.each([
    ['43774', 1900, '2019-11-05'],
    ['42312', 1904, '2019-11-05'],
    ['43774.75', 1900, '2019-11-05'],
    ['2019-11-05T00:00:00', 1900, '2019-11-05'],
    ['2019-11', 1900, '2019-11'],
    ['2019', 1900, '2019'],
    ['5 November 2019', 1900, '2019-11-05'],
    ['05.11.2019', 1900, '2019-11-05'],
    ['25/11/2019', 1900, '2019-11-25'],
    ['11/25/2019', 1900, '2019-11-25'],
  ] as const)('%s, counted from %i, is %s', (cell, dates, date) => {
    expect(cellDate(cell, dates)).toBe(date);
  });

  it.each(['05/11/2019', '2019-02-30', '31.04.2019', 'soon', ''])('%s is none', (cell) => {
    expect(cellDate(cell)).toBeUndefined();
  });
});
