/** What stands in the first cell of a row of a thematic list. */
export interface RecommendationCell {
  /** Without a period at its end, with plain hyphens; undefined where none is printed. */
  readonly number?: string | undefined;
  readonly text: string;
  readonly positionSource?: string | undefined;
}

/** `140.7`, `166.6.`, `121. 5`, `6-12`, `A - 13.`, `A - 140.7`, `[140.7]` */
const numbered =
  /^(?:(?:[Pp]ara(?:graph)?|[Rr]ec(?:ommendation)?)\.?\s+(?:[Nn]o\.?\s*)?)?[[(#]?(\d{1,4}(?:\s?[.\-\u2010\u2011\u2013]\s?\d{1,3}(?![\d]))+[a-z]?(?![\p{L}\d])|\d{1,4}(?:[.\-\u2010\u2011]\d{1,3})+(?=\p{L})|\d{1,3}(?=[.)]\s)|[A-Z]\s?[-\u2010\u2011–]\s?\d{1,4}(?:\.\s?\d{1,3})*(?=[.\s]))[\])]?[.):]?\s*/u;
const sourceName =
  /\b(?:sources?\s*of\s*(?:the\s+)?(?:state.{0,3}s?\s+)?positions?|positions?\s+source)\s*(?::|[-–](?=\s))?\s*/giu;

/** Parts a text into its words and what follows “Source of Position:”. */
export function partSource(whole: string): { words: string; positionSource?: string | undefined } {
  // A quick look first: of 260,000 texts few have it.
  const [words = '', ...sources] = /source/iu.test(whole) ? whole.split(sourceName) : [whole];
  const named = sources.map((each) => each.replace(/\s+/gu, ' ').trim()).filter(Boolean);
  return { words: words.trim(), positionSource: [...new Set(named)].join('; ') || undefined };
}

/**
 * Parts a cell into number, words and the source of the position; the words are as printed.
 * @param apart the number stands in a cell of its own: `1.` at the beginning is one of the words
 */
export function recommendationCell(lines: readonly string[], apart = false): RecommendationCell {
  const { words, positionSource } = partSource(lines.join('\n'));
  const number = apart ? null : numbered.exec(words);
  return {
    number: number ? plainNumber(number[1] ?? '') : undefined,
    text: words
      .slice(number?.[0].length ?? 0)
      .trim()
      .replace(/\s*\n\s*/gu, '\n\n'),
    positionSource,
  };
}

/** The number that a cell holds which holds nothing else. */
export function numberCell(lines: readonly string[]): string | undefined {
  const text = lines.join(' ').trim();
  if (/^\d{1,4}$/u.test(text)) return text;
  const number = numbered.exec(`${text} `);
  return number && number[0].trim() === text ? plainNumber(number[1] ?? '') : undefined;
}

const plainNumber = (printed: string) => printed.replace(/\s/gu, '').replace(/[\u2010\u2011–]/gu, '-');
