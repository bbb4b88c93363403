const quotes = /[’‘ʼ`´]/g;
const doubleQuotes = /[“”«»„]/g;
const hyphens = /[\u2010\u2011\u2012\u2013\u2014\u2212]/g;
/** Zero-width characters, marks of direction and other invisible signs. */
const invisible = /[\p{Cc}\p{Cf}]/gu;
/** Most words need no folding but of case. */
const plain = /^[\x20-\x7e]*$/;
const plainCyrillic = /^[\x20-\x7e\u0400-\u04ff]*$/;
const cyrillic = /[\u0400-\u052f]/;

/**
 * One form for spellings that mean the same: lower case, straight quotes and hyphens, Latin letters without
 * accents, no invisible signs. Cyrillic letters keep theirs, since й is not и.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  if (plainCyrillic.test(text)) return text.toLowerCase().replaceAll('ё', 'е');
  return text
    .replace(/\s/g, ' ')
    .replace(invisible, '')
    .replace(quotes, "'")
    .replace(doubleQuotes, '"')
    .replace(hyphens, '-')
    .normalize('NFKD')
    .replace(/(.)(\p{M}+)/gu, (whole, letter: string) => (cyrillic.test(letter) ? whole : letter))
    .normalize('NFC')
    .replace(/(?<![\u0400-\u052f])\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ё/g, 'е');
}

export const isCyrillic = (text: string) => cyrillic.test(text);
