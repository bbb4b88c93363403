import { isOpen, sentencesOf } from '../domain/sentences.ts';
import { fold } from '../search/fold.ts';

/** A text in the form in which the same words of two documents are alike: no case, one kind of marks, no footnotes. */
export const plainWords = (text: string): string =>
  fold(withoutFootnotes(text))
    .replace(/["']+/g, '"')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** The sentences of a text in that form; which mark ends one makes no difference. */
export const plainSentences = (text: string): string[] =>
  sentencesOf(text)
    .map(({ start, end }) => plainWords(text.slice(start, end)).replace(/^[-•]\s*|[.;,:]+$/g, ''))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

/** Whether a text in that form has words as whole words. */
export function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + words.length]];
    if (!isLetter.test(before) && !isLetter.test(after)) return true;
  }
  return false;
}
const isLetter = /[\p{L}\p{N}]/u;

/** Signs that lead to a footnote: raised digits, digits in brackets, digits that hang on a word or its full stop. */
const raised = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\[\d{1,3}\]/g;
const hanging = /\d{1,3}(?=[\s.,;:)]|$)(?<=\p{Ll}{3}[.,;:!?]?["'”’)]*\d+)/gu;
/** Here the digits say which one is meant. */
const numbered = /(?:paras?|paragraphs?|articles?|arts?|sections?|annex|nos?|rules?|parts?)\.?$/i;

function withoutFootnotes(text: string): string {
  const plain = text.replace(raised, '');
  return plain.replace(hanging, (digits, at: number) => {
    const before = plain.slice(Math.max(0, at - 40), at);
    return isOpen(before, digits) || numbered.test(before) ? digits : '';
  });
}
