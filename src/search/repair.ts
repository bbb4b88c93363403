/**
 * The distance between two words in single changes (insert, delete, replace, swap neighbours), or `limit + 1`
 * where it is more than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? limit + 1;
}

/** How many changes a word of this length may be away from what was meant. */
export const allowedChanges = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : 2);

/**
 * The known word that was most likely meant, or undefined where the word itself is known or none is near. The first letter is taken to be right; of equally
 * near words the more frequent one wins.
 */
export function repair(word: string, known: ReadonlyMap<string, number>): string | undefined {
  const limit = allowedChanges(word.length);
  if (known.has(word)) return undefined;
  let best: string | undefined;
  let bestDistance = limit + 1;
  let bestCount = 0;
  for (const [candidate, count] of known) {
    if (candidate[0] !== word[0] || candidate.length < 4) continue;
    const far = distance(word, candidate, limit);
    if (far > limit || far > bestDistance || (far === bestDistance && count <= bestCount)) continue;
    [best, bestDistance, bestCount] = [candidate, far, count];
  }
  return best;
}
