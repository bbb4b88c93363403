import { issuerKinds } from '../../domain/document.ts';
import { cellDate } from '../tables/cell-date.ts';
import type { TableFile, TableRow } from '../tables/table.ts';
import type { MappedField } from './column-aliases.ts';
import type { FoundTable } from './find-table.ts';
import type { Mapping } from './mapping.ts';
import { plainText } from './plain-text.ts';
import { printedPosition } from './printed-position.ts';
import { beginning, type DocumentRead, type ReadRow, type Refused, type Told } from './read-row.ts';
import { partSource } from './recommendation-cell.ts';
import { recommendingStates, statesOfCell } from './recommending-states.ts';
import { isEmptyRow, itemsOf, unreadable } from './table-cells.ts';
import { bodyCalled } from './uhri-bodies.ts';

/** Reads any table by a mapping that a person has confirmed. */
export async function* readMappedTable(
  file: TableFile,
  { sheet, headerRow, headers }: FoundTable,
  mapping: Mapping,
  told: Told,
): AsyncGenerator<ReadRow | Refused> {
  const names = headers.map((header) => header.trim());
  const index = new Map(
    Object.entries(mapping).map(([field, header]) => [field as MappedField, names.indexOf(header.trim())]),
  );
  const used = [...index.values()].filter((column) => column >= 0);
  for await (const row of sheet.rows()) {
    if (row.row <= headerRow || isEmptyRow(row)) continue;
    const refused = unreadable(row, headers.length, used);
    const where = { row: row.row, sheet: sheet.name };
    yield refused ? { where, refused } : new MappedRow(row, index, where, file.dates, told).read();
  }
}

/** `12`, `(12)`, `140.12.`, `12a`, `140-bis`, `12 (b)`. */
const printedNumber =
  /^\(?\d{1,4}(?:\.\d{1,4}){0,3}(?:[ -]?(?:bis|ter|quater|quinquies|\p{L})|(?: ?\((?:[a-z]|[ivx]{1,5})\)){1,2})?\)?[.)]?$/iu;

class MappedRow {
  readonly #row: TableRow;
  readonly #index: ReadonlyMap<MappedField, number>;
  readonly #where: ReadRow['where'];
  readonly #dates: 1900 | 1904;
  readonly #told: Told;
  readonly #doubts: string[] = [];

  constructor(
    row: TableRow,
    index: ReadonlyMap<MappedField, number>,
    where: ReadRow['where'],
    dates: 1900 | 1904,
    told: Told,
  ) {
    this.#row = row;
    this.#index = index;
    this.#where = where;
    this.#dates = dates;
    this.#told = told;
  }

  read(): ReadRow | Refused {
    const { words: text, positionSource } = partSource(plainText(this.#cell('text')));
    const refuse = (refused: string): Refused => ({ where: this.#where, refused, begins: beginning(text) });
    if (!text) return refuse('has no text');
    const printed = this.#cell('position').replace(/^-\s+/u, '');
    const position = printed ? printedPosition(printed) : undefined;
    if (printed && !position) {
      return refuse(
        `its position is “${printed}”, which we do not know (Supported, Supported in part, Noted, Pending)`,
      );
    }
    if (position?.doubt) this.#doubts.push(position.doubt);
    const document = this.#document();
    if (typeof document === 'string') return refuse(document);
    const number = this.#number();
    return {
      where: this.#where,
      key: this.#cell('key') || (number && [document?.symbol, number].filter(Boolean).join(' ')) || undefined,
      document,
      number,
      text,
      position: position?.position,
      positionSource: this.#cell('positionSource') || positionSource,
      heading: this.#cell('heading') || undefined,
      states: this.#states(text),
      themes: itemsOf(this.#cell('themes')),
      persons: itemsOf(this.#cell('persons')),
      sdgs: itemsOf(this.#cell('sdgs')),
      ...(this.#index.has('countries') ? { countries: itemsOf(this.#cell('countries')) } : {}),
      cycle: this.#count('cycle', 9),
      session: this.#count('session', 199),
      doubts: this.#doubts,
    };
  }

  #cell(field: MappedField): string {
    const column = this.#index.get(field);
    return column === undefined ? '' : (this.#row.cells[column] ?? '').trim();
  }

  #number(): string | undefined {
    const column = this.#index.get('number');
    const printed = this.#cell('number')
      .replace(/\s+/gu, ' ')
      .replace(/[\u2010\u2011]/gu, '-');
    if (column === undefined || !printed) return undefined;
    const without = (why: string, advice = '') => {
      this.#doubts.push(`its number ${why}: it was left without a number${advice}`);
      return undefined;
    };
    const mark = this.#row.marks?.get(column);
    if (mark === 'date') {
      const day = cellDate(printed, this.#dates) ?? printed;
      return without(
        `is kept as a date or a time (${day}), which a spreadsheet may have made of it`,
        '. Make the column text and write the number anew',
      );
    }
    if (mark === 'number' && printed.includes('.'))
      return without(
        `${printed} is kept as a quantity, which may stand for ${printed}0`,
        '. Make the column text',
      );
    const bare = printed.replace(/^\(([^()]*)\)/u, '$1').replace(/\.$/u, '');
    if (!printedNumber.test(printed) || bare.startsWith('('))
      return without(`“${beginning(printed)}” is not like one that is printed (12, 140.12, 12a)`);
    return bare.includes('(') ? bare : bare.replace(/\)$/u, '');
  }

  #states(text: string): readonly string[] {
    const cell = this.#cell('states');
    const { states, doubts } = cell
      ? statesOfCell(cell)
      : this.#index.has('states')
        ? { states: [], doubts: [] }
        : recommendingStates(text, this.#told.country);
    // Other bodies than the UPR name no States, so that none is no doubt.
    this.#doubts.push(...doubts.filter((doubt) => !doubt.startsWith('no recommending')));
    return states;
  }

  #count(field: 'cycle' | 'session', most: number): number | undefined {
    const cell = this.#cell(field);
    const number = Number(/\d+/u.exec(cell)?.[0]);
    if (number >= 1 && number <= most) return number;
    if (cell) this.#doubts.push(`its ${field} “${cell}” is no number`);
    return undefined;
  }

  /** The document of this row where columns name it, undefined where the list is one document, or what is wrong. */
  #document(): DocumentRead | string | undefined {
    const symbol = this.#cell('symbol');
    if (!this.#index.has('symbol')) return undefined;
    if (!symbol) return 'has no document symbol';
    const printed = this.#cell('date');
    const date = printed ? cellDate(printed, this.#dates) : this.#told.date;
    if (!date)
      return printed ? `its date “${printed}” can be read in more than one way, or in none` : 'has no date';
    const body = this.#cell('body').replace(/^-\s+/u, '');
    const known = bodyCalled(body);
    if (body && !known) this.#doubts.push(`its body is “${body}”, which we do not know`);
    const issuer = known?.issuer ?? (body || this.#told.issuer || 'United Nations');
    return {
      title: body ? `${symbol} (${body})` : symbol,
      shortTitle: symbol,
      issuers: [issuer],
      issuerKind: known?.kind ?? issuerKindOf(this.#told.issuerKind),
      date,
      mechanism: known?.mechanism ?? this.#told.mechanism ?? issuer,
      symbol,
    };
  }
}

/** An expert claims the least of those that a list of recommendations comes from. */
export const issuerKindOf = (told: string | undefined) =>
  issuerKinds.find((kind) => kind === told) ?? 'un-expert';
