import { cite, citeShort } from '../domain/citation/styles.ts';
import { compareDates } from '../domain/date.ts';
import type { ClusterId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import type { ShippedAssessment } from '../domain/recommendation.ts';
import type { Concept } from '../search/concept.ts';
import { excerptOf } from '../search/excerpt.ts';
import type { Result } from './answer.ts';
import type { Services } from './services.ts';

/** A passage in the form of a result; without a question its excerpt is its text. */
export function resultOf(passage: Passage, library: Library): Result {
  const document = library.document(passage.document);
  const { recommendation } = passage;
  return {
    passage: passage.id,
    document: passage.document,
    documentTitle: document.shortTitle,
    ...(document.url ? { documentUrl: document.url } : {}),
    kind: passage.kind,
    number: passage.number,
    pinpoint: passage.pinpoint.label,
    pinpointKind: passage.pinpoint.kind,
    heading: passage.heading,
    date: document.date,
    score: 0,
    text: passage.text,
    excerpt: passage.text,
    citation: cite(document, passage, 'un'),
    citationShort: citeShort(document, passage),
    rights: passage.rights,
    cases: passage.cases,
    quotations: passage.quotations,
    ...(passage.note ? { note: passage.note } : {}),
    ...(passage.leadIn ? { leadIn: library.passage(passage.leadIn).text } : {}),
    ...(recommendation
      ? {
          recommendation: {
            id: recommendation.id,
            articles: recommendation.articles,
            ...(recommendation.follows ? { follows: recommendation.follows } : {}),
            position: recommendation.position,
            status: recommendation.status,
            ...(recommendation.cluster
              ? { cluster: recommendation.cluster, asked: askedIn(recommendation.cluster, library) }
              : {}),
            ...(recommendation.assessment
              ? { evidence: evidenceOf(recommendation.assessment, library) }
              : {}),
          },
        }
      : {}),
  };
}

/** A demand over the years. */
function askedIn(id: ClusterId, library: Library) {
  const { label, recommendations } = library.cluster(id);
  const years = recommendations.map((one) =>
    library.document(library.passage(one).document).date.slice(0, 4),
  );
  return { label, years: [...new Set(years)] };
}

/** Of the newest document first, and within a date the most telling: often only the first is shown. */
const evidenceOf = ({ evidence }: ShippedAssessment, library: Library) =>
  evidence
    .map(({ passage, words }) => {
      const shown = library.passage(passage);
      const document = library.document(shown.document);
      const start = shown.text.indexOf(words);
      return {
        passage,
        words,
        citationShort: citeShort(document, shown),
        date: document.date,
        ...(start < 0 ? {} : { part: { start, end: start + words.length } }),
      };
    })
    .sort((a, b) => compareDates(b.date, a.date));

/** About how many characters are shown of a long passage, and what was asked for literally. */
export interface How {
  readonly length?: number | undefined;
  readonly phrases?: readonly string[] | undefined;
}

/** Quotes passages for a question: each with the part that speaks most of it. */
export function quote(
  services: Services,
  passages: readonly { readonly passage: Passage; readonly score: number }[],
  concepts: readonly Concept[],
  how: How = {},
): Result[] {
  return passages.map(({ passage, score }) => ({
    ...resultOf(passage, services.library),
    score: Math.round(score * 1000) / 1000,
    ...excerptFor(passage, concepts, services, how),
  }));
}

/** The question and its yes or no always stand before the part of the explanation that is shown. */
function excerptFor(
  { kind, text }: Passage,
  concepts: readonly Concept[],
  { search }: Services,
  { length: limit, phrases }: How,
): Pick<Result, 'excerpt' | 'part'> {
  const opening = kind === 'answer' ? (/^(?:.*?\n\n){2}/s.exec(text)?.[0] ?? '') : '';
  const shown = excerptOf(text.slice(opening.length), concepts, search.index, { limit, phrases });
  return {
    excerpt: `${opening}${shown.text}`,
    ...(shown.part
      ? { part: { start: shown.part.start + opening.length, end: shown.part.end + opening.length } }
      : {}),
  };
}
