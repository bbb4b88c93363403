import { citeShort } from '../domain/citation/styles.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { sentencesOf } from '../domain/sentences.ts';
import type { Elsewhere, Result } from './answer.ts';
import { type Message, message } from './message.ts';
import { shownOf } from './quote.ts';
import { plainSentences, plainWords, unbroken } from './same-words.ts';
import { fewestWords } from './twins.ts';

/** Where else a passage says what is shown of another one; undefined where it says something else. */
export function elsewhere(shown: Result, other: Passage, library: Library): Elsewhere | undefined {
  if (leadInOf(shown.leadIn) !== leadInOf(other.leadIn && library.passage(other.leadIn).text))
    return undefined;
  if (!saysAll(other, shown)) return undefined;
  const document = library.document(other.document);
  return { passage: other.id, citationShort: citeShort(document, other), date: document.date };
}

/** The same demand to somebody else is not the same: what introduces a quotation is shown with it. */
const leadInOf = (text: string | undefined) => text && plainWords(text);

/**
 * Whether a passage says every sentence that is shown of another one as a sentence of its own: what is denied or
 * reported in it is something else. A sentence that was cut has to begin or to end alike.
 */
function saysAll({ text }: Passage, shown: Result): boolean {
  const sentences = plainSentences(shownOf(shown));
  const words = sentences.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < fewestWords) return false;
  const theirs = plainSentences(text);
  const isCut = isCutInside(shown);
  return sentences.every(
    (sentence, at) =>
      theirs.includes(sentence) ||
      (isCut.start && at === 0 && theirs.some((one) => one.endsWith(` ${sentence}`))) ||
      (isCut.end && at === sentences.length - 1 && theirs.some((one) => one.startsWith(`${sentence} `))),
  );
}

/** Whether what is shown begins or ends in the midst of a sentence. */
function isCutInside({ text, part }: Result): { readonly start: boolean; readonly end: boolean } {
  const sentences = sentencesOf(unbroken(text));
  const inside = (at: number) => sentences.some(({ start, end }) => at > start && at < end);
  return { start: part !== undefined && inside(part.start), end: part !== undefined && inside(part.end) };
}

/** What is said of it below a quotation. */
export const alsoInRemarks = ({ alsoIn = [] }: Result): Message[] =>
  alsoIn.length === 0
    ? []
    : [
        message('label.alsoIn', {
          citations: alsoIn.map(({ citationShort, passage }) => `${citationShort} · ${passage}`),
        }),
      ];
