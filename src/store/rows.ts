import { z } from 'zod';

/** A text column that holds JSON. What is none is a mistake of the row and no exception, which zod would let through. */
export const jsonOf = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'no JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** Parts of a list, since a statement takes only so many values (32,766 in SQLite, 65,535 in PostgreSQL). */
export function* chunks<Value>(values: readonly Value[], size: number): Generator<readonly Value[]> {
  for (let from = 0; from < values.length; from += size) yield values.slice(from, from + size);
}

/** A part of a sorted list of rows, read as far as they can be. */
interface Page<Value> {
  readonly values: readonly Value[];
  /** Whether there are no rows after it. */
  readonly last: boolean;
}

/**
 * The first that can be read. Rows of another version would stand in the way for ever if they were counted.
 *
 * @param page reads so many rows from that one on
 */
export async function firstReadable<Value>(
  most: number,
  page: (from: number, rows: number) => Promise<Page<Value>>,
): Promise<readonly Value[]> {
  const found: Value[] = [];
  for (let from = 0; found.length < most; from += most) {
    const { values, last } = await page(from, most);
    found.push(...values);
    if (last) break;
  }
  return found.slice(0, most);
}
