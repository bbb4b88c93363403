/** Numbers in the making, in one array that is doubled where it is full. */
export class GrowingNumbers {
  private numbers = new Uint32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  at(place: number): number {
    return this.numbers[place] as number;
  }

  /** As a view on what was pushed. */
  array(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }
}
