/**
 * Sets two texts beside each other that differ much: three words in a row that stand once in each are the same place;
 * of those the longest run that is in order in both holds, and grows over equal words on either side.
 */
export function matchByRareWords(left: readonly string[], right: readonly string[]): [number, number][] {
  const [mine, theirs] = [rareIn(left), rareIn(right)];
  const anchors: [number, number][] = [];
  for (const [words, at] of mine) {
    const other = theirs.get(words);
    if (at >= 0 && other !== undefined && other >= 0) anchors.push([at, other]);
  }
  anchors.sort((a, b) => a[0] - b[0]);
  const pairs: [number, number][] = [];
  let [a, b] = [0, 0];
  for (const [toLeft, toRight] of longestRising(anchors)) {
    if (toLeft < a || toRight < b) continue;
    let back = 0;
    while (toLeft - back > a && toRight - back > b && left[toLeft - back - 1] === right[toRight - back - 1])
      back++;
    [a, b] = [toLeft - back, toRight - back];
    while (a < left.length && b < right.length && left[a] === right[b]) pairs.push([a++, b++]);
  }
  return pairs;
}

/** Where three words in a row stand; -1 where they stand more than once. */
function rareIn(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + 2 < words.length; at++) {
    const key = `${words[at]} ${words[at + 1]} ${words[at + 2]}`;
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** The longest part of pairs, ascending on the left, that is ascending on the right, too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, value], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const run: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(pairs[at] as [number, number]);
  return run.reverse();
}
