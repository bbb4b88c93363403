import type { Position } from '../../domain/recommendation.ts';
import { FirstOf } from './change.ts';
import { DocumentTally, type DocumentTotals } from './document-totals.ts';
import type { ImportLog } from './import-log.ts';
import { type NumberRun, NumberRuns } from './numbering.ts';
import { beginning, type ListForm, type ReadRow, type Refused, type Where } from './read-row.ts';

/** What was noticed in many rows for the same reason. */
export interface Noticed {
  /** The reason, of which the rows' own words are left out. */
  readonly reason: string;
  readonly count: number;
  readonly first: readonly {
    readonly where: Where;
    readonly message: string;
    readonly begins?: string | undefined;
  }[];
}

/** What came of reading a list. */
export interface ListReport {
  readonly form: ListForm;
  /** Rows that hold something, below the header. */
  readonly read: number;
  readonly taken: number;
  /** Rows that were not asked for. */
  readonly passedOver: number;
  readonly refused: readonly Noticed[];
  readonly doubts: readonly Noticed[];
  readonly recommendations: number;
  /** Of the recommendations, to hold against the addendum. */
  readonly positions: Readonly<Partial<Record<Position, number>>>;
  /** Recommendations by recommending State, most first. */
  readonly states: readonly (readonly [string, number])[];
  /** Only of a list that is one document. */
  readonly numbering: readonly NumberRun[];
  /** Of a list whose rows name their documents. */
  readonly documents: {
    readonly count: number;
    /** How many have gaps or repeats in their numbering. */
    readonly uneven: number;
    /** Of each document; none where there are too many. */
    readonly totals: readonly DocumentTotals[];
  };
  readonly remarks: readonly string[];
}

/** Gathers a report while rows go by. */
export class ReportTally {
  #read = 0;
  #passedOver = 0;
  #taken = 0;
  #recommendations = 0;
  readonly #positions: Partial<Record<Position, number>> = {};
  readonly #states = new Map<string, number>();
  readonly #numbers = new NumberRuns();
  readonly #documents = new DocumentTally();
  readonly #log: ImportLog;
  readonly #refused = new Map<string, FirstOf<Noticed['first'][number]>>();
  readonly #doubts = new Map<string, FirstOf<Noticed['first'][number]>>();

  /** @param log is told of each row */
  constructor(log: ImportLog) {
    this.#log = log;
  }

  passOver(): void {
    this.#read += 1;
    this.#passedOver += 1;
  }

  refuse({ where, refused, begins }: Refused): void {
    this.#read += 1;
    this.#log.noticed('refused', where, refused, begins);
    notice(this.#refused, { where, message: refused, begins });
  }

  take(row: ReadRow): void {
    this.#read += 1;
    this.#taken += 1;
    for (const message of row.doubts ?? []) {
      this.doubt(row.where, message, beginning(row.text));
    }
    if (!row.document && row.number) this.#numbers.add(row.number);
    this.#documents.take(row);
    if (row.kind === 'paragraph') return;
    this.#recommendations += 1;
    const position = row.position ?? 'not_applicable';
    this.#positions[position] = (this.#positions[position] ?? 0) + 1;
    for (const state of row.states ?? []) this.#states.set(state, (this.#states.get(state) ?? 0) + 1);
  }

  doubt(where: Where, message: string, begins?: string): void {
    this.#log.noticed('to look at', where, message, begins);
    notice(this.#doubts, { where, message, begins });
  }

  report(form: ListForm, remarks: readonly string[]): ListReport {
    return {
      form,
      read: this.#read,
      taken: this.#taken,
      passedOver: this.#passedOver,
      refused: noticed(this.#refused),
      doubts: noticed(this.#doubts),
      recommendations: this.#recommendations,
      positions: this.#positions,
      states: [...this.#states].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)),
      numbering: this.#numbers.runs(),
      documents: {
        count: this.#documents.count,
        uneven: this.#documents.uneven,
        totals: this.#documents.totals(),
      },
      remarks: [...new Set(remarks)],
    };
  }
}

type Kinds = Map<string, FirstOf<Noticed['first'][number]>>;

/** Reasons are few unless a file is very strange; those beyond are counted together. */
const mostKinds = 200;

/** The reason without what only this row has. */
const reasonOf = (message: string) => message.replace(/“[^”]*”|\b[A-Z]{1,3}\d+\b|\d[\d.]*/gu, '…');

function notice(kinds: Kinds, what: Noticed['first'][number]): void {
  const own = reasonOf(what.message);
  const reason = kinds.has(own) || kinds.size < mostKinds ? own : 'other reasons';
  const found = kinds.get(reason) ?? new FirstOf();
  kinds.set(reason, found);
  found.add(() => what);
}

const noticed = (kinds: Kinds): Noticed[] =>
  [...kinds].map(([reason, { count, first }]) => ({ reason, count, first }));
