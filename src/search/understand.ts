import { type AskedArticle, articlesAskedIn } from '../domain/article.ts';
import {
  articleConcept,
  type Concept,
  conceptOf,
  countryConcept,
  standsFor,
  unknownConcept,
} from './concept.ts';
import { isCountry } from './countries.ts';
import { fold, isCyrillic } from './fold.ts';
import { joinNumbers } from './numbers.ts';
import type { PassageIndex } from './passage-index.ts';
import { tagOf } from './passage-rows.ts';
import type { Speller } from './speller.ts';
import { stem } from './stem.ts';
import { isStop, questionWords } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';
import { type Wants, wantsOf } from './wants.ts';
import { type Word, wordsOf } from './words.ts';

export interface Understanding extends Wants {
  readonly concepts: readonly Concept[];
  /** What must stand in a passage literally. */
  readonly phrases: readonly string[];
  /** Words that were taken for others: `[typed, meant]`. */
  readonly repaired: readonly (readonly [string, string])[];
}

/** What a question is understood with. */
export interface Knowledge {
  readonly index: PassageIndex;
  readonly thesaurus: Thesaurus;
  readonly speller: Speller;
}

/** Marks alone, and signs that fold to nothing, are no phrase. */
const says = /[\p{L}\p{N}]/u;
const quoted = /["“«]([^"“”«»]{3,})["”»]|(?<![\p{L}\p{N}])['‘]([^'‘’]+\s[^'‘’]+)['’](?![\p{L}\p{N}])/gu;

/** What a question asks for, in terms of an index and its vocabulary. */
export function understand(question: string, knowledge: Knowledge): Understanding {
  const { index, speller } = knowledge;
  const literal = [...question.matchAll(quoted)];
  const isLiteral = ({ start }: Word) =>
    literal.some((match) => start >= match.index && start < match.index + match[0].length);
  const repaired: [string, string][] = [];
  const words = joinNumbers(wordsOf(question)).map((word) => {
    const meant = isLiteral(word) ? undefined : speller(word.text);
    if (!meant) return word;
    repaired.push([word.text, meant]);
    return { ...word, text: meant };
  });
  return {
    concepts: withFirstNames(withoutYears(withoutAsking(conceptsOf(question, words, knowledge)))),
    // A phrase in a script that the library does not print cannot be meant literally.
    phrases: literal
      .map((match) => (match[1] ?? match[2] ?? '').trim())
      .filter((phrase) => says.test(fold(phrase)) && (!isCyrillic(phrase) || index.printsCyrillic)),
    repaired,
    ...wantsOf(question, index.opensDemands(stem(words[0]?.text ?? ''))),
  };
}

/** Reads a question from left to right: articles, forms of the vocabulary, single words. */
function conceptsOf(question: string, words: readonly Word[], knowledge: Knowledge): Concept[] {
  const { index, thesaurus } = knowledge;
  const articles = articlesAskedIn(question).flatMap((asked) => {
    const concept = conceptOfArticle(asked, knowledge);
    return concept ? [{ ...asked, concept }] : [];
  });
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length; ) {
    const start = words[at]?.start ?? 0;
    const article = articles.find((one) => start >= one.start && start < one.end);
    const length = article ? countUpTo(words, at, article.end) : longestForm(words, at, thesaurus);
    const span = words.slice(at, at + length);
    at += length;
    const entry = article ? undefined : thesaurus.findForm(span.map((word) => word.text));
    const [only] = span;
    const concept =
      article?.concept ??
      (only && span.length === 1 ? countryConcept(only, index) : undefined) ??
      (entry || !only ? conceptOf(span, index, entry) : wordConcept(only, question, index, thesaurus));
    if (concept) concepts.push(concept);
  }
  return concepts;
}

/** An article of a treaty, or one that passages name by its number; else its words are words like others. */
function conceptOfArticle(
  { treaty, number }: AskedArticle,
  { index, thesaurus }: Knowledge,
): Concept | undefined {
  const name = `${treaty} ${number}`;
  if (treaty) return articleConcept(name, tagOf.article(name), index, thesaurus.findArticle(name));
  const tag = tagOf.articleNumber(number);
  return index.has(tag) ? articleConcept(`article ${number}`, tag, index) : undefined;
}

/** A single word that is no form of the vocabulary: as it is, by its name key, or by its beginning. */
function wordConcept(
  word: Word,
  question: string,
  index: PassageIndex,
  thesaurus: Thesaurus,
): Concept | undefined {
  const { text } = word;
  if (isStop(text)) return undefined;
  if (index.has(stem(text))) return conceptOf([word], index);
  const cases = thesaurus.names.find(text, { identifying: true, changes: 1 });
  if (cases.size > 0) {
    const person = [...cases].some((id) => thesaurus.persons.has(id));
    return standsFor(word, index, { cases, rights: new Set(), synonyms: new Map(), person });
  }
  const entry = isCyrillic(text) ? thesaurus.findByBeginning(text) : undefined;
  return entry ? standsFor(word, index, entry) : unknownConcept(word, isName(question, word), index);
}

/** Printed with a capital or in digits: a question about it is not answered without it. */
const isName = (question: string, word: Word) =>
  /^[\p{Lu}\d]/u.test(question.slice(word.start, word.end)) || isCountry(word.text);

/** An unknown word beside a known name is most likely a first name in another spelling: it hardly counts. */
function withFirstNames(concepts: readonly Concept[]): readonly Concept[] {
  return concepts.map((concept, at) => {
    const beside = [concepts[at - 1], concepts[at + 1]].some((other) => other?.person);
    return concept.unknown && beside ? { ...concept, weight: concept.weight / 4 } : concept;
  });
}

/** Leaves the words of asking out, unless the question has no others. */
function withoutAsking(concepts: readonly Concept[]): readonly Concept[] {
  const telling = concepts.filter((concept) => !questionWords.has(concept.typed));
  return telling.length > 0 ? telling : concepts;
}

/** What is asked about decides what is found; a year, which of it comes first. By itself it is all that is asked about. */
function withoutYears(concepts: readonly Concept[]): readonly Concept[] {
  const others = concepts.filter(({ terms: [term = ''], terms }) => terms.length !== 1 || !year.test(term));
  return others.length > 0 ? others : concepts;
}
const year = /^(?:19|20)\d\d$/;

function countUpTo(words: readonly Word[], at: number, end: number): number {
  let length = 1;
  while ((words[at + length]?.end ?? Number.POSITIVE_INFINITY) <= end) length++;
  return length;
}

/** Longer names than this are found by their parts. */
const longestSpan = 7;

/** How many words from `at` on make the longest form of the vocabulary; 1 where there is none. */
function longestForm(words: readonly Word[], at: number, thesaurus: Thesaurus): number {
  if (isStop(words[at]?.text ?? '')) return 1;
  const longest = thesaurus.longestFrom(stem(words[at]?.text ?? ''));
  for (let length = Math.min(longestSpan, longest, words.length - at); length > 1; length--) {
    const span = words.slice(at, at + length);
    if (isStop(span.at(-1)?.text ?? '')) continue;
    if (thesaurus.findForm(span.map((word) => word.text))) return length;
  }
  return 1;
}
