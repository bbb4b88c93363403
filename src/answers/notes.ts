import { compareDates, yearsSince } from '../domain/date.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import type { Result } from './answer.ts';
import { type Message, message } from './message.ts';

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

/** What must be said about the age and the counting of what is quoted. */
export function notesOn(quoted: readonly Noted[], today: string): Message[] {
  const newest = quoted.flatMap(sourcesOf).sort(compareDates).at(-1) ?? '';
  const notes: Message[] = [];
  if (newest) {
    const years = yearsSince(newest, today);
    if (years >= oldAfterYears) notes.push(message('note.old', { date: { date: newest }, years }));
  }
  if (quoted.some((result) => result.pinpointKind === 'ours')) notes.push(message('note.ourCount'));
  return notes;
}

/**
 * The dates of the documents whose words are shown: the passage's own, and those of what its status rests on. What a
 * server assessed itself is no source.
 */
const sourcesOf = ({ date, recommendation }: Noted): string[] => [
  date,
  ...(recommendation?.evidence ?? []).map((one) => one.date),
];
