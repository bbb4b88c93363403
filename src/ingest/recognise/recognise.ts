import type { Doubt, Drawn } from '../drawn.ts';
import { doubtNumbering, doubtOtherNumbers } from './doubt-numbers.ts';
import { findApart } from './find-apart.ts';
import { takeOffFootnotes } from './footnote-digits.ts';
import { levelHeadings } from './heading-levels.ts';
import { numberPieces } from './numbering.ts';
import { PartBuilder } from './part-builder.ts';
import type { Part, Recognised } from './recognised.ts';
import { numberRecommendations } from './recommendation-numbers.ts';
import { rereadPieces } from './reread-pieces.ts';

/**
 * Recognises the structure of a drawn document of any format: headings and their levels, official paragraph numbers,
 * items, recommendations, questions and facts. No word is lost, none is added, and no number is changed.
 */
export function recognise(drawn: Drawn): Recognised {
  const footnotes = takeOffFootnotes(drawn);
  const leftOut = footnotes.pieces.flatMap((piece) =>
    piece.type === 'left out'
      ? [{ why: piece.why, text: piece.text, lines: piece.lines, page: piece.page }]
      : [],
  );
  const pieces = rereadPieces(footnotes.pieces.filter(({ type }) => type !== 'left out'));
  const numbers = numberPieces(pieces);
  const recommendations = numberRecommendations(pieces);
  const levels = levelHeadings(pieces, drawn.saysLevels);
  const builder = new PartBuilder(pieces, {
    numbers,
    recommendations,
    levels,
    apart: findApart(pieces, drawn.text),
  });
  const parts = builder.build();
  const doubts = [
    ...drawn.doubts,
    ...builder.doubts,
    ...doubtNumbering(numbers.numbering, 'paragraph'),
    ...doubtNumbering(recommendations.numbering, 'recommendation'),
    ...doubtOtherNumbers(numbers, pieces),
  ].sort((a, b) => a.line - b.line);
  return {
    parts: withDoubts(parts, doubts),
    numbering: numbers.numbering,
    recommendationNumbers: recommendations.numbering,
    footnotes: footnotes.count,
    doubts,
    leftOut,
  };
}

/** Gives each part the doubts about its lines. */
function withDoubts(parts: readonly Part[], doubts: readonly Doubt[]): Part[] {
  const byLine = new Map<number, Doubt[]>();
  for (const doubt of doubts) byLine.set(doubt.line, [...(byLine.get(doubt.line) ?? []), doubt]);
  return parts.map((part) => ({ ...part, doubts: part.lines.flatMap((line) => byLine.get(line) ?? []) }));
}
