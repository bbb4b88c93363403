/** A phrase of one or more words where it stands in a text. */
export interface FoundPhrase<Of> {
  readonly phrase: string;
  /** What the phrase stands for. */
  readonly of: readonly Of[];
  /** Place of its first word among the words of the text. */
  readonly at: number;
}

/** The words of a text in lower case, without signs: “women's” is two of them. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

interface Known<Of> {
  readonly words: readonly string[];
  readonly phrase: string;
  readonly of: Of[];
}

/**
 * Makes a finder of phrases as whole words, whatever their case and the signs between them. The longest wins, so that
 * “religious associations” is not “associations” too.
 */
export function makePhraseFinder<Of>(
  phrases: Iterable<readonly [phrase: string, of: Of]>,
): (text: string) => FoundPhrase<Of>[] {
  const known = new Map<string, Known<Of>>();
  for (const [phrase, of] of phrases) {
    const words = wordsOf(phrase);
    const key = words.join(' ');
    if (!key) continue;
    const same = known.get(key) ?? { words, phrase: phrase.toLowerCase(), of: [] };
    if (!same.of.includes(of)) same.of.push(of);
    known.set(key, same);
  }
  const byFirst = new Map<string, Known<Of>[]>();
  for (const one of known.values()) {
    const first = one.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const words = wordsOf(text);
    const found: FoundPhrase<Of>[] = [];
    for (let at = 0; at < words.length; at++) {
      const one = byFirst
        .get(words[at] ?? '')
        ?.find((candidate) => candidate.words.every((word, index) => words[at + index] === word));
      if (!one) continue;
      found.push({ phrase: one.phrase, of: one.of, at });
      at += one.words.length - 1;
    }
    return found;
  };
}
