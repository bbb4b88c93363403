import { fold } from './fold.ts';
import { stemOfLibrary } from './stem.ts';
import { termsOf } from './terms.ts';
import type { Entry } from './thesaurus.ts';

/** Another word for a form of the vocabulary, as it is searched for. */
export interface Synonym {
  readonly printed: string;
  readonly folded: string;
  readonly terms: readonly string[];
  readonly from: 'synonym' | 'lexicon';
}

/** Read when an entry is first met: most of a vocabulary is never asked for. */
const kept = new WeakMap<Entry, readonly Synonym[]>();

export function synonymsOf(entry: Entry): readonly Synonym[] {
  const known = kept.get(entry);
  if (known) return known;
  const read = [...entry.synonyms].map(([printed, from]) => ({
    printed,
    folded: fold(printed),
    terms: termsOf(printed, stemOfLibrary).map(({ term }) => term),
    from,
  }));
  kept.set(entry, read);
  return read;
}
