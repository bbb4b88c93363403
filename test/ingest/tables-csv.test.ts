import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCsv } from '../../src/ingest/tables/read-csv.ts';
import type { TableRow } from '../../src/ingest/tables/table.ts';
import { inFolder } from './support/read-all.ts';

const read = (content: string | Buffer) =>
  inFolder(async (folder) => {
    const path = join(folder, 'table.csv');
    writeFileSync(path, content);
    const file = await openCsv(path);
    const rows: TableRow[] = [];
    for await (const row of file.sheets[0]?.rows() ?? []) rows.push(row);
    return { rows, cells: rows.map(({ cells }) => cells), remarks: file.remarks };
  });

describe('a table in text', () => {
  it.each([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'vertical bars'],
  ])('is read with cells parted by “%s”, which is said', async (separator, name) => {
    const { cells, remarks } = await read(
      `${['a', 'b', 'c'].join(separator)}\n${['1', 'x y', '"q"'].join(separator)}\n`,
    );
    expect(cells).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x y', 'q'],
    ]);
    expect(remarks).toContain(`cells are parted by ${name}`);
  });

  it('believes the line in which Excel names the separator', async () => {
    const { rows } = await read('sep=;\r\na;b,c\r\n1;2\r\n');
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [2, ['a', 'b,c']],
      [3, ['1', '2']],
    ]);
  });

  it('keeps line breaks, quotation marks and separators inside cells, and counts rows and lines', async () => {
    const { rows } = await read('a,b\r\n"one\r\ntwo","say ""so"", please"\r\n\r\nlast,row');
    expect(rows).toEqual([
      { row: 1, line: 1, cells: ['a', 'b'] },
      { row: 2, line: 2, cells: ['one\ntwo', 'say "so", please'] },
      { row: 3, line: 4, cells: [''] },
      { row: 4, line: 5, cells: ['last', 'row'] },
    ]);
  });

  it('reads line ends of an old Macintosh', async () => {
    expect((await read('a,b\r1,2\r')).cells).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('reads UTF-8 with a mark, UTF-16 and windows-1251', async () => {
    const text = 'Номер,Рекомендация\n1,Ратифицировать конвенцию о правах человека\n';
    const table = [
      ['Номер', 'Рекомендация'],
      ['1', 'Ратифицировать конвенцию о правах человека'],
    ];
    expect((await read(`\ufeff${text}`)).cells).toEqual(table);
    const wide = await read(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(wide.cells).toEqual(table);
    expect(wide.remarks).toContain('it is in UTF-16');
    const bytes = Buffer.from(
      [...text].map((letter) =>
        /[а-яА-Я]/u.test(letter) ? (letter.codePointAt(0) ?? 0) - 0x350 : letter.charCodeAt(0),
      ),
    );
    const old = await read(bytes);
    expect(old.cells).toEqual(table);
    expect(old.remarks[0]).toContain('windows-1251');
  });

  it.each([
    ['is never closed', 'a,b\n1,2\n"open,3\n4,5\n', 3],
    ['has words behind it', 'a,b\n1,2\n"closed" not,3\n4,5\n', 3],
  ])('names the line where a quotation mark %s', async (_, text, line) => {
    await expect(read(text)).rejects.toThrow(
      new RegExp(`table\\.csv:${line}: .*quotation marks do not fit`, 'u'),
    );
  });

  it('reads rows that stand across the pieces in which the file comes', async () => {
    const long = 'x'.repeat(3000);
    const made = Array.from({ length: 500 }, (_, index) => `${index},"${long}\n${index}"`);
    const { cells } = await read(`n,text\n${made.join('\n')}\n`);
    expect(cells).toHaveLength(501);
    expect(
      cells.slice(1).every(([n, text], index) => n === String(index) && text === `${long}\n${index}`),
    ).toBe(true);
  });

  it('is no table where there is nothing, or bytes that are no text', async () => {
    await expect(read('\n\n')).rejects.toThrow('is empty');
    await expect(read(Buffer.from([0, 1, 2, 0, 0, 255, 0, 3]))).rejects.toThrow('is no text');
  });
});
