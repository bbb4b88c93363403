import type { Answer, Group } from '../src/answers/answer.ts';
import { findRights } from '../src/answers/find-right.ts';
import { type FoundSet, findSet } from '../src/answers/find-set.ts';
import { type Message, message, UserError } from '../src/answers/message.ts';
import { notesOn } from '../src/answers/notes.ts';
import { quote } from '../src/answers/quote.ts';
import type { Services } from '../src/answers/services.ts';
import { take } from '../src/answers/take.ts';
import { choice, defineCommand, requiredText, text } from '../src/command.ts';
import { printDate } from '../src/domain/date.ts';
import type { Passage } from '../src/domain/passage.ts';
import { isOutstanding, type Status, statuses } from '../src/domain/recommendation.ts';
import type { RecommendationSet } from '../src/domain/vocabulary.ts';

export default defineCommand({
  name: 'recommendations',
  description: 'What was asked of the State: by set, year, document or right, with its status',
  examples: [
    '/recommendations upr-2014',
    '/recommendations upr-2025',
    '/recommendations 2025 assembly',
    '/recommendations outstanding',
  ],
  options: {
    set: requiredText({
      description: 'A set, a year, a document, a right, "outstanding" or "all"',
      completion: 'set',
    }),
    right: text({ description: 'Only those on this right', completion: 'right' }),
    status: choice({ description: 'Only those with this status', choices: ['outstanding', ...statuses] }),
  },
  answer({ values, limit }, services) {
    const found = findSet(values.set, services);
    if (!found) {
      const known = services.library.sets.map((set) => set.id).join(', ');
      throw new UserError('error.unknownSet', { set: values.set.slice(0, 60), known });
    }
    if (found.kind === 'several') return several(values.set, found.sets);
    const status =
      values.status ?? (found.kind === 'all' && found.outstandingOnly ? 'outstanding' : undefined);
    const accept = acceptOf(values.right, status, services);
    if (found.kind === 'set' && found.set.documents.length === 0)
      return withoutList(found.set, accept, limit, services);
    return list(found, accept, limit, services);
  },
});

function several(wording: string, sets: readonly RecommendationSet[]): Answer {
  return {
    ...empty('ambiguous', message('title.ambiguous', { wording })),
    notes: [message('note.ambiguous')],
    choices: sets.map((set) => ({ label: set.title, ask: `/recommendations ${set.id}` })),
  };
}

const empty = (outcome: Answer['outcome'], title: Message): Answer => ({
  outcome,
  title,
  understoodAs: null,
  lines: [],
  groups: [],
  total: 0,
  alsoSearched: [],
  notes: [],
  closest: [],
  choices: [],
});

/** Only recommendations on a right and with a status. */
function acceptOf(right: string | undefined, status: Status | 'outstanding' | undefined, services: Services) {
  const wanted = right === undefined ? undefined : findRights(right, services).rights.map(({ id }) => id);
  if (wanted?.length === 0) {
    const known = services.library.rights.map(({ id }) => id).join(', ');
    throw new UserError('error.badValue', { option: 'right', value: right ?? '', right: `one of ${known}` });
  }
  return (passage: Passage) => {
    const { recommendation } = passage;
    if (!recommendation || (wanted && !passage.rights.some((id) => wanted.includes(id)))) return false;
    return (
      !status ||
      (status === 'outstanding' ? isOutstanding(recommendation.status) : recommendation.status === status)
    );
  };
}

