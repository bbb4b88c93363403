interface Waiter {
  look(): boolean;
  stop(error: Error): void;
}

/** Lets a test wait until something is so; whoever changes something says `changed`. */
export class Changes {
  readonly #waiters = new Set<Waiter>();

  changed(): void {
    for (const waiter of this.#waiters) waiter.look();
  }

  /** What `look` finds, now or after a change; rejects with `complaint` when it has found nothing in time. */
  waitFor<Found>(look: () => Found | undefined, ms: number, complaint: string): Promise<Found> {
    const promise = new Promise<Found>((resolve, reject) => {
      const waiter: Waiter = {
        look: () => {
          const found = look();
          if (found === undefined) return false;
          this.#waiters.delete(waiter);
          clearTimeout(timer);
          resolve(found);
          return true;
        },
        stop: (error) => {
          this.#waiters.delete(waiter);
          clearTimeout(timer);
          reject(error);
        },
      };
      const timer = setTimeout(() => waiter.stop(new Error(complaint)), ms);
      if (!waiter.look()) this.#waiters.add(waiter);
    });
    // Who waits gets the rejection; a test that has stopped waiting must not be failed by it.
    promise.catch(() => {});
    return promise;
  }

  close(): void {
    for (const waiter of this.#waiters) waiter.stop(new Error('The server was closed.'));
  }
}
