import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/ingest/files/open-file.ts';
import { makeDocx, p } from './support/make-docx.ts';
import { makeOdt } from './support/make-odt.ts';
import { makeZip } from './support/make-zip.ts';
import { refusal, withFile } from './support/with-file.ts';

const docx = makeDocx({ body: p('Text') });
const odt = makeOdt({ text: '<text:p>Text</text:p>' });
const xlsx = makeZip([
  {
    name: '[Content_Types].xml',
    content:
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  },
]);
const pdf = '%PDF-1.7\n1 0 obj\n';
const html = '\uFEFF<!-- a page -->\n<!DOCTYPE html><html><p>Text</p></html>';

describe('a file is opened', () => {
  it.each([
    ['report.pdf', pdf, 'pdf'],
    ['report.docx', docx, 'docx'],
    ['REPORT.DOCX', docx, 'docx'],
    ['report.odt', odt, 'odt'],
    ['list.xlsx', xlsx, 'xlsx'],
    ['page.html', html, 'html'],
    ['page.htm', '<p>A piece of a page', 'html'],
    ['report.md', '# Report\n', 'markdown'],
    ['list.csv', 'a,b\n1,2\n', 'csv'],
    ['list.json', ' [{"Text": "x"}]', 'json'],
    ['report.txt', 'Отчёт', 'text'],
    ['report.txt', Buffer.from('\uFEFFReport', 'utf16le'), 'text'],
    ['report', 'A text whose name has no ending', 'text'],
    ['report', docx, 'docx'],
    ['draft.v2', pdf, 'pdf'],
  ])('and %s is found to be what it is by its content', async (name, content, kind) => {
    expect(await withFile(name, content, async (path) => (await openFile(path)).kind)).toBe(kind);
  });

  it('and gives its bytes, its size and its checksum', async () => {
    await withFile('report.txt', 'Report', async (path) => {
      const file = await openFile(path);
      expect(file).toMatchObject({ path, name: 'report.txt', sizeBytes: 6 });
      expect((await file.bytes()).toString()).toBe('Report');
      expect(await file.sha256()).toBe(createHash('sha256').update('Report').digest('hex'));
    });
  });
});

/** A container of the old Office with one stream of this name in its directory. */
function ole(stream: string): Buffer {
  const bytes = Buffer.alloc(2048);
  bytes.write('D0CF11E0A1B11AE1', 'hex');
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.write('Root Entry', 1024, 'utf16le');
  bytes.write(stream, 1024 + 128, 'utf16le');
  return bytes;
}

describe('a file is refused in a sentence that says what it is and what would be right', () => {
  it.each([
    ['report.docx', pdf, /^report\.docx: is called \.docx, but is a PDF: if that is right, call it \.pdf/],
    ['report.pdf', html, /is called \.pdf, but is an HTML page/],
    ['report.pdf', 'Just text', /is called \.pdf, but is plain text/],
    ['report.txt', docx, /is called \.txt, but is a Word document \(DOCX\)/],
    ['report.txt', html, /is called \.txt, but is an HTML page/],
    ['list.csv', '[{"Text": "x"}]', /is called \.csv, but is JSON/],
    ['list.json', 'a;b', /is called \.json, but is a text that is no JSON/],
    ['page.html', 'Just text', /is called \.html, but is a text without any marks of HTML/],
    ['list.xlsx', docx, /is called \.xlsx, but is a Word document/],
    ['report.docx', odt, /is called \.docx, but is an OpenDocument text/],
    [
      'report.txt',
      makeZip([{ name: 'a.txt', content: 'x' }]),
      /is a ZIP archive with a\.txt in it: unpack it/,
    ],
    ['report.zip', makeZip([]), /^report\.zip: is a ZIP archive with nothing in it/],
    ['report.txt', Buffer.from('7f454c46020101000000', 'hex'), /is called \.txt, but is a program/],
    [
      'report.pdf',
      Buffer.from('89504e470d0a1a0a0000', 'hex'),
      /is called \.pdf, but is a picture: recognise its text/,
    ],
    ['report.rtf', '{\\rtf1 Text}', /is an RTF document: open it in LibreOffice or Word, save it as DOCX/],
    ['report.doc', ole('WordDocument'), /is an old Word document \(\.doc\): .* save it as DOCX/],
    ['report.docx', ole('WordDocument'), /is called \.docx, but is an old Word document/],
    ['list.xls', ole('Workbook'), /is an old Excel workbook \(\.xls\): .* save it as XLSX/],
    [
      'report.docx',
      ole('EncryptedPackage'),
      /is an Office document that is encrypted with a password: open it with/,
    ],
    [
      'report.odt',
      makeOdt({ text: '', manifest: '<e:encryption-data/>' }),
      /with a password: open it where it was made/,
    ],
    ['report.txt', Buffer.from([1, 0, 2, 0, 0, 3, 0, 0, 255]), /is called \.txt, but is no text/],
    ['report.xml', '<?xml version="1.0"?><a/>', /is XML that is no page/],
    ['report.docx', '', /is empty \(0 bytes\)/],
    ['report.md', '\uFEFF \n\n ', /has nothing in it but white space/],
  ])('%s', async (name, content, sentence) => {
    const message = await refusal(name, content, (path) => openFile(path));
    expect(message).toMatch(sentence);
    expect(message.split('\n')).toHaveLength(1);
  });

  it('where it is missing, or a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pinpoint-file-'));
    try {
      mkdirSync(join(folder, 'reports.docx'));
      await expect(openFile(join(folder, 'none.docx'))).rejects.toThrow(/none\.docx: there is no such file$/);
      await expect(openFile(join(folder, 'reports.docx'))).rejects.toThrow(
        /is a folder: name the files in it$/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('where it has two gigabytes, without reading it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pinpoint-file-'));
    try {
      const path = join(folder, 'report.txt');
      writeFileSync(path, 'Report');
      truncateSync(path, 2 * 1024 ** 3);
      const start = performance.now();
      await expect(openFile(path)).rejects.toThrow(/has 2,048 MB, and at most 200 MB are read/);
      expect(performance.now() - start).toBeLessThan(500);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('where an archive is cut off at any place', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      const cut = docx.subarray(0, Math.floor(docx.length * part));
      expect(await refusal('report.docx', cut, (path) => openFile(path))).toMatch(
        /is damaged or was cut off/,
      );
    }
  });
});
