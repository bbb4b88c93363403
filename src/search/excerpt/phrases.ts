import type { Span } from '../../domain/sentences.ts';
import { fold } from '../fold.ts';
import { foldedRead } from './reading.ts';

/** Where a text says something literally, but for case, white space and kinds of marks. */
export function phrasesIn(text: string, phrases: readonly string[]): Span[] {
  if (phrases.length === 0) return [];
  const { folded, places } = foldedRead(text);
  return phrases.flatMap((phrase) => {
    const wanted = fold(phrase).replace(/\s+/g, ' ');
    const found: Span[] = [];
    // Of signs that fold to nothing, which stand everywhere.
    if (!wanted) return found;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
      found.push({ start: places[at] ?? 0, end: (places[at + wanted.length - 1] ?? 0) + 1 });
    return found;
  });
}
