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

/** Words that begin sentences in a chat, or are shouted, and are no names though no document prints them. */
const opener =
  /^(nobody|everybody|everyone|somebody|someone|anybody|anyone|nothing|something|everything|yesterday|today|tonight|tomorrow|meanwhile|maybe|perhaps|yeah|yep|yup|nope|wow|lol|lmao|rofl|omg|wtf|imo|imho|btw|fyi|tbh|idk|smh|ffs|hello|hey|hi|thanks|thank|thx|yes|sorry|please|pls|plz|ppl|guys|folks|dude|bro|honest|sad|respect|whoever|whatever|credit|fight|rest|let|remember|forget|imagine|guess|wait|stop|look|listen|shame|congrats|never|always|fuck|shit|damn|hell|stupid)$|(?<!^ita|^sici)ly$|(?<!^beij|^nanj)ing$/;
/** Words before a name of a person that are no part of it. */
const title =
  /^(president|prime|judge|professor|minister|activist|lawyer|journalist|poet|editor|chief|deputy|leader|director|pastor|mayor|comrade|президент|судья)$/;

/** The names of a text: known ones in any spelling, and words with a capital that are no common words. */
export function namesIn(text: string, knowledge: NameKnowledge): NameFact[] {
  const words = wordsOf(text);
  const stems = words.map((word) => stem(word.text));
  const names: NameFact[] = [];
  for (let at = 0; at < words.length; ) {
    const length = lengthOfName(text, words, stems, at, knowledge);
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
        keys: span.map((word) => keyOf(word.text)),
        after: words[at - 1]?.text ?? '',
      });
    }
    at += Math.max(1, length);
  }
  return names;
}

/** How many words from `at` on are one name; 0 where none begins there. */
function lengthOfName(
  text: string,
  words: readonly Word[],
  stems: readonly string[],
  at: number,
  knowledge: NameKnowledge,
): number {
  const { thesaurus } = knowledge;
  const longest = Math.min(longestName, thesaurus.longestFrom(stems[at] ?? ''), words.length - at);
  for (let length = longest; length > 1; length--) {
    const known = thesaurus.find(stems.slice(at, at + length));
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
  const printed = text.slice(word.start, word.end);
  const isCapital = /^\p{Lu}/u.test(printed);
  // "Республика Казахстан" and "алға" are no newspaper and no party.
  const isWord = isCyrillic(printed) && !isCapital && /^(?:республик|ал[гғ]а)/u.test(word.text);
  if (isWord || isRepublic.test(text.slice(word.start))) return false;
  // What the library prints in small letters sounds like a name by chance alone.
  const isSmall = !isCapital && isCommon(word.text, knowledge.index);
  const entry = isSmall ? knowledge.thesaurus.find([stem(word.text)])?.cases : undefined;
  if ((isSmall ? entry : oneWordCases(word.text, knowledge.thesaurus))?.size) return true;
  if (!isCapital) return false;
  if (opener.test(word.text) || isGivenName(words, at, knowledge)) return !opener.test(word.text);
  const begins = !/[\p{L}\p{N},;:()«“"'’-]\s*$/u.test(text.slice(0, word.start));
  const common = isCommon(word.text, knowledge.index) || knowledge.thesaurus.find([stem(word.text)]);
  // A sentence begins with a capital anyway, and whole words in capitals are shouted; abbreviations are short.
  const isShouted = printed === printed.toUpperCase();
  if (isShouted && !knowledge.index.words.has(word.text) && (printed.length > 4 || isLoud(text)))
    return false;
  return begins || isShouted ? !common && !isCyrillic(printed) : true;
}

const isLoud = (text: string) => !/\p{Ll}/u.test(text) && /\p{L}\P{L}+\p{L}+\P{L}+\p{L}/u.test(text);
const isRepublic = /^респу\S*\s(?:казахстан|қазақстан)/iu;

/** "Владимиру Козлову": a sentence may begin with the first name of someone known. */
function isGivenName(words: readonly Word[], at: number, { thesaurus }: NameKnowledge): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next) return false;
  const persons = [...oneWordCases(next.text, thesaurus)].filter((id) => thesaurus.persons.has(id));
  if (persons.length === 0) return false;
  const known = thesaurus.names.find(stem(word.text));
  return persons.some((id) => known.has(id));
}

/** Whether the library prints a word in small letters: "Madrid" it does not. */
const isCommon = (word: string, index: PassageIndex) => index.printsSmall(word);

const isTogether = (text: string, words: readonly Word[], at: number) =>
  /^[\s-]$/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));

function casesOf(span: readonly Word[], thesaurus: Thesaurus): ReadonlySet<CaseId> {
  const whole = thesaurus.find(span.map((word) => stem(word.text)));
  if (whole && whole.cases.size > 0) return whole.cases;
  const found = span
    .filter(({ text }) => span.length === 1 || !title.test(text))
    .flatMap((word) => [...oneWordCases(word.text, thesaurus)]);
  // "Vladimir Putin" and "Ivan Kozlov" are not Vladimir Kozlov.
  const fits = (id: CaseId) =>
    !thesaurus.persons.has(id) ||
    span.every(
      ({ text }) =>
        title.test(text) ||
        thesaurus.names.find(text, { changes: 1 }).has(id) ||
        thesaurus.names.find(stem(text)).has(id),
    );
  return new Set(found.filter(fits));
}

function oneWordCases(word: string, thesaurus: Thesaurus): ReadonlySet<CaseId> {
  const entry = thesaurus.find([stem(word)]);
  if (entry && entry.cases.size > 0) return entry.cases;
  const found = thesaurus.names.find(word, { identifying: true });
  return found.size > 0 || !isCyrillic(word)
    ? found
    : thesaurus.names.find(stem(word), { identifying: true });
}

/** What a name sounds like; Cyrillic ones, whose endings change, without their last vowels: `астане` is `астан~`. */
const keyOf = (word: string) => (isCyrillic(word) ? `${bare(nameKey(word))}~` : nameKey(word));
const bare = (key: string) => key.replace(/(?<=.{3})[aeiou]+$/, '');
const isSameKey = (a: string, b: string) =>
  a.endsWith('~') || b.endsWith('~') ? bare(a.replace('~', '')) === bare(b.replace('~', '')) : a === b;

/** Whether two names may be of one person, body, outlet, place or event. */
export function isSameName(a: NameFact, b: NameFact): boolean {
  if ([...a.cases].some((id) => b.cases.has(id))) return true;
  // Two known bodies are two, whatever words their names share.
  if (a.cases.size > 0 && b.cases.size > 0) return false;
  const [short, long] = a.keys.length <= b.keys.length ? [a.keys, b.keys] : [b.keys, a.keys];
  const [last, lastOfLong] = [short.at(-1) ?? '', long.at(-1) ?? ''];
  if (!isSameKey(last, lastOfLong)) return false;
  // A known name with more words than the other has another bearer: "Ivan Kozlov".
  if ((a.cases.size > 0 || b.cases.size > 0) && short.length < long.length) return false;
  return short.every((key) => long.some((other) => isSameKey(key, other)));
}

/** Whether one name stands where the other does: both of persons, or of places ("in"). */
export const isInPlaceOf = (a: NameFact, b: NameFact): boolean =>
  !isSameName(a, b) && ((a.person && b.person) || (isPlace(a) && isPlace(b) && a.after === b.after));

/** The whole country is no other place than a town in it. */
const isPlace = ({ person, after, keys }: NameFact) =>
  !person && /^(in|at|near|в|во|под)$/.test(after) && !keys.some((key) => /^[ck]asah?stan/.test(key));
