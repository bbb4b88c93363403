import type { Deliveries } from './deliveries.ts';
import type { Fail, Failure, Held, Hold } from './fault-types.ts';
import type { Gateway } from './gateway.ts';
import { Holding } from './holds.ts';

interface Delay {
  readonly path: RegExp;
  readonly ms: number;
  readonly times?: number;
}
type Counted<Fault> = { fault: Fault; left: number };

/** What the HTTP side was told to do wrong. */
export class Faults {
  #failures: Counted<Failure>[] = [];
  #delays: Counted<Delay>[] = [];
  #holdings: Holding[] = [];

  next(failure: Failure): void {
    this.#failures.push({ fault: failure, left: failure.times ?? 1 });
  }

  delay(delay: Delay): void {
    this.#delays.push({ fault: delay, left: delay.times ?? Number.POSITIVE_INFINITY });
  }

  hold(hold: Hold): Held {
    const holding = new Holding(hold);
    this.#holdings.push(holding);
    return holding;
  }

  /** Lets go what is held; unacted where the server ends. */
  clear(act = true): void {
    this.#failures = [];
    this.#delays = [];
    for (const holding of this.#holdings) holding.release({ act });
    this.#holdings = [];
  }

  /** Resolves with whether to go on with the request, at once unless it is held. */
  async pass(when: Hold['when'], method: string, path: string): Promise<boolean> {
    return this.#holdings.find((one) => one.fits(when, method, path))?.wait() ?? true;
  }

  failureOf(method: string, path: string): Failure | undefined {
    return take(
      this.#failures,
      ({ method: only, path: pattern }) =>
        (only ?? method).toUpperCase() === method && (pattern?.test(path) ?? true),
    );
  }

  delayOf(path: string): number {
    return take(this.#delays, ({ path: pattern }) => pattern.test(path))?.ms ?? 0;
  }
}

function take<Fault>(faults: Counted<Fault>[], fits: (fault: Fault) => boolean): Fault | undefined {
  const found = faults.find(({ fault, left }) => left > 0 && fits(fault));
  if (found) found.left -= 1;
  return found?.fault;
}

/** Everything that the server can be told to do wrong. */
export const makeFail = (faults: Faults, gateway: Gateway, deliveries: Deliveries): Fail => ({
  dropSocket: () => gateway.drop(),
  reconnect: () => gateway.reconnect(),
  invalidSession: (resumable) => gateway.invalidate(resumable),
  refuseResume: () => {
    gateway.refuseResume = true;
  },
  refuseIntents: () => {
    gateway.refuseIntents = true;
  },
  deliverTwice: () => {
    deliveries.twice = true;
  },
  deliverToAll: () => {
    deliveries.toAll = true;
  },
  next: (failure) => faults.next(failure),
  delay: (delay) => faults.delay(delay),
  hold: (hold) => faults.hold(hold),
  clear: () => {
    faults.clear();
    deliveries.twice = false;
    deliveries.toAll = false;
    gateway.refuseResume = false;
    gateway.refuseIntents = false;
  },
});
