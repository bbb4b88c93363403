import { FileError } from '../file-problem.ts';
import type { Zip } from '../files/zip.ts';

/** Cells that are merged over more than one row: first and last row and column, from 0 for columns, from 1 for rows. */
export interface Merge {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

const mergeCell = /<(?:[\w.-]+:)?mergeCell\b[^>]*?\bref\s*=\s*["']([^"']+)["']/gu;
/** Far more than a list has; each of them is held in memory. */
const mostMerges = 300_000;
/** More than any such element is long. */
const overlap = 400;

/**
 * Which cells of a sheet are merged, and how many bytes it unpacks to. They are listed after the rows, so the sheet is
 * gone through once for them before its rows are read.
 * @throws FileError where there are more of them than 300,000
 */
export async function readMerges(zip: Zip, part: string): Promise<{ merges: Merge[]; bytes: number }> {
  const merges: Merge[] = [];
  let rest = '';
  let size = 0;
  for await (const bytes of zip.stream(part)) {
    size += (bytes as Buffer).length;
    const text = rest + (bytes as Buffer).toString('latin1');
    let end = 0;
    if (text.includes('mergeCell')) {
      for (const match of text.matchAll(mergeCell)) {
        end = match.index + match[0].length;
        const merge = mergeOf(match[1] ?? '');
        if (merge && merge.rows[1] > merge.rows[0]) merges.push(merge);
        if (merges.length > mostMerges)
          throw new FileError(
            zip.file,
            'has more merged cells than a list needs: part them, and save it again',
          );
      }
    }
    rest = text.slice(Math.max(end, text.length - overlap));
  }
  return { merges, bytes: size };
}

function mergeOf(reference: string): Merge | undefined {
  const [from, to] = reference.split(':').map(cellAt);
  return from && to ? { rows: [from.row, to.row], columns: [from.column, to.column] } : undefined;
}

/** `C12` as row 12 and column 2. */
export function cellAt(reference: string): { row: number; column: number } | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (!parts) return undefined;
  const column = [...(parts[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(parts[2]), column };
}

/** `C` for column 2. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
