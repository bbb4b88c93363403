import type { Doubt, Piece } from '../drawn.ts';
import type { NumberedPieces } from './numbering.ts';
import type { Numbering } from './recognised.ts';

/** What a person should look at in numbers that do not go on by one. */
export function doubtNumbering({ gaps, repeats, jumps }: Numbering, name: string): Doubt[] {
  return [
    ...gaps.map(({ number, after, ...place }) => ({
      ...place,
      message: `${name} ${number} follows ${after}: is one missing in the document, or was it not recognised?`,
    })),
    ...repeats.map(({ number, ...place }) => ({ ...place, message: `${name} ${number} is printed twice` })),
    ...jumps.map(({ number, after, ...place }) => ({
      ...place,
      message: `${name} ${number} follows ${after}`,
    })),
  ];
}

/** What a person should look at in numbers that were taken for something else than paragraph numbers. */
export function doubtOtherNumbers(numbers: NumberedPieces, pieces: readonly Piece[]): Doubt[] {
  const at = (index: number, message: string): Doubt[] => {
    const piece = pieces[index];
    return piece ? [{ line: piece.lines[0] ?? 1, page: piece.page, message }] : [];
  };
  return [
    ...numbers.stray.flatMap((one) =>
      at(
        one.at,
        `“${one.printed}” at the beginning was not taken for a paragraph's number: it fits no series`,
      ),
    ),
    ...[...new Set(numbers.enumerated.values())].flatMap((run) =>
      at(
        run[0]?.at ?? -1,
        `the numbers ${run[0]?.printed} to ${run.at(-1)?.printed} from here on were taken for an enumeration, not for paragraph numbers`,
      ),
    ),
    ...numbers.numbering.series.slice(1).map(({ line, from, to, heading }) => ({
      line,
      message: `a second series of paragraph numbers, ${from} to ${to}, begins here${heading ? ` under “${heading}”` : ''}`,
    })),
  ];
}
