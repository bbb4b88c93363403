import { yearsSince } from '../domain/date.ts';
import type { Result } from './answer.ts';
import { type Message, message } from './message.ts';

/** After how many years an answer says how old its newest source is. */
const oldAfterYears = 5;

/** What notes are made of: all that an answer quotes, on whichever page. */
export type Noted = Pick<Result, 'date' | 'pinpointKind'>;

/** What must be said about the age and the counting of what is quoted. */
export function notesOn(quoted: readonly Noted[], today: string): Message[] {
  const newest =
    quoted
      .map((result) => result.date)
      .sort()
      .at(-1) ?? '';
  const notes: Message[] = [];
  if (newest) {
    const years = yearsSince(newest, today);
    if (years >= oldAfterYears) notes.push(message('note.old', { date: { date: newest }, years }));
  }
  if (quoted.some((result) => result.pinpointKind === 'ours')) notes.push(message('note.ourCount'));
  return notes;
}
