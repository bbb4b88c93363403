/** What the beginning and the end of a line say. */

const BULLET = /^(?:[•●○◦▪▫■□◆◇►▶➢➤✓✔·∙‣⁃\uf0b7\uf0a7\uf0d8\u25cf]|[-–—](?=\s)|o(?=\s+\p{Lu}))\s*/u;
const STAR = /^[*+]\s+/;

/** The bullet that a line begins with, with the spaces after it. A star counts only where stars are bullets. */
export function bulletOf(text: string, starsAreBullets: boolean): string | undefined {
  return BULLET.exec(text)?.[0] || (starsAreBullets ? STAR.exec(text)?.[0] : undefined) || undefined;
}

/** `12.`, `12)`, `(12)`, `12.3`, `(a)`, `b)`, `iv.` at a line's beginning. */
const PRINTED_NUMBER = /^(?:\*\*)?(?:\d{1,3}(?:\.\d{1,3})*[.)]|\(\d{1,3}\)|\d{1,3}\.\d{1,3})(?:\*\*)?\s+\S/;
const PRINTED_LETTER = /^\(?(?:\p{Ll}|[ivx]{2,5})\)\s+\S/u;
export const beginsWithNumber = (text: string): boolean => PRINTED_NUMBER.test(text);
export const beginsWithLetter = (text: string): boolean => PRINTED_LETTER.test(text);

const MARK_ALONE =
  /^(?:\*\*)?(?:\d{1,3}(?:\.\d{1,3})?\.|\d{1,3}\.\d{1,3}|\(\p{Ll}\)|\([ivx]+\)|[IVX]{1,5}\.|[A-Z]\.)(?:\*\*)?$/u;
/** Whether a line is no more than the number or the letter of the text below it. */
export const isMarkAlone = (text: string): boolean => MARK_ALONE.test(text);

const CLOSING = '["\'”’»“)\\]*_]*';
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|Mr|Mrs|Ms|Dr|No|Nos|art|arts|para|paras|pp?|vs|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|ст|п|пп|т\.д|т\.е|им|г|гг|\p{Lu})\.$/iu;
const SENTENCE_END = new RegExp(`[.!?…]${CLOSING}(?:\\d{1,3}|\\[\\^?\\w+\\])?${CLOSING}$`, 'u');

/** Whether a sentence ends with this text; a footnote's digit may stick to its end. */
export const endsSentence = (text: string): boolean =>
  SENTENCE_END.test(endOf(text)) && !ABBREVIATION.test(endOf(text));
/** Paragraphs are asked line by line as they grow: all that matters is at the end. */
const endOf = (text: string): string => text.slice(-80);
/** Whether a sentence, or a part of an enumeration, ends here. */
export const endsPart = (text: string): boolean =>
  endsSentence(text) || /[;:]["'”’»)*_]*(?:\d{1,3})?$/.test(endOf(text));

const BOUND = [
  'a an the of and or to in on at by for with from as that which who whose into than nor but its their his her our',
  'is are was were be been has have had not this these those such both between against under over about within',
  'при в во на с со к ко по о об от до из за для и или а но что который которая которые не без под над между через',
  'және мен бен пен немесе үшін туралы бойынша',
].flatMap((words) => words.split(' '));
const BOUND_WORDS = new Set(BOUND);

/** Whether a text breaks off inside a sentence for certain: a comma, a dash or a word that asks for another one. */
export function breaksOff(text: string): boolean {
  if (/[,–—-]$/.test(text)) return true;
  const last = /(\p{L}+)[*_]*$/u.exec(endOf(text))?.[1];
  return last !== undefined && BOUND_WORDS.has(last.toLocaleLowerCase());
}

/** Whether a text goes on with a sentence that has begun before it. */
export const goesOn = (text: string): boolean => /^[*_"“«'(]*\p{Ll}/u.test(text) && !beginsWithLetter(text);

/**
 * Two parts of a sentence joined: with a space, without one after a compound's hyphen at a line's end (but for
 * “pre- and post-trial”), and with neither hyphen nor space after U+00AD.
 */
export function joinText(before: string, after: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (/[\p{L}\d][-‐]$/u.test(before.slice(-2)) && !/^(?:and|or|и|или|және)\s/.test(after))
    return before + after;
  return `${before} ${after}`;
}
