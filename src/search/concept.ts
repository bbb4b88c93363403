import { countryOf, stemsOfCountry } from './countries.ts';
import type { PassageIndex } from './passage-index.ts';
import { tagOf } from './passage-rows.ts';
import { stem } from './stem.ts';
import { isStop } from './stop-words.ts';
import { synonymsOf } from './synonyms.ts';
import type { Entry } from './thesaurus.ts';
import { isVague } from './vague-words.ts';
import type { Word } from './words.ts';

/** One way in which a passage can speak of a concept. */
export interface Variant {
  readonly terms: readonly string[];
  /** 1 for what was typed, less for what stands for it. */
  readonly weight: number;
  /** Whether all terms must be there; otherwise each counts by itself. */
  readonly all: boolean;
  /** As it is shown ("also searched: rally"); nothing for tags. */
  readonly shown?: string;
}

/** One thing that a question speaks of. */
export interface Concept {
  readonly typed: string;
  readonly terms: readonly string[];
  readonly variants: readonly Variant[];
  /** How much it tells. */
  readonly weight: number;
  /** A word printed with a capital that nothing knows. */
  readonly unknown?: boolean;
  /** A known person's name. */
  readonly person?: boolean;
  /** The name of a case. */
  readonly named?: boolean;
}

/** Set by measurement on the golden list. `lexiconKnown` is for words that the library prints itself. */
export const weights = {
  synonym: 0.6,
  lexicon: 0.65,
  lexiconKnown: 0.4,
  right: 0.3,
  case: 1,
  article: 1.6,
  articleRight: 0.7,
  unknownName: 2.2,
  unknownWord: 0.8,
  vague: 0.2,
  vagueScore: 0.5,
};

/** What was typed, and what the vocabulary has for it. */
export function conceptOf(span: readonly Word[], index: PassageIndex, entry?: Entry): Concept | undefined {
  const typed = span.map((word) => word.text).join(' ');
  const terms = span.filter((word) => !isStop(word.text)).map((word) => stem(word.text));
  if (terms.length === 0) return undefined;
  const printed = terms.some((term) => index.has(term));
  const own = { terms, weight: 1, all: false };
  const others = known(variantsOf(entry, typed, printed), index);
  const base = printed || others.length === 0 ? weightOfTyped(terms, index) : weightOfVariants(others, index);
  const vague = span.every((word) => isStop(word.text) || isVague(word.text));
  const weight = base * (vague ? weights.vague : 1);
  const variants = [own, ...others].map((one) =>
    vague ? { ...one, weight: one.weight * weights.vagueScore } : one,
  );
  return { typed, terms, variants, weight, person: entry?.person ?? false, named: isCase(entry) };
}

const isCase = (entry?: Entry) => (entry?.cases.size ?? 0) > 0;

/** A word that the library does not print, but whose meaning the vocabulary knows. */
export function standsFor(word: Word, index: PassageIndex, entry: Entry): Concept {
  const variants = known(variantsOf(entry, word.text, false), index);
  return {
    typed: word.text,
    terms: [],
    variants,
    weight: weightOfVariants(variants, index),
    person: entry.person,
    named: isCase(entry),
  };
}

/** An article of a treaty: passages that name it, or that speak of a right it protects; the loose number does not count. */
export function articleConcept(typed: string, tag: string, index: PassageIndex, entry?: Entry): Concept {
  const rights = [...(entry?.rights ?? [])].map((id) => ({
    terms: [tagOf.right(id)],
    weight: weights.articleRight,
    all: true,
  }));
  const variants = known([{ terms: [tag], weight: weights.article, all: true }, ...rights], index);
  return { typed, terms: [], variants, weight: weightOfVariants(variants, index) };
}

/**
 * A country that the library names, in whatever language it was typed. That which the documents are about says little;
 * what they say of it is no answer to a question about another one.
 */
export function countryConcept(word: Word, index: PassageIndex): Concept | undefined {
  const code = countryOf(word.text);
  const term = code && stemsOfCountry(code).find((stemmed) => index.has(stemmed));
  if (!term) return undefined;
  const isTheirs = index.shareOf(term) >= shareOfTheirs;
  return {
    typed: word.text,
    terms: [term],
    variants: [{ terms: [term], weight: isTheirs ? weights.vagueScore : 1, all: true }],
    weight: index.weightOf(term) * (isTheirs ? weights.vague : weights.unknownName),
  };
}

/** What documents are about is named by this share of their passages at least. */
const shareOfTheirs = 0.1;

/** A word that neither the library nor the vocabulary knows. It counts as asked for; a name more than another word. */
export function unknownConcept(word: Word, name: boolean, index: PassageIndex): Concept | undefined {
  const concept = conceptOf([word], index);
  const factor = name ? weights.unknownName : weights.unknownWord;
  return concept && { ...concept, weight: concept.weight * factor, unknown: name };
}

function variantsOf(entry: Entry | undefined, typed: string, printed: boolean): Variant[] {
  if (!entry) return [];
  return [
    ...[...entry.cases].map((id) => ({ terms: [tagOf.case(id)], weight: weights.case, all: true })),
    ...[...entry.rights].map((id) => ({ terms: [tagOf.right(id)], weight: weights.right, all: true })),
    ...synonymsOf(entry)
      .filter(({ folded }) => folded !== typed)
      .map(({ printed: shown, terms, from }) => ({
        terms,
        weight: from === 'synonym' ? weights.synonym : printed ? weights.lexiconKnown : weights.lexicon,
        all: true,
        shown,
      })),
  ];
}

/** Leaves out what no passage has. */
const known = (variants: readonly Variant[], index: PassageIndex) =>
  variants.filter(
    ({ terms, weight }) => weight > 0 && terms.length > 0 && terms.every((term) => index.has(term)),
  );

/** Two words tell more than one, but not twice as much. */
const weightOfTyped = (terms: readonly string[], index: PassageIndex) =>
  terms.reduce((sum, term) => sum + index.weightOf(term), 0) / Math.sqrt(terms.length);

/** What is not printed tells as much as the most telling of what stands for it, and much where nothing does. */
const weightOfVariants = (variants: readonly Variant[], index: PassageIndex) =>
  variants.length === 0
    ? index.weightOf('')
    : Math.max(...variants.flatMap(({ terms }) => terms.map((term) => index.weightOf(term))));
