import { type Answer, answerOf } from '../src/answers/answer.ts';
import { findCluster } from '../src/answers/find-cluster.ts';
import { findRights } from '../src/answers/find-right.ts';
import { type FoundSet, findSet } from '../src/answers/find-set.ts';
import { type Message, message, UserError } from '../src/answers/message.ts';
import { type Narrowing, narrow } from '../src/answers/narrow.ts';
import { quoteGroups, unscored } from '../src/answers/quote-groups.ts';
import type { Services } from '../src/answers/services.ts';
import { choice, defineCommand, integer, requiredText, text } from '../src/command.ts';
import type { Passage } from '../src/domain/passage.ts';
import { isOutstanding, type Status, statuses } from '../src/domain/recommendation.ts';
import type { RecommendationSet } from '../src/domain/vocabulary.ts';

export default defineCommand({
  name: 'recommendations',
  description: 'What was asked of the State: by set, year, document or right, with its status',
  examples: [
    '/recommendations upr-2014',
    '/recommendations upr-2025',
    '/recommendations 2025 right:assembly',
    '/recommendations outstanding',
    '/recommendations all demand:decriminalise-defamation',
  ],
  options: {
    set: requiredText({
      description: 'A set, a year, a document, a right, "outstanding" or "all"',
      completion: 'set',
    }),
    right: text({ description: 'Only those on this right', completion: 'right' }),
    status: choice({ description: 'Only those with this status', choices: ['outstanding', ...statuses] }),
    document: text({
      description: 'Only those of this document',
      completion: 'document',
      narrows: true,
      positional: false,
    }),
    year: integer({ description: 'Only those of this year', min: 1900, max: 2100, positional: false }),
    demand: text({
      description: 'Only those that make the same demand over the years',
      completion: 'cluster',
      positional: false,
    }),
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
    const accept = acceptOf({ ...values, status }, services);
    if (found.kind === 'set' && found.set.documents.length === 0)
      return withoutList(found.set, accept, limit, services);
    const { set: _set, ...limits } = values;
    const narrowed = Object.values(limits).some((value) => value !== undefined);
    return list(found, accept, narrowed, limit, services);
  },
});

function several(wording: string, sets: readonly RecommendationSet[]): Answer {
  return answerOf({
    outcome: 'ambiguous',
    title: message('title.ambiguous', { wording }),
    notes: [message('note.ambiguous')],
    choices: sets.map(({ labels, id }) => ({
      label: { label: labels.title },
      command: 'recommendations',
      option: 'set',
      value: id,
    })),
  });
}

interface Wanted extends Narrowing {
  readonly right?: string | undefined;
  readonly status?: Status | 'outstanding' | undefined;
  readonly demand?: string | undefined;
}

/** Only recommendations on a right, with a status, of a document or year, or of one demand. */
function acceptOf({ right, status, demand, ...narrowing }: Wanted, services: Services) {
  const { library } = services;
  const bad = (option: string, value: string, known: readonly string[]) =>
    new UserError('error.badValue', {
      option: { named: { command: 'recommendations', option } },
      value,
      right: message('right.oneOf', { known }),
    });
  const rights = right === undefined ? undefined : findRights(right, services).rights.map(({ id }) => id);
  if (rights?.length === 0)
    throw bad(
      'right',
      right ?? '',
      library.rights.map(({ id }) => id),
    );
  const cluster = demand === undefined ? undefined : findCluster(demand, library);
  if (demand !== undefined && !cluster)
    throw bad(
      'demand',
      demand.slice(0, 60),
      library.clusters.map(({ id }) => id),
    );
  const ofDocument = narrow(library, narrowing);
  return (passage: Passage): boolean => {
    const { recommendation } = passage;
    if (!recommendation || !(ofDocument?.(passage) ?? true)) return false;
    if (rights && !passage.rights.some((id) => rights.includes(id))) return false;
    if (cluster && recommendation.cluster !== cluster.id) return false;
    if (status === 'outstanding') return isOutstanding(recommendation.status);
    return !status || recommendation.status === status;
  };
}

/** A set that the library holds, a right, or all. */
function list(
  found: Exclude<FoundSet, undefined>,
  accept: (passage: Passage) => boolean,
  narrowed: boolean,
  limit: number,
  services: Services,
): Answer {
  const { library } = services;
  const set = found.kind === 'set' ? found.set : undefined;
  const onRight = found.kind === 'right' ? new Set(found.passages) : undefined;
  const wanted = library.passages.filter(
    (passage) =>
      (!set || set.documents.includes(passage.document)) &&
      (!onRight || onRight.has(passage.id)) &&
      accept(passage),
  );
  const label = set?.labels.title ?? (found.kind === 'right' ? found.label : undefined);
  const group = { title: message('group.list'), passages: unscored(wanted), concepts: [] };
  const quoted = quoteGroups([group], limit, services);
  const others = found.kind === 'right' ? found.others : [];
  return answerOf({
    outcome: wanted.length > 0 ? 'found' : 'nothing',
    title: label ? message('title.set', { title: { label } }) : message('title.allSets'),
    understoodAs: set?.id ?? (found.kind === 'right' ? found.label.en : 'all'),
    lines: [...(set ? aboutSet(set) : []), ...counts(wanted)],
    ...quoted,
    notes: [
      ...(wanted.length === 0 ? [message(narrowed ? 'note.filtered' : 'note.noRecommendations')] : []),
      ...(others.length > 0
        ? [message('note.together', { rights: others.map((label) => ({ label })) })]
        : []),
      ...(set && set.records.length > 0
        ? [message('note.alsoRecorded', { passages: set.records.join(', ') })]
        : []),
      ...quoted.notes,
    ],
  });
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
  const { library, search } = services;
  const instead = set.instead ? library.set(set.instead) : undefined;
  const listed = instead
    ? library.passages.filter((passage) => instead.documents.includes(passage.document) && accept(passage))
    : [];
  const records = {
    title: message('group.records'),
    passages: unscored(set.records.map(library.passage)),
    // The words of the review itself show which part of a long paragraph speaks of it.
    concepts: search.understand(`${set.title} recommendations`).concepts,
  };
  const asked = instead && {
    title: message('group.instead', {
      title: { label: instead.labels.title },
      addressed: { label: instead.labels.addressed },
    }),
    passages: unscored(listed),
    concepts: [],
  };
  const quoted = quoteGroups(asked ? [records, asked] : [records], limit, services);
  return answerOf({
    outcome: quoted.total > 0 ? 'found' : 'nothing',
    title: message('title.set', { title: { label: set.labels.title } }),
    understoodAs: set.id,
    lines: aboutSet(set),
    ...quoted,
    notes: [
      message(set.kind === 'review' ? 'note.noList' : 'note.recordsOnly', {
        title: { label: set.labels.title },
      }),
      ...(instead && listed.length > 0
        ? [
            message('note.notUpr', {
              title: { label: set.labels.title },
              instead: { label: instead.labels.title },
              count: listed.length,
            }),
          ]
        : []),
      ...(instead && listed.length === 0 ? [message('note.filtered')] : []),
      ...quoted.notes,
    ],
  });
}

const aboutSet = (set: RecommendationSet): Message[] => [
  message('line.addressed', { addressed: { label: set.labels.addressed }, date: { date: set.date } }),
  message('line.setIs', { is: { label: set.labels.is } }),
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
    ...[...byStatus].map(([status, count]) =>
      message('line.byStatus', { status: message(`status.${status}`), count }),
    ),
  ];
}
