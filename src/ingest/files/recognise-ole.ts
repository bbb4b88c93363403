import { open } from 'node:fs/promises';
import type { Found } from './file-kinds.ts';

const saveAs = (kind: string) => `open it in Word, Excel or LibreOffice, save it as ${kind}, and add that`;
/** What an old Office container is, by the names of the streams in its directory. */
const kinds: readonly (readonly [string, Found])[] = [
  [
    'EncryptedPackage',
    {
      what: 'an Office document that is encrypted with a password',
      advice:
        'open it with the password, take the password away (File, Info, Protect), save it, and add that',
      locked: true,
    },
  ],
  ['WordDocument', { what: 'an old Word document (.doc)', advice: saveAs('DOCX') }],
  ['Workbook', { what: 'an old Excel workbook (.xls)', advice: saveAs('XLSX') }],
  ['PowerPoint Document', { what: 'an old presentation (.ppt)', advice: saveAs('PDF') }],
  ['__substg1.0_', { what: 'a mail (.msg)', advice: 'save it as text or PDF, and add that' }],
  ['Book', { what: 'an old Excel workbook (.xls)', advice: saveAs('XLSX') }],
];

/** What an OLE container (of Office before 2007, or encrypted) is. */
export async function recogniseOle(path: string): Promise<Found> {
  const handle = await open(path);
  try {
    const header = Buffer.alloc(512);
    await handle.read(header, 0, 512, 0);
    const sector = 2 ** Math.min(header.readUInt16LE(30), 12);
    // Most directories are in one piece; the beginning of the file is looked at for those that are not.
    const piece = 64 * 1024;
    const bytes = Buffer.alloc(2 * piece);
    await handle.read(bytes, 0, piece, 0);
    await handle.read(bytes, piece, piece, (header.readUInt32LE(48) + 1) * sector);
    const found = kinds.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')));
    return found?.[1] ?? { what: 'a document of an old Office', advice: saveAs('DOCX or XLSX') };
  } finally {
    await handle.close();
  }
}
