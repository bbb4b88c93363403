import type { PartItem } from './recognised.ts';

/** An item that may still be given items of its own. */
export interface OpenItem extends PartItem {
  readonly items: OpenItem[];
}

const PREPOSITION =
  /^(?:in|for|with|as|within|during|under|on|at|regarding|concerning|relating|в|во|для|по|на|при|относительно|в отношении)\s/iu;
const ASKS =
  /\b(?:should|must|shall|to|that|by|including|following|namely|such as|следующ\p{L}+|в том числе|чтобы|а именно|мыналар\p{L}*)\s*:$/iu;

/**
 * Whether an item introduces those after it. A colon at its end is often a slip for a semicolon, so that it must say
 * nothing that is whole by itself: “in the revised legislation:”, “take measures to:”.
 */
export function introducesItems(text: string): boolean {
  if (!/:$/.test(text)) return false;
  return ASKS.test(text) || (PREPOSITION.test(text) && text.length < 160);
}

/** Puts the items after one that introduces them below it, up to the end of the list. */
export function nestItems(items: readonly OpenItem[]): OpenItem[] {
  const at = items.findIndex((item) => item.items.length === 0 && introducesItems(item.text));
  const one = items[at];
  if (!one || at === items.length - 1) return [...items];
  return [...items.slice(0, at), { ...one, items: nestItems(items.slice(at + 1)) }];
}

/** A list that grows item by item, each at its depth as drawn. */
export class GrowingList {
  readonly items: OpenItem[] = [];
  private open: { readonly depth: number; readonly item: OpenItem }[] = [];

  add(item: OpenItem, depth: number): void {
    this.open = this.open.filter((one) => one.depth < depth);
    (this.open.at(-1)?.item.items ?? this.items).push(item);
    this.open.push({ depth, item });
  }
}
