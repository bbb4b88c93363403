/** `| --- | :-: |`, which parts a table's head from its body. */
export const isTableRule = (text: string): boolean =>
  /^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/.test(text);

/** The cells of a row: between pipes, or parted by tabs or by wide gaps. */
export function cellsOf(text: string): string[] {
  if (text.startsWith('|'))
    return text
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
  return text.split(/\t| {3,}/).map((cell) => cell.trim());
}
