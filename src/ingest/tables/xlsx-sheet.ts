import { Parser } from 'htmlparser2';
import { FileError } from '../file-problem.ts';
import type { Zip } from '../files/zip.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { CellMark, TableRow } from './table.ts';
import { cellAt, columnName, type Merge } from './xlsx-merges.ts';
import { unescaped } from './xlsx-strings.ts';
import type { DateStyles } from './xlsx-styles.ts';
import { partText } from './xlsx-text.ts';
import { localName } from './xlsx-workbook.ts';

const lastColumn = 16_383;
/** Cells of a row that are kept in their columns: what lies to the right of them is kept in one more. */
const mostCells = 1024;
/** Excel keeps 32,767 signs in a cell; a cell far beyond it is made to fill memory. */
const longestCell = 1_000_000;

/** What was met in a sheet that a person should know of. */
export interface SheetTally {
  formulas: number;
  hiddenRows: number;
}

/** What cells refer to by number. */
export interface SheetTexts {
  readonly strings: SharedStrings;
  readonly dateStyles: DateStyles;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  formula: boolean;
  hasValue: boolean;
}

/**
 * Reads a sheet row by row. A formula counts with the result that was kept; which cells failed, have no result or lie
 * under a merged one is marked, and which show a quantity as a date. Several texts of one cell (rich text) are joined.
 * @throws FileError where it is cut off, not in UTF-8, or has cells that no spreadsheet has
 */
export async function* readSheet(
  zip: Zip,
  part: string,
  texts: SheetTexts,
  merges: readonly Merge[],
  tally: SheetTally,
  onBytes: (bytes: number) => void,
): AsyncGenerator<TableRow> {
  const reader = new SheetReader(zip.file, texts, merges, tally);
  for await (const text of partText(zip, part, onBytes)) {
    reader.write(text);
    yield* reader.take();
  }
  if (!reader.finished)
    throw new FileError(zip.file, 'is damaged: its sheet ends in the middle. Save it again');
}

class SheetReader {
  finished = false;
  readonly #file: string;
  readonly #texts: SheetTexts;
  /** By the row in which they begin; those before `#nextMerge` have begun. */
  readonly #merges: readonly Merge[];
  #nextMerge = 0;
  #openMerges: Merge[] = [];
  readonly #tally: SheetTally;
  readonly #parser: Parser;
  #rows: TableRow[] = [];
  #row = 0;
  #cells: string[] = [];
  #marks: Map<number, CellMark> | undefined;
  #cell: OpenCell | undefined;
  #column = -1;
  #into: 'value' | 'inline' | undefined;
  #phonetic = 0;

  constructor(file: string, texts: SheetTexts, merges: readonly Merge[], tally: SheetTally) {
    this.#file = file;
    this.#texts = texts;
    this.#merges = merges.toSorted((a, b) => a.rows[0] - b.rows[0]);
    this.#tally = tally;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(localName(name), attributes),
        ontext: (text) => {
          if (!this.#cell || !this.#into) return;
          this.#cell[this.#into] += text;
          if (this.#cell[this.#into].length > longestCell)
            throw new FileError(
              this.#file,
              `has a cell in row ${this.#row} that is longer than a cell can be`,
            );
        },
        onclosetag: (name, implied) => this.#close(localName(name), implied),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.#beginRow(attributes);
    else if (name === 'c') this.#beginCell(attributes);
    else if (!this.#cell) return;
    else if (name === 'f') this.#cell.formula = true;
    else if (name === 'v') {
      this.#cell.hasValue = true;
      this.#into = 'value';
    } else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 't' && this.#phonetic === 0) this.#into = 'inline';
  }

  #close(name: string, implied: boolean): void {
    if (name === 'v' || name === 't') this.#into = undefined;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'c') this.#endCell();
    else if (name === 'row' && !implied) {
      this.#markMerged();
      this.#rows.push({ row: this.#row, cells: this.#cells, marks: this.#marks });
    } else if (name === 'worksheet' && !implied) this.finished = true;
  }

  #beginRow({ r, hidden }: Record<string, string>): void {
    this.#row = r && /^\d+$/u.test(r) ? Number(r) : this.#row + 1;
    this.#cells = [];
    this.#marks = undefined;
    this.#column = -1;
    if (hidden === '1' || hidden === 'true') this.#tally.hiddenRows += 1;
  }

  #beginCell({ r, t, s }: Record<string, string>): void {
    this.#column = (r ? cellAt(r)?.column : undefined) ?? this.#column + 1;
    if (this.#column > lastColumn) throw new FileError(this.#file, `has a cell ${r}, beyond the last column`);
    this.#cell = {
      column: this.#column,
      type: t ?? 'n',
      style: Number(s ?? 0),
      value: '',
      inline: '',
      formula: false,
      hasValue: false,
    };
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    this.#into = undefined;
    if (!cell) return;
    this.#keep(cell.column, this.#textOf(cell));
    if (cell.formula) {
      this.#tally.formulas += 1;
      if (!cell.hasValue) this.#mark(cell.column, 'no value');
    }
    if (cell.type === 'e') this.#mark(cell.column, 'error');
    else if (cell.type === 'd') this.#mark(cell.column, 'date');
    else if (cell.type === 'n' && cell.hasValue)
      this.#mark(cell.column, this.#texts.dateStyles.has(cell.style) ? 'date' : 'number');
  }

  /** A cell far to the right would take thousands of empty ones before it, in each row anew. */
  #keep(column: number, text: string): void {
    if (column >= mostCells && !text.trim()) return;
    const at = Math.min(column, mostCells);
    while (this.#cells.length < at) this.#cells.push('');
    const before = at === mostCells ? this.#cells[at] : undefined;
    this.#cells[at] = before ? `${before} ${text}`.slice(0, longestCell) : text;
  }

  #textOf({ column, type, value, inline }: OpenCell): string {
    if (type === 'inlineStr') return unescaped(inline);
    if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
    if (type === 'str') return unescaped(value);
    if (type === 's') {
      const text = this.#texts.strings.get(Number(value));
      if (text !== undefined) return text;
      const at = `${columnName(column)}${this.#row}`;
      throw new FileError(this.#file, `is damaged: its cell ${at} means a text that the file does not have`);
    }
    // What was computed may end in 0000000000000001.
    return type === 'n' && value.trim() !== '' && Number.isFinite(Number(value))
      ? String(Number(Number(value).toPrecision(15)))
      : value;
  }

  #mark(column: number, mark: CellMark): void {
    this.#marks ??= new Map();
    this.#marks.set(column, mark);
  }

  #markMerged(): void {
    for (
      let next = this.#merges[this.#nextMerge];
      next && next.rows[0] < this.#row;
      next = this.#merges[this.#nextMerge]
    ) {
      this.#openMerges.push(next);
      this.#nextMerge += 1;
    }
    this.#openMerges = this.#openMerges.filter(({ rows }) => rows[1] >= this.#row);
    if (this.#openMerges.length > lastColumn + 1)
      throw new FileError(this.#file, `has merged cells in row ${this.#row} that overlap: part them`);
    for (const { columns } of this.#openMerges) {
      for (let column = columns[0]; column <= columns[1] && column < mostCells; column += 1) {
        this.#mark(column, 'merged');
      }
    }
  }
}
