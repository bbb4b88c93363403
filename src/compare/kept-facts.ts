import type { Passage } from '../domain/passage.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { NameKnowledge } from './names.ts';
import { type PassageFacts, readPassage } from './passage-facts.ts';

/** The facts of passages and how much their terms tell: words of the library, met again with most claims. */
interface Kept {
  readonly facts: Map<string, PassageFacts>;
  readonly weights: Map<string, number>;
}
const kept = new WeakMap<PassageIndex, Kept>();

function keptOf(index: PassageIndex): Kept {
  const known = kept.get(index) ?? { facts: new Map(), weights: new Map() };
  kept.set(index, known);
  return known;
}

/** Of a library of lists there are hundreds of thousands, of which the same few are met again. */
const mostFacts = 20_000;

export function factsOf(passage: Passage, knowledge: NameKnowledge): PassageFacts {
  const { facts } = keptOf(knowledge.index);
  if (facts.size >= mostFacts) facts.clear();
  const read = facts.get(passage.id) ?? readPassage(passage.text, knowledge);
  facts.set(passage.id, read);
  return read;
}

/** For terms of passages alone: one of a message would stay in memory. */
export function tellsIn({ index }: NameKnowledge) {
  const { weights } = keptOf(index);
  return (term: string) => {
    const known = weights.get(term);
    if (known !== undefined) return known;
    const weight = index.weightOf(term);
    // In a copy: a part of a message would keep the whole of it.
    weights.set(Buffer.from(term).toString(), weight);
    return weight;
  };
}
