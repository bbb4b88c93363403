import { type Span, sentencesOf } from '../domain/sentences.ts';
import { tagOf } from '../search/passage-rows.ts';
import { stemOfLibrary } from '../search/stem.ts';
import { termsOf } from '../search/terms.ts';
import { factsIn } from './compare.ts';
import type { Fact } from './fact.ts';
import type { NameKnowledge } from './names.ts';

/** What a passage has to set beside claims, and of what each of its sentences speaks. */
export interface PassageFacts {
  readonly facts: readonly Fact[];
  readonly sentences: readonly (Span & { readonly terms: ReadonlySet<string> })[];
}

const goesOn = /^(?:he|she|it|they|his|her|its|their|this|these|those|among them)(?!\p{L})/iu;

/** Reads a passage; its figures know the words of their sentences. */
export function readPassage(text: string, knowledge: NameKnowledge): PassageFacts {
  const found = factsIn(text, knowledge);
  const sentences: PassageFacts['sentences'][number][] = [];
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    const terms = termsOf(sentence, stemOfLibrary).map(({ term }) => term);
    const cases = found.flatMap((fact) =>
      fact.kind === 'name' && start <= fact.start && fact.end <= end ? [...fact.cases].map(tagOf.case) : [],
    );
    // "He is serving …": who that is stands in the sentence before.
    const before = goesOn.test(sentence) ? (sentences.at(-1)?.terms ?? []) : [];
    sentences.push({ start, end, terms: new Set([...terms, ...cases, ...before]) });
  }
  const facts = found.map((fact) =>
    fact.kind === 'figure' ? { ...fact, within: sentenceOf(fact, sentences)?.terms ?? new Set() } : fact,
  );
  return { facts, sentences };
}

const sentenceOf = <Sentence extends Span>({ start }: Span, sentences: readonly Sentence[]) =>
  sentences.find((sentence) => sentence.start <= start && start < sentence.end);

/**
 * How much of what is wanted the sentence of a fact speaks of, as a share of the sentence that speaks most of it.
 * `tells` is how much a term of the library tells.
 */
export function relevanceIn(
  { sentences }: PassageFacts,
  wanted: ReadonlyMap<string, number>,
  tells: (term: string) => number,
): (fact: Span) => number {
  // Most passages have nothing to compare, so that nothing is weighed for them.
  let weights: ReadonlyMap<Span, number> | undefined;
  let most = 1;
  return (fact) => {
    if (!weights) {
      weights = new Map(sentences.map((sentence) => [sentence, weightOf(sentence.terms, wanted, tells)]));
      most = Math.max(...weights.values()) || 1;
    }
    const sentence = sentenceOf(fact, sentences);
    return sentence ? (weights.get(sentence) ?? 0) / most : 0;
  };
}

function weightOf(
  terms: ReadonlySet<string>,
  wanted: ReadonlyMap<string, number>,
  tells: (term: string) => number,
): number {
  let sum = 0;
  for (const [term, weight] of wanted) if (terms.has(term)) sum += weight * tells(term);
  return sum;
}

/** A fact with some words of its sentence on both sides: "12" alone stands in "2012", too. */
export function wordsAround(fact: Span, { sentences }: PassageFacts, text: string): string {
  const { start = fact.start, end = fact.end } = sentenceOf(fact, sentences) ?? {};
  return text.slice(Math.max(start, fact.start - around), Math.min(end, fact.end + around)).trim();
}
const around = 15;

/** From the beginning of the first sentence with one of the facts to the end of the last (UTF-16 units). */
export function lengthAcross(facts: readonly Span[], { sentences }: PassageFacts): number {
  const places = facts.map((fact) => sentenceOf(fact, sentences) ?? fact);
  return Math.max(...places.map(({ end }) => end)) - Math.min(...places.map(({ start }) => start));
}

/** The facts that stand in the part of a passage that is shown, at their place in the excerpt. */
export function factsShown(
  facts: readonly Fact[],
  text: string,
  excerpt: string,
  part: Span | undefined,
): (readonly [shown: Fact, inPassage: Fact])[] {
  if (!part) return facts.map((fact) => [fact, fact] as const);
  const at = excerpt.indexOf(text.slice(part.start, part.end));
  return facts.flatMap((fact) => {
    // What stands before the part is the opening of an answer, which is shown as it begins.
    const isOpening = fact.end <= Math.min(at, part.start) && text.startsWith(excerpt.slice(0, fact.end));
    const isShown = part.start <= fact.start && fact.end <= part.end;
    const shift = isOpening ? 0 : at - part.start;
    return isOpening || isShown
      ? [[{ ...fact, start: fact.start + shift, end: fact.end + shift }, fact] as const]
      : [];
  });
}
