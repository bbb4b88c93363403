const cyrillic = /^\p{Script=Cyrillic}/u;
const russianEnding =
  /(?:ого|ому|ыми|ими|ами|ями|ой|ый|ий|ая|ую|ою|ым|им|ом|ем|ей|ах|ях|а|я|у|ю|ы|и|е|о|й|ь)$/u;
const kazakhEnding =
  /(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|ны|ні|ды|ді|ты|ті|да|де|та|те|дан|ден|тан|тен|нан|нен|мен|бен|пен)$/u;
const shortest = 3;

/**
 * A word of a name without its ending, so that “Козловым” and “Козлову” are one name. Latin words lose the genitive
 * alone. For setting names beside each other, not for print.
 */
export function stemOfName(word: string): string {
  const lower = word.toLowerCase().replace(/[’‘]/g, "'").replace(/'s?$/u, '');
  if (!cyrillic.test(lower)) return lower.replace(/^['"]|\.$/g, '');
  const ending = /[әғқңөұүһі]/u.test(lower) ? kazakhEnding : russianEnding;
  const stem = lower.replace(ending, '');
  return stem.length >= shortest ? stem : lower;
}

/** A name as its stems, without quotation marks and what else is between them. */
export const stemsOf = (name: string): readonly string[] =>
  (name.match(/[\p{L}\p{N}]+(?:['’‘][\p{L}]+)?/gu) ?? []).map(stemOfName);