/** A set that the library holds, a right, or all. */
function list(
  found: Exclude<FoundSet, undefined>,
  accept: (passage: Passage) => boolean,
  limit: number,
  services: Services,
): Answer {
  const { library } = services;
  const set = found.kind === 'set' ? found.set : undefined;
  const onRight = found.kind === 'right' ? new Set(found.passages) : undefined;
  const pool = library.passages.filter(
    (passage) => (!set || set.documents.includes(passage.document)) && (!onRight || onRight.has(passage.id)),
  );
  const wanted = pool.filter(accept);
  const title = set?.title ?? (found.kind === 'right' ? found.label : 'all');
  const { groups } = take(
    [{ title: message('group.list'), results: quote(services, unscored(wanted), []) }],
    limit,
  );
  const shown = groups.flatMap((group) => group.results);
  return {
    ...empty(wanted.length > 0 ? 'found' : 'nothing', message('title.set', { title, id: set?.id ?? '' })),
    understoodAs: set?.id ?? title,
    lines: [...(set ? aboutSet(set) : []), ...counts(wanted)],
    groups,
    total: wanted.length,
    notes: [
      ...(wanted.length === 0 ? [message('note.filtered')] : []),
      ...(wanted.length > limit
        ? [message('note.more', { shown: Math.min(limit, wanted.length), total: wanted.length })]
        : []),
      ...(set && set.records.length > 0
        ? [message('note.alsoRecorded', { passages: set.records.join(', ') })]
        : []),
      ...notesOn(shown, services.today()),
    ],
  };
}

/**
 * A review of which the library has no list: says so, quotes what the library records of it, and then lists the set
 * to work with meanwhile, under that set's own name.
 */
function withoutList(
  set: RecommendationSet,
  accept: (passage: Passage) => boolean,
  limit: number,
  services: Services,
): Answer {
  const { library } = services;
  const instead = set.instead ? library.set(set.instead) : undefined;
  const listed = instead
    ? library.passages.filter((passage) => instead.documents.includes(passage.document) && accept(passage))
    : [];
  const groups: Group[] = [
    ...recorded(set, services),
    ...(instead
      ? [
          {
            title: message('group.instead', { title: instead.title, addressed: instead.addressed }),
            results: quote(services, unscored(listed), []),
          },
        ]
      : []),
  ];
  const { groups: shown, total } = take(groups, limit);
  return {
    ...empty(total > 0 ? 'found' : 'nothing', message('title.set', { title: set.title, id: set.id })),
    understoodAs: set.id,
    lines: aboutSet(set),
    groups: shown,
    total,
    notes: [
      message(set.kind === 'review' ? 'note.noList' : 'note.recordsOnly', { title: set.title }),
      ...(instead && listed.length > 0
        ? [message('note.notUpr', { title: set.title, instead: instead.title, count: listed.length })]
        : []),
      ...(total > limit ? [message('note.more', { shown: limit, total })] : []),
      ...notesOn(
        shown.flatMap((group) => group.results),
        services.today(),
      ),
    ],
  };
}

const unscored = (passages: readonly Passage[]) => passages.map((passage) => ({ passage, score: 0 }));

/** What the library records of a set in running text. */
function recorded(set: RecommendationSet, services: Services): Group[] {
  if (set.records.length === 0) return [];
  const passages = set.records.map(services.library.passage);
  // The words of the review itself show which part of a long paragraph speaks of it.
  const { concepts } = services.search.find(`${set.title} recommendations`).understanding;
  return [
    {
      title: message('group.records', { title: set.title }),
      results: quote(services, unscored(passages), concepts),
    },
  ];
}

const aboutSet = (set: RecommendationSet): Message[] => [
  message('line.addressed', { addressed: set.addressed, date: printDate(set.date) }),
  message('line.setIs', { is: set.is }),
];

function counts(wanted: readonly Passage[]): Message[] {
  const byStatus = new Map<Status, number>();
  for (const { recommendation } of wanted)
    if (recommendation) byStatus.set(recommendation.status, (byStatus.get(recommendation.status) ?? 0) + 1);
  const outstanding = [...byStatus].reduce(
    (sum, [status, count]) => sum + (isOutstanding(status) ? count : 0),
    0,
  );
  return [
    message('line.counts', { count: wanted.length, outstanding }),
    ...[...byStatus].map(([status, count]) => message('line.byStatus', { status, count })),
  ];
}
