import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Doubt } from '../../ingest/drawn.ts';
import { FileError } from '../../ingest/file-problem.ts';
import { readText, writeText } from './files.ts';

/** A doubtful place, and whether somebody has looked at it. */
export interface ReviewedDoubt extends Doubt {
  readonly seen: boolean;
}

const doubtsSchema = z.array(
  z.looseObject({
    line: z.number().int().min(1),
    page: z.number().int().min(1).optional(),
    message: z.string(),
    seen: z.boolean().optional(),
  }),
);

/** The doubts about a draft, in their order in the file; none where there is no such file. @throws FileError */
export function readDoubts(file: string | undefined): ReviewedDoubt[] {
  return readRaw(file).map(({ line, page, message, seen }) => ({ line, page, message, seen: seen ?? false }));
}

/** Ticks a doubt, or takes the tick away; all else of the file stays. @throws FileError */
export function tickDoubt(file: string | undefined, at: number, seen: boolean): void {
  const all = readRaw(file);
  const doubt = all[at];
  if (!file || !doubt) throw new FileError(file ?? 'doubts', 'this doubt is not in the file any more');
  const { seen: _before, ...rest } = doubt;
  all[at] = seen ? { ...rest, seen } : rest;
  writeText(file, `${JSON.stringify(all, null, 2)}\n`);
}

function readRaw(file: string | undefined): z.infer<typeof doubtsSchema> {
  if (!file || !existsSync(file)) return [];
  let raw: unknown;
  try {
    raw = JSON.parse(readText(file).text);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(file, 'this is not JSON; a list of doubts would be right');
  }
  const parsed = doubtsSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new FileError(
    file,
    'not a list of doubts: each has a line, a message, and a page where there is one',
  );
}
