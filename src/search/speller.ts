import { isCyrillic } from './fold.ts';
import type { PassageIndex } from './passage-index.ts';
import { repair } from './repair.ts';
import { stem } from './stem.ts';
import { isStop } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';

/** The word that was most likely meant by one that neither the library nor the vocabulary knows; else undefined. */
export type Speller = (word: string) => string | undefined;

export function makeSpeller(index: PassageIndex, thesaurus: Thesaurus): Speller {
  const known = new Map([...[...thesaurus.words].map((word) => [word, 1] as const), ...index.words]);
  return (word) => {
    if (isStop(word) || isCyrillic(word) || /\d/.test(word)) return undefined;
    if (index.scoresOf(stem(word)).size > 0 || thesaurus.find([stem(word)])) return undefined;
    // A name in another spelling is no mistake.
    if (thesaurus.names.find(word, { identifying: true, changes: 1 }).size > 0) return undefined;
    return repair(word, known);
  };
}
