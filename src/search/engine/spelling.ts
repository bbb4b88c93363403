import type { StringTable } from './string-table.ts';

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
    const term = table.at(at);
    const reached = rows.follow(term);
    if (reached < term.length) {
      at = table.rangeOf(term.slice(0, reached + 1), at)[1];
      continue;
    }
    const changes = rows.distanceAt(term.length);
    if (changes <= limit) near.push({ at, changes });
    at++;
  }
  return near;
}

/** The distance between two words in the same changes, or `limit + 1` where it is more than `limit`. */
export function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const rows = new DistanceRows(b, limit);
  return rows.follow(a) < a.length ? limit + 1 : Math.min(limit + 1, rows.distanceAt(a.length));
}

/** The rows of the distance from the beginnings of a term to those of a word; kept while the term's beginning stays. */
class DistanceRows {
  private readonly rows: number[][];
  private term = '';
  /** How many letters of `term` the rows are of. */
  private depth = 0;

  constructor(
    private readonly word: string,
    private readonly limit: number,
  ) {
    this.rows = [Array.from({ length: word.length + 1 }, (_, index) => index)];
  }

  /** How many letters of the term can be gone along before every distance is too great; all where it never is. */
  follow(term: string): number {
    let depth = 0;
    while (depth < this.depth && term[depth] === this.term[depth]) depth++;
    this.term = term;
    for (this.depth = depth; this.depth < term.length; this.depth++) {
      if (this.fillRow(this.depth + 1) > this.limit) return this.depth;
    }
    return term.length;
  }

  distanceAt(depth: number): number {
    return this.rows[depth]?.[this.word.length] ?? Number.POSITIVE_INFINITY;
  }

  /** Fills the row of so many letters of the term and says the least of it. */
  private fillRow(depth: number): number {
    const { word, term } = this;
    const above = this.rows[depth - 1] ?? [];
    const before = this.rows[depth - 2] ?? [];
    const row = [depth];
    let least = depth;
    for (let j = 1; j <= word.length; j++) {
      const same = term[depth - 1] === word[j - 1];
      let value = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (j > 1 && depth > 1 && term[depth - 1] === word[j - 2] && term[depth - 2] === word[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      if (value < least) least = value;
    }
    this.rows[depth] = row;
    return least;
  }
}
