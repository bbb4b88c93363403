export interface Ranked {
  readonly document: number;
  readonly score: number;
}

/** Of two documents of the same score the one that was added first is the better one. */
const isWorse = (a: Ranked, b: Ranked) =>
  a.score < b.score || (a.score === b.score && a.document > b.document);

/** The best of what is offered, never more than `limit`: a heap whose root is the worst of what is kept. */
export class Best {
  private readonly heap: Ranked[] = [];

  constructor(private readonly limit: number) {}

  offer(document: number, score: number): void {
    const worst = this.heap[0];
    if (this.heap.length < this.limit) this.rise({ document, score });
    // By the score alone first: nearly everything that is offered is refused here, with nothing made for it.
    else if (worst && score >= worst.score && isWorse(worst, { document, score }))
      this.sink({ document, score });
  }

  inOrder(): Ranked[] {
    return this.heap.toSorted((a, b) => (isWorse(a, b) ? 1 : -1));
  }

  /** Adds one at the end and lets it rise to where nothing above it is better. */
  private rise(added: Ranked): void {
    let at = this.heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.heap[parent] as Ranked;
      if (!isWorse(added, above)) break;
      this.heap[at] = above;
      at = parent;
    }
    this.heap[at] = added;
  }

  /** Puts one in the place of the worst and lets it sink to where nothing below it is worse. */
  private sink(added: Ranked): void {
    let at = 0;
    for (let child = this.worseChild(at); child !== undefined; child = this.worseChild(at)) {
      const below = this.heap[child] as Ranked;
      if (!isWorse(below, added)) break;
      this.heap[at] = below;
      at = child;
    }
    this.heap[at] = added;
  }

  private worseChild(at: number): number | undefined {
    const [left, right] = [at * 2 + 1, at * 2 + 2];
    const [first, second] = [this.heap[left], this.heap[right]];
    if (!first) return undefined;
    return second && isWorse(second, first) ? right : left;
  }
}
