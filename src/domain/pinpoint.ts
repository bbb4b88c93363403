/**
 * The place of a passage in its document.
 * - `official`: the document's own paragraph number
 * - `heading`: the heading alone leads to it
 * - `ours`: our count, since the document does not number here; an answer always says so
 */
export type PinpointKind = 'official' | 'heading' | 'ours';

export interface Pinpoint {
  readonly kind: PinpointKind;
  /** As it stands in a citation: `para. 45`, `under “Press freedom”`, `recommendation 9 after para. 49 (our count)`. */
  readonly label: string;
}

const ending = /[:.]$/;
const quoted = (heading: string) => `“${heading.replace(ending, '')}”`;

export const officialPinpoint = (number: string): Pinpoint => ({
  kind: 'official',
  label: `para. ${number}`,
});

/** A paragraph of a part that is numbered by itself, such as an annex. */
export const seriesPinpoint = (number: string, heading: string): Pinpoint => ({
  kind: 'official',
  label: `para. ${number} of ${quoted(heading)}`,
});

/** A recommendation that the list numbers itself: “recommendation 121.1”. */
export const recommendationPinpoint = (number: string): Pinpoint => ({
  kind: 'official',
  label: `recommendation ${number}`,
});

/** The `count`th row of a list that numbers nothing. */
export const rowPinpoint = (count: number): Pinpoint => ({
  kind: 'ours',
  label: `row ${count} (our count)`,
});

/** A passage that is alone under its heading. */
export const headingPinpoint = (heading: string): Pinpoint => ({
  kind: 'heading',
  label: `under ${quoted(heading)}`,
});

/** The `count`th `what` (paragraph, item, row, recommendation) under a heading or at the document's beginning. */
export const countedPinpoint = (what: string, count: number, heading?: string): Pinpoint => ({
  kind: 'ours',
  label: `${what} ${count} ${heading ? `under ${quoted(heading)}` : 'before the first heading'} (our count)`,
});

export const recommendationAfter = (count: number, number: string): Pinpoint => ({
  kind: 'ours',
  label: `recommendation ${count} after para. ${number} (our count)`,
});

/** A place that the source leaves without a heading and that we had to name. */
export const namedPinpoint = (name: string, document: string): Pinpoint => ({
  kind: 'ours',
  label: `${name} of ${document} (our name)`,
});
