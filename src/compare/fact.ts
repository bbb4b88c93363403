import type { CaseId } from '../domain/ids.ts';
import type { Span } from '../domain/sentences.ts';

/** A day, a run of days, a month or a year: only as much as is said. */
export interface DateFact extends Span {
  readonly kind: 'date';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The first day of a run of days that ends with `day`. */
  readonly fromDay?: number;
}

/** A number and what it counts. */
export interface FigureFact extends Span {
  readonly kind: 'figure';
  readonly value: number;
  /** As it is printed, without its unit. */
  readonly number: number;
  /** The stem of the word before it: `rejected` five and `rejected` nine stand in one place. */
  readonly after: string;
  /** The person named last before it in its sentence, if one is. */
  readonly owner?: NameFact;
  /**
   * `day` and `month` for durations (weeks as days, years as months), `%`, a currency, `article`; none for a number of
   * people or things.
   */
  readonly unit?: string;
  /** What is counted: stems of the words after it, and of words that stand for them. */
  readonly counted: ReadonlySet<string>;
  /** Of those, the stems of the words that are printed after it. */
  readonly printed: ReadonlySet<string>;
  /** Whether it is said to be only near. */
  readonly about?: boolean;
  /** Of a passage: the terms of its sentence. */
  readonly within?: ReadonlySet<string>;
}

/** A person, body, outlet, place or event. */
export interface NameFact extends Span {
  readonly kind: 'name';
  /** The cases of the library that it may be. */
  readonly cases: ReadonlySet<CaseId>;
  readonly person: boolean;
  /** Its words by their sound. */
  readonly keys: readonly string[];
  /** The word before it: "in" Astana and "in" Almaty stand in one place. */
  readonly after: string;
}

/** What can be compared between a message and a passage, with its place as UTF-16 offsets. */
export type Fact = DateFact | FigureFact | NameFact;
