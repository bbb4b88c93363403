import { StringTable } from './string-table.ts';

export interface NearTerm {
  /** Its place in the table. */
  readonly at: number;
  readonly changes: number;
}

/**
 * The terms of a sorted table that are at most so many changes away (insert, delete, replace, swap neighbours).
 * Terms that begin alike share the rows of the distance, and where a beginning is already too far,
 * all terms with it are passed over at once: a fraction of the table is looked at.
 */
export function nearTerms(table: StringTable, word: string, limit: number): NearTerm[] {
  const near: NearTerm[] = [];
  const rows = new DistanceRows(word, limit);
  let at = 0;
  while (at < table.size) {
    const start = table.starts[at] as number;
    const length = (table.starts[at + 1] as number) - start;
    const reached = rows.follow(table.units, start, length);
    if (reached < length) {
      at = table.nextWithout(at, reached + 1);
      continue;
    }
    const changes = rows.distanceAt(length);
    if (changes <= limit) near.push({ at, changes });
    at++;
  }
  return near;
}

/** The distance between two words in the same changes, or `limit + 1` where it is more than `limit`. */
export function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const { units } = StringTable.of([a]);
  const rows = new DistanceRows(b, limit);
  return rows.follow(units, 0, a.length) < a.length
    ? limit + 1
    : Math.min(limit + 1, rows.distanceAt(a.length));
}

/** The rows of the distance from the beginnings of a term to those of a word; kept while the term's beginning stays. */
class DistanceRows {
  private readonly word: Uint16Array;
  private readonly rows: Uint16Array[];
  /** The letters of which the rows are, as UTF-16 units, and how many there are. */
  private readonly letters: number[] = [];
  private depth = 0;

  constructor(
    word: string,
    private readonly limit: number,
  ) {
    this.word = StringTable.of([word]).units;
    this.rows = [Uint16Array.from({ length: word.length + 1 }, (_, index) => index)];
  }

  /** How many letters of a term can be gone along before every distance is too great; all where it never is. */
  follow(units: Uint16Array, start: number, length: number): number {
    let depth = 0;
    while (depth < this.depth && depth < length && this.letters[depth] === units[start + depth]) depth++;
    for (this.depth = depth; this.depth < length; this.depth++) {
      this.letters[this.depth] = units[start + this.depth] as number;
      if (this.fillRow(this.depth + 1) > this.limit) return this.depth;
    }
    return length;
  }

  distanceAt(depth: number): number {
    return this.rows[depth]?.[this.word.length] ?? Number.POSITIVE_INFINITY;
  }

  /** Fills the row of so many letters of the term and says the least of it. */
  private fillRow(depth: number): number {
    const { word, letters } = this;
    this.rows[depth] ??= new Uint16Array(word.length + 1);
    const row = this.rows[depth];
    const above = this.rows[depth - 1] as Uint16Array;
    const before = this.rows[depth - 2];
    const letter = letters[depth - 1];
    row[0] = depth;
    let least = depth;
    for (let j = 1; j <= word.length; j++) {
      const replaced = (above[j - 1] as number) + (letter === word[j - 1] ? 0 : 1);
      let value = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, replaced);
      if (before && j > 1 && letter === word[j - 2] && letters[depth - 2] === word[j - 1])
        value = Math.min(value, (before[j - 2] as number) + 1);
      row[j] = value;
      if (value < least) least = value;
    }
    return least;
  }
}
