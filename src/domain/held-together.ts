/** Numbers in words that have units: "fifteen days", "seven and a half years". */
const numberWord =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|dozens?';
const figure = `(?:[^\\s\\p{L}]*\\p{N}[^\\s\\p{L},;:.]*|(?:(?:${numberWord})(?:-(?:${numberWord}))?))`;

const endsInFigure = new RegExp(`(?:^|\\s)\\p{P}*${figure}$`, 'iu');
const figureBeforeWord = new RegExp(`(?:^|\\s)\\p{P}*${figure}\\s+[\\p{L}\\p{M}’'-]+$`, 'iu');
const numberGoesOn = new RegExp(`^(?:and\\s+)?(?:a\\s+)?(?:${numberWord})(?!\\p{L})`, 'iu');
const numberBeforeAnd = new RegExp(`(?:^|\\s)${figure}\\s+and(?:\\s+a)?$`, 'iu');

/** What is named by a number or a letter after it: "Article 174", "Section III", "annex A". */
const numbered =
  /(?:^|[\s(])(?:articles?|arts?|sections?|chapters?|parts?|annex(?:es)?|paragraphs?|paras?|clauses?|rules?|nos?|vol|case|статья|пункт)\.?$/iu;
const number = /^(?:\p{N}|[IVXLC]+(?!\p{L})|\p{Lu}(?!\p{L})|\([\p{L}\p{N}]{1,4}\))/u;

/** A figure of its own, perhaps behind a bracket, a quotation mark or the sign of a currency. */
const beginsWithFigure = /^[\p{Ps}\p{Pi}\p{Sc}"'#№~≈+-]*\p{N}/u;
/** "(a)", "b)", "iv.", "–": what they introduce comes after them. */
const introduces = /(?:^|\s)(?:\(?(?:\p{N}{1,3}|\p{Ll}|[ivx]{1,5})\)|[-–—•])$/u;

/**
 * Whether words that stand next to each other, at the end of `last` and at the beginning of `next`, say something
 * else apart: a figure and its unit, an article and its number, a date. Said of words within one sentence.
 */
export function heldTogether(last: string, next: string): boolean {
  return (
    beginsWithFigure.test(next) ||
    endsInFigure.test(last) ||
    // "35 calendar days", "20 per cent", "16 December 2011"
    figureBeforeWord.test(last) ||
    (numberBeforeAnd.test(last) && numberGoesOn.test(next)) ||
    (numbered.test(last) && number.test(next)) ||
    introduces.test(last)
  );
}
