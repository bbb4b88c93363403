import type { Span } from '../domain/sentences.ts';
import type { Fact } from './fact.ts';

/**
 * The parts of a sentence between its commas, each with a date or a figure of its own: what has none goes on from the
 * part before it. No parts where only one has.
 */
export function partsOf(sentence: string, facts: readonly Fact[]): string[] {
  const cuts = [...sentence.matchAll(/[,;:–—]\s/gu)].map((match) => match.index + 1);
  const isCutApart = (at: number) => facts.some(({ start, end }) => start < at && at < end);
  const bounds = [0, ...cuts.filter((at) => !isCutApart(at)), sentence.length];
  const parts: Span[] = [];
  for (const [at, start] of bounds.slice(0, -1).entries()) {
    const part = { start, end: bounds[at + 1] ?? sentence.length };
    const last = parts.at(-1);
    if (last && !(hasValue(part, facts) && hasValue(last, facts)))
      parts.splice(-1, 1, { ...last, end: part.end });
    else parts.push(part);
  }
  return parts.length > 1 ? parts.map(({ start, end }) => sentence.slice(start, end).trim()) : [];
}

const hasValue = (part: Span, facts: readonly Fact[]) =>
  facts.some(({ kind, start, end }) => kind !== 'name' && part.start <= start && end <= part.end);
