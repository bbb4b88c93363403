import type { Passage } from '../domain/passage.ts';
import type { WhyNothing } from '../search/search.ts';
import type { Answer } from './answer.ts';
import { type Message, message } from './message.ts';
import { notesOn } from './notes.ts';
import { quote } from './quote.ts';
import type { Services } from './services.ts';

/**
 * Passages by relevance, or an honest "nothing in the corpus" with what comes nearest.
 *
 * @param notes what must be said first, for instance that the wording is no known right
 */
export function answerSearch(
  words: string,
  accept: (passage: Passage) => boolean,
  limit: number,
  services: Services,
  notes: readonly Message[] = [],
): Answer {
  const found = services.search.find(words, accept);
  const { concepts } = found.understanding;
  const shown = quote(services, found.hits.slice(0, limit), concepts);
  const closest = quote(services, found.closest, concepts);
  const meant = found.repaired.reduce(
    (text, [typed, word]) => text.replace(new RegExp(`\\b${typed}\\b`, 'gi'), word),
    words,
  );
  const nothing = shown.length === 0;
  return {
    outcome: nothing ? 'nothing' : 'found',
    title: nothing ? message('title.nothing') : message('title.search', { words: meant }),
    understoodAs: meant,
    lines: [],
    groups: nothing ? [] : [{ results: shown }],
    total: found.hits.length,
    alsoSearched: found.alsoSearched,
    notes: [
      ...notes,
      ...found.repaired.map(([typed, word]) => message('note.repaired', { typed, meant: word })),
      ...(found.why ? [whyNothing(found.why, found.understanding.phrases, closest.length)] : []),
      ...(found.hits.length > limit
        ? [message('note.more', { shown: limit, total: found.hits.length })]
        : []),
      ...notesOn(nothing ? closest : shown, services.today()),
    ],
    closest,
    choices: [],
  };
}

function whyNothing(why: WhyNothing, phrases: readonly string[], closest: number): Message {
  if (why === 'phrase') return message('note.noPhrase', { phrase: phrases.join('”, “') });
  if (why === 'filter') return message('note.filtered');
  return message(closest > 0 ? 'note.closest' : 'note.nothing');
}
