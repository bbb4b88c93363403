/** Where in a passage the next number is printed without a line of its own. */
export interface Inner {
  /** Which line of the passage, from 0, and where in it. */
  readonly line: number;
  readonly at: number;
}

/**
 * Finds a recommendation that is printed on in the line of the one before it: “… (Spain);110.44. Take action”.
 * @param number of the passage, `110.43`
 * @param begun numbers that begin a line somewhere in the document: those are not looked for
 */
export function findInner(
  number: string,
  texts: readonly string[],
  begun: ReadonlySet<string>,
): Inner | undefined {
  const [whole, part] = number.split('.');
  if (part === undefined) return undefined;
  const next = `${whole}.${Number(part) + 1}`;
  if (begun.has(next)) return undefined;
  const pattern = new RegExp(`[;.)]\\s*(${whole}\\.\\s?${Number(part) + 1}\\.?\\s+)(?=\\p{Lu})`, 'u');
  for (const [line, text] of texts.entries()) {
    const found = pattern.exec(text);
    if (found) return { line, at: found.index + found[0].length - (found[1] as string).length };
  }
  return undefined;
}
