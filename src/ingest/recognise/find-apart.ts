import type { Piece } from '../drawn.ts';

/**
 * Paragraphs that are set apart from the section above them: after an empty line, in printed lines that are all longer
 * than those of the other text, as a box whose heading was lost. By index of the piece.
 */
export function findApart(pieces: readonly Piece[], text: string): ReadonlySet<number> {
  const lines = text.split('\n');
  const widest = (piece: Piece) =>
    Math.max(...piece.lines.map((line) => lines[line - 1]?.trim().length ?? 0));
  const prose = pieces.filter(({ type, lines: own }) => type === 'paragraph' && own.length > 3);
  const apart = new Set<number>();
  if (prose.length < 4) return apart;
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1];
    const next = pieces[at + 1];
    if (!prose.includes(piece) || before?.type !== 'paragraph' || (next && next.type !== 'heading')) return;
    const gap = (piece.lines[0] ?? 0) - (before.lines.at(-1) ?? 0);
    const others = Math.max(...prose.filter((one) => one !== piece).map(widest));
    if (gap > 1 && widest(piece) > others * 1.02) apart.add(at);
  });
  return apart;
}
