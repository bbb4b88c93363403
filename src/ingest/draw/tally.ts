/** Counts what a file has besides its text. */
export class Tally {
  readonly #counts = new Map<string, { one: string; many: string; count: number }>();

  /** @param many where it is not `one` with an s */
  add(one: string, count = 1, many = `${one}s`): void {
    const known = this.#counts.get(one) ?? { one, many, count: 0 };
    known.count += count;
    this.#counts.set(one, known);
  }

  /** `2 pictures`, `1 script`, in the order in which they were first met. */
  get words(): string[] {
    return [...this.#counts.values()]
      .filter(({ count }) => count > 0)
      .map(({ one, many, count }) => `${count} ${count === 1 ? one : many}`);
  }
}
