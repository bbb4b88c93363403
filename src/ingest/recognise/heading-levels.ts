import type { Piece } from '../drawn.ts';
import { announcesRecommendations } from './recommendation-words.ts';

type HeadingPiece = Extract<Piece, { type: 'heading' }>;

/** How a heading is printed, from the highest in the order of a document to the lowest. */
function rankOf(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length > 3 && letters.every((one) => !/\p{Ll}/u.test(one))) return 0;
  if (/^(?:part|chapter|annex|часть|глава|раздел|приложение|бөлім|тарау)\b/iu.test(text)) return 0;
  if (/^[IVXLC]+\.\s/.test(text)) return 1;
  if (/^[A-Z]\.\s/.test(text)) return 2;
  if (/^\d{1,2}\.\s/.test(text)) return 3;
  return 4;
}

/**
 * The levels of a document's headings, by index of the piece. The level that was drawn holds; where all headings below
 * the title came with the same one, which tells nothing, they are ranked by print: capitals, I., A., 1., others; and
 * “Recommendations” that comes back in section after section belongs below the heading above it. Levels that no heading
 * has are closed up, and none is skipped on the way down.
 *
 * @param areSaid the file itself says how deep its headings are
 */
export function levelHeadings(pieces: readonly Piece[], areSaid = false): ReadonlyMap<number, number> {
  const all = pieces.flatMap((piece, at) => (piece.type === 'heading' ? [{ piece, at }] : []));
  const titles = all.filter(({ piece }) => piece.level === 1);
  const title = titles.length === 1 ? titles[0] : undefined;
  const below = all.filter((one) => one !== title);
  const alike = !areSaid && new Set(below.map(({ piece }) => piece.level)).size === 1;
  const announcing = below.filter(({ piece }) => announcesRecommendations(piece.text));
  const recurring = new Set(alike && announcing.length > 1 ? announcing : []);
  const key = ({ level, text }: HeadingPiece) => level * 10 + (alike ? rankOf(text) : 0);
  const ranked = below.filter((one) => !recurring.has(one));
  const keys = [...new Set(ranked.map(({ piece }) => key(piece)))].sort((a, b) => a - b);
  const levels = new Map<number, number>();
  let last = 1;
  for (const one of all) {
    const own = one === title ? 1 : recurring.has(one) ? last + 1 : 2 + keys.indexOf(key(one.piece));
    const level = Math.min(own, last + 1, 6);
    levels.set(one.at, level);
    if (!recurring.has(one)) last = level;
  }
  return levels;
}
