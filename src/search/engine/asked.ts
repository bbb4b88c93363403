import { allowedChanges } from '../repair.ts';
import { type AskedWord, wordsAsked } from './analysis.ts';
import type { IndexForm } from './index-form.ts';
import type { WeightedPostings } from './scorer.ts';
import { nearTerms } from './spelling.ts';

/** What a term counts that is only a continuation of what was typed. */
const continuedWeight = 0.4;
/** A beginning of one or two letters has thousands of continuations: the frequent ones say as much. */
const mostContinuations = 50;

/**
 * The postings that a question is answered from, in the order of its words, so that sums come out alike.
 * A word that is said twice counts once: repetition in a question is grammar, not emphasis.
 */
export function postingsAsked(index: IndexForm, question: string, prefix: boolean): WeightedPostings[] {
  const asked = new Map<string, WeightedPostings>();
  const include = (term: string, weight: number): boolean => {
    const postings = asked.has(term) ? undefined : index.postingsOf(term);
    if (postings) asked.set(term, { postings, weight });
    return asked.has(term);
  };
  const words = wordsAsked(question);
  for (const [at, word] of words.entries()) {
    const continued = prefix && at === words.length - 1 ? continuations(index, word.word) : [];
    if (!include(word.term, 1) && continued.length === 0) {
      const meant = repaired(index, word);
      if (meant !== undefined) include(meant, 1);
    }
    for (const term of continued) include(term, continuedWeight);
  }
  return [...asked.values()];
}

function continuations(index: IndexForm, beginning: string): string[] {
  const table = index.dictionary();
  const [start, end] = table.rangeOf(beginning);
  return Array.from({ length: end - start }, (_, at) => ({
    at: start + at,
    count: index.countOf(start + at),
  }))
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, mostContinuations)
    .map(({ at }) => table.at(at));
}

/** The term most likely meant by a word that no document has: the nearest, of equally near ones the most frequent. */
function repaired(index: IndexForm, { word, term }: AskedWord): string | undefined {
  // A number that is not there is another number, not a mistake.
  if (/\d/.test(word)) return undefined;
  const table = index.dictionary();
  let best: { at: number; cost: number; count: number } | undefined;
  for (const { at, changes } of nearTerms(table, term, allowedChanges(word.length))) {
    // The first letter is seldom the wrong one.
    const cost = changes + (table.at(at)[0] === term[0] ? 0 : 0.5);
    const count = index.countOf(at);
    if (!best || cost < best.cost || (cost === best.cost && count > best.count)) best = { at, cost, count };
  }
  return best && table.at(best.at);
}
