import { isCyrillic } from '../search/fold.ts';
import { stem } from '../search/stem.ts';
import { isStop } from '../search/stop-words.ts';
import { wordsOf } from '../search/words.ts';
import type { NameKnowledge } from './names.ts';

/** How many telling words of a sentence the library or its vocabulary may know, and how many they cannot. */
export function knownWords(sentence: string, { index, thesaurus }: NameKnowledge) {
  let [known, unknown] = [0, 0];
  for (const { text } of wordsOf(sentence)) {
    if (isStop(text)) continue;
    const key = stem(text);
    // Cyrillic words have endings that no stem tells, and names spellings.
    const isKnown =
      index.printsStem(key) ||
      thesaurus.find([key]) ||
      (isCyrillic(text) && thesaurus.findByBeginning(text)) ||
      thesaurus.names.find(text, { identifying: true }).size > 0;
    if (isKnown) known++;
    else unknown++;
  }
  return { known, unknown };
}
