import type { DeliveryOutcome } from '../domain/digest-store.ts';
import { StoreError } from '../domain/store.ts';
import { deliver, type Ready } from './deliver.ts';
import type { Parts } from './parts.ts';

/** Posts deliveries at Discord's pace, and writes what came of them. */
export interface Sender {
  /** Resolves when the post is begun: not before there is room for it. */
  begin(ready: Ready): Promise<{ readonly ended: Promise<DeliveryOutcome | undefined> }>;
  /** Resolves when nothing is under way and all outcomes are written. */
  settled(): Promise<void>;
}

/** Outcomes are written together, since each transaction waits for the disk. */
const gatherMs = 150;
/** How long a store that cannot be written is left alone. */
const storePauseMs = 2000;

/** @param written is called with outcomes when they are written */
export function makeSender(parts: Parts, written: (outcomes: readonly DeliveryOutcome[]) => void): Sender {
  const { paces, nowMs, sleep, store } = parts;
  const under = new Set<Promise<unknown>>();
  let outcomes: DeliveryOutcome[] = [];
  let writing: Promise<void> | undefined;
  let nextMs = 0;

  /** What cannot be written now is kept and written later: it must not be posted again. */
  async function write(): Promise<void> {
    await sleep(gatherMs);
    while (outcomes.length > 0) {
      const some = outcomes;
      outcomes = [];
      try {
        await finish(some);
      } catch {
        outcomes = [...some, ...outcomes];
        await sleep(storePauseMs);
      }
    }
    writing = undefined;
  }

  /**
   * Of several of which one is a mistake of ours the others are written; that one is found again when its lease ends.
   *
   * @throws StoreError
   */
  async function finish(some: readonly DeliveryOutcome[]): Promise<void> {
    try {
      await store.digests.finish(some);
      written(some);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      if (some.length === 1) parts.services.reportBug(error);
      else for (const one of some) await finish([one]);
    }
  }

  async function act(ready: Ready): Promise<DeliveryOutcome | undefined> {
    const outcome = await deliver(ready, parts);
    if (outcome) {
      outcomes.push(outcome);
      writing ??= write();
    }
    return outcome;
  }

  return {
    async begin(ready) {
      while (under.size >= paces.atOnce) await Promise.race(under);
      // A clock that was set back must not hold up what is due.
      const slot = Math.max(Math.min(nextMs, nowMs() + 1000), nowMs());
      nextMs = slot + 1000 / paces.perSecond;
      if (slot > nowMs()) await sleep(slot - nowMs());
      const ended = act(ready).finally(() => under.delete(ended));
      under.add(ended);
      return { ended };
    },
    async settled() {
      while (under.size > 0 || writing) await Promise.all([...under, writing]);
    },
  };
}
