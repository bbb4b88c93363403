import { fold } from './fold.ts';

/** What kind of answer a question wants. */
export interface Wants {
  readonly wantsRecommendations: boolean;
  /** Whether it is asked what has changed, or whether something has: then and now belong side by side. */
  readonly wantsChange: boolean;
  /** Years that are named, as four digits. */
  readonly years: readonly string[];
  /** Whether later years are meant, too. */
  readonly since: boolean;
  readonly wantsNumber: boolean;
  readonly wantsDate: boolean;
}

/** Words of any script, whole: "несколько" does not ask how many. */
const words = (alternatives: string) => new RegExp(`(?<![\\p{L}-])(?:${alternatives})(?![\\p{L}-])`, 'u');

const wanting = {
  recommendations: words(
    String.raw`recommend\w*|should|demand\w*|call\w* (?:for|on)|urge\w*|ask(?:s|ed)?|propos\w*|ought|want\w*|what to do|needs? to be|рекоменд\p{L}*|требу\p{L}*|следует|долж(?:ен|на|но|ны)|ұсын\p{L}*`,
  ),
  change: words(
    String.raw`still|changed?|changes|since|any ?more|no longer|by now|yet|already|then and now|compared|over the years|improve[sd]?|worsen(?:s|ed)?|ever|измени\p{L}*|до сих пор|по-прежнему|вс[её] еще|өзгер\p{L}*|әлі`,
  ),
  number: words(
    String.raw`how (?:many|much|long|old|often)|number of|percent\w*|per cent|share|сколько|қанша`,
  ),
  date: words('when|what (?:date|day|year)|когда|қашан'),
};
const now = words('now|nowadays|today|currently|then|сейчас|сегодня|теперь|қазір|бүгін');
const since =
  /\b(?:since|after)\s+(?:19|20)\d\d\b|(?<!\p{L})(?:с|со|после)\s+(?:19|20)\d\d|(?:19|20)\d\d\s+жылдан/u;
const year = /\b(?:19|20)\d\d\b/g;
const questionMark = /\?\s*$/;

/** @param demands whether the question begins as recommendations do: "abolish", "ensure" */
export function wantsOf(question: string, demands: boolean): Wants {
  const folded = fold(question);
  const years = new Set(folded.match(year));
  return {
    wantsRecommendations: wanting.recommendations.test(folded) || (demands && !questionMark.test(question)),
    wantsChange: wanting.change.test(folded) || years.size > 1 || (years.size === 1 && now.test(folded)),
    years: [...years],
    since: since.test(folded),
    wantsNumber: wanting.number.test(folded),
    wantsDate: wanting.date.test(folded),
  };
}
