/**
 * A score and a share for each passage. The arrays are kept from question to question, and only what was touched is
 * cleared: a question costs what it finds, not what there is.
 */
export class Sums {
  readonly scores: Float64Array;
  readonly shares: Float64Array;
  private readonly times: Uint16Array;
  private readonly touched: Uint32Array;
  private count = 0;

  constructor(size: number) {
    this.scores = new Float64Array(size);
    this.shares = new Float64Array(size);
    this.times = new Uint16Array(size);
    this.touched = new Uint32Array(size);
  }

  add(passage: number, score: number, share: number): void {
    this.touch(passage);
    this.scores[passage] = (this.scores[passage] as number) + score;
    this.shares[passage] = (this.shares[passage] as number) + share;
  }

  /** Keeps the greater of what is there and what is given. */
  raise(passage: number, score: number, share: number): void {
    this.touch(passage);
    if (score > (this.scores[passage] as number)) this.scores[passage] = score;
    if (share > (this.shares[passage] as number)) this.shares[passage] = share;
  }

  /** The passages that were given anything, in the order they were given it. */
  passages(): Uint32Array {
    return this.touched.subarray(0, this.count);
  }

  /** How often a passage was given something. */
  timesOf(passage: number): number {
    return this.times[passage] as number;
  }

  clear(): void {
    for (const passage of this.passages()) {
      this.scores[passage] = 0;
      this.shares[passage] = 0;
      this.times[passage] = 0;
    }
    this.count = 0;
  }

  private touch(passage: number): void {
    if (this.times[passage] === 0) this.touched[this.count++] = passage;
    this.times[passage] = (this.times[passage] as number) + 1;
  }
}
