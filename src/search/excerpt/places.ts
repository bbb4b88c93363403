import type { Span } from '../../domain/sentences.ts';
import type { Understanding } from '../understand.ts';
import { type AskedWords, Covered } from './asked-words.ts';
import type { Reading, ReadTerm } from './reading.ts';

/** A stretch of a sentence where what was asked for stands together. */
export interface Place extends Span {
  readonly value: number;
  /** Whether it was asked for literally. */
  readonly literal?: boolean;
}

/** What kind of answer a question asks for. */
export type Wants = Partial<Pick<Understanding, 'wantsNumber' | 'wantsDate'>>;

/** Set by measurement. `apart`: in terms; `wanted`: what a figure beside the words is worth, as a factor. */
const near = { apart: 14, decay: 0.02, figure: 8, wanted: 1.6 };

/** The places of a text, best first. */
export function placesOf(reading: Reading, asked: AskedWords, wants: Wants): Place[] {
  const matches = reading.terms.flatMap((term, at) => (asked.parts.has(term.term) ? [{ ...term, at }] : []));
  const places: Place[] = [];
  for (const [from, first] of matches.entries()) {
    const covered = new Covered(asked);
    for (const last of matches.slice(from)) {
      const apart = last.at - first.at;
      if (last.sentence !== first.sentence || apart > near.apart) break;
      covered.add(last);
      const value = covered.value * (1 - near.decay * apart);
      const beside = answersBeside(reading.terms, first.at, last.at, wants);
      places.push({ start: first.start, end: last.end, value });
      if (beside)
        places.push({
          start: Math.min(first.start, beside.start),
          end: Math.max(last.end, beside.end),
          value: value * near.wanted,
        });
    }
  }
  return places.sort((a, b) => b.value - a.value);
}

/** The nearest figure or date that is wanted, in the same sentence. */
function answersBeside(
  terms: readonly ReadTerm[],
  from: number,
  to: number,
  wants: Wants,
): ReadTerm | undefined {
  if (!wants.wantsNumber && !wants.wantsDate) return undefined;
  const answers = (term: ReadTerm | undefined) =>
    term &&
    term.sentence === terms[from]?.sentence &&
    ((wants.wantsNumber && term.figure) || (wants.wantsDate && term.date));
  for (let far = 0; far <= near.figure; far++) {
    for (const at of [to + far, from - far]) if (answers(terms[at])) return terms[at];
  }
  return terms.slice(from, to).find(answers);
}
