import type { Question } from './questions.ts';
import type { Passage } from './synthetic.ts';

/** What an engine finds; only how many is looked at. */
export type Found = { readonly length: number };

/** So many of the best are wanted, where an engine can be told. */
export const mostFound = 10;

/** An engine in a process of its own, as somebody would install it. */
export interface Contender {
  build(passages: readonly Passage[]): void | Promise<void>;
  /** Writes what was built; without it, the engine is asked where it was built. */
  save?(file: string): void | Promise<void>;
  load?(file: string): void | Promise<void>;
  ask(question: Question): Found | Promise<Found>;
  /** Ends what it started. */
  leave?(): Promise<void>;
}
