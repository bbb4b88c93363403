/** A place at which a source's own numbers do not go on by one, as its front matter names it. */
export interface Jump {
  /** Empty where the numbering begins. */
  readonly after: string;
  readonly comes: string;
}

/**
 * The official paragraph numbers of a document in the order in which they come. They are never corrected: what does not
 * go on by one is a problem unless the front matter says that it is printed so.
 */
export class Numbering {
  private readonly last = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly declared: ReadonlySet<string>;

  constructor(jumps: readonly Jump[]) {
    this.declared = new Set(jumps.map(({ after, comes }) => `${after}>${comes}`));
  }

  /** The number before, in a series of its own (`''` for the document's). */
  lastOf(series: string): string | undefined {
    return this.last.get(series);
  }

  /** Takes the next number; returns what is wrong with it, and whether it stands in the series already. */
  take(number: string, series: string): { wrong?: string; again: boolean } {
    const before = this.last.get(series);
    const again = this.taken.has(`${series}:${number}`);
    this.taken.add(`${series}:${number}`);
    this.last.set(series, number);
    const expected = before === undefined ? 1 : Number(before) + 1;
    if (Number(number) === expected || this.declared.has(`${before ?? ''}>${number}`)) return { again };
    const jump = `{ after: "${before ?? ''}", comes: "${number}" }`;
    return {
      again,
      wrong: `paragraph ${number} follows ${before ?? 'none'}; ${expected} would be right, or ${jump} in source.jumps where it is printed so`,
    };
  }
}
