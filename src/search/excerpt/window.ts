import type { Cut } from '../../domain/cuts.ts';
import type { Span } from '../../domain/sentences.ts';
import { type AskedWords, Covered } from './asked-words.ts';
import type { Place } from './places.ts';
import type { Reading } from './reading.ts';

/** Set by measurement, against a question that is spoken of whole, which is worth 1. */
const worth = { place: 0.8, again: 0.08, length: 0.1, early: 0.05 };
const cost = { sentence: 0, clause: 0.04, word: 0.12, inside: 0.05 };

interface Edge {
  readonly at: number;
  readonly cost: number;
}

/**
 * The stretch of a text within the limit that speaks most of what was asked and holds the best place; cut at ends of
 * sentences, of clauses in a sentence that is too long, of words only where the best place would be lost otherwise.
 */
export function windowOf(
  reading: Reading,
  asked: AskedWords,
  places: readonly Place[],
  limit: number,
): Span | undefined {
  const long = reading.sentences.filter(({ start, end }) => end - start > limit);
  const inLong = ({ end }: Cut) => long.some((sentence) => end > sentence.start && end < sentence.end);
  const clauses = reading.cuts.filter((cut) => cut.at === 'sentence' || (cut.at === 'clause' && inLong(cut)));
  const best = bestOf(reading, clauses, asked, places, limit);
  const wanted = places.find(({ start, end }) => end - start <= limit);
  if (best && (!wanted || holds(best, wanted))) return best;
  const words = reading.cuts.filter((cut) => cut.at === 'sentence' || inLong(cut));
  return bestOf(reading, words, asked, places, limit);
}

const holds = (window: Span, place: Span) => window.start <= place.start && place.end <= window.end;
/** Of the best of some places, and of all that were asked for literally. */
const worthOf = (places: readonly Place[]) =>
  places.reduce((sum, { value, literal }, at) => (literal || at === 0 ? sum + value : sum), 0);
const costOf = ({ at, inside }: Cut) => cost[at] + (inside ? cost.inside : 0);

function bestOf(
  { text, terms }: Reading,
  cuts: readonly Cut[],
  asked: AskedWords,
  places: readonly Place[],
  limit: number,
): Span | undefined {
  const starts: Edge[] = [{ at: 0, cost: 0 }, ...cuts.map((cut) => ({ at: cut.start, cost: costOf(cut) }))];
  const ends: Edge[] = [
    ...cuts.map((cut) => ({ at: cut.end, cost: costOf(cut) })),
    { at: text.length, cost: 0 },
  ];
  const matches = terms.filter(({ term }) => asked.parts.has(term));
  let best: (Span & { readonly score: number }) | undefined;
  for (const start of starts) {
    const covered = new Covered(asked);
    let count = 0;
    let next = matches.findIndex((match) => match.start >= start.at);
    for (const end of ends) {
      if (end.at <= start.at) continue;
      if (end.at - start.at > limit) break;
      for (; next >= 0 && next < matches.length; next++) {
        const match = matches[next];
        if (!match || match.end > end.at) break;
        covered.add(match);
        count++;
      }
      const window = { start: start.at, end: end.at };
      const score =
        covered.value +
        worth.place * worthOf(places.filter((place) => holds(window, place))) +
        worth.again * Math.log2(1 + count) +
        (worth.length * (end.at - start.at)) / limit -
        (worth.early * start.at) / text.length -
        start.cost -
        end.cost;
      if (!best || score > best.score) best = { ...window, score };
    }
  }
  return best && { start: best.start, end: best.end };
}
