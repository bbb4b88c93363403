import type { DocumentId } from '../../domain/ids.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Case, Right } from '../../domain/vocabulary.ts';
import { findKnown, findSpellings } from './known-names.ts';
import type { Proposals } from './proposals.ts';
import { proposeCases } from './propose-cases.ts';
import { proposeRights } from './propose-rights.ts';

/** A new document and the vocabulary of the library that it is to join. */
export interface NewDocument {
  readonly document: DocumentId;
  /** Its passages; those of other documents are left aside. */
  readonly passages: readonly Passage[];
  readonly rights: readonly Right[];
  readonly cases: readonly Case[];
}

/**
 * What a new document may add to the vocabulary: where it speaks of each right, which known cases it names, in which
 * other spellings, and which names it has that no case has. Proposals for a person to prune, from words alone: nothing
 * of it is certain.
 */
export function proposeVocabulary({ document, passages: all, rights, cases }: NewDocument): Proposals {
  const passages = all.filter((passage) => passage.document === document);
  const known = findKnown(
    passages.map(({ text }) => text),
    cases,
  );
  const spelled = findSpellings(passages, known.texts, cases);
  const proposed = proposeCases(passages, spelled.texts, cases);
  return {
    document,
    rights: proposeRights(document, passages, rights),
    known: known.found,
    forms: [...spelled.found, ...proposed.forms],
    cases: proposed.cases,
  };
}
