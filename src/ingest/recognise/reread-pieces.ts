import type { Piece } from '../drawn.ts';
import { announcesRecommendations, isLabelled } from './recommendation-words.ts';

const ANSWER = /^(?:yes|no|да|нет|иә|жоқ)\.?$/i;

/**
 * Mends what a drawing says of pieces by what they say themselves: a recommendation that is printed like a heading is a
 * paragraph; a question above its Yes or No is a heading, and so is a line that says no more than “Recommendations:”.
 */
export function rereadPieces(pieces: readonly Piece[]): Piece[] {
  let below = 1;
  const question = questionLevel(pieces);
  return pieces.map((piece, at): Piece => {
    if (piece.type === 'heading' && isLabelled(piece.text)) return asParagraph(piece);
    if (piece.type === 'heading') below = piece.level;
    if (piece.type !== 'paragraph') return piece;
    if (isAnswered(pieces, at)) return { ...piece, type: 'heading', level: question ?? Math.max(2, below) };
    // A numbered paragraph may say it too, hardly in so few words.
    if (piece.text.length < 120 && !/^\d/.test(piece.text) && announcesRecommendations(piece.text))
      return { ...piece, type: 'heading', level: Math.min(6, below + 1) };
    return piece;
  });
}

const asParagraph = ({ text, lines, page }: Piece): Piece => ({ type: 'paragraph', text, lines, page });

/** Whether a piece is a question with its Yes or No right below it. */
export const isAnswered = (pieces: readonly Piece[], at: number): boolean =>
  /\?["”»]?$/.test(pieces[at]?.text ?? '') &&
  pieces[at + 1]?.type === 'paragraph' &&
  ANSWER.test(pieces[at + 1]?.text ?? '');

function questionLevel(pieces: readonly Piece[]): number | undefined {
  const one = pieces.find((piece, at) => piece.type === 'heading' && isAnswered(pieces, at));
  return one?.type === 'heading' ? one.level : undefined;
}
