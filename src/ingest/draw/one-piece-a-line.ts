import type { Doubt, Drawn, Piece } from '../drawn.ts';

/**
 * The same text without the marks of its format (`|`, `**`, `>`, front matter): one piece a line, as files are drawn that
 * are no text. What the file itself looks like is kept with it as received.
 */
export function onePieceALine(drawn: Drawn): Drawn {
  const lineOf = new Map<number, number>();
  const lines: string[] = [];
  const pieces = drawn.pieces.flatMap((piece): Piece[] => {
    if (piece.type === 'left out') return [];
    const own = piece.text.split('\n\n').map((text, at) => (at === 0 ? begun(piece, text) : text));
    const from = lines.length + 1;
    lines.push(...own);
    for (const line of piece.lines) if (!lineOf.has(line)) lineOf.set(line, from);
    return [{ ...piece, lines: own.map((_, at) => from + at) }];
  });
  const moved = (doubt: Doubt): Doubt => ({ ...doubt, line: lineOf.get(doubt.line) ?? nearest(doubt.line) });
  const nearest = (line: number) => {
    const before = [...lineOf.keys()].filter((one) => one <= line);
    return before.length > 0 ? (lineOf.get(Math.max(...before)) ?? 1) : 1;
  };
  return { ...drawn, text: `${lines.join('\n')}\n`, pieces, doubts: drawn.doubts.map(moved) };
}

function begun(piece: Piece, text: string): string {
  if (piece.type === 'item') return `- ${text}`;
  if (piece.type === 'row') return piece.cells.filter(Boolean).join(' ');
  return piece.type === 'note' ? `[^${piece.mark}]: ${text}` : text;
}
