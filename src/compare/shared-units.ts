import { type Span, sentencesOf } from '../domain/sentences.ts';
import type { FigureFact } from './fact.ts';

/**
 * "Atabek got 12 years and Kuramshin 18": a bare figure right behind a person is measured as the figure of the other
 * person of its sentence is.
 */
export function withSharedUnits(figures: readonly FigureFact[], text: string): FigureFact[] {
  return figures.map((figure) => {
    const { owner } = figure;
    if (!owner || figure.unit || !isAlone.test(text.slice(figure.end))) return figure;
    if (!isGap.test(text.slice(owner.end, figure.start))) return figure;
    const like = figures.find(
      (other) => isTerm(other) && other.owner && other.owner !== owner && isOneSentence(text, figure, other),
    );
    if (!like?.unit) return figure;
    const value = figure.number * (like.value / like.number);
    return { ...figure, unit: like.unit, value, counted: new Set<string>(), printed: new Set<string>() };
  });
}

/** Between commas it is an age: "Atabek, 61, got 18 years". */
const isGap = /^(?:\s|\s?[-–—:]\s?|\s(?:got|only|дали|получил)\s)$/u;

/** Nothing is counted by it: what follows is the next person, or nothing. */
const isAlone = /^(?:\s*$|\s?[.,;!]|\s(?:and|but|while|и|а|но|және|ал)\s)/u;

const isTerm = ({ unit, number }: FigureFact) => (unit === 'month' || unit === 'day') && number > 0;

const isOneSentence = (text: string, a: Span, b: Span) =>
  sentencesOf(text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end))).length === 1;
