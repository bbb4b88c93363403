import { isCountry } from './countries.ts';
import { WordCounts } from './engine/word-counts.ts';
import { isCyrillic } from './fold.ts';
import type { PassageIndex } from './passage-index.ts';
import { repair } from './repair.ts';
import { stem } from './stem.ts';
import { isStop } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';

/** The word that was most likely meant by one that neither the library nor the vocabulary knows; else undefined. */
export type Speller = (word: string) => string | undefined;

export function makeSpeller(index: PassageIndex, thesaurus: Thesaurus): Speller {
  const known = withWords(index.words, thesaurus.words);
  return (word) => {
    if (isStop(word) || isCyrillic(word) || /\d/.test(word) || isCountry(word)) return undefined;
    if (index.has(stem(word)) || thesaurus.find([stem(word)])) return undefined;
    // A name in another spelling is no mistake.
    if (thesaurus.names.find(word, { identifying: true, changes: 1 }).size > 0) return undefined;
    const rest = withoutBeginning(word);
    return rest && index.has(stem(rest)) ? rest : repair(word, known);
  };
}

const beginnings = /^(?:un|re(?=-|e|reg)|non|under|over|anti|pre|mis|self|counter|inter|multi)-?(?=[a-z]{5})/;

/** A folded word without what was put before it: "reelected" means "elected" too; undefined where nothing was. */
export const withoutBeginning = (word: string): string | undefined =>
  beginnings.test(word) ? word.replace(beginnings, '') : undefined;

/** What is printed, and the words of the vocabulary as if each were printed once. */
function withWords({ table, counts }: WordCounts, more: ReadonlySet<string>): WordCounts {
  const all = new Map(Array.from({ length: table.size }, (_, at) => [table.at(at), counts[at] ?? 0]));
  for (const word of more) if (!all.has(word)) all.set(word, 1);
  return WordCounts.of(all);
}
