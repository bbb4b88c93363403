/** What stands in the first cell of a row of a thematic list. */
export interface RecommendationCell {
  /** Without a period at its end, with plain hyphens; undefined where none is printed. */
  readonly number?: string | undefined;
  readonly text: string;
  readonly positionSource?: string | undefined;
}

/** `140.7`, `166.6.`, `121. 5`, `6-12`, `A - 13.` */
const numbered =
  /^(?:para(?:graph)?\.?\s+)?(\d{1,4}(?:\s?[.\-\u2010\u2011]\s?\d{1,3}(?![\d]))+[a-z]?(?![\p{L}\d])|\d{1,4}(?:[.\-\u2010\u2011]\d{1,3})+(?=\p{L})|\d{1,3}(?=[.)]\s)|[A-Z]\s?[-\u2010\u2011–]\s?\d{1,3}(?=[.\s]))[.):]?\s*/u;
const source = /\bsource\s+of\s+(?:the\s+)?positions?\s*(?::|-(?=\s))?\s*/iu;

/** Parts a text into its words and what follows “Source of Position:”. */
export function partSource(whole: string): { words: string; positionSource?: string | undefined } {
  // A quick look first: of 260,000 texts few have it.
  const found = /source/iu.test(whole) ? source.exec(whole) : null;
  if (!found) return { words: whole.trim() };
  const after = whole.slice(found.index + found[0].length);
  return {
    words: whole.slice(0, found.index).trim(),
    positionSource: after.replace(/\s+/gu, ' ').trim() || undefined,
  };
}

/** Parts a cell into number, words and the source of the position; the words are as printed. */
export function recommendationCell(lines: readonly string[]): RecommendationCell {
  const { words, positionSource } = partSource(lines.join('\n'));
  const number = numbered.exec(words);
  return {
    number: number ? plainNumber(number[1] ?? '') : undefined,
    text: words
      .slice(number?.[0].length ?? 0)
      .trim()
      .replace(/\s*\n\s*/gu, '\n\n'),
    positionSource,
  };
}

const plainNumber = (printed: string) => printed.replace(/\s/gu, '').replace(/[\u2010\u2011–]/gu, '-');
