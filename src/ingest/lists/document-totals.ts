import type { Position } from '../../domain/recommendation.ts';
import { type NumberRun, NumberRuns } from './numbering.ts';
import type { ReadRow } from './read-row.ts';

export type Positions = Readonly<Partial<Record<Position, number>>>;

/** What came of the rows of one document. */
export interface DocumentTotals {
  /** Its symbol, or its title where it has none. */
  readonly name: string;
  readonly recommendations: number;
  readonly positions: Positions;
  readonly numbering: readonly NumberRun[];
}

/** Of lists of more documents it is only counted how many are uneven. */
const mostDocuments = 1000;

/** Counts rows by their documents; what is kept is a few bytes a row. */
export class DocumentTally {
  readonly #documents = new Map<string, OneTally>();

  take(row: ReadRow): void {
    if (!row.document) return;
    const name = row.document.symbol ?? row.document.title;
    const tally = this.#documents.get(name) ?? new OneTally();
    this.#documents.set(name, tally);
    tally.take(row);
  }

  get count(): number {
    return this.#documents.size;
  }

  /** How many documents have gaps or repeats in their numbering. */
  get uneven(): number {
    let count = 0;
    for (const tally of this.#documents.values()) if (tally.numbers.runs().some(isUneven)) count += 1;
    return count;
  }

  /** Empty where there are too many to be shown. */
  totals(): readonly DocumentTotals[] {
    if (this.count > mostDocuments) return [];
    return [...this.#documents].map(([name, { numbers, positions, recommendations }]) => ({
      name,
      recommendations,
      positions,
      numbering: numbers.runs(),
    }));
  }
}

class OneTally {
  readonly numbers = new NumberRuns();
  readonly positions: Partial<Record<Position, number>> = {};
  recommendations = 0;

  take({ number, kind, position = 'not_applicable' }: ReadRow): void {
    if (number) this.numbers.add(number);
    if (kind === 'paragraph') return;
    this.recommendations += 1;
    this.positions[position] = (this.positions[position] ?? 0) + 1;
  }
}

export const isUneven = ({ gaps, repeats }: NumberRun) => gaps.length + repeats.length > 0;
