import { cite, citeShort } from '../domain/citation/styles.ts';
import { compareDates } from '../domain/date.ts';
import type { ClusterId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import type { Listed } from '../domain/listed.ts';
import type { Passage } from '../domain/passage.ts';
import type { ShippedAssessment } from '../domain/recommendation.ts';
import type { Concept } from '../search/concept.ts';
import { withPrintedNames } from '../search/excerpt/printed-names.ts';
import { excerptOf, type Wants } from '../search/excerpt.ts';
import type { Mark, Result } from './answer.ts';
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
    ...(recommendation?.listed ? { listFile: document.source.file.replace(/^.*\//, '') } : {}),
    ...(passage.footnotes ? { footnotes: passage.footnotes } : {}),
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
            ...(recommendation.listed ? { listed: listedOf(recommendation.listed) } : {}),
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

/** Plain data, whatever the library holds it in. */
const listedOf = (listed: Listed): Listed => ({
  states: [...listed.states],
  ...(listed.positionSource ? { positionSource: listed.positionSource } : {}),
  themes: [...listed.themes],
  persons: [...listed.persons],
  sdgs: [...listed.sdgs],
  ...(listed.cycle === undefined ? {} : { cycle: listed.cycle }),
  ...(listed.session === undefined ? {} : { session: listed.session }),
  countries: [...listed.countries],
});

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

/** How many characters are shown of a long passage, what was asked for literally, and what kind of answer is wanted. */
export interface How {
  readonly length?: number | undefined;
  readonly phrases?: readonly string[] | undefined;
  readonly wants?: Wants | undefined;
}

/** As much of a passage as is read in an answer that has several. */
const usualLength = 600;

/** Quotes passages for a question: each with the part that answers it, and the words asked for marked. */
export function quote(
  services: Services,
  passages: readonly { readonly passage: Passage; readonly score: number }[],
  concepts: readonly Concept[],
  how: How = {},
): Result[] {
  const printed = withPrintedNames(concepts, services.library);
  return passages.map(({ passage, score }) => ({
    ...resultOf(passage, services.library),
    score: Math.round(score * 1000) / 1000,
    ...excerptFor(passage, printed, services, how),
  }));
}

/** The question and its yes or no, which always stand before the part of the explanation that is shown. */
const openingOf = ({ kind, text }: Pick<Passage, 'kind' | 'text'>) =>
  kind === 'answer' ? (/^(?:.*?\n\n){2}/s.exec(text)?.[0] ?? '') : '';

/** The words of a passage that are shown, without the marks of cutting. */
export const shownOf = (result: Pick<Result, 'kind' | 'text' | 'part'>): string =>
  result.part ? `${openingOf(result)}${result.text.slice(result.part.start, result.part.end)}` : result.text;

function excerptFor(
  passage: Passage,
  concepts: readonly Concept[],
  { search }: Services,
  { length = usualLength, phrases, wants }: How,
): Pick<Result, 'excerpt' | 'part' | 'marks'> {
  const { text } = passage;
  const opening = openingOf(passage);
  const limit = Math.max(length / 2, length - opening.length);
  const above = excerptOf(opening, concepts, search.index, { limit: opening.length, phrases });
  const shown = excerptOf(text.slice(opening.length), concepts, search.index, { limit, phrases, wants });
  const move = ({ start, end }: { start: number; end: number }) => ({
    start: start + opening.length,
    end: end + opening.length,
  });
  const marks: Mark[] = [...above.matched, ...shown.matched.map(move)].map((span) => ({
    ...span,
    kind: 'match',
  }));
  return {
    excerpt: `${opening}${shown.text}`,
    ...(shown.part ? { part: move(shown.part) } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}
