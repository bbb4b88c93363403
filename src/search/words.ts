import { fold } from './fold.ts';

/** A word of a text with its place, as UTF-16 offsets into that text. */
export interface Word {
  /** Folded; numbers in one written form (`40000`, `7.5`), symbols whole (`a/hrc/29/25/add.2`). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern = new RegExp(
  [
    /[A-Za-z]+(?:\/[A-Za-z0-9.]+){2,}/u, // A/HRC/29/25/Add.2, CCPR/C/129/D/2535/2015
    /\d+ 1\/2/u, // 7 1/2
    /\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?!\d)/u, // 40,000 and 40 000
    /\d+(?:\.\d+)+/u, // 7.5
    /\d+,\d{1,2}(?!\d)/u, // 7,5
    /\d+/u,
    /\p{L}[\p{L}\p{M}\p{Cf}]*(?:['’](?!s\b)\p{L}+)*/u,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const word = canonical(match[0]);
    if (word) words.push({ text: word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function canonical(printed: string): string {
  if (/^\d/.test(printed)) {
    if (/^\d+,\d{1,2}$/.test(printed)) return printed.replace(',', '.');
    if (printed.endsWith(' 1/2')) return `${printed.slice(0, -4)}.5`;
    return /^\d{1,3}(?:\D\d{3})+$/.test(printed) && !printed.includes('.')
      ? printed.replace(/\D/g, '')
      : printed;
  }
  return fold(printed).replace(/\.$/, '');
}
