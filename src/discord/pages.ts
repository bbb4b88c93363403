import { type Answer, type Result, results } from '../answers/answer.ts';
import type { Words } from '../i18n/words.ts';
import { blockQuote, escapeText, smallPrint, wordEscaped } from './escape.ts';
import { lengthOf, within } from './limits.ts';

/** A result as it is posted, with the document it comes from. */
export interface Quoted {
  readonly text: string;
  readonly document: string;
}

/** What is left for results: other texts of the message need the rest. */
export const budget = { text: 2900, results: 8 };

/** The quotation of one result, its lead-in, citation, speakers and note. */
export function quoteForDiscord(result: Result, words: Words): Quoted {
  const speakers = [...new Set(result.quotations.map(({ speaker }) => speaker))];
  const { recommendation } = result;
  const details = recommendation
    ? ` · ${[...recommendation.articles, recommendation.status.replaceAll('_', ' ')].join(' · ')}`
    : '';
  const lines = [
    ...(result.leadIn ? [smallPrint(escapeText(within(result.leadIn, 200)))] : []),
    blockQuote(within(result.excerpt, 1200)),
    smallPrint(escapeText(`${within(result.citationShort, 400)} · ${result.passage}${details}`)),
    ...(speakers.length > 0
      ? [
          smallPrint(
            wordEscaped(
              { code: 'label.speakers', facts: { speakers: within(speakers.join('; '), 300) } },
              words,
            ),
          ),
        ]
      : []),
    ...(result.note
      ? [smallPrint(wordEscaped({ code: 'label.note', facts: { note: within(result.note, 300) } }, words))]
      : []),
  ];
  return { text: lines.join('\n'), document: result.document };
}

/** Where each page of an answer begins: as many results a page as fit, at least one. */
export function pageStarts(answer: Answer, words: Words): number[] {
  const starts = [0];
  let [length, count] = [0, 0];
  results(answer).forEach((result, index) => {
    const own = lengthOf(quoteForDiscord(result, words).text);
    if (count > 0 && (length + own > budget.text || count >= budget.results)) {
      starts.push(index);
      [length, count] = [0, 0];
    }
    length += own;
    count++;
  });
  return starts;
}

/** One page of an answer: its results, as data and as they are posted, and where its neighbours begin. */
export interface Page {
  readonly shown: readonly Quoted[];
  readonly results: readonly Result[];
  readonly earlier?: number;
  readonly later?: number;
}

/** The page that holds a result. */
export function pageOf(answer: Answer, from: number, words: Words): Page {
  const starts = pageStarts(answer, words);
  // A number from an old button that is no beginning any more shows the page that holds it.
  const page = Math.max(
    0,
    starts.findLastIndex((start) => start <= from),
  );
  const [start = 0, end] = [starts[page], starts[page + 1]];
  const earlier = starts[page - 1];
  const shown = results(answer).slice(start, end);
  return {
    shown: shown.map((result) => quoteForDiscord(result, words)),
    results: shown,
    ...(earlier === undefined ? {} : { earlier }),
    ...(end === undefined ? {} : { later: end }),
  };
}
