/** A word of a text with its place. */
export interface NameToken {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** It begins a sentence, an item or a quotation, where any word has a capital letter. */
  readonly opens: boolean;
}

/** A word, with what sticks to it: “Children's”, “Today.kz”, “al-Farabi”. */
const word =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’‘‐-]|\.(?=(?:kz|com|org|net|info|ru|kg|uz|eu)(?![\p{L}])))[\p{L}\p{M}\p{N}]+)*/gu;
const initial = /^\p{Lu}\p{Ll}?$/u;

/** The words of a text, each with whether it may have its capital letter from its place only. */
export function tokensOf(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  for (const { 0: found, index } of text.matchAll(word)) {
    const before = tokens.at(-1);
    const gap = text.slice(before?.end ?? 0, index);
    tokens.push({
      word: found,
      start: index,
      end: index + found.length,
      capital: /^\p{Lu}/u.test(found),
      // What was blanked out before it was no end of a sentence.
      opens: before ? opensAfter(gap, before.word) : !gap.includes(','),
    });
  }
  return tokens;
}

function opensAfter(gap: string, before: string): boolean {
  if (/[\n?!:…]/u.test(gap)) return true;
  // “A. Gerasimov” is no new sentence.
  if (gap.startsWith('.')) return /\s/u.test(gap) && !initial.test(before) && !isTitle(before);
  return /;|\.["”»)]*\s/u.test(gap);
}

const isTitle = (before: string) => /^(?:Mr|Mrs|Ms|Dr|Prof|St|No|Art|г|ст|им)$/u.test(before);
