import type { Position } from '../domain/recommendation.ts';
import type { Result } from './answer.ts';
import { type Fact, type Message, type MessageCode, message } from './message.ts';

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

type Standing = NonNullable<Result['recommendation']>;

/** More States or themes make no short line; `/cite` for scripts has all of them. */
const mostNamed = { states: 8, others: 12 };

/** No State's name is longer, nor the symbol of a document with its paragraph. */
const longest = 100;
const cut = (text: string, most = longest) =>
  text.length > most
    ? `${[...text]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;

/** The States that made a recommendation, the articles that it names, the State's position, and its status. */
export const standingOf = ({ articles, status, position, listed }: Standing): Fact[] => [
  ...madeBy(listed?.states ?? []),
  ...articles,
  ...(position === 'not_applicable' ? [] : [positionOf(position, listed?.positionSource)]),
  message(`status.${status}`),
];

function madeBy(states: readonly string[]): Message[] {
  const named = states.slice(0, mostNamed.states).map((state) => cut(state));
  return named.length > 0
    ? [message('label.madeBy', { states: named, more: states.length - named.length })]
    : [];
}

const positionOf = (position: Position, source: string | undefined): Message =>
  source
    ? message('label.position', { position: message(`position.${position}`), source: cut(source) })
    : message(`position.${position}`);

/** A footnote is read for what it refers to; scripts have it whole. */
const longestNote = 400;

/** What belongs to a passage that is shown by itself: its footnotes, and what an official list says of it besides. */
export const wholeRemarks = (result: Result): Message[] => [
  ...(result.footnotes ?? []).map(({ mark, text }) =>
    message('label.footnote', { mark: cut(mark), words: cut(text, longestNote) }),
  ),
  ...listedRemarks(result),
  ...(result.listFile ? [message('label.listFile', { file: result.listFile })] : []),
];

function listedRemarks({ recommendation }: Result): Message[] {
  const { listed } = recommendation ?? {};
  if (!listed) return [];
  const { themes, persons, sdgs, countries, cycle, session } = listed;
  const named = (code: MessageCode, all: readonly string[]) => {
    const values = all.slice(0, mostNamed.others);
    return values.length > 0 ? [message(code, { values, more: all.length - values.length })] : [];
  };
  return [
    ...named('label.themes', themes),
    ...named('label.persons', persons),
    ...named('label.sdgs', sdgs),
    ...(cycle || session ? [message('label.review', { cycle: cycle ?? '', session: session ?? '' })] : []),
    ...named('label.addressees', countries),
  ];
}

/** Whether results under a label are shown by themselves rather than in a list. */
export const isShownWhole = (title: Message | undefined) => title?.code === 'group.passage';
