import { beginning, isRefused, type ReadRow, type Refused } from './read-row.ts';

/** The longest text of a row, in UTF-16 units; the longest recommendation that we know has some thousands. */
export const longestText = 20_000;
const longestNumber = 60;

/** Signs that print nothing but change what is seen around them: a terminal's commands, turns of the direction. */
const unseen = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** The row, or why it is refused for what it is made of, whatever kind of list it stands in. */
export function checkRow(read: ReadRow | Refused): ReadRow | Refused {
  if (isRefused(read)) return read;
  const refused = wrongIn(read);
  return refused ? { where: read.where, refused, begins: printable(beginning(read.text)) } : read;
}

function wrongIn(row: ReadRow): string | undefined {
  if (row.text.length > longestText)
    return `has a text of ${row.text.length} signs, more than ${longestText}: it cannot be one recommendation`;
  if (row.number && row.number.length > longestNumber)
    return `has a number of ${row.number.length} signs: is that column the number?`;
  const found = (row.document && fieldWithSign(row.document)) ?? fieldWithSign(row);
  return (
    found &&
    `has the sign “${found.sign}” in its ${found.field}, which cannot be seen: take it out of the file`
  );
}

/** Doubts say what stands in a row; they are not part of it. */
function fieldWithSign(fields: object): { field: string; sign: string } | undefined {
  for (const [field, value] of Object.entries(fields)) {
    const sign = field === 'doubts' ? undefined : signIn(value);
    if (sign) return { field, sign };
  }
  return undefined;
}

/** The first such sign of a text or a list of texts, as U+001B. */
function signIn(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const sign = signIn(item);
      if (sign) return sign;
    }
    return undefined;
  }
  const found = typeof value === 'string' && unseen.test(value) ? unseen.exec(value)?.[0] : undefined;
  return found && `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A line for a terminal or a report, whatever a received file brings into it. */
export const printable = (line: string) =>
  unprintable.test(line) ? line.replace(everyUnprintable, '·') : line;

const unprintable = new RegExp(`${unseen.source}|[\\r\\n]`, 'u');
const everyUnprintable = new RegExp(unprintable.source, 'gu');
