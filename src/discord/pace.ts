/** A burst, and then one answer every so often, for each person. */
export const allowed = { burst: 10, everyMs: 2000 };

/** Whether a person may ask now; if not, when. */
export type Pace = (
  person: string,
  nowMs: number,
  /** How much of an answer it counts as: turning a page counts less. */
  cost?: number,
) => { readonly ok: true } | { readonly ok: false; readonly againAtMs: number };

/**
 * Keeps count of nothing but when each person's burst is used up, in memory; who has been quiet long enough is
 * forgotten.
 */
export function makePace({ burst, everyMs } = allowed): Pace {
  // The moment at which a person's whole burst is free again: one step later for each answer.
  const freeAt = new Map<string, number>();
  let sweptAtMs = 0;
  return (person, nowMs, cost = 1) => {
    if (nowMs - sweptAtMs >= everyMs) {
      for (const [other, at] of freeAt) if (at <= nowMs) freeAt.delete(other);
      sweptAtMs = nowMs;
    }
    const busyUntil = Math.max(freeAt.get(person) ?? 0, nowMs);
    const againAtMs = busyUntil - (burst - 1) * everyMs;
    if (againAtMs > nowMs) return { ok: false, againAtMs };
    freeAt.set(person, busyUntil + cost * everyMs);
    return { ok: true };
  };
}
