import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenList, type ReadListOptions, readList } from '../../../src/ingest/lists/read-list.ts';
import { isRefused, type ReadRow, type Refused } from '../../../src/ingest/lists/read-row.ts';

/** A folder for the files of one test. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface AllRead {
  readonly list: OpenList;
  readonly rows: readonly ReadRow[];
  readonly refused: readonly Refused[];
}

/** Writes a file and reads it as a list to its end. */
export const readAll = (
  name: string,
  content: string | Buffer,
  options?: ReadListOptions,
): Promise<AllRead> =>
  inFolder(async (folder) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return readFileAsList(path, options);
  });

export async function readFileAsList(path: string, options?: ReadListOptions): Promise<AllRead> {
  const list = await readList(path, options);
  try {
    const rows: ReadRow[] = [];
    const refused: Refused[] = [];
    for await (const row of list.rows) {
      if (isRefused(row)) refused.push(row);
      else rows.push(row);
    }
    return { list, rows, refused };
  } finally {
    await list.close();
  }
}
