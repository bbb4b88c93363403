import { type Answer, answerOf, type Group, type Result } from '../answers/answer.ts';
import { type Message, message } from '../answers/message.ts';
import { notesOn } from '../answers/notes.ts';
import { resultOf } from '../answers/quote.ts';
import type { Services } from '../answers/services.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import type { DigestContent, Subscription } from '../domain/subscription.ts';
import { isAll, progressFor, requestFor, wantedFacts, withoutList } from './wanted.ts';

/**
 * A digest as an answer. What the library holds no longer is left out.
 *
 * @param services with the server's own assessments
 * @param date the local date that it is for, ISO
 */
export function digestAnswer(
  { wanted, number }: Pick<Subscription, 'wanted' | 'number'>,
  content: DigestContent,
  date: string,
  services: Services,
): Answer {
  const { library } = services;
  const held = (ids: DigestContent['settled']) => ids.flatMap((id) => library.findPassage(id) ?? []);
  const quoted = held(content.recommendations);
  const owed = quoted.map((passage) => owedResult(passage, services));
  const fresh = new Set<string>(content.fresh);
  const settled = held(content.settled);
  return answerOf({
    outcome: 'found',
    title: isAll(wanted)
      ? message('title.digestAll')
      : message('title.digest', { of: wantedFacts(wanted, library) }),
    lines:
      owed.length > 0
        ? [
            message('line.digest', {
              shown: owed.length,
              total: content.total,
              day: content.day,
              days: content.days,
            }),
          ]
        : [withoutList(wanted, library) ?? message('line.nothingOwed'), message('line.waits')],
    groups: [
      ...groupOf(
        message('group.fresh'),
        owed.filter(({ passage }) => fresh.has(passage)),
      ),
      ...groupOf(
        fresh.size > 0 ? message('group.owed') : undefined,
        owed.filter(({ passage }) => !fresh.has(passage)),
      ),
    ],
    total: owed.length,
    notes: [
      ...notesOn(owed, services.today()),
      ...(settled.length > 0
        ? [
            message('note.settled', {
              recommendations: settled.slice(0, mostSettled).map(({ id }) => id),
              more: Math.max(0, settled.length - mostSettled),
            }),
          ]
        : []),
      message('note.digest', { number, date: { date } }),
    ],
    followUps: [{ label: 'button.outstanding', command: 'recommendations', raw: requestFor(wanted) }],
    ...(content.picture ? progressFor(wanted, services) : {}),
  });
}

/** More ids than these say less than their number. */
const mostSettled = 8;

const groupOf = (title: Message | undefined, results: readonly Result[]): Group[] =>
  results.length > 0 ? [{ ...(title ? { title } : {}), results }] : [];

/** A recommendation with since when it is owed, how often it was asked, and what the server's own people say. */
function owedResult(passage: Passage, { library, own }: Services): Result {
  const result = resultOf(passage, library);
  const { recommendation } = result;
  if (!recommendation) return result;
  const ours = own?.get(passage.id);
  return {
    ...result,
    recommendation: {
      ...recommendation,
      owed: owedSince(passage, library),
      ...(ours ? { own: ours } : {}),
    },
  };
}

/** Since when it was asked first, and in how many documents; by itself where no other document asks for the same. */
function owedSince({ id, recommendation }: Passage, library: Library) {
  const cluster = recommendation?.cluster;
  const asked = cluster ? library.cluster(cluster).recommendations : [id];
  const documents = new Set(asked.map((one) => library.passage(one).document));
  const dates = [...documents].map((document) => library.document(document).date).sort();
  return { since: dates[0] ?? '', times: documents.size };
}
