import type { Passage } from '../domain/passage.ts';
import { isOutstanding } from '../domain/recommendation.ts';
import type { RecommendationSet } from '../domain/vocabulary.ts';
import { type Answer, answerOf } from './answer.ts';
import type { FoundSet } from './find-set.ts';
import { type Message, message } from './message.ts';
import { narrowingsOf, type OfList, ofList } from './narrow-list.ts';
import { quoteGroups, unscored } from './quote-groups.ts';
import type { Services } from './services.ts';
import {
  countPositions,
  countStatuses,
  ofStatus,
  ownCounted,
  passagesIn,
  type WantedStatus,
} from './wanted-recommendations.ts';

/** How what was found is narrowed, and how much of it is wanted. */
export interface Limits extends OfList {
  readonly accept: (passage: Passage) => boolean;
  readonly status: WantedStatus | undefined;
  /** Whether anything besides the set was asked for. */
  readonly narrowed: boolean;
  readonly limit: number;
}

/** A set that the library holds, a right, or all. */
export function listFound(
  found: Exclude<FoundSet, undefined | { kind: 'several' }>,
  { accept, status, narrowed, limit, ...asked }: Limits,
  services: Services,
): Answer {
  const { library, own } = services;
  const set = found.kind === 'set' ? found.set : undefined;
  const documents = found.kind === 'documents' ? found.documents : undefined;
  const onRight = found.kind === 'right' ? new Set(found.passages) : undefined;
  const listed = passagesIn(set?.documents ?? documents, library).filter(
    (passage) => (!onRight || onRight.has(passage.id)) && accept(passage),
  );
  const standing = ofStatus(listed, status, own);
  const wanted = ofList(standing, asked);
  const label = set?.labels.title ?? ('label' in found ? found.label : undefined);
  const group = { title: message('group.list'), passages: unscored(wanted), concepts: [] };
  const quoted = quoteGroups([group], limit, services);
  const others = found.kind === 'right' ? found.others : [];
  return answerOf({
    outcome: wanted.length > 0 ? 'found' : 'nothing',
    title: label ? message('title.set', { title: { label } }) : message('title.allSets'),
    understoodAs: set?.id ?? ('label' in found ? found.label.en : 'all'),
    lines: [...(set ? aboutSet(set) : []), ...madeBy(asked), ...counts(wanted, services)],
    ...quoted,
    narrowings: narrowingsOf(standing, wanted, asked, services),
    notes: [
      ...(wanted.length === 0 ? [message(narrowed ? 'note.filtered' : 'note.noRecommendations')] : []),
      ...(own ? ownCounted(ofList(listed, asked), status, own) : []),
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
export function listInstead(
  set: RecommendationSet,
  { accept, status, limit, ...asked }: Limits,
  services: Services,
): Answer {
  const { library, search, own } = services;
  const instead = set.instead && !isOfStates(asked) ? library.set(set.instead) : undefined;
  const fitting = ofList(passagesIn(instead?.documents ?? [], library).filter(accept), asked);
  const listed = ofStatus(fitting, status, own);
  const records = {
    title: message('group.records'),
    passages: unscored(set.records.map(library.passage)),
    // The words of the review itself show which part of a long paragraph speaks of it.
    concepts: search.understand(`${set.title} recommendations`).concepts,
  };
  const insteadOfIt = instead && {
    title: message('group.instead', {
      title: { label: instead.labels.title },
      addressed: { label: instead.labels.addressed },
    }),
    passages: unscored(listed),
    concepts: [],
  };
  const quoted = quoteGroups(insteadOfIt ? [records, insteadOfIt] : [records], limit, services);
  return answerOf({
    outcome: quoted.total > 0 ? 'found' : 'nothing',
    title: message('title.set', { title: { label: set.labels.title } }),
    understoodAs: set.id,
    lines: aboutSet(set),
    ...quoted,
    notes: [
      noListOf(set),
      ...(instead ? notesOnInstead(set, instead, listed.length) : []),
      ...ownCounted(fitting, status, own),
      ...quoted.notes,
    ],
  });
}

const notesOnInstead = (set: RecommendationSet, instead: RecommendationSet, count: number): Message[] =>
  count === 0
    ? [message('note.filtered')]
    : [
        message('note.notUpr', {
          title: { label: set.labels.title },
          instead: { label: instead.labels.title },
          count,
        }),
      ];

const aboutSet = (set: RecommendationSet): Message[] => [
  message('line.addressed', { addressed: { label: set.labels.addressed }, date: { date: set.date } }),
  message('line.setIs', { is: { label: set.labels.is } }),
];

/** Whether what is asked for can only be found in a list of States' recommendations: others have nothing to show for it. */
const isOfStates = ({ from, position }: OfList) =>
  from !== undefined || (position !== undefined && position !== 'not_applicable');

/** By whom what is listed was made, where that was asked for. */
const madeBy = ({ from }: OfList): Message[] =>
  from ? [message('line.from', { state: { label: from.label } })] : [];

function counts(wanted: readonly Passage[], { own }: Services): Message[] {
  const byStatus = [...countStatuses(wanted, own)];
  const outstanding = byStatus.reduce((sum, [status, count]) => sum + (isOutstanding(status) ? count : 0), 0);
  return [
    message('line.counts', { count: wanted.length, outstanding }),
    ...byStatus.map(([status, count]) =>
      message('line.byStatus', { status: message(`status.${status}`), count }),
    ),
    ...positionsIn(wanted),
  ];
}

/** How the State under review answered; nothing where nobody asked it to, as of the demands of NGOs. */
function positionsIn(wanted: readonly Passage[]): Message[] {
  const counts = [...countPositions(wanted)];
  if (counts.every(([position]) => position === 'not_applicable')) return [];
  return [
    message('line.positions', {
      positions: counts.map(([position, count]) => message(`positions.${position}`, { count })),
    }),
  ];
}

/** Says that the library has no list of a set: of a review, or of a source that records what was asked in running text. */
export const noListOf = ({ kind, labels }: RecommendationSet): Message =>
  message(kind === 'review' ? 'note.noList' : 'note.recordsOnly', { title: { label: labels.title } });
