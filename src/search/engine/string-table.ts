/**
 * Many strings in two arrays. UTF-16 units instead of UTF-8 bytes: they compare like JavaScript's own strings,
 * and one letter is one unit in Cyrillic too, which counting of typing errors needs.
 */
export class StringTable {
  constructor(
    readonly units: Uint16Array,
    /** Where each string begins in `units`, and at last where the last one ends. */
    readonly starts: Uint32Array,
  ) {}

  static of(strings: readonly string[]): StringTable {
    const starts = new Uint32Array(strings.length + 1);
    for (const [at, string] of strings.entries()) starts[at + 1] = (starts[at] as number) + string.length;
    const units = new Uint16Array(starts[strings.length] as number);
    for (const [at, string] of strings.entries()) {
      const start = starts[at] as number;
      for (let unit = 0; unit < string.length; unit++) units[start + unit] = string.charCodeAt(unit);
    }
    return new StringTable(units, starts);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  at(index: number): string {
    return String.fromCharCode(...this.units.subarray(this.starts[index], this.starts[index + 1]));
  }

  /** The place of a string in a sorted table, or -1. */
  find(string: string): number {
    const at = this.firstFrom(string);
    return at < this.size && this.compare(at, string) === 0 ? at : -1;
  }

  /** The strings of a sorted table that begin so: from the first place, up to but without the second. */
  rangeOf(prefix: string, from = 0): readonly [number, number] {
    const start = this.firstFrom(prefix, from);
    let [low, high] = [start, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.beginsWith(middle, prefix)) low = middle + 1;
      else high = middle;
    }
    return [start, low];
  }

  /** The first place of a sorted table after `at` whose string has other letters among its first `length` ones. */
  nextWithout(at: number, length: number): number {
    // What is passed over is mostly short: ever longer steps, then a bisection of the last one.
    let [low, step] = [at, 1];
    while (low + step < this.size && this.shares(at, low + step, length)) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.size);
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.shares(at, middle, length)) low = middle;
      else high = middle;
    }
    return high;
  }

  private shares(at: number, other: number, length: number): boolean {
    const [start, begin] = [this.starts[at] as number, this.starts[other] as number];
    if ((this.starts[other + 1] as number) - begin < length) return false;
    for (let unit = length - 1; unit >= 0; unit--)
      if (this.units[start + unit] !== this.units[begin + unit]) return false;
    return true;
  }

  private firstFrom(string: string, from = 0): number {
    let [low, high] = [from, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, string) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private beginsWith(index: number, prefix: string): boolean {
    const start = this.starts[index] as number;
    if ((this.starts[index + 1] as number) - start < prefix.length) return false;
    for (let unit = 0; unit < prefix.length; unit++) {
      if (this.units[start + unit] !== prefix.charCodeAt(unit)) return false;
    }
    return true;
  }

  private compare(index: number, string: string): number {
    const start = this.starts[index] as number;
    const length = (this.starts[index + 1] as number) - start;
    const shared = Math.min(length, string.length);
    for (let unit = 0; unit < shared; unit++) {
      const difference = (this.units[start + unit] as number) - string.charCodeAt(unit);
      if (difference !== 0) return difference;
    }
    return length - string.length;
  }
}
