/** The terms of texts in order, by their place in a dictionary: for what stands close together. */
export class Sequences {
  constructor(
    /** Where the terms of each text begin, and at last where they end. */
    readonly starts: Uint32Array,
    readonly terms: Uint32Array,
  ) {}

  static of(texts: readonly (readonly string[])[], placeOf: (term: string) => number): Sequences {
    const starts = new Uint32Array(texts.length + 1);
    for (const [at, text] of texts.entries()) starts[at + 1] = (starts[at] as number) + text.length;
    const terms = new Uint32Array(starts[texts.length] as number);
    for (const [at, text] of texts.entries())
      for (const [offset, term] of text.entries()) terms[(starts[at] as number) + offset] = placeOf(term);
    return new Sequences(starts, terms);
  }

  at(text: number): Uint32Array {
    return this.terms.subarray(this.starts[text], this.starts[text + 1]);
  }
}
