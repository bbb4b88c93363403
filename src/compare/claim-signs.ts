import type { Fact } from './fact.ts';
import { knownWords } from './known-words.ts';
import type { NameKnowledge } from './names.ts';
import { mannerOf, saysSomething } from './talk.ts';

/** What the library has to a sentence. */
export interface Spoken {
  /** The share of it that the best passage speaks of, from 0 to 1. */
  readonly coverage: number;
  /** How much that tells: much where rare words are met. */
  readonly weight: number;
}

/**
 * Set by measurement on the lists of messages: how much of a sentence the library must speak of, in either of some ways.
 * Talk and opinions need more, names less; a figure says most by itself, but not in talk.
 */
const least: Readonly<Record<'plain' | 'named' | 'talk' | 'figureInTalk' | 'opinion', readonly Spoken[]>> = {
  plain: [
    { coverage: 0.33, weight: 5.5 },
    { coverage: 0.6, weight: 3 },
  ],
  named: [
    { coverage: 0.2, weight: 5.2 },
    { coverage: 0.4, weight: 3.5 },
  ],
  talk: [
    { coverage: 0.5, weight: 10 },
    { coverage: 0.93, weight: 6.5 },
  ],
  figureInTalk: [{ coverage: 0.5, weight: 4 }],
  opinion: [{ coverage: 0.6, weight: 12 }],
};

/** Whether a sentence can be no claim, whatever the library says. */
export const cannotClaim = (sentence: string) =>
  !saysSomething(sentence) || mannerOf(statementOf(sentence)) === 'call';

/**
 * Whether the library may speak of enough of a sentence without a date or figure: looking for passages takes longer
 * than anything else, and most talk is of words that no document has.
 */
export function mayBeSpokenOf(sentence: string, knowledge: NameKnowledge): boolean {
  const manner = mannerOf(statementOf(sentence));
  const { known, unknown } = knownWords(sentence, knowledge);
  if (manner === 'plain') return known > 0;
  return known > 1 && known >= unknown;
}

/** Whether a sentence states something that documents could speak to: by its facts, how it is said, and the library. */
export function isClaim(sentence: string, facts: readonly Fact[], spoken: Spoken): boolean {
  const manner = mannerOf(statementOf(sentence));
  const suffices = (ways: readonly Spoken[]) =>
    ways.some(({ coverage, weight }) => spoken.coverage >= coverage && spoken.weight >= weight);
  const isDated = facts.some(({ kind }) => kind === 'date');
  const isNamed = facts.some((fact) => fact.kind === 'name' && fact.cases.size > 0);
  const hasFigure = facts.some(isTelling);
  if (isDated || (hasFigure && isNamed)) return true;
  if (hasFigure && manner !== 'plain') return manner === 'talk' && suffices(least.figureInTalk);
  if (hasFigure) return true;
  if (manner === 'call') return false;
  if (manner !== 'plain') return suffices(least[manner]);
  const hasName = facts.some(({ kind }) => kind === 'name');
  return suffices(least.plain) || (hasName && declares.test(sentence) && suffices(least.named));
}

/** "One" and "two" without a unit, ages and "ten years ago" are said of anything. */
const isTelling = (fact: Fact) =>
  fact.kind === 'figure' && (fact.unit ? fact.unit !== 'age' && fact.unit !== 'ago' : fact.value > 2);

/** "Reminder: Kozlov got 15 years" says what stands behind its colon. */
function statementOf(sentence: string): string {
  const [, behind = ''] = /^[^:\d]{2,40}:\s+(.*)$/su.exec(sentence) ?? [];
  return saysSomething(behind) ? behind : sentence;
}

const declares =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|got|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|\p{L}{3,}ed)(?!\p{L})|\p{Script=Cyrillic}(?:л|ла|ло|ли|лся|лась|лись|ют|ят|ет|ит|ны|ды|ді|ты|ті|ған|ген|қан|кен)(?!\p{L})/u;
