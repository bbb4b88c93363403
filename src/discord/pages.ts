import type { Answer, Result } from '../answers/answer.ts';
import type { Words } from '../i18n/words.ts';
import { blockQuote, escapeText, smallPrint, wordEscaped } from './escape.ts';
import { lengthOf, within } from './limits.ts';

/** A result as it is posted, with the document it comes from and the label it stands under. */
export interface Quoted {
  readonly text: string;
  readonly document: string;
  /** What the group is, where it has a label: an NGO's demand must never be read as a recommendation of the UPR. */
  readonly group: string;
}

/** Characters for each part of a message; together they stay within Discord's 4,000. */
export const budget = { header: 600, results: 2900, group: 150, footer: 340, quote: 2290, resultsOnPage: 8 };

/** The quotation of one result, its lead-in, citation, speakers and note. */
export function quoteForDiscord(result: Result, words: Words, group = ''): Quoted {
  const speakers = [...new Set(result.quotations.map(({ speaker }) => speaker))].join('; ');
  const { recommendation } = result;
  const details = recommendation
    ? ` · ${[...recommendation.articles, recommendation.status.replaceAll('_', ' ')].join(' · ')}`
    : '';
  const small = (text: string, limit: number) => smallPrint(within(text, limit));
  const lines = [
    ...(result.leadIn ? [small(escapeText(result.leadIn), 150)] : []),
    quotation(result.excerpt),
    small(escapeText(`${within(result.citationShort, 220)} · ${result.passage}${details}`), 300),
    ...(speakers ? [small(wordEscaped({ code: 'label.speakers', facts: { speakers } }, words), 150)] : []),
    ...(result.note
      ? [small(wordEscaped({ code: 'label.note', facts: { note: result.note } }, words), 150)]
      : []),
  ];
  return { text: lines.join('\n'), document: result.document, group };
}

/** A block quote within its share; what is cut is marked. */
function quotation(text: string): string {
  let room = budget.quote;
  while (lengthOf(blockQuote(within(text, room))) > budget.quote) room -= 100;
  return blockQuote(within(text, room));
}

const quoteAll = (answer: Answer, words: Words): (Quoted & { readonly result: Result })[] =>
  answer.groups.flatMap(({ title, results }) => {
    const group = title ? within(wordEscaped(title, words), budget.group) : '';
    return results.map((result) => ({ ...quoteForDiscord(result, words, group), result }));
  });

/** Where each page of an answer begins: as many results a page as fit, at least one. */
export const pageStarts = (answer: Answer, words: Words): number[] => startsOf(quoteAll(answer, words));

/** As many quotations, from the first on, as fit into one message. */
export const fitting = (quoted: readonly Quoted[]): readonly Quoted[] => quoted.slice(0, startsOf(quoted)[1]);

function startsOf(quoted: readonly Quoted[]): number[] {
  const starts = [0];
  let [length, count] = [0, 0];
  quoted.forEach(({ text, group }, index) => {
    const changed = group !== quoted[index - 1]?.group;
    const own = lengthOf(text) + (changed ? lengthOf(group) : 0);
    if (count > 0 && (length + own > budget.results || count >= budget.resultsOnPage)) {
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
  const quoted = quoteAll(answer, words);
  const starts = startsOf(quoted);
  // A number from an old button that is no beginning any more shows the page that holds it.
  const page = Math.max(
    0,
    starts.findLastIndex((start) => start <= from),
  );
  const [start = 0, end] = [starts[page], starts[page + 1]];
  const earlier = starts[page - 1];
  const shown = quoted.slice(start, end);
  return {
    shown,
    results: shown.map(({ result }) => result),
    ...(earlier === undefined ? {} : { earlier }),
    ...(end === undefined ? {} : { later: end }),
  };
}
