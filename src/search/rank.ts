import type { Passage } from '../domain/passage.ts';
import { AnswerWindow } from './answer-window.ts';
import type { Concept } from './concept.ts';
import { Best } from './engine/best.ts';
import { Nearness } from './nearness.ts';
import type { PassageIndex } from './passage-index.ts';
import { passagesSaying } from './phrases.ts';
import type { Understanding } from './understand.ts';
import { ConceptScale } from './weigh-concepts.ts';

/** A passage with its score. */
export interface Hit {
  readonly passage: Passage;
  /** Its place among the passages of the library. */
  readonly at: number;
  /** Comparable within one question only. */
  readonly score: number;
  /** The share of what the question asks for that the passage speaks of, weighted by how much each part tells; 0 to 1. */
  readonly coverage: number;
}

/** Set by measurement on the golden lists (`npm run quality`); ADR 4 has the table. */
export const ranking = {
  proximity: 0.6,
  recommendationUnasked: 0.7,
  recommendationAsked: 1.8,
  /** Where a figure or a date is asked for: any in the passage, and one beside what was asked for. */
  wantedFigure: 1.1,
  figureNear: 1.3,
  dateNear: 1.3,
  /** What a passage counts that neither prints a year that was asked for nor is of it. */
  otherYear: 0.5,
  /** What a passage counts that does not speak of a person, an organisation or an event that was named. */
  otherName: 0.75,
  /** What a passage covers at least that says literally what was put in quotation marks. */
  phrase: 0.7,
  /** So many are looked at closely; in a larger library the others share a word with the question. */
  pool: 2000,
};

const everything = () => true;

interface Found {
  readonly at: number;
  readonly score: number;
  readonly coverage: number;
}

/** The ranking of passages by what they say of a question. */
export class Ranker {
  private readonly scale: ConceptScale;
  private readonly foundPassages: FoundPassages;

  constructor(
    private readonly index: PassageIndex,
    private readonly yearOf: (document: Passage['document']) => string,
  ) {
    this.scale = new ConceptScale(index);
    this.foundPassages = new FoundPassages(index.passages.length);
  }

  /** Passages that speak of what is asked for, best first. */
  rank(asked: Understanding, accept?: (passage: Passage) => boolean): Hit[] {
    const { passages } = this.index;
    const nearness = new Nearness(asked.concepts, this.index);
    const wantsAnswer = asked.wantsNumber || asked.wantsDate;
    const named = asked.concepts.filter((concept) => concept.named).map((concept) => this.naming(concept));
    const window = wantsAnswer ? new AnswerWindow(asked.concepts, this.index) : undefined;
    return (
      this.found(asked, accept && ((at) => accept(passages.at(at) as Passage)))
        .map(({ at, score, coverage }) => {
          const near = ranking.proximity * nearness.of(at);
          const year = this.isOfYears(at, asked) ? 1 : ranking.otherYear;
          const names = named.reduce(
            (factor, passages) => (passages.has(at) ? factor : factor * ranking.otherName),
            1,
          );
          return {
            passage: passages.at(at) as Passage,
            at,
            coverage: coverage * year,
            score: (score + near) * coverage * year * names * this.fitness(at, window, asked),
          };
        })
        // Equal ones stay in the order of the library.
        .sort((a, b) => b.score - a.score || a.at - b.at)
    );
  }

  /** The passages that are looked at closely: all, unless there are very many. */
  private found(asked: Understanding, accepts: (at: number) => boolean = everything): Found[] {
    const { concepts, phrases } = asked;
    const saying = phrases.length > 0 ? new Set(passagesSaying(phrases, this.index)) : undefined;
    // A phrase of stop words has no concepts: then its words stand there, and nothing else was asked for.
    if (saying && concepts.length === 0)
      return [...saying].filter(accepts).map((at) => ({ at, score: 0, coverage: 1 }));
    const total = concepts.reduce((sum, concept) => sum + concept.weight, 0) || 1;
    const { foundPassages } = this;
    foundPassages.clear();
    this.scale.weigh(
      concepts,
      saying ? (at) => saying.has(at) && accepts(at) : accepts,
      (at, score, covered) => {
        const coverage = Math.max(Math.min(1, covered / total), saying ? ranking.phrase : 0);
        foundPassages.add(at, score, coverage);
      },
    );
    return foundPassages.best(ranking.pool);
  }

  /** Whether a passage prints a year that was asked for, or is of it; or a later one, where these are meant, too. */
  private isOfYears(at: number, { years, since }: Understanding): boolean {
    if (years.length === 0) return true;
    const { text, heading, document } = this.index.passages.at(at) as Passage;
    const own = `${heading.join(' ')} ${text}`.match(anyYear) ?? [];
    return [this.yearOf(document), ...own].some((year) =>
      years.some((asked) => year === asked || (since && year > asked)),
    );
  }

  /** The passages that speak of somebody or something by name. */
  private naming({ variants }: Concept): ReadonlySet<number> {
    const found = new Set<number>();
    for (const { terms, weight } of variants) {
      const [first = '', ...others] = terms;
      if (weight < 1) continue;
      for (const at of this.index.postingsOf(first)?.documents ?? [])
        if (others.every((term) => this.index.hasIn(at, term))) found.add(at);
    }
    return found;
  }

  /** How well the kind of a passage, and what stands in it, fit what was asked for. */
  private fitness(at: number, window: AnswerWindow | undefined, asked: Understanding): number {
    const { kind, text } = this.index.passages.at(at) as Passage;
    let factor = 1;
    if (kind === 'recommendation')
      factor *= asked.wantsRecommendations ? ranking.recommendationAsked : ranking.recommendationUnasked;
    if (asked.wantsNumber && figure.test(text)) factor *= ranking.wantedFigure;
    if (asked.wantsNumber && window?.has('figure', at)) factor *= ranking.figureNear;
    if (asked.wantsDate && date.test(text)) factor *= ranking.wantedFigure;
    if (asked.wantsDate && window?.has('date', at)) factor *= ranking.dateNear;
    return factor;
  }
}

/** What is found, in three arrays kept from question to question: an object for each would take longer than all the rest. */
class FoundPassages {
  private readonly places: Uint32Array;
  private readonly scores: Float64Array;
  private readonly coverages: Float64Array;
  private count = 0;

  constructor(size: number) {
    this.places = new Uint32Array(size);
    this.scores = new Float64Array(size);
    this.coverages = new Float64Array(size);
  }

  add(at: number, score: number, coverage: number): void {
    this.places[this.count] = at;
    this.scores[this.count] = score;
    this.coverages[this.count] = coverage;
    this.count++;
  }

  /** All in the order in which they were found, or the best of very many. */
  best(limit: number): Found[] {
    const { places, scores, coverages, count } = this;
    const kept = count > limit ? this.keptOf(limit) : undefined;
    const found: Found[] = [];
    for (let place = 0; place < count; place++) {
      const at = places[place] as number;
      if (!kept || kept.has(at))
        found.push({ at, score: scores[place] as number, coverage: coverages[place] as number });
    }
    return found;
  }

  clear(): void {
    this.count = 0;
  }

  private keptOf(limit: number): ReadonlySet<number> {
    const best = new Best(limit);
    for (let place = 0; place < this.count; place++)
      best.offer(
        this.places[place] as number,
        (this.scores[place] as number) * (this.coverages[place] as number),
      );
    return new Set(best.inOrder().map(({ document }) => document));
  }
}

const anyYear = /\b(?:19|20)\d\d\b/g;
const figure = /\d|\b(two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|half)\b/i;
const date = /\b(19|20)\d\d\b/;
