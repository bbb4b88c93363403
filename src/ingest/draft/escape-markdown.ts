/**
 * Words as Markdown that reads back as these very words: signs that would mean something are escaped, and no more, since
 * people read and edit the file. Marks of footnotes (`[^3]`) stay.
 */
export function escapeMarkdown(text: string): string {
  return escapeBeginning(
    text
      .replace(/\\/g, '\\\\')
      .replace(/[*`]/g, '\\$&')
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/~~/g, '\\~\\~')
      .replace(/\](?=\()/g, '\\]')
      .replace(/<(?=\S)/g, '\\<')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // Braces at the end are marks of ours.
      .replace(/\{(?=[^{}]*\}$)/g, '\\{'),
  );
}

/** At the beginning of a line a number, a bullet, a hash and the like begin something. */
const escapeBeginning = (text: string) =>
  text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+>]|#{1,6}(?=\s|$)|=+$|---+$|\|)/, '\\$1')
    .replace(/^\[\^([^\]\s]+)\]:/, '\\[^$1]:');

/** A cell of a table. */
export const escapeCell = (text: string) => escapeMarkdown(text).replace(/\|/g, '\\|');
