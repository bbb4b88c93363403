import type { Drawn, Piece } from '../drawn.ts';

/** Whether a word may carry the digits of a footnote: after letters or a year, not in a symbol or an amount. */
const STUCK =
  /^[^\d\s/]*(?:\p{L}|(?:^|[^\d])\d{4}(?=[.,;:!?]))[\p{L}'’\-‐]*[.,;:!?…]*["'”’»)\]]*[.,;:]?\d{1,3}[.,;:]?$/u;
const SYMBOL = /^(?:\p{Lu}[\p{L}.]{0,5}|\p{Lu}+[-–]?)\d+[.,;:]?$|[/@]|\.\w{2,}\.|^(?:Add|Rev|Corr)\./u;

/**
 * Finds the digits of footnotes that stick to words, `forces.1`, `trial16,`: an unbroken run from 1 on, in order. The
 * words are gone through as the corpus's check does it, which takes the first word that ends in the digits wanted: where
 * that is no footnote's, a symbol or an amount, nothing is taken for one any more.
 *
 * @returns the texts of the pieces without these digits, and how many there were
 */
export function takeOffFootnotes(drawn: Drawn): { pieces: readonly Piece[]; count: number } {
  const { pieces } = drawn;
  if (pieces.some(({ type, text }) => type === 'note' || /\[\^\w+\]/.test(text))) return { pieces, count: 0 };
  let wanted = 1;
  let real = true;
  const rid = pieces.map((piece) => {
    if (!real) return piece;
    const text = piece.text.replace(/\S+/g, (word) => {
      const sticking = new RegExp(`^(.*[^\\d\\s])${wanted}([,.;:]?)$`).exec(word);
      if (!real || !sticking) return word;
      real = STUCK.test(word) && !SYMBOL.test(word);
      if (!real) return word;
      wanted += 1;
      return `${sticking[1]}${sticking[2]}`;
    });
    return text === piece.text ? piece : { ...piece, text };
  });
  // One or two may be anything.
  return wanted - 1 > 2 ? { pieces: rid, count: wanted - 1 } : { pieces, count: 0 };
}
