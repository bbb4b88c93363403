/**
 * The number that stands at the beginning of a text of the UHRI, which has no field for it, and the text without it:
 * `140.19 …` and `A - 13. …` of the UPR, `4.The Committee…`, `12 (a) …`, `Paragraph 25: …`. Where it is not sure that it
 * is one, there is none: a number that is missing can be looked up, a wrong one misleads.
 */
export function uhriNumber(text: string, upr: boolean): { number?: string; text: string } {
  for (const form of upr ? [...forUpr, ...forAll] : forAll) {
    const match = form.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length).trim();
    if (rest)
      return {
        number: (match[1] ?? '').replace(/[\s\u00a0]+/gu, '').replace(/[\u2010\u2011–]/gu, '-'),
        text: rest,
      };
  }
  return { text };
}

/** What a sentence begins with. */
const sentence = '(?=["“«(\'‘]?\\p{Lu})';

const forUpr = [
  new RegExp(`^(\\d{1,3}\\.\\d{1,3})[.)]?[\\s\\u00a0]*${sentence}`, 'u'),
  new RegExp(
    `^([A-Z][\\s\\u00a0]?[-\\u2010\\u2011–][\\s\\u00a0]?\\d{1,3})[.)]?[\\s\\u00a0]+${sentence}`,
    'u',
  ),
  // In small letters only after a sign: `16.2 million people` is no number of a recommendation.
  /^(\d{2,3}\.\d{1,3})[.)][\s\u00a0]+(?=\p{Ll})/u,
];
const forAll = [
  new RegExp(`^(\\d{1,3})\\.[\\s\\u00a0]*${sentence}`, 'u'),
  /^(\d{1,3})\.[\s\u00a0]*(?=\([a-z]{1,4}\)[\s\u00a0]*\p{L})/u,
  new RegExp(`^(\\d{1,3}[\\s\\u00a0]?\\([a-z]{1,4}\\))[.:]?[\\s\\u00a0]*${sentence}`, 'u'),
  new RegExp(
    `^para(?:graph|\\.)?[\\s\\u00a0]*(\\d{1,3}(?:[\\s\\u00a0]?\\([a-z]{1,4}\\))?)[\\s\\u00a0]*[.:)–-]+[\\s\\u00a0]*${sentence}`,
    'iu',
  ),
];
