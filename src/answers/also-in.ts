import { citeShort } from '../domain/citation/styles.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import type { Elsewhere, Result } from './answer.ts';
import { type Message, message } from './message.ts';
import { shownOf } from './quote.ts';
import { hasWords, plainSentences, plainWords } from './same-words.ts';
import { fewestWords } from './twins.ts';

/** With this share of its sentences word for word in another, a passage is nearly the same. */
const nearly = 0.9;

/** Where else a passage says what is shown of another one; undefined where it says something else. */
export function elsewhere(shown: Result, other: Passage, library: Library): Elsewhere | undefined {
  const how = introducedAlike(shown, other, library) ? sameness(shown, other) : undefined;
  if (!how) return undefined;
  const document = library.document(other.document);
  return {
    passage: other.id,
    citationShort: citeShort(document, other),
    date: document.date,
    ...(how === 'nearly' ? { nearly: true } : {}),
  };
}

function sameness(shown: Result, other: Passage): 'same' | 'nearly' | undefined {
  const text = plainWords(other.text);
  const sentences = plainSentences(shownOf(shown));
  const words = sentences.join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < fewestWords) return undefined;
  if (sentences.every((sentence) => hasWords(text, sentence))) return 'same';
  const all = plainSentences(shown.text);
  const common = all.filter((sentence) => hasWords(text, sentence));
  // Another figure is another statement, however alike the rest is.
  return common.length >= nearly * all.length && figuresOf(shown.text) === figuresOf(other.text)
    ? 'nearly'
    : undefined;
}

const figuresOf = (text: string) => (plainWords(text).match(/\d[\d.,]*/g) ?? []).sort().join(' ');

/** The same demand to somebody else is not the same: what introduces a quotation is shown with it. */
function introducedAlike({ leadIn }: Result, other: Passage, library: Library): boolean {
  if (leadIn === undefined) return true;
  return other.leadIn !== undefined && plainWords(library.passage(other.leadIn).text) === plainWords(leadIn);
}

/** What is said of it below a quotation. */
export function alsoInRemarks({ alsoIn = [] }: Result): Message[] {
  const cited = (ones: readonly Elsewhere[]) =>
    ones.map(({ citationShort, passage }) => `${citationShort} · ${passage}`);
  const [same, near] = [alsoIn.filter((one) => !one.nearly), alsoIn.filter((one) => one.nearly)];
  return [
    ...(same.length > 0 ? [message('label.alsoIn', { citations: cited(same) })] : []),
    ...(near.length > 0 ? [message('label.nearlyIn', { citations: cited(near) })] : []),
  ];
}
