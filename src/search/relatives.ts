import type { StringTable } from './engine/string-table.ts';
import { isCyrillic } from './fold.ts';

/** What is left of related words once the stemmer has taken their endings: register, registr-ation, registr-y. */
const endings = new Set(
  [
    ' e r er or it at ion ition ation al wid iv ativ itiv ment abl ibl less ful ship hood ism ist li ness iti ari ori',
    'anc enc ant ent',
  ].flatMap((line) => line.split(' ')),
);
/** One that many words have after five letters alone: minist-ry, but count-ry. */
const lateEnding = 'ri';
/** Shorter beginnings are common to words that have nothing else in common. */
const shortest = 5;

/** The terms of a dictionary that are of the same family as a term: of one beginning, with endings that words of one family have. */
export function relativesOf(term: string, table: StringTable): string[] {
  if (term.length < shortest || /[\d:]/.test(term) || isCyrillic(term)) return [];
  const [start, end] = table.rangeOf(term.slice(0, shortest));
  const found: string[] = [];
  for (let at = start; at < end; at++) {
    const other = table.at(at);
    if (other !== term && areRelated(term, other)) found.push(other);
  }
  return found;
}

function areRelated(a: string, b: string): boolean {
  let shared = shortest;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  for (let at = shared; at >= shortest; at--)
    if (isEnding(a.slice(at), at) && isEnding(b.slice(at), at)) return true;
  return false;
}

const isEnding = (rest: string, at: number) => endings.has(rest) || (rest === lateEnding && at > shortest);

const beginnings = /^(?:un|re(?=-|e|reg)|non|under|over|anti|pre|mis|self|counter|inter|multi)-?(?=[a-z]{5})/;

/** A folded word without what was put before it: "reelected" is of the family of "elected"; undefined where nothing was. */
export const withoutBeginning = (word: string): string | undefined =>
  beginnings.test(word) ? word.replace(beginnings, '') : undefined;
