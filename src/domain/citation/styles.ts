import { printDate } from '../date.ts';
import { type Document, issuerOf } from '../document.ts';
import type { Passage } from '../passage.ts';
import { bibtex, cslJson, ris } from './records.ts';

export const citationStyles = [
  'un',
  'oscola',
  'bluebook',
  'plain',
  'markdown',
  'bibtex',
  'ris',
  'csl-json',
] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** A passage cited in one of the styles. */
export function cite(document: Document, passage: Passage, style: CitationStyle): string {
  return styles[style](document, passage);
}

/** Document and date, up to the comma before the pinpoint. */
export const citeDocument = (document: Document) => `${document.shortTitle}, ${printDate(document.date)},`;

/** Document, date and pinpoint, as they stand below an excerpt. */
export const citeShort = (document: Document, passage: Passage) =>
  `${citeDocument(document)} ${passage.pinpoint.label}`;

const styles: Readonly<Record<CitationStyle, (document: Document, passage: Passage) => string>> = {
  /** United Nations Editorial Manual, footnotes: a symbol stands for the document, "para." before the number. */
  un: (document, passage) =>
    document.symbol
      ? `${document.symbol}, ${passage.pinpoint.label}.`
      : `${issuerOf(document)}, “${document.title}” (${printDate(document.date)}), ${passage.pinpoint.label}.`,
  /** OSCOLA, fourth edition: single quotation marks, no full stops in abbreviations, nothing at the end but a full stop. */
  oscola: (document, passage) =>
    `${issuerOf(document)}, ‘${single(document.title)}’ (${printDate(document.date)})${document.symbol ? ` ${document.symbol}` : ''} ${passage.pinpoint.label.replace('para. ', 'para ')}.`,
  /** The Bluebook, rule 13 and following: a paragraph sign before the number, the date at the end. */
  bluebook: (document, passage) =>
    `${issuerOf(document)}, ${document.title}${document.symbol ? `, U.N. Doc. ${document.symbol}` : ''}${bluebookPinpoint(passage)} (${printDate(document.date)}).`,
  plain: (document, passage) =>
    `${issuerOf(document)}: ${document.title}, ${printDate(document.date)}, ${passage.pinpoint.label}`,
  markdown: (document, passage) => {
    const title = document.url
      ? `[${escapeMarkdown(document.title)}](${document.url})`
      : `*${escapeMarkdown(document.title)}*`;
    return `${escapeMarkdown(issuerOf(document))}, ${title} (${printDate(document.date)}), ${escapeMarkdown(passage.pinpoint.label)}`;
  },
  bibtex,
  ris,
  'csl-json': (document, passage) => JSON.stringify([cslJson(document, passage)], null, 2),
};

/** Quotation marks inside a title that stands in single ones become double. */
const single = (title: string) => title.replace(/[“”"]/g, '"');
const escapeMarkdown = (text: string) => text.replace(/([\\*_[\]`~|<>#])/g, '\\$1');
const bluebookPinpoint = ({ pinpoint, number }: Passage) =>
  pinpoint.kind === 'official' && number !== null
    ? ` ¶ ${number}`
    : `, ${pinpoint.label.replace('para. ', '¶ ')}`;
