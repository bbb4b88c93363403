/** A number at the beginning of a text. */
export interface PrintedNumber {
  /** As printed, without the sign after it. */
  readonly printed: string;
  /** For order: 12 for “12.”, 12.01 for “12a.”, 12.5 for “12 bis.”. */
  readonly value: number;
  readonly style: 'dot' | 'bracket' | 'bare';
  /** The text after it. */
  readonly rest: string;
}

const PLAIN = /^(\d{1,4})(?:\s?(bis|ter|quater)|([a-z]))?(\.|\)|\.\))\s+(?=\S)/;
const IN_BRACKETS = /^\((\d{1,3})\)\s+(?=\S)/;
const BARE = /^(\d{1,4})\s+(?=["“«'‘(]?\p{Lu})/u;

/** Reads the number that a text begins with: “12.”, “12)”, “(12)” or “12”. */
export function readNumber(text: string): PrintedNumber | undefined {
  const plain = PLAIN.exec(text);
  if (plain) {
    const [all, digits = '', latin, letter, sign] = plain;
    const more = latin
      ? ({ bis: 0.5, ter: 0.6, quater: 0.7 }[latin] ?? 0.5)
      : letter
        ? (letter.charCodeAt(0) - 96) / 100
        : 0;
    const printed = digits + (latin ? ` ${latin}` : (letter ?? ''));
    return {
      printed,
      value: Number(digits) + more,
      style: sign === '.' ? 'dot' : 'bracket',
      rest: text.slice(all.length),
    };
  }
  const bracketed = IN_BRACKETS.exec(text);
  if (bracketed)
    return {
      printed: bracketed[1] ?? '',
      value: Number(bracketed[1]),
      style: 'bracket',
      rest: text.slice(bracketed[0].length),
    };
  const bare = BARE.exec(text);
  if (!bare) return undefined;
  return { printed: bare[1] ?? '', value: Number(bare[1]), style: 'bare', rest: text.slice(bare[0].length) };
}

const RECOMMENDATION = /^(\d{1,3}\.\d{1,3})\.?\s+(?=\S)/;
/** The official number of a recommendation at a text's beginning: “123.45 Ratify …”. */
export function readRecommendationNumber(text: string): { printed: string; rest: string } | undefined {
  const found = RECOMMENDATION.exec(text);
  return found ? { printed: found[1] ?? '', rest: text.slice(found[0].length) } : undefined;
}

const LETTER = /^\(?(\p{Ll}|[ivx]{2,5})[).]\s+(?=\S)/u;
/** The letter that an item begins with: “(a)”, “b)”, “(iv)”. */
export const readLetter = (text: string): string | undefined => LETTER.exec(text)?.[1];
