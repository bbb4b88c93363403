import type { FoundName } from './find-names.ts';

const inBrackets = /\s\((\p{Lu}{2,8})\)/gu;
const small = /^(?:и|по|в|на|за|для|с|о|об|от|против|және|мен)$/u;
const farthest = 14;

/**
 * Names in Cyrillic of which only the first word has a capital letter, known by the short name in brackets after them:
 * “Комитет национальной безопасности (КНБ)”.
 */
export function findExplained(text: string): FoundName[] {
  return [...text.matchAll(inBrackets)].flatMap(({ 1: short = '', index }) => {
    if (!/^\p{Script=Cyrillic}/u.test(short)) return [];
    const words = [...text.slice(0, index).matchAll(/[\p{L}\p{N}-]+/gu)].slice(-farthest);
    const letters = [...short];
    let first = words.length;
    while (letters.length > 0 && first > 0) {
      const word = words[first - 1]?.[0] ?? '';
      if (word[0]?.toUpperCase() === letters.at(-1)) letters.pop();
      else if (!small.test(word)) return [];
      first--;
    }
    const start = words[first]?.index;
    if (letters.length > 0 || start === undefined || words.length - first < 2) return [];
    const name = text.slice(start, index);
    if (!/^\p{Lu}/u.test(name)) return [];
    return { text: name, start, end: index, short, doubtful: false, quoted: false };
  });
}
