import { fold, isCyrillic } from './fold.ts';
import { joinNumbers } from './numbers.ts';
import { type PassageIndex, tagOf } from './passage-index.ts';
import { repair } from './repair.ts';
import { stem } from './stem.ts';
import { questionWords, russianStopWords, stopWords } from './stop-words.ts';
import { termsOf } from './terms.ts';
import { type Entry, formKey, type Thesaurus } from './thesaurus.ts';
import { type Word, wordsOf } from './words.ts';

/** One way in which a passage can speak of a concept. */
export interface Variant {
  readonly terms: readonly string[];
  /** 1 for what was typed, less for what stands for it. */
  readonly weight: number;
  /** Whether all terms must be there; otherwise each counts by itself. */
  readonly all: boolean;
  /** As it is shown ("also searched: rally"); empty for tags. */
  readonly shown?: string;
}

/** One thing that a question speaks of. */
export interface Concept {
  readonly typed: string;
  readonly terms: readonly string[];
  readonly variants: readonly Variant[];
  /** How much it tells. */
  readonly weight: number;
  /** A printed-with-capital word that nothing knows. */
  readonly unknown?: boolean;
  /** A known name. */
  readonly named?: boolean;
}

export interface Understanding {
  readonly concepts: readonly Concept[];
  /** What must stand in a passage literally. */
  readonly phrases: readonly string[];
  /** Words that were taken for others: `[typed, meant]`. */
  readonly repaired: readonly (readonly [string, string])[];
  readonly wantsRecommendations: boolean;
  readonly wantsNumber: boolean;
  readonly wantsDate: boolean;
}

/** Set by measurement on the golden list. `lexiconKnown` is for words that the library prints itself. */
export const weights = {
  figure: 1.4,
  synonym: 0.6,
  lexicon: 0.65,
  lexiconKnown: 0.4,
  right: 0.3,
  case: 1,
  article: 1.3,
  unknownName: 2.2,
  unknownWord: 0.8,
};
const articleOf =
  /\b(?:art(?:icles?)?\.?|ст(?:атья|атьи|атье)?\.?|бап)\s*(\d+)(?:\s*\(\d+\))?(?:\s+(?:of\s+)?(?:the\s+)?(iccpr|covenant|international covenant|udhr|мпгпп|пакта?))?(?![\p{L}])/giu;

/** What a question asks for, in terms of an index and its vocabulary. */
export function understand(question: string, index: PassageIndex, thesaurus: Thesaurus): Understanding {
  // A phrase in a script that the library does not print cannot be meant literally.
  const phrases = [...question.matchAll(/["“«]([^"“”«»]{3,})["”»]/g)]
    .map((match) => match[1]?.trim() ?? '')
    .filter((phrase) => phrase && (!isCyrillic(phrase) || index.printsCyrillic));
  const repaired: [string, string][] = [];
  const words = joinNumbers(wordsOf(question)).map((word) => repairWord(word, index, thesaurus, repaired));
  const concepts: Concept[] = [];
  const articles = articleSpans(question);
  for (let at = 0; at < words.length; ) {
    const article = articles.find(
      ({ start, end }) => (words[at]?.start ?? 0) >= start && (words[at]?.end ?? 0) <= end,
    );
    const length = article ? countWithin(words, at, article.end) : longestForm(words, at, thesaurus);
    const span = words.slice(at, at + length);
    at += length;
    const entry = thesaurus.find(span.map((word) => formKey(word.text)));
    const only = span.length === 1 ? span[0] : undefined;
    const concept = article
      ? conceptOf(span, index, undefined, [tagOf.article(article.tag)])
      : entry || !only
        ? conceptOf(span, index, entry, [])
        : wordConcept(only, isName(question, only), index, thesaurus);
    if (concept) concepts.push(concept);
  }
  const folded = fold(question);
  return {
    concepts: withFirstNames(withoutAsking(concepts)),
    phrases,
    repaired,
    wantsRecommendations:
      /\b(recommend\w*|should|demand\w*|call\w* (?:for|on)|urge\w*|ask(?:s|ed)?|propos\w*|ought)\b|рекоменд|требу|ұсын/.test(
        folded,
      ),
    wantsNumber:
      /\b(how (?:many|much|long|old|often)|number of|percent\w*|per cent|share)\b|сколько|қанша/.test(folded),
    wantsDate: /\b(when|what (?:date|day|year))\b|когда|қашан/.test(folded),
  };
}

/** An unknown word beside a known name is most likely a first name in another spelling: it hardly counts. */
function withFirstNames(concepts: readonly Concept[]): readonly Concept[] {
  return concepts.map((concept, at) => {
    const beside = [concepts[at - 1], concepts[at + 1]].some((other) => other?.named);
    return concept.unknown && beside ? { ...concept, weight: concept.weight / 4 } : concept;
  });
}

/** Leaves the words of asking out, unless the question has no others. */
function withoutAsking(concepts: readonly Concept[]): readonly Concept[] {
  const telling = concepts.filter((concept) => !questionWords.has(concept.typed));
  return telling.length > 0 ? telling : concepts;
}

function articleSpans(question: string): { start: number; end: number; tag: string }[] {
  return [...question.matchAll(articleOf)]
    .filter((match) => match[2])
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      tag: `${fold(match[2] ?? '') === 'udhr' ? 'udhr' : 'iccpr'}-${match[1]}`,
    }));
}

