import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Drawn } from '../../ingest/drawn.ts';
import { FileError } from '../../ingest/file-problem.ts';
import { readText } from './files.ts';

/**
 * The line of the drawn text on which each page begins, from page 1 on; none where the file has no pages. A page without
 * words begins where the next one does.
 */
export function pageStartsOf({ pieces, text }: Pick<Drawn, 'pieces' | 'text'>): number[] {
  const first = new Map<number, number>();
  for (const { page, lines } of pieces)
    if (page !== undefined)
      for (const line of lines) first.set(page, Math.min(first.get(page) ?? line, line));
  const pages = Math.max(0, ...first.keys());
  const starts: number[] = [];
  for (let page = pages, after = text.split('\n').length; page > 0; page--) {
    after = Math.min(after, first.get(page) ?? after);
    starts.unshift(after);
  }
  return starts;
}

const startsSchema = z.array(z.number().int().min(1));

/** What was kept of it beside a draft; none where there is no such file. @throws FileError */
export function readPageStarts(file: string): readonly number[] {
  if (!existsSync(file)) return [];
  let raw: unknown;
  try {
    raw = JSON.parse(readText(file).text);
  } catch (error) {
    if (error instanceof FileError) throw error;
  }
  const parsed = startsSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new FileError(file, 'not a list of lines; the first line of each page would be right: [1, 48, 97]');
}
