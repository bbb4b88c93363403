import type { CaseId, DocumentId, PassageId, RightId } from '../../domain/ids.ts';
import type { CaseKind } from '../../domain/vocabulary.ts';

/** Passages of a new document that speak of a right, as a line of its `covers`. */
export interface ProposedSelector {
  /** `document#heading`, `document:45`, `document:45-49`, `document:heading.1` */
  readonly selector: string;
  /** The words and articles that led to it, in the order in which they stand. */
  readonly because: readonly string[];
}

/** A right of the vocabulary and where the document speaks of it. */
export interface ProposedRight {
  readonly right: RightId;
  /** In English. */
  readonly label: string;
  readonly selectors: readonly ProposedSelector[];
}

/** A case of the vocabulary that the document names by a form that it has already. */
export interface KnownName {
  readonly id: CaseId;
  readonly name: string;
  /** The forms that stand in the document, the most frequent first. */
  readonly forms: readonly string[];
  /** How many passages name it. */
  readonly passages: number;
}

/** A way in which the document writes the name of a known case, and which is no printed form of it yet. */
export interface ProposedForm {
  /** More than one where the spelling is near to several. */
  readonly cases: readonly CaseId[];
  readonly form: string;
  /** The spelling of the case that it is, or is near to. */
  readonly near: string;
  /** How often it stands; twice in a passage may be counted once. */
  readonly times: number;
  readonly first: PassageId;
}

/** A name that no case has. */
export interface ProposedCase {
  /** Made from the name; no case has it. */
  readonly id: string;
  readonly name: string;
  /** Undefined where the text does not make it clear. */
  readonly kind: CaseKind | undefined;
  /** The forms that stand in the document, as they stand there, the name first. */
  readonly printed: readonly string[];
  /** How often it is named. */
  readonly times: number;
  readonly first: PassageId;
  /** A few words around it where it stands first. */
  readonly around: string;
}

/** What a keeper of a corpus may want to add to `rights.yaml` and `cases.yaml` for a new document. */
export interface Proposals {
  readonly document: DocumentId;
  readonly rights: readonly ProposedRight[];
  readonly known: readonly KnownName[];
  readonly forms: readonly ProposedForm[];
  /** The most frequent first. */
  readonly cases: readonly ProposedCase[];
}
