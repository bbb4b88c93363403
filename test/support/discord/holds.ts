import type { Held, Hold } from './fault-types.ts';

/** A request that waits, and whether it is acted on when it goes on. */
type GoOn = (act: boolean) => void;

/** One `fail.hold`: the requests that it holds until it is released. */
export class Holding implements Held {
  readonly #hold: Hold;
  readonly #waiting: GoOn[] = [];
  #left: number;
  #held = 0;
  #watching: { readonly count: number; resolve(): void }[] = [];

  constructor(hold: Hold) {
    this.#hold = hold;
    this.#left = hold.times ?? 1;
  }

  fits(when: Hold['when'], method: string, path: string): boolean {
    const { method: only = method } = this.#hold;
    const due = this.#left > 0 && this.#hold.when === when;
    return due && only.toUpperCase() === method && this.#hold.path.test(path);
  }

  /** Resolves with whether to act when it is released. */
  wait(): Promise<boolean> {
    this.#left -= 1;
    this.#held += 1;
    const waits = new Promise<boolean>((resolve) => this.#waiting.push(resolve));
    for (const { count, resolve } of this.#watching) if (this.#held >= count) resolve();
    this.#watching = this.#watching.filter(({ count }) => this.#held < count);
    return waits;
  }

  reached(count = 1): Promise<void> {
    if (this.#held >= count) return Promise.resolve();
    return new Promise((resolve) => this.#watching.push({ count, resolve }));
  }

  release({ act = true }: { readonly act?: boolean } = {}): void {
    this.#left = 0;
    for (const goOn of this.#waiting.splice(0)) goOn(act);
  }
}
