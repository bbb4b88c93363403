import type { CaseId, ClusterId, DocumentId, PassageId, RightId } from '../../domain/ids.ts';
import type { Listed } from '../../domain/listed.ts';
import type { Passage, PassageKind } from '../../domain/passage.ts';
import type { Pinpoint } from '../../domain/pinpoint.ts';
import type { Position, Recommendation, ShippedAssessment, Status } from '../../domain/recommendation.ts';

/** Where passages of lists read what they say; rows are numbers. */
export interface RowReader {
  documentOf(row: number): DocumentId;
  idOf(row: number): PassageId;
  kindOf(row: number): PassageKind;
  numberOf(row: number): string | null;
  headingOf(row: number): readonly string[];
  headingKeysOf(row: number): readonly string[];
  pinpointOf(row: number): Pinpoint;
  textOf(row: number): string;
  rightsOf(row: number): readonly RightId[];
  casesOf(row: number): readonly CaseId[];
  articlesOf(row: number): readonly string[];
  positionOf(row: number): Position;
  standingOf(row: number): Standing | undefined;
  listedOf(row: number): Listed;
}

/** What the corpus says of a recommendation besides the list. */
export interface Standing {
  readonly status?: Status;
  readonly assessment?: ShippedAssessment;
  readonly cluster?: ClusterId;
}

const none: readonly never[] = [];

/**
 * A passage of a list, of which there may be hundreds of thousands: what is large is read from the tables whenever it
 * is asked for. These fields are accessors, but the object's own ones and enumerable, so that a copy (`{...passage}`),
 * JSON and `structuredClone` have all of them. All passages share the accessors: one weighs about a hundred bytes.
 */
export class ListPassage implements Passage {
  readonly #rows: RowReader;
  readonly #row: number;
  #recommendation: Recommendation | undefined;
  declare readonly id: PassageId;
  readonly document: DocumentId;
  readonly kind: PassageKind;
  declare readonly number: string | null;
  readonly heading: readonly string[];
  readonly headingKeys: readonly string[];
  declare readonly pinpoint: Pinpoint;
  declare readonly text: string;
  readonly quotations: Passage['quotations'] = none;
  readonly rights: readonly RightId[];
  readonly cases: readonly CaseId[];
  declare readonly recommendation: Recommendation | undefined;

  constructor(rows: RowReader, row: number) {
    this.#rows = rows;
    this.#row = row;
    this.document = rows.documentOf(row);
    this.kind = rows.kindOf(row);
    this.heading = rows.headingOf(row);
    this.headingKeys = rows.headingKeysOf(row);
    this.rights = rows.rightsOf(row);
    this.cases = rows.casesOf(row);
    // One by one: all at once takes twice as long.
    Object.defineProperty(this, 'id', ListPassage.#read.id);
    Object.defineProperty(this, 'number', ListPassage.#read.number);
    Object.defineProperty(this, 'pinpoint', ListPassage.#read.pinpoint);
    Object.defineProperty(this, 'text', ListPassage.#read.text);
    if (this.kind === 'recommendation')
      Object.defineProperty(this, 'recommendation', ListPassage.#read.recommendation);
  }

  static readonly #read = {
    id: accessor(function (this: ListPassage) {
      return this.#rows.idOf(this.#row);
    }),
    number: accessor(function (this: ListPassage) {
      return this.#rows.numberOf(this.#row);
    }),
    pinpoint: accessor(function (this: ListPassage) {
      return this.#rows.pinpointOf(this.#row);
    }),
    text: accessor(function (this: ListPassage) {
      return this.#rows.textOf(this.#row);
    }),
    recommendation: accessor(function (this: ListPassage) {
      // Kept, since all recommendations are counted again and again.
      this.#recommendation ??= new ListRecommendation(this.#rows, this.#row);
      return this.#recommendation;
    }),
  };
}

/** What makes a row a recommendation. */
class ListRecommendation implements Recommendation {
  readonly #rows: RowReader;
  readonly #row: number;
  declare readonly id: PassageId;
  readonly articles: readonly string[];
  readonly position: Position;
  readonly status: Status;
  declare readonly assessment?: ShippedAssessment;
  declare readonly cluster?: ClusterId;
  declare readonly listed: Listed;

  constructor(rows: RowReader, row: number) {
    this.#rows = rows;
    this.#row = row;
    this.articles = rows.articlesOf(row);
    this.position = rows.positionOf(row);
    const { status = 'not_assessed', ...others } = rows.standingOf(row) ?? {};
    this.status = status;
    Object.assign(this, others);
    Object.defineProperty(this, 'id', ListRecommendation.#read.id);
    Object.defineProperty(this, 'listed', ListRecommendation.#read.listed);
  }

  static readonly #read = {
    id: accessor(function (this: ListRecommendation) {
      return this.#rows.idOf(this.#row);
    }),
    listed: accessor(function (this: ListRecommendation) {
      return this.#rows.listedOf(this.#row);
    }),
  };
}

function accessor<Self>(get: (this: Self) => unknown): PropertyDescriptor & ThisType<Self> {
  return { get: get as () => unknown, enumerable: true, configurable: true };
}