function countWithin(words: readonly Word[], at: number, end: number): number {
  let length = 1;
  while ((words[at + length]?.end ?? Number.POSITIVE_INFINITY) <= end) length++;
  return length;
}

/** A number that is no year: it was typed because it matters. */
const isFigure = (term: string) => /^\d/.test(term) && !/^(19|20)\d\d$/.test(term);
const isStop = (word: string) => stopWords.has(word) || russianStopWords.has(word);

/** How many words from `at` on make the longest form of the vocabulary; 1 where there is none. */
function longestForm(words: readonly Word[], at: number, thesaurus: Thesaurus): number {
  if (isStop(words[at]?.text ?? '')) return 1;
  for (let length = Math.min(7, thesaurus.longest, words.length - at); length > 1; length--) {
    const span = words.slice(at, at + length);
    if (isStop(span.at(-1)?.text ?? '')) continue;
    if (thesaurus.find(span.map((word) => formKey(word.text)))) return length;
  }
  return 1;
}

function conceptOf(
  span: readonly Word[],
  index: PassageIndex,
  entry: Entry | undefined,
  tags: readonly string[],
): Concept | undefined {
  const typed = span.map((word) => word.text).join(' ');
  const terms = span.filter((word) => !isStop(word.text)).map((word) => stem(word.text));
  if (terms.length === 0) return undefined;
  const variants: Variant[] = [
    { terms, weight: terms.some(isFigure) ? weights.figure : 1, all: false },
    ...variantsOf(
      entry,
      typed,
      terms.some((term) => index.scoresOf(term).size > 0),
    ),
  ];
  for (const tag of tags) variants.push({ terms: [tag], weight: weights.article, all: true });
  const weight = weightOf(terms, variants, index);
  return { typed, terms, variants: known(variants, index), weight, named: (entry?.cases.size ?? 0) > 0 };
}

function variantsOf(entry: Entry | undefined, typed: string, printed = false): Variant[] {
  if (!entry) return [];
  return [
    ...[...entry.cases].map((id) => ({ terms: [tagOf.case(id)], weight: weights.case, all: true })),
    ...[...entry.rights].map((id) => ({ terms: [tagOf.right(id)], weight: weights.right, all: true })),
    ...[...entry.synonyms]
      .filter(([synonym]) => fold(synonym) !== typed)
      .map(([synonym, from]) => ({
        terms: termsOf(synonym).map(({ term }) => term),
        weight: from === 'synonym' ? weights.synonym : printed ? weights.lexiconKnown : weights.lexicon,
        all: true,
        shown: synonym,
      })),
  ];
}

