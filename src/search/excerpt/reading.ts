import { type Cut, cutsOf } from '../../domain/cuts.ts';
import type { Span } from '../../domain/sentences.ts';
import { fold } from '../fold.ts';
import { type Term, termsOf } from '../terms.ts';

/** A text as excerpts are chosen from it. */
export interface Reading {
  readonly text: string;
  readonly terms: readonly ReadTerm[];
  /** In order; the beginning and the end of the text are none. */
  readonly cuts: readonly Cut[];
  /** Its sentences between cuts. */
  readonly sentences: readonly Span[];
}

export interface ReadTerm extends Term {
  /** The number of its sentence. */
  readonly sentence: number;
  /** A number of something: no year, and not what an article or a paragraph is called. */
  readonly figure: boolean;
  /** A year, with its day and month where it has them. */
  readonly date: boolean;
}

/** A text folded sign by sign, with white space as one space, and where each sign stands in it. */
interface Folded {
  readonly folded: string;
  readonly places: readonly number[];
}

/** The same passages are quoted again and again; reading them takes longer than anything else of an answer. */
const [readings, readTerms] = [new Map<string, Reading>(), new Map<string, readonly Term[]>()];
const readFolded = new Map<string, Folded>();
const mostKept = 5000;

function kept<Made>(made: Map<string, Made>, text: string, make: () => Made): Made {
  const known = made.get(text);
  if (known) return known;
  if (made.size >= mostKept) made.clear();
  const one = make();
  made.set(text, one);
  return one;
}

/** The terms of a text, which are all that is wanted of one that is shown whole. */
export const termsRead = (text: string) => kept(readTerms, text, () => termsOf(text));

export const foldedRead = (text: string): Folded =>
  kept(readFolded, text, () => {
    let folded = '';
    const places: number[] = [];
    for (const match of text.matchAll(/\s+|\S\p{M}*/gu)) {
      const sign = /\s/.test(match[0]) ? ' ' : fold(match[0]);
      folded += sign;
      for (let unit = 0; unit < sign.length; unit++) places.push(match.index);
    }
    return { folded, places };
  });

export const read = (text: string): Reading =>
  kept(readings, text, () => {
    const cuts = cutsOf(text);
    const sentences = between(
      cuts.filter(({ at }) => at === 'sentence'),
      text,
    );
    let sentence = 0;
    const terms = termsRead(text).map((term) => {
      while (term.start >= (sentences[sentence]?.end ?? text.length)) sentence++;
      return { ...term, sentence, figure: isFigure(text, term), date: isYear(term) };
    });
    return { text, terms, cuts, sentences };
  });

const between = (cuts: readonly Cut[], text: string): Span[] =>
  [...cuts.map(({ end }) => end), text.length].map((end, index) => ({
    start: cuts[index - 1]?.start ?? 0,
    end,
  }));

const isYear = ({ term }: Term) => /^(?:19|20)\d\d$/.test(term);
const named =
  /(?:articles?|arts?|sections?|chapters?|paragraphs?|paras?|clauses?|nos?|[№/#-])[.\s]*(?:\d+(?:[\s,]+(?:and\s+)?|$))*$/iu;
const month =
  /^\s*(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

function isFigure(text: string, term: Term): boolean {
  const counted = /^\d/.test(term.term) || /^(?:one|two)$/.test(term.word);
  return (
    counted &&
    !isYear(term) &&
    !named.test(text.slice(Math.max(0, term.start - 40), term.start)) &&
    !month.test(text.slice(term.end, term.end + 12))
  );
}
