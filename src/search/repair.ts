import { distanceOf, nearTerms } from './engine/spelling.ts';
import { StringTable } from './engine/string-table.ts';
import type { WordCounts } from './engine/word-counts.ts';

/** How many changes a word of this length may be away from what was meant. */
export const allowedChanges = (length: number) => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** What is shorter is near to too many other words. */
const shortest = 4;

/**
 * The known word that was most likely meant, or undefined where none is near. The first letter is taken to be right;
 * of equally near words the more frequent one wins, then the first by alphabet.
 */
export function repair(word: string, known: WordCounts): string | undefined {
  let best: { word: string; changes: number; count: number } | undefined;
  const { units, starts } = known.table;
  const [from, to] = known.table.rangeOf(word.slice(0, 1));
  const table = new StringTable(units, starts.subarray(from, to + 1));
  for (const { at, changes } of nearTerms(table, word, allowedChanges(word.length))) {
    const candidate = table.at(at);
    if (changes === 0) return undefined;
    if (candidate.length < shortest) continue;
    const count = known.counts[from + at] ?? 0;
    if (best && (changes > best.changes || (changes === best.changes && count <= best.count))) continue;
    best = { word: candidate, changes, count };
  }
  return best?.word;
}

export { distanceOf as distance };
