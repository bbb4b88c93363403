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
 * Keeps count of nothing but when each person's burst is used up, in memory; `forget` leaves those out who have been
 * quiet long enough.
 */
export function makePace({ burst, everyMs } = allowed): Pace & { forget(nowMs: number): void } {
  // The moment at which a person's whole burst is free again: one step later for each answer.
  const freeAt = new Map<string, number>();
  const pace: Pace = (person, nowMs, cost = 1) => {
    const busyUntil = Math.max(freeAt.get(person) ?? 0, nowMs);
    const againAtMs = busyUntil - (burst - 1) * everyMs;
    if (againAtMs > nowMs) return { ok: false, againAtMs };
    freeAt.set(person, busyUntil + cost * everyMs);
    return { ok: true };
  };
  const forget = (nowMs: number) => {
    for (const [person, at] of freeAt) if (at <= nowMs) freeAt.delete(person);
  };
  return Object.assign(pace, { forget });
}
