import type { Line } from './line.ts';

/** What is usual in a document. Lengths are points. */
export interface Usual {
  /** Size of most of its letters. */
  readonly size: number;
  /** From baseline to baseline inside of a paragraph. */
  readonly leading: number;
  /** Where numbers of paragraphs stand, and the words after them, from the left edge of the column. */
  readonly numberX: number | undefined;
  readonly wordX: number | undefined;
}

function most(values: readonly number[], weight: readonly number[] = []): number | undefined {
  const counts = new Map<number, number>();
  values.forEach((value, at) => {
    counts.set(value, (counts.get(value) ?? 0) + (weight[at] ?? 1));
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const half = (value: number): number => Math.round(value * 2) / 2;

/** The size of most letters of the lines. */
export function bodySize(lines: readonly Line[]): number {
  return (
    most(
      lines.map((line) => line.size),
      lines.map((line) => line.text.length),
    ) ?? 10
  );
}

const even = (value: number): number => Math.round(value / 2) * 2;

/** Of the places where numbers stand often, the leftmost: lists inside of paragraphs are further in. */
function numberPlace(places: readonly { number: number; word: number }[]): Pick<Usual, 'numberX' | 'wordX'> {
  const often = (x: number) => places.filter((place) => Math.abs(place.number - x) <= 3);
  const xs = [...new Set(places.map((place) => place.number))].sort((a, b) => a - b);
  const numberX = xs.find((x) => often(x).length >= Math.max(3, 0.15 * places.length));
  if (numberX === undefined) return { numberX, wordX: undefined };
  const here = often(numberX);
  return { numberX: most(here.map((place) => place.number)), wordX: most(here.map((place) => place.word)) };
}

/** Measures what is usual; `size` is the body's. */
export function measure(lines: readonly Line[], size: number): Usual {
  const gaps: number[] = [];
  const places: { number: number; word: number }[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (
      before?.column === line.column &&
      Math.abs(line.size - size) < 0.6 &&
      Math.abs(before.size - size) < 0.6
    ) {
      const gap = half(line.y - before.y);
      if (gap > 0.9 * size && gap < 2.2 * size) gaps.push(gap);
    }
    if (
      /^\d{1,3}\.\s/.test(line.text) &&
      line.size <= size + 0.6 &&
      line.secondX !== undefined &&
      line.tab > 0.55 * line.size
    )
      places.push({ number: even(line.x0 - line.left), word: even(line.secondX - line.left) });
  });
  // In a list of short entries there is more space between entries than inside of them.
  const tight = gaps.filter((gap) => gap < 1.5 * size);
  return {
    size,
    leading: most(tight.length > 0.2 * gaps.length ? tight : gaps) ?? 1.2 * size,
    ...numberPlace(places),
  };
}
