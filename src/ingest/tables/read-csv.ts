import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import Papa from 'papaparse';
import { FileError } from '../file-problem.ts';
import { encodingOf } from './encoding.ts';
import type { OnRead, TableFile, TableRow } from './table.ts';

const chunkBytes = 256 * 1024;
/** A row longer than this is a quotation mark that was never closed. */
const longestRow = 8 * 1024 * 1024;
const separators: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/**
 * Opens a table kept as text: parted by commas, semicolons, tabs or vertical bars, in UTF-8, UTF-16 or an older
 * encoding, all of which are found out and said. Rows are read as they come, so its size does not matter.
 * @throws FileError
 */
export async function openCsv(path: string, onRead: OnRead = () => {}): Promise<TableFile> {
  const { encoding, remark } = await encodingOf(path);
  const source: Source = { path, encoding, total: (await stat(path)).size, onRead };
  const head = await beginningOf(source);
  const separator = separatorOf(head);
  const remarks = remark ? [remark] : [];
  remarks.push(`cells are parted by ${separators[separator]}`);
  return {
    kind: 'csv',
    dates: 1900,
    remarks,
    sheets: [{ hidden: false, rows: () => readRows(source, separator) }],
    close: async () => {},
  };
}

interface Source {
  readonly path: string;
  readonly encoding: string;
  readonly total: number;
  readonly onRead: OnRead;
}

async function beginningOf(source: Source): Promise<string> {
  let head = '';
  for await (const text of texts({ ...source, onRead: () => {} })) {
    head += text;
    if (head.length > chunkBytes) break;
  }
  if (!head.trim()) throw new FileError(source.path, 'is empty');
  return head;
}

/** Excel may say it in the first line: `sep=;`. */
const declared = /^sep=(.)\n/u;

function separatorOf(head: string): string {
  const said = declared.exec(head)?.[1];
  if (said && said in separators) return said;
  const { meta } = Papa.parse<string[]>(head, {
    preview: 50,
    newline: '\n',
    delimitersToGuess: Object.keys(separators),
  });
  return meta.delimiter in separators ? meta.delimiter : ',';
}

/** The file's text in pieces, every line ending being `\n`. */
async function* texts({ path, encoding, total, onRead }: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  let held = '';
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new FileError(
        path,
        `is not text in ${encoding.toUpperCase()} from beginning to end (near byte ${read})`,
      );
    }
  };
  const lines = (text: string) => {
    // A carriage return at the end may be the first half of a line ending.
    held = text.endsWith('\r') ? '\r' : '';
    return (held ? text.slice(0, -1) : text).replace(/\r\n?/gu, '\n');
  };
  for await (const bytes of createReadStream(path, { highWaterMark: chunkBytes })) {
    const text = decode(bytes as Buffer);
    read += (bytes as Buffer).length;
    onRead(read, total);
    yield lines(held + text);
  }
  yield (held + decode()).replace(/\r\n?/gu, '\n');
}

async function* readRows(source: Source, separator: string): AsyncGenerator<TableRow> {
  const parser = { at: { row: 1, line: 1 }, rest: '' };
  let first = true;
  for await (const text of texts(source)) {
    let piece = text;
    if (first && text) {
      first = false;
      if (declared.test(text)) {
        piece = text.replace(declared, '');
        parser.at = { row: 2, line: 2 };
      }
    }
    parser.rest += piece;
    yield* wholeRows(source.path, separator, parser, false);
    if (parser.rest.length > longestRow) throw brokenQuote(source.path, parser.at.line);
  }
  yield* wholeRows(source.path, separator, parser, true);
}

/** The rows that have come in whole; what is left waits for more. */
function* wholeRows(
  path: string,
  delimiter: string,
  parser: { at: { row: number; line: number }; rest: string },
  end: boolean,
): Generator<TableRow> {
  if (!parser.rest) return;
  const { data, errors, meta } = new Papa.Parser({ delimiter, newline: '\n' }).parse(
    parser.rest,
    0,
    !end,
  ) as {
    data: string[][];
    errors: Papa.ParseError[];
    meta: Papa.ParseMeta;
  };
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  for (const [index, cells] of data.entries()) {
    if (broken.has(index)) throw brokenQuote(path, parser.at.line);
    // The file's last line ends with a line ending, after which there is no row.
    if (end && index === data.length - 1 && cells.length === 1 && cells[0] === '') break;
    yield { row: parser.at.row, line: parser.at.line, cells };
    parser.at.row += 1;
    parser.at.line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  }
  parser.rest = parser.rest.slice(meta.cursor);
}

const brokenQuote = (path: string, line: number) =>
  new FileError(path, [
    {
      line,
      message:
        'has a cell here whose quotation marks do not fit: one that contains " is put in "…" as a whole, and each " inside it is written ""',
    },
  ]);
