/** Bullets and arrows that symbol fonts keep in the private area, as the letters that they look like. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf06f': 'o',
  '\uf0fc': '✓',
  '\uf0fe': '☑',
  '\uf0a8': '□',
  '\uf076': '❖',
  '\uf02d': '–',
  '\uf0be': '–',
  '\uf0e0': '→',
  '\uf0de': '⇒',
  '\uf020': ' ',
};

const LIGATURE = /[\ufb00-\ufb06]/g;
const PRIVATE = /[\ue000-\uf8ff]/g;
/** What is not seen; the soft hyphen is, at the end of a line. */
const UNSEEN = /(?![\t\n\r\u00ad])[\p{Cc}\p{Cf}]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export interface Cleaned {
  readonly text: string;
  readonly unreadable: number;
}

/** Letters as they are read: ligatures undone, symbols named, every white space one space, nothing invisible. */
export function cleanLetters(printed: string): Cleaned {
  const named = printed.replace(PRIVATE, (letter) => SYMBOLS[letter] ?? letter);
  const unreadable =
    (named.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0) +
    (printed.match(/(?![\t\n\r])\p{Cc}/gu)?.length ?? 0);
  const text = named
    .replace(LIGATURE, (letter) => letter.normalize('NFKC'))
    .replace(UNSEEN, '')
    .replace(PRIVATE, '')
    .replace(/\s/g, ' ');
  return { text, unreadable };
}

export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);
