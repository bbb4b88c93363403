import type { Result } from './answer.ts';
import { type Fact, type Message, message } from './message.ts';

/** What must be known of a quotation: whose words it holds, what is odd in it, and how it compares with a claim. */
export function remarksOn(result: Result): Message[] {
  const { note, compared, recommendation } = result;
  const heard = result.quotations.filter(({ words }) => isShown(words, result));
  const speakers = [...new Set(heard.map(({ speaker }) => speaker))].join('; ');
  const { same = [], differs = [], absent = [], otherYear = [] } = compared ?? {};
  return [
    ...(speakers ? [message('label.speakers', { speakers })] : []),
    ...(note && speaksOfShown(note, result) ? [message('label.note', { note })] : []),
    ...(recommendation ? standingRemarks(recommendation) : []),
    ...(same.length > 0 ? [message('label.same', { same })] : []),
    ...differs.map((pair) => message('label.differs', { ...pair })),
    ...otherYear.map((other) => message('label.otherYear', { ...other })),
    ...(absent.length > 0 ? [message('label.absent', { absent })] : []),
  ];
}

/** How often it was asked, what its status rests on, and what the server's own people say. */
function standingRemarks({
  asked,
  owed,
  evidence = [],
  own,
}: NonNullable<Result['recommendation']>): Message[] {
  return [
    ...(owed ? [message('label.owed', { date: { date: owed.since }, times: owed.times })] : []),
    ...(asked
      ? [
          message('label.asked', {
            demand: { label: asked.label },
            years: asked.years.map((year) => ({ date: year })),
          }),
        ]
      : []),
    ...evidence
      .slice(0, 1)
      .map(({ words, citationShort, passage }) =>
        message('label.evidence', { words, citation: citationShort, passage, more: evidence.length - 1 }),
      ),
    ...(own
      ? [
          message('label.own', {
            status: message(`status.${own.status}`),
            date: { date: own.at.slice(0, 10) },
            evidence: own.evidence.kind === 'link' ? own.evidence.url : own.evidence.passage,
            why: own.why,
          }),
        ]
      : []),
  ];
}

/** Whether any of the words stand in the part of the passage that is shown. */
function isShown(words: string, { text, part }: Result): boolean {
  const start = text.indexOf(words);
  return !part || start < 0 || (start < part.end && part.start < start + words.length);
}

/** A note on words as they are printed is of use where these words are shown; any other always is. */
function speaksOfShown(note: string, { excerpt, part }: Result): boolean {
  const quoted = [...note.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
  return !part || quoted.length === 0 || quoted.some((words) => excerpt.includes(words));
}

/** The articles that a recommendation names, its status, and the State's position. */
export const standingOf = ({ articles, status, position }: NonNullable<Result['recommendation']>): Fact[] => [
  ...articles,
  message(`status.${status}`),
  ...(position === 'not_applicable' ? [] : [message(`position.${position}`)]),
];
