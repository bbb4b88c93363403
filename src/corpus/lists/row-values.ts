import type { CaseId, DocumentId, PassageId, RightId } from '../../domain/ids.ts';
import { passageId } from '../../domain/ids.ts';
import type { Listed } from '../../domain/listed.ts';
import type { PassageKind } from '../../domain/passage.ts';
import {
  officialPinpoint,
  type Pinpoint,
  recommendationPinpoint,
  rowPinpoint,
} from '../../domain/pinpoint.ts';
import { type Position, positions } from '../../domain/recommendation.ts';
import { slugOf } from './heading-key.ts';
import type { RowReader, Standing } from './list-passage.ts';
import { type ListTables, stringLists } from './list-tables.ts';

/** What the files of a corpus say of rows besides their list: by the number of the row. */
export interface RowAdditions {
  readonly rights: ReadonlyMap<number, readonly RightId[]>;
  readonly cases: ReadonlyMap<number, readonly CaseId[]>;
  readonly standing: ReadonlyMap<number, Standing>;
}
export const noAdditions: RowAdditions = { rights: new Map(), cases: new Map(), standing: new Map() };

/** The values of rows, read from the tables. What many rows share is one object. */
export class RowValues implements RowReader {
  private readonly documents: Uint32Array;
  private readonly headings = new Map<number, readonly [readonly string[], readonly string[]]>();
  private readonly bytes: Buffer;

  constructor(
    private readonly tables: ListTables,
    private readonly additions: RowAdditions,
  ) {
    const { texts, head, ids } = tables;
    this.bytes = Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength);
    this.documents = new Uint32Array(ids.length);
    for (const [at, { start, count }] of head.documents.entries())
      this.documents.fill(at, start, start + count);
  }

  documentOf(row: number): DocumentId {
    return this.documentIn(row).document.id;
  }

  idOf(row: number): PassageId {
    return passageId(`${this.documentOf(row)}:${this.localIdOf(row)}`);
  }

  /** The part of the id after the colon. */
  localIdOf(row: number): string {
    return this.string(this.tables.ids[row]);
  }

  kindOf(row: number): PassageKind {
    return this.tables.kinds[row] === 0 ? 'recommendation' : 'paragraph';
  }

  numberOf(row: number): string | null {
    const number = this.tables.numbers[row];
    return number ? this.string(number) : null;
  }

  headingOf(row: number): readonly string[] {
    return this.headingIn(row)[0];
  }

  headingKeysOf(row: number): readonly string[] {
    return this.headingIn(row)[1];
  }

  pinpointOf(row: number): Pinpoint {
    const number = this.numberOf(row);
    if (number !== null)
      return this.tables.kinds[row] === 0 ? recommendationPinpoint(number) : officialPinpoint(number);
    // The count stands in the id, and stays where other rows come and go.
    const [, counted] = /^row(\d+)$/.exec(this.localIdOf(row)) ?? [];
    return rowPinpoint(counted ? Number(counted) : row - this.documentIn(row).start + 1);
  }

  textOf(row: number): string {
    const { textStarts } = this.tables;
    return this.bytes.toString('utf8', textStarts[row], (textStarts[row + 1] as number) - 1);
  }

  rightsOf(row: number): readonly RightId[] {
    const { rights, head } = this.tables;
    return together(head.rights[rights[row] as number] as readonly RightId[], this.additions.rights.get(row));
  }

  casesOf(row: number): readonly CaseId[] {
    const { cases, head } = this.tables;
    return together(head.cases[cases[row] as number] as readonly CaseId[], this.additions.cases.get(row));
  }

  articlesOf(row: number): readonly string[] {
    const { articles, head } = this.tables;
    return head.articles[articles[row] as number] as readonly string[];
  }

  positionOf(row: number): Position {
    return positions[this.tables.positions[row] as number] as Position;
  }

  standingOf(row: number): Standing | undefined {
    return this.additions.standing.get(row);
  }

  listedOf(row: number): Listed {
    const { positionSources, cycles, sessions } = this.tables;
    const [states, themes, persons, sdgs, countries] = stringLists.map((_, at) => this.listOf(row, at));
    const [source, cycle, session] = [positionSources[row], cycles[row], sessions[row]];
    return {
      states: states ?? [],
      ...(source ? { positionSource: this.string(source) } : {}),
      themes: themes ?? [],
      persons: persons ?? [],
      sdgs: sdgs ?? [],
      ...(cycle ? { cycle } : {}),
      ...(session ? { session } : {}),
      countries: countries ?? [],
    };
  }

  private listOf(row: number, list: number): string[] {
    const { listStarts, listItems } = this.tables;
    const at = row * stringLists.length + list;
    return Array.from(listItems.subarray(listStarts[at], listStarts[at + 1]), (item) => this.string(item));
  }

  private documentIn(row: number) {
    const document = this.tables.head.documents[this.documents[row] as number];
    if (!document) throw new RangeError(`there is no row ${row}`);
    return document;
  }

  private headingIn(row: number): readonly [readonly string[], readonly string[]] {
    const number = this.tables.headings[row] as number;
    const known = this.headings.get(number);
    if (known) return known;
    const heading = number === 0 ? [] : [this.string(number)];
    const found = [heading, heading.map(slugOf)] as const;
    this.headings.set(number, found);
    return found;
  }

  private string(number: number | undefined): string {
    return this.tables.head.strings[number ?? 0] as string;
  }
}

const together = <Id extends string>(worked: readonly Id[], added: readonly Id[] | undefined) =>
  added ? [...new Set([...worked, ...added])] : worked;
