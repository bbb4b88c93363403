/** A column's name without case, accents and signs: `Reccomending Body` and `recommending_body` become the same. */
export const foldHeader = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}/gu, '')
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/reccomend|recomend/gu, 'recommend')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
