import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems.ts';
import type { ListTables } from './list-tables.ts';
import { piecesOf } from './read-lines.ts';

/**
 * Whether the received file of each list is there and, where `whole` is said, is the file as it was received: it may be
 * of hundreds of megabytes, so that its hash is compared by the check alone and not at each start.
 */
export function checkReceived(folder: string, { head }: ListTables, whole: boolean): Problem[] {
  return head.lists.flatMap(({ head: { source }, file }) => {
    const problem = (message: string): Problem[] => [{ file, line: 1, message }];
    const path = join(folder, source.file);
    if (!existsSync(path)) return problem(`source.file: corpus/${source.file} is missing`);
    if (!whole) return [];
    const hash = createHash('sha256');
    for (const piece of piecesOf(path)) hash.update(piece);
    const found = hash.digest('hex');
    return found === source.sha256
      ? []
      : problem(`source.sha256: corpus/${source.file} is not the file as received; its SHA-256 is ${found}`);
  });
}
