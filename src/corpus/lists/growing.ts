import { GrowingNumbers } from '../../domain/growing-numbers.ts';

/** Texts in the making, as UTF-8 one after the other, parted by a line end. */
export class GrowingTexts {
  private bytes = Buffer.alloc(65_536);
  private length = 0;
  readonly starts = new GrowingNumbers();

  constructor() {
    this.starts.push(0);
  }

  push(text: string): void {
    // No character takes more than three bytes a unit.
    const needed = this.length + text.length * 3 + 1;
    if (needed > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(needed, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    this.length += this.bytes.write(text, this.length);
    this.bytes[this.length++] = lineEnd;
    this.starts.push(this.length);
  }

  array(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

const lineEnd = 10;

/** Gives each different value a number, from 0, in the order in which they come. */
export class Pool<Value> {
  readonly values: Value[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly keyOf: (value: Value) => string) {}

  numberOf(value: Value): number {
    const key = this.keyOf(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.numbers.set(key, number);
    this.values.push(value);
    return number;
  }
}
