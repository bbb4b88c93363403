import type { Passage } from '../domain/passage.ts';
import type { Concept } from '../search/concept.ts';
import type { Answer, Group } from './answer.ts';
import { type Message, message } from './message.ts';
import { notedOf, notesOn } from './notes.ts';
import { quote } from './quote.ts';
import type { Services } from './services.ts';

export interface Scored {
  readonly passage: Passage;
  readonly score: number;
}

/** Passages to be quoted under one label; the concepts say which part of a long passage is shown. */
export interface PassageGroup {
  readonly title?: Message;
  readonly passages: readonly Scored[];
  readonly concepts: readonly Concept[];
  /** What was asked for literally. */
  readonly phrases?: readonly string[];
}

export const unscored = (passages: readonly Passage[]): Scored[] =>
  passages.map((passage) => ({ passage, score: 0 }));

/** Quotes the first `limit` passages of the groups; the notes say how many there are, how old they are and how counted. */
export function quoteGroups(
  groups: readonly PassageGroup[],
  limit: number,
  services: Services,
): Pick<Answer, 'groups' | 'total' | 'documents' | 'notes'> {
  const total = groups.reduce((sum, group) => sum + group.passages.length, 0);
  let left = limit;
  const quoted: Group[] = [];
  for (const { title, passages, concepts, phrases } of groups) {
    const results = quote(services, passages.slice(0, left), concepts, { phrases });
    left -= results.length;
    if (results.length > 0) quoted.push({ ...(title ? { title } : {}), results });
  }
  const more = total > limit ? [message('note.more', { shown: limit, total })] : [];
  // Of all passages and not of those quoted so far: the notes are the same on every page.
  const all = groups.flatMap(({ passages }) => passages.map(({ passage }) => passage));
  const noted = all.map((passage) => notedOf(passage, services.library));
  const found = new Set(all.map(({ document }) => document));
  const documents = services.library.documents.filter(({ id }) => found.has(id));
  return { groups: quoted, total, documents, notes: [...more, ...notesOn(noted, services.today())] };
}
