import type { CaseId } from '../domain/ids.ts';
import { isCyrillic } from '../search/fold.ts';
import { nameKey } from '../search/names.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { stem } from '../search/stem.ts';
import { isStop } from '../search/stop-words.ts';
import type { Thesaurus } from '../search/thesaurus.ts';
import { type Word, wordsOf } from '../search/words.ts';
import type { NameFact } from './fact.ts';

/** What names are recognised by. */
export interface NameKnowledge {
  readonly thesaurus: Thesaurus;
  readonly index: PassageIndex;
}

/** Longer names are found by their parts. */
const longestName = 7;
const noName =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$|^(mr|mrs|ms|dr|i|i'm|i'd|i've)$/;

/** The names of a text: known ones in any spelling, and words with a capital that are no common words. */
export function namesIn(text: string, knowledge: NameKnowledge): NameFact[] {
  const words = wordsOf(text);
  const names: NameFact[] = [];
  for (let at = 0; at < words.length; ) {
    const length = lengthOfName(text, words, at, knowledge);
    const span = words.slice(at, at + length);
    const [first, last] = [span[0], span.at(-1)];
    if (length > 0 && first && last) {
      const cases = casesOf(span, knowledge.thesaurus);
      names.push({
        kind: 'name',
        start: first.start,
        end: last.end,
        cases,
        person: [...cases].some((id) => knowledge.thesaurus.persons.has(id)),
        keys: span.map((word) => nameKey(word.text)),
        after: words[at - 1]?.text ?? '',
      });
    }
    at += Math.max(1, length);
  }
  return names;
}

/** How many words from `at` on are one name; 0 where none begins there. */
function lengthOfName(text: string, words: readonly Word[], at: number, knowledge: NameKnowledge): number {
  const { thesaurus } = knowledge;
  for (let length = Math.min(longestName, words.length - at); length > 1; length--) {
    const span = words.slice(at, at + length);
    const known = thesaurus.find(span.map((word) => stem(word.text)));
    if (known && known.cases.size > 0) return length;
  }
  let length = 0;
  while (
    isNameWord(text, words, at + length, knowledge) &&
    (length === 0 || isTogether(text, words, at + length))
  )
    length++;
  return length;
}

/** A known name, or a word with a capital that is not printed as a common word. */
function isNameWord(text: string, words: readonly Word[], at: number, knowledge: NameKnowledge): boolean {
  const word = words[at];
  if (!word || /^\d/.test(word.text) || word.text.length < 3 || isStop(word.text) || noName.test(word.text))
    return false;
  if (oneWordCases(word.text, knowledge.thesaurus).size > 0) return true;
  const printed = text.slice(word.start, word.end);
  if (!/^\p{Lu}/u.test(printed)) return false;
  const begins = !/[\p{L}\p{N},;:()«“"'’-]\s*$/u.test(text.slice(0, word.start));
  const common = knowledge.index.words.has(word.text) || knowledge.thesaurus.find([stem(word.text)]);
  // A sentence begins with a capital anyway, and whole words in capitals are shouted.
  return begins || printed === printed.toUpperCase() ? !common && !isCyrillic(printed) : true;
}

const isTogether = (text: string, words: readonly Word[], at: number) =>
  /^\s$/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));

function casesOf(span: readonly Word[], thesaurus: Thesaurus): ReadonlySet<CaseId> {
  const whole = thesaurus.find(span.map((word) => stem(word.text)));
  if (whole && whole.cases.size > 0) return whole.cases;
  return new Set(span.flatMap((word) => [...oneWordCases(word.text, thesaurus)]));
}

function oneWordCases(word: string, thesaurus: Thesaurus): ReadonlySet<CaseId> {
  const entry = thesaurus.find([stem(word)]);
  return entry && entry.cases.size > 0 ? entry.cases : thesaurus.names.find(word, { identifying: true });
}

/** Whether two names may be of one person, body, outlet, place or event. */
export const isSameName = (a: NameFact, b: NameFact): boolean =>
  [...a.cases].some((id) => b.cases.has(id)) || a.keys.some((key) => key.length > 2 && b.keys.includes(key));

/** Whether one name stands where the other does: both of persons, or after the same word ("in"). */
export const isInPlaceOf = (a: NameFact, b: NameFact): boolean =>
  !isSameName(a, b) && ((a.person && b.person) || (a.after !== '' && a.after === b.after));
