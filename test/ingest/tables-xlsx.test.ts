import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellDate } from '../../src/ingest/tables/cell-date.ts';
import { openXlsx } from '../../src/ingest/tables/read-xlsx.ts';
import { SharedStrings } from '../../src/ingest/tables/shared-strings.ts';
import type { TableRow } from '../../src/ingest/tables/table.ts';
import { makeXlsx } from './support/make-xlsx.ts';
import { makeZip } from './support/make-zip.ts';
import { inFolder } from './support/read-all.ts';

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
    const good = makeXlsx([{ name: 'A', rows: [['a']] }]);
    expect(good.length).toBeGreaterThan(0);
    const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const withSheet = (sheet: string) =>
      makeZip([
        {
          name: '_rels/.rels',
          content: `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
        },
        {
          name: 'xl/workbook.xml',
          content: '<x:workbook><x:sheets><x:sheet name="A" r:id="b"/></x:sheets></x:workbook>',
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: `<Relationships><Relationship Id="b" Type="${office}/worksheet" Target="s.xml"/></Relationships>`,
        },
        { name: 'xl/s.xml', content: sheet },
      ]);
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
