import type { Passage } from '../domain/passage.ts';
import type { WhyNothing } from '../search/search.ts';
import { type Answer, answerOf } from './answer.ts';
import { type Message, message } from './message.ts';
import { notesOn, notesOnFirst } from './notes.ts';
import { quote } from './quote.ts';
import { quoteGroups } from './quote-groups.ts';
import type { Services } from './services.ts';

/**
 * Passages by relevance, or an honest "nothing in the corpus" with what comes nearest.
 *
 * @param notes what must be said first, for instance that the wording is no known right
 */
export function answerSearch(
  words: string,
  accept: ((passage: Passage) => boolean) | undefined,
  limit: number,
  services: Services,
  notes: readonly Message[] = [],
): Answer {
  const { hits, closest, why, alsoSearched, repaired, understanding } = services.search.find(words, accept);
  const meant = repaired.reduce(
    (text, [typed, word]) => text.replace(new RegExp(`\\b${typed}\\b`, 'gi'), word),
    words,
  );
  const before = [
    ...notes,
    ...repaired.map(([typed, word]) => message('note.repaired', { typed, meant: word })),
  ];
  const { concepts } = understanding;
  if (why) {
    const nearest = quote(services, closest, concepts, { wants: understanding });
    return answerOf({
      outcome: 'nothing',
      title: message('title.nothing'),
      understoodAs: meant,
      alsoSearched,
      notes: [
        ...before,
        whyNothing(why, understanding.phrases, closest.length),
        ...notesOn(nearest, services.today()),
      ],
      closest: nearest,
    });
  }
  const { phrases } = understanding;
  const quoted = quoteGroups([{ passages: hits, concepts, phrases, wants: understanding }], limit, services);
  return answerOf({
    outcome: 'found',
    title: message('title.search', { words: words.replace(/["“”«»]/g, '') }),
    understoodAs: meant,
    alsoSearched,
    ...quoted,
    notes: [...before, ...notesOnFirst(hits, understanding.wantsChange, services), ...quoted.notes],
  });
}

function whyNothing(why: WhyNothing, phrases: readonly string[], closest: number): Message {
  if (why === 'phrase') return message('note.noPhrase', { phrase: phrases.join('”, “') });
  if (why === 'filter') return message('note.filtered');
  return message(closest > 0 ? 'note.closest' : 'note.nothing');
}
