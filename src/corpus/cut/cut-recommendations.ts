import { articlesNamedIn } from '../../domain/article.ts';
import type { PassageId } from '../../domain/ids.ts';
import { countedPinpoint, recommendationAfter } from '../../domain/pinpoint.ts';
import type { Item } from '../blocks.ts';
import type { CollectedPassages } from './collected-passages.ts';
import { headingText, placeOf, type Section } from './sections.ts';

/** What a list of recommendations is cut with: where its passages go, and the number after which it stands. */
export interface ListCutting {
  readonly collected: CollectedPassages;
  readonly section: Section;
  /** The official number of the paragraph before, where the document's own numbers lead to it. */
  readonly after: string | undefined;
}

/** Each item is one recommendation; an item with items of its own introduces them. */
export function cutRecommendations(cutting: ListCutting, items: readonly Item[], leadIn?: PassageId): void {
  for (const item of items) {
    if (item.items.length > 0)
      cutRecommendations(cutting, item.items, cutLeadIn(cutting, item.text, item.line));
    else {
      const printed = articlesNamedIn(headingText(cutting.section));
      const articles = printed.length > 0 ? printed : articlesNamedIn(item.text);
      cutRecommendation(cutting, item.text, item.line, articles, leadIn);
    }
  }
}

export function cutLeadIn({ collected, section }: ListCutting, text: string, line: number): PassageId {
  const count = collected.count(`${section.key}.lead`);
  const local = `${section.key}.lead${count > 1 ? count : ''}`;
  const pinpoint = countedPinpoint('lead-in', count, placeOf(section));
  return collected.add(section, { kind: 'lead-in', local, pinpoint, text, line });
}

/** One recommendation without a number of its own: we count it. */
export function cutRecommendation(
  { collected, section, after }: ListCutting,
  text: string,
  line: number,
  articles: string[],
  leadIn?: PassageId,
): void {
  const count = collected.count(after === undefined ? `${section.key}.r` : `r${after}`);
  const local = after === undefined ? `${section.key}.r${count}` : `r${after}.${count}`;
  const pinpoint =
    after === undefined
      ? countedPinpoint('recommendation', count, placeOf(section))
      : recommendationAfter(count, after);
  const before = collected.passages.findLast(
    (passage) => passage.kind !== 'recommendation' && passage.kind !== 'lead-in',
  );
  // What a list follows is told only where one belongs to the other: by a number, or by a common heading.
  const belongs = before && (after !== undefined || before.headingKeys.at(-1) === section.key);
  const recommendation = {
    ...madeRecommendation(collected.idOf(local), articles),
    follows: belongs ? before.id : undefined,
  };
  collected.add(
    section,
    { kind: 'recommendation', local, pinpoint, text, line },
    {
      recommendation,
      leadIn,
    },
  );
}

/** Of a document: no State has taken a position on it, and nobody assessed it yet. */
export const madeRecommendation = (id: PassageId, articles: readonly string[]) =>
  ({ id, articles, position: 'not_applicable', status: 'not_assessed' }) as const;
