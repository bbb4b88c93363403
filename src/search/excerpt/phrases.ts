import type { Span } from '../../domain/sentences.ts';
import { fold } from '../fold.ts';

/** Where a text says something literally, but for case, white space and kinds of marks. */
export function phrasesIn(text: string, phrases: readonly string[]): Span[] {
  if (phrases.length === 0) return [];
  const { folded, places } = withPlaces(text);
  return phrases.flatMap((phrase) => {
    const wanted = fold(phrase).replace(/\s+/g, ' ');
    const found: Span[] = [];
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
      found.push({ start: places[at] ?? 0, end: (places[at + wanted.length - 1] ?? 0) + 1 });
    return found;
  });
}

/** A text folded sign by sign, with white space as one space, and where each sign stands in it. */
function withPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (const match of text.matchAll(/\s+|\S\p{M}*/gu)) {
    const sign = /\s/.test(match[0]) ? ' ' : fold(match[0]);
    folded += sign;
    for (let unit = 0; unit < sign.length; unit++) places.push(match.index);
  }
  return { folded, places };
}
