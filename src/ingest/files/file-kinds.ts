import { extname } from 'node:path';

/** What a file is by its content; among texts, by its beginning and its name. */
export type FileKind = 'pdf' | 'docx' | 'odt' | 'xlsx' | 'html' | 'markdown' | 'csv' | 'json' | 'text';

const endings: Readonly<Record<string, FileKind>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.docm': 'docx',
  '.dotx': 'docx',
  '.odt': 'odt',
  '.ott': 'odt',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.json': 'json',
  '.txt': 'text',
  '.text': 'text',
};

/** What the name says that the file is; nothing where it has no ending or another. */
export const nameKind = (path: string): FileKind | undefined => endings[extname(path).toLowerCase()];

/** The ending that is right for a kind. */
export const endingOf = (kind: FileKind): string =>
  Object.keys(endings).find((ending) => endings[ending] === kind) ?? '';

/** In words, with an article. */
export const kindNames: Readonly<Record<FileKind, string>> = {
  pdf: 'a PDF',
  docx: 'a Word document (DOCX)',
  odt: 'an OpenDocument text (ODT)',
  xlsx: 'an Excel workbook (XLSX)',
  html: 'an HTML page',
  markdown: 'Markdown',
  csv: 'a table in text (CSV)',
  json: 'JSON',
  text: 'plain text',
};

/** What a file was found to be. */
export interface Found {
  /** Missing where it is of no kind that is read. */
  readonly kind?: FileKind | undefined;
  /** In words, with an article. */
  readonly what: string;
  /** What to do where it is not what its name says, or is not read. */
  readonly advice: string;
  /** It is of a kind that is read, but with a password. */
  readonly locked?: boolean;
}

/** What a file is that is read. */
export const known = (kind: FileKind): Found => ({
  kind,
  what: kindNames[kind],
  advice: `if that is right, call it ${endingOf(kind)}; if not, get the file again`,
});

/** Kinds that are not read, by the bytes that they begin with; `?` is any byte. */
export const foreignKinds: readonly { begins: readonly string[]; what: string; advice: string }[] = [
  {
    begins: ['{\\rtf'],
    what: 'an RTF document',
    advice: 'open it in LibreOffice or Word, save it as DOCX, and add that',
  },
  {
    begins: [
      '\x89PNG',
      '\xFF\xD8\xFF',
      'GIF8',
      'BM????\0\0',
      'II*\0',
      'MM\0*',
      'RIFF????WEBP',
      '????ftyphei',
      '????ftypavif',
    ],
    what: 'a picture',
    advice: 'recognise its text first (OCR), and add that',
  },
  {
    begins: ['AT&TFORM'],
    what: 'a DjVu scan',
    advice: 'recognise its text (OCR), save it as PDF or text, and add that',
  },
  {
    begins: ['MZ?\0', '\x7FELF', '\xCE\xFA\xED\xFE', '\xCF\xFA\xED\xFE', '\xCA\xFE\xBA\xBE'],
    what: 'a program',
    advice: 'it is never opened',
  },
  { begins: ['#!/'], what: 'a script', advice: 'it is never opened' },
  {
    begins: ['\x1F\x8B', '7z\xBC\xAF\x27\x1C', 'Rar!\x1A', '\xFD7zXZ', 'BZh?1AY', '\x28\xB5\x2F\xFD'],
    what: 'a packed archive',
    advice: 'unpack it, and add the document in it',
  },
  {
    begins: ['SQLite format 3\0'],
    what: 'a database (SQLite)',
    advice: 'export what you need as CSV, and import that',
  },
  { begins: ['%!PS'], what: 'PostScript', advice: 'convert it to PDF, and add that' },
  {
    begins: ['ID3?\0', 'OggS', 'RIFF????WAVE', 'RIFF????AVI ', '????ftyp', '\x1A\x45\xDF\xA3'],
    what: 'a recording',
    advice: 'write down what is said, and add that',
  },
  {
    begins: ['MIME-Version:'],
    what: 'a web archive or a mail',
    advice: 'save the page as HTML or PDF, and add that',
  },
];

/** Whether bytes, one a letter, begin so. */
export const beginsWith = (text: string, form: string): boolean =>
  [...form].every((letter, at) => (letter === '?' ? at < text.length : text[at] === letter));