/** Leaves out what no passage has; what was typed stays, so that it counts as asked for. */
const known = (variants: readonly Variant[], index: PassageIndex) =>
  variants.filter(
    (variant, place) =>
      place === 0 ||
      (variant.terms.length > 0 && variant.terms.every((term) => index.scoresOf(term).size > 0)),
  );

/** A concept tells as much as its most telling term that the library knows, and much where it knows none. */
function weightOf(terms: readonly string[], variants: readonly Variant[], index: PassageIndex): number {
  const found = terms.filter((term) => index.scoresOf(term).size > 0);
  if (found.length > 0 || variants.length < 2) {
    return terms.reduce((sum, term) => sum + index.weightOf(term), 0) / Math.sqrt(terms.length);
  }
  return Math.max(
    ...variants.slice(1).flatMap((variant) => variant.terms.map((term) => index.weightOf(term))),
  );
}

/** A word that nothing knows, in the spelling that was most likely meant. */
function repairWord(
  word: Word,
  index: PassageIndex,
  thesaurus: Thesaurus,
  repaired: [string, string][],
): Word {
  const { text } = word;
  const known = isStop(text) || index.scoresOf(stem(text)).size > 0 || thesaurus.find([formKey(text)]);
  if (known || isCyrillic(text) || /\d/.test(text) || casesNamed(text, thesaurus).length > 0) return word;
  const meant = repair(text, vocabularyOf(index, thesaurus));
  if (!meant) return word;
  repaired.push([text, meant]);
  return { ...word, text: meant };
}

/** A single word that is no form of the vocabulary: as it is, or by its name key. */
function wordConcept(
  word: Word,
  name: boolean,
  index: PassageIndex,
  thesaurus: Thesaurus,
): Concept | undefined {
  const text = word.text;
  if (isStop(text)) return undefined;
  if (index.scoresOf(stem(text)).size > 0) return conceptOf([word], index, undefined, []);
  const named = casesNamed(text, thesaurus);
  if (named.length > 0) {
    return {
      ...stands(word, index, { cases: new Set(named), rights: new Set(), synonyms: new Map() }),
      named: true,
    };
  }
  const entry = isCyrillic(text) ? thesaurus.findByBeginning(text) : undefined;
  return entry ? stands(word, index, entry) : unknown(word, name, index);
}

/** Printed with a capital or in digits: a question about it is not answered without it. */
function isName(question: string, word: Word): boolean {
  return /^[\p{Lu}\d]/u.test(question.slice(word.start, word.end));
}

/** A word that neither the library nor the vocabulary knows. It counts as asked for; a name more than another word. */
function unknown(word: Word, name: boolean, index: PassageIndex): Concept | undefined {
  const concept = conceptOf([word], index, undefined, []);
  return (
    concept && {
      ...concept,
      weight: concept.weight * (name ? weights.unknownName : weights.unknownWord),
      unknown: name,
    }
  );
}

/** A word that the library does not print, but whose meaning the vocabulary knows. */
function stands(word: Word, index: PassageIndex, entry: Entry): Concept {
  const variants = known([{ terms: [], weight: 1, all: false }, ...variantsOf(entry, word.text)], index);
  return { typed: word.text, terms: [], variants, weight: weightOf([], [...variants, ...variants], index) };
}

/** The cases that a word names by its sound, or one letter away from it. */
const casesNamed = (word: string, { names }: Thesaurus) => [
  ...names.find(word, { identifying: true, changes: 1 }),
];

const vocabularies = new WeakMap<PassageIndex, ReadonlyMap<string, number>>();
function vocabularyOf(index: PassageIndex, thesaurus: Thesaurus): ReadonlyMap<string, number> {
  let words = vocabularies.get(index);
  if (!words) {
    words = new Map([...[...thesaurus.words].map((word) => [word, 1] as const), ...index.words]);
    vocabularies.set(index, words);
  }
  return words;
}
