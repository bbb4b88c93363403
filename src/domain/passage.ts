import type { CaseId, DocumentId, PassageId, RightId } from './ids.ts';
import type { Pinpoint } from './pinpoint.ts';
import type { Recommendation } from './recommendation.ts';

/**
 * - `paragraph`: a paragraph with the bullets that belong to it
 * - `answer`: a question with its yes or no and the explanation
 * - `fact`: one line of an "at a glance" list
 * - `row`: one row of a table
 * - `recommendation`: one demand
 * - `lead-in`: words that introduce the recommendations after them ("The authorities should:")
 * - `quotation`: a passage that is somebody else's words as a whole
 */
export const passageKinds = [
  'paragraph',
  'answer',
  'fact',
  'row',
  'recommendation',
  'lead-in',
  'quotation',
] as const;
export type PassageKind = (typeof passageKinds)[number];

/** Words inside a passage that the document attributes to someone else. */
export interface Quotation {
  readonly speaker: string;
  /** Verbatim, a part of the passage's text. */
  readonly words: string;
  /** `true` where the document reports the words instead of quoting them. */
  readonly reported: boolean;
}

/** A footnote of the document, to which a passage refers. */
export interface Footnote {
  /** As printed: `3`, `*`. */
  readonly mark: string;
  /** Verbatim. */
  readonly text: string;
}

/** The smallest piece of a document that can be cited. */
export interface Passage {
  readonly id: PassageId;
  readonly document: DocumentId;
  readonly kind: PassageKind;
  /** The source's own paragraph number as it is printed (`45`, `140.7`), or null. */
  readonly number: string | null;
  /** The headings above the passage as printed, outermost first. */
  readonly heading: readonly string[];
  /** The keys of these headings, in the same order. */
  readonly headingKeys: readonly string[];
  readonly pinpoint: Pinpoint;
  /** The source's words, whole. Paragraphs are parted by an empty line, bullets stand on lines that begin with `- `. */
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** The document's own footnotes to these words; the marks are not part of `text`. */
  readonly footnotes?: readonly Footnote[] | undefined;
  /** What a reader must know about the text as printed (a mistake of the source), in our words. */
  readonly note?: string | undefined;
  /** The passage that introduces this one. */
  readonly leadIn?: PassageId | undefined;
  readonly rights: readonly RightId[];
  readonly cases: readonly CaseId[];
  readonly recommendation?: Recommendation | undefined;
}
