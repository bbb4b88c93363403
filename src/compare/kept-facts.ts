import type { Passage } from '../domain/passage.ts';
import type { Search } from '../search/search.ts';
import { type PassageFacts, readPassage } from './passage-facts.ts';

/** The facts of passages and how much their terms tell: words of the library, met again with most claims. */
interface Kept {
  readonly facts: Map<string, PassageFacts>;
  readonly weights: Map<string, number>;
}
const kept = new WeakMap<Search, Kept>();

function keptOf(search: Search): Kept {
  const known = kept.get(search) ?? { facts: new Map(), weights: new Map() };
  kept.set(search, known);
  return known;
}

export function factsOf(passage: Passage, search: Search): PassageFacts {
  const { facts } = keptOf(search);
  const read = facts.get(passage.id) ?? readPassage(passage.text, search);
  facts.set(passage.id, read);
  return read;
}

/** For terms of passages alone: one of a message would stay in memory. */
export function tellsIn(search: Search) {
  const { weights } = keptOf(search);
  return (term: string) => {
    const weight = weights.get(term) ?? search.index.weightOf(term);
    // In a copy: a part of a message would keep the whole of it.
    if (!weights.has(term)) weights.set(Buffer.from(term).toString(), weight);
    return weight;
  };
}
