import type { NameToken } from './name-tokens.ts';
import { joiningWords, looselyJoiningWords } from './plain-words.ts';

/** No name has more words in quotation marks. */
const longestQuoted = 16;
/** A title of a law may be long; other words in quotation marks are a name only while they are few. */
const shortQuoted = 5;

/** The last token of words in quotation marks that begin here and read like a name, not like somebody's words. */
export function quotedAt(text: string, tokens: readonly NameToken[], at: number): number | undefined {
  const first = tokens[at];
  if (!first?.capital || !/["“«„]/u.test(text[first.start - 1] ?? '')) return undefined;
  const rest = text.slice(first.start);
  const close = rest.search(/["”»“]/u);
  if (close < 0 || /[\n!?;:]/u.test(rest.slice(0, close))) return undefined;
  const end = first.start + close;
  const count = tokens.slice(at, at + longestQuoted + 1).filter(({ start }) => start < end).length;
  if (count > longestQuoted || count === 0) return undefined;
  const inside = tokens.slice(at, at + count);
  const isLawTitle = /^(?:On|О|Об)$/u.test(first.word);
  const all = inside.every(
    ({ word, capital }) => capital || joiningWords.has(word) || looselyJoiningWords.has(word),
  );
  const cyrillic = /\p{Script=Cyrillic}/u.test(first.word) && count <= shortQuoted;
  return isLawTitle || cyrillic || (all && count <= shortQuoted * 2) ? at + count - 1 : undefined;
}
