import { isOpen, sentencesOf } from '../domain/sentences.ts';
import { fold } from '../search/fold.ts';

/** A text in the form in which the same words of two documents are alike: no case, one kind of marks, no footnotes. */
export const plainWords = (text: string): string =>
  fold(withoutFootnotes(text))
    .replace(/["']+/g, '"')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** A text without the ends of its lines, which say nothing but in a list; every sign keeps its place. */
export const unbroken = (text: string): string => text.replace(/(?<!\n)\n(?!\s*(?:[-•\n]|$))/g, ' ');

/** The sentences of a text in that form; which mark ends one makes no difference. */
export function plainSentences(text: string): string[] {
  // A number that hangs on a full stop hides the end of the sentence.
  const plain = unbroken(withoutFootnotes(text));
  return sentencesOf(plain)
    .map(({ start, end }) => plainWords(plain.slice(start, end)).replace(/^[-•]\s*|[.;,:]+$/g, ''))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Signs that lead to a footnote: raised digits, digits in brackets, digits that hang on a word or its full stop. */
const raised = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|(?<=[\p{L}.,;:!?"”’)]\s?)\[\d{1,3}\]/gu;
const hanging = /(?<=\p{Ll}{2}[.,;:!?]["'”’)]*)\d{1,3}(?=\s|$)/gu;
/** Here the digits say which one is meant. */
const numbered = /(?:paras?|paragraphs?|articles?|arts?|sections?|annex|nos?|rules?|parts?)\.?$/i;

function withoutFootnotes(text: string): string {
  const plain = text.replace(raised, '');
  return plain.replace(hanging, (digits, at: number) => {
    const before = plain.slice(Math.max(0, at - 40), at);
    return isOpen(before, digits) || numbered.test(before) ? digits : '';
  });
}
