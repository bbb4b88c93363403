import { compareDates, yearsSince } from '../domain/date.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import type { Result } from './answer.ts';
import { type Message, message } from './message.ts';
import type { Services } from './services.ts';

/** After how many years an answer says how old its newest source is. */
const oldAfterYears = 5;

/** What notes are made of: all that an answer quotes, on whichever page. */
export interface Noted extends Pick<Result, 'date' | 'pinpointKind'> {
  readonly recommendation?: { readonly evidence?: readonly { readonly date: string }[] };
}

/** The same of a passage that need not be on the page that is shown. */
export function notedOf({ document, pinpoint, recommendation }: Passage, library: Library): Noted {
  const { evidence = [] } = recommendation?.assessment ?? {};
  const dates = evidence.map(({ passage }) => library.document(library.passage(passage).document).date);
  return {
    date: library.document(document).date,
    pinpointKind: pinpoint.kind,
    recommendation: { evidence: dates.map((date) => ({ date })) },
  };
}

/**
 * The same of many passages: no more of them than make a difference to notes, since there may be hundreds of thousands.
 * Each document has one, each passage that is assessed, and the first that we counted ourselves.
 */
export function notedAmong(passages: readonly Passage[], library: Library): Noted[] {
  const noted: Noted[] = [];
  const documents = new Set<string>();
  let isCounted = false;
  for (const passage of passages) {
    const counted: boolean = !isCounted && passage.pinpoint.kind === 'ours';
    if (documents.has(passage.document) && !counted && !passage.recommendation?.assessment) continue;
    documents.add(passage.document);
    isCounted ||= counted;
    noted.push(notedOf(passage, library));
  }
  return noted;
}

/** What must be said about the age and the counting of what is quoted. */
export function notesOn(quoted: readonly Noted[], today: string): Message[] {
  const newest = newestOf(quoted);
  const years = newest ? yearsSince(newest, today) : 0;
  return [
    ...(years >= oldAfterYears ? [message('note.old', { date: { date: newest }, years })] : []),
    ...(quoted.some((result) => result.pinpointKind === 'ours') ? [message('note.ourCount')] : []),
  ];
}

/** So many passages are what most people read as the answer. */
const readFirst = 5;
/** What scores less than this share of the best only has a word in common with the question. */
const leastShare = 0.25;

/**
 * What must be said of what comes first in an answer by relevance, where that is older than the whole: something new
 * at the tail would hide the age of what answers. A question about then and now is always told the newest date.
 *
 * @param found best first: all that was found, so that the note is the same on every page
 */
export function notesOnFirst(
  found: readonly { readonly passage: Passage; readonly score: number }[],
  asksForNow: boolean,
  { library, today }: Pick<Services, 'library' | 'today'>,
): Message[] {
  const least = leastShare * (found[0]?.score ?? 0);
  const first = found.slice(0, readFirst).filter(({ score }) => score >= least);
  const [newest, ofAll] = [first, found].map((some) =>
    newestOf(
      notedAmong(
        some.map(({ passage }) => passage),
        library,
      ),
    ),
  );
  if (!newest) return [];
  const [date, years] = [{ date: newest }, yearsSince(newest, today())];
  if (years >= oldAfterYears) return newest === ofAll ? [] : [message('note.firstOld', { date, years })];
  return asksForNow ? [message('note.firstDated', { date })] : [];
}

const newestOf = (quoted: readonly Noted[]) =>
  quoted
    .flatMap(sourcesOf)
    .reduce((newest, date) => (newest === '' || compareDates(date, newest) >= 0 ? date : newest), '');

/**
 * The dates of the documents whose words are shown: the passage's own, and those of what its status rests on. What a
 * server assessed itself is no source.
 */
const sourcesOf = ({ date, recommendation }: Noted): string[] => [
  date,
  ...(recommendation?.evidence ?? []).map((one) => one.date),
];
