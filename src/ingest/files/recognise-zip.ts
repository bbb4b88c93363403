import { type Found, known } from './file-kinds.ts';
import { openZip, type Zip } from './zip.ts';

const GB = 1024 * 1024 * 1024;
const saveAs = (kind: string) => `open it where it was made, save it as ${kind}, and add that`;
const password = 'open it where it was made, save it without a password, and add that';
/** Kinds of Office documents, by the type that the archive's table of contents gives to its main part. */
const officeKinds: readonly (readonly [RegExp, Found])[] = [
  [
    /\.wordprocessingml\.(?:document|template)\.main\+xml|\.ms-word\.(?:document|template)\.macroEnabled/i,
    known('docx'),
  ],
  [/\.spreadsheetml\.(?:sheet|template)\.main\+xml|\.ms-excel\.sheet\.macroEnabled/i, known('xlsx')],
  [/\.ms-excel\.sheet\.binary/i, { what: 'a binary Excel workbook (XLSB)', advice: saveAs('XLSX') }],
  [/presentationml/i, { what: 'a presentation (PPTX)', advice: saveAs('PDF') }],
];
const openDocuments: Readonly<Record<string, Found>> = {
  'application/vnd.oasis.opendocument.text': known('odt'),
  'application/vnd.oasis.opendocument.text-template': known('odt'),
  'application/vnd.oasis.opendocument.spreadsheet': {
    what: 'an OpenDocument table (ODS)',
    advice: saveAs('XLSX or CSV'),
  },
  'application/vnd.oasis.opendocument.presentation': { what: 'a presentation (ODP)', advice: saveAs('PDF') },
  'application/epub+zip': { what: 'an e-book (EPUB)', advice: 'convert it to HTML or DOCX, and add that' },
};

/**
 * What an archive is by what it holds.
 * @throws FileError where it is damaged or dangerous
 */
export async function recogniseZip(path: string): Promise<Found> {
  // Tables are far larger than documents; who reads one sets his own limits.
  const zip = await openZip(path, { entryBytes: 16 * GB, totalBytes: 16 * GB, ratio: 1100 });
  try {
    const found = await recognise(zip);
    if (found.kind !== 'xlsx') (await openZip(path)).close();
    return found;
  } finally {
    zip.close();
  }
}

async function recognise(zip: Zip): Promise<Found> {
  const types = await short(zip, '[Content_Types].xml');
  const office = officeKinds.find(([form]) => form.test(types));
  if (office) return office[1];
  const found = openDocuments[(await short(zip, 'mimetype')).trim()];
  if (found) {
    if (await isLocked(zip))
      return { ...found, what: `${found.what} with a password`, advice: password, locked: true };
    return found;
  }
  const some = zip.names.filter((name) => !name.endsWith('/')).slice(0, 3);
  const holding = some.length
    ? `with ${some.join(', ')}${zip.names.length > 3 ? ' …' : ''} in it`
    : 'with nothing in it';
  return { what: `a ZIP archive ${holding}`, advice: 'unpack it, and add the document in it' };
}

/** OpenDocument encrypts its parts one by one, or as one, and says so in its manifest. */
async function isLocked(zip: Zip): Promise<boolean> {
  if (zip.has('encrypted-package')) return true;
  return /encryption-data/.test(await short(zip, 'META-INF/manifest.xml'));
}

/** A part that is short in every honest file; empty where it is missing or is not. */
const short = async (zip: Zip, name: string): Promise<string> =>
  zip.has(name) && zip.size(name) < 4 * 1024 * 1024 ? zip.text(name) : '';
