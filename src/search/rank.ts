import type { Passage } from '../domain/passage.ts';
import { AnswerWindow } from './answer-window.ts';
import type { Concept } from './concept.ts';
import { fold } from './fold.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Understanding } from './understand.ts';
import { ConceptScale } from './weigh-concepts.ts';

/** A passage with its score. */
export interface Hit {
  readonly passage: Passage;
  /** Comparable within one question only. */
  readonly score: number;
  /** The share of what the question asks for that the passage speaks of, weighted by how much each part tells; 0 to 1. */
  readonly coverage: number;
}

/** Set by measurement on the golden list (`npm run quality`). */
export const ranking = {
  proximity: 0.6,
  recommendationUnasked: 0.7,
  recommendationAsked: 1.8,
  wantedFigure: 1.1,
  figureNear: 1.3,
  dateNear: 1.3,
  leadIn: 0.6,
  /** What a passage covers at least that says literally what was put in quotation marks. */
  phrase: 0.7,
};

/** The ranking of passages by what they say of a question. */
export class Ranker {
  private readonly scale: ConceptScale;

  constructor(private readonly index: PassageIndex) {
    this.scale = new ConceptScale(index);
  }

  /** Passages that speak of what is asked for, best first. */
  rank(asked: Understanding, accept: (passage: Passage) => boolean): Hit[] {
    const { passages } = this.index;
    const total = asked.concepts.reduce((sum, concept) => sum + concept.weight, 0) || 1;
    const accepts = (at: number) => accept(passages[at] as Passage);
    const found: Found[] = [];
    if (asked.concepts.length === 0 && asked.phrases.length > 0) {
      // A phrase of stop words has no concepts: then its words stand there, and nothing else was asked for.
      for (const at of passages.keys()) if (accepts(at)) found.push({ at, score: 0, coverage: 1 });
    } else
      this.scale.weigh(asked.concepts, accepts, (at, score, covered) =>
        found.push({ at, score, coverage: Math.min(1, covered / total) }),
      );
    const pairs = neighbouringTerms(asked.concepts, this.index);
    const window = new AnswerWindow(asked.concepts, this.index);
    return (
      found
        .filter(({ at }) => hasPhrases(passages[at] as Passage, asked.phrases))
        .map((one) =>
          asked.phrases.length > 0 ? { ...one, coverage: Math.max(one.coverage, ranking.phrase) } : one,
        )
        .map((one) => this.finished(one, pairs, window, asked))
        // Equal ones stay in the order of the library.
        .sort((a, b) => b.score - a.score || a.at - b.at)
        .map(({ at, score, coverage }) => ({ passage: passages[at] as Passage, score, coverage }))
    );
  }

  private finished(
    { at, score, coverage }: Found,
    pairs: readonly Pair[],
    window: AnswerWindow,
    asked: Understanding,
  ): Found {
    const near = pairs.length === 0 ? 0 : ranking.proximity * nearness(pairs, this.index.sequenceOf(at));
    const figure = asked.wantsNumber && window.has('figure', at) ? ranking.figureNear : 1;
    const date = asked.wantsDate && window.has('date', at) ? ranking.dateNear : 1;
    const fitting = suitability(this.index.passages[at] as Passage, asked) * figure * date;
    return { at, coverage, score: (score + near) * coverage * fitting };
  }
}

interface Found {
  readonly at: number;
  readonly score: number;
  readonly coverage: number;
}

/** Two terms that follow each other in a question, by their places in the dictionary. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

function neighbouringTerms(concepts: readonly Concept[], index: PassageIndex): Pair[] {
  const terms = concepts.flatMap((concept) => concept.terms);
  return terms.slice(1).flatMap((term, at) => {
    const [first, second] = [index.placeOf(terms[at] ?? ''), index.placeOf(term)];
    const weight = Math.min(index.weightOf(terms[at] ?? ''), index.weightOf(term));
    return first === -1 || second === -1 ? [] : [{ first, second, weight }];
  });
}

/** How much of the question's pairs of terms stand close together in a passage. */
function nearness(pairs: readonly Pair[], sequence: Uint32Array) {
  let sum = 0;
  for (const { first, second, weight } of pairs) {
    let last = -10;
    for (let at = 0; at < sequence.length; at++) {
      if (sequence[at] === first) last = at;
      else if (sequence[at] === second && at - last <= 3) {
        sum += weight / (at - last);
        break;
      }
    }
  }
  return sum;
}

const squeeze = (text: string) => fold(text).replace(/\s+/g, ' ');
/** Whether a passage or its headings say phrases literally, but for case, white space and kinds of marks. */
export function hasPhrases(passage: Passage, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const text = squeeze(`${passage.heading.join(' ')} ${passage.text}`);
  return phrases.every((phrase) => text.includes(squeeze(phrase)));
}

const figure = /\d|\b(two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|half)\b/i;
const date = /\b(19|20)\d\d\b/;

/** How well the kind of a passage fits what was asked for. */
function suitability(passage: Passage, asked: Understanding): number {
  let factor = 1;
  if (passage.kind === 'recommendation') {
    factor *= asked.wantsRecommendations ? ranking.recommendationAsked : ranking.recommendationUnasked;
  }
  if (passage.kind === 'lead-in') factor *= ranking.leadIn;
  if (asked.wantsNumber && figure.test(passage.text)) factor *= ranking.wantedFigure;
  if (asked.wantsDate && date.test(passage.text)) factor *= ranking.wantedFigure;
  return factor;
}
