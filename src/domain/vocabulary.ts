import type { CaseId, DocumentId, PassageId, RightId, SetId } from './ids.ts';

export type Language = 'en' | 'ru' | 'kk';

/** A human right with its articles and the words people use for it. */
export interface Right {
  readonly id: RightId;
  readonly label: Readonly<Record<Language, string>>;
  /** By instrument: `{ ICCPR: ['21'], UDHR: ['20(1)'] }`. */
  readonly articles: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** Groups of words as printed that stand for one another in a search. */
  readonly expand: readonly (readonly string[])[];
  readonly passages: readonly PassageId[];
  /** Those of its passages that stand under a heading about it. */
  readonly home: ReadonlySet<PassageId>;
}

export const caseKinds = ['person', 'organisation', 'outlet', 'party', 'law', 'event'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** A named person, organisation, outlet, party, law or event. */
export interface Case {
  readonly id: CaseId;
  readonly name: string;
  readonly kind: CaseKind;
  /** Who or what it is, in the words of a document of the library. */
  readonly described?: string | undefined;
  /** The forms that are a mention where they stand in a text. */
  readonly printed: readonly string[];
  readonly latin: readonly string[];
  readonly cyrillic: readonly string[];
  readonly related: readonly CaseId[];
  readonly passages: readonly PassageId[];
}

/** Words that stand for one another in a search, without belonging to one right. */
export interface SynonymGroup {
  readonly words: readonly string[];
  readonly ru: readonly string[];
  readonly kk: readonly string[];
}

/** A word that the documents print and the everyday words that people type for it. */
export interface LexiconEntry {
  readonly printed: string;
  readonly en: readonly string[];
  readonly ru: readonly string[];
  readonly kk: readonly string[];
}

/**
 * A list of recommendations, or a review that the library has no list of.
 * - `document`: what one document asks for
 * - `year`: what was asked for in a year
 * - `review`: a review cycle of a mechanism
 */
export interface RecommendationSet {
  readonly id: SetId;
  readonly title: string;
  readonly kind: 'document' | 'year' | 'review';
  /** What it is called, who addressed whom ("NGOs to the Government, in the UPR"), what it is and is not, in our words. */
  readonly labels: Readonly<Record<'title' | 'addressed' | 'is', Readonly<Record<Language, string>>>>;
  readonly date: string;
  readonly names: readonly string[];
  /** The documents whose recommendations are its list; empty where the library holds no list. */
  readonly documents: readonly DocumentId[];
  /** Passages that record something of the set (its numbers, a demand in running text). */
  readonly records: readonly PassageId[];
  /** The set to work with where this one has no list. */
  readonly instead?: SetId | undefined;
}
