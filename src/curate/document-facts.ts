import { issuerKinds } from '../domain/document.ts';
import type { DocumentFacts } from '../ingest/draft/front-matter.ts';
import { slugWords } from '../ingest/draft/heading-keys.ts';

/** One thing that is asked of who adds a document. */
export interface Question {
  readonly name: keyof DocumentFacts;
  /** As an option of the program. */
  readonly option: string;
  readonly asks: string;
  /** What is wrong with an answer, or undefined. */
  wrong(answer: string): string | undefined;
  /** It may be left out. */
  readonly optional?: boolean;
}

const kinds: readonly string[] = issuerKinds;
const anything = () => undefined;

/** In the order in which they are asked. */
export const questions: readonly Question[] = [
  { name: 'title', option: 'title', asks: 'Title, as printed', wrong: anything },
  { name: 'shortTitle', option: 'short-title', asks: 'Short title, as citations name it', wrong: anything },
  {
    name: 'issuers',
    option: 'issuer',
    asks: 'Issued by (several parted by semicolons)',
    wrong: anything,
  },
  {
    name: 'issuerKind',
    option: 'issuer-kind',
    asks: `What kind of issuer: ${kinds.join(', ')}`,
    wrong: (answer) => (kinds.includes(answer) ? undefined : `is none of ${kinds.join(', ')}`),
  },
  {
    name: 'date',
    option: 'date',
    asks: 'Date, only as exact as it is known (2025, 2025-05, 2025-05-14)',
    wrong: (answer) => (isDate(answer) ? undefined : 'is no date such as 2025, 2025-05 or 2025-05-14'),
  },
  {
    name: 'mechanism',
    option: 'mechanism',
    asks: 'Written in or for which procedure (“UN Human Rights Committee, third periodic report”)',
    wrong: anything,
  },
  { name: 'symbol', option: 'symbol', asks: 'Official symbol, if any', wrong: anything, optional: true },
  {
    name: 'url',
    option: 'url',
    asks: 'Address on the web, if any',
    wrong: (answer) => (/^https?:\/\/\S+$/.test(answer) ? undefined : 'does not begin with https://'),
    optional: true,
  },
  {
    name: 'language',
    option: 'language',
    asks: 'Language of the text (en, ru, kk, …)',
    wrong: (answer) =>
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(answer) ? undefined : 'is no tag such as en or kk',
  },
  {
    name: 'rightsNote',
    option: 'rights-note',
    asks: 'Under what terms it may be quoted',
    wrong: anything,
  },
  {
    name: 'id',
    option: 'id',
    asks: 'Id, short and for ever: it stands in links and other people’s notes',
    wrong: (answer) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(answer)
        ? undefined
        : 'is not made of lower-case letters, digits and single hyphens',
  },
];

/** Exact to the day, the month or the year, and a day that there is. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const full = `${text}-01-01`.slice(0, 10);
  const date = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}

/** Answers as text, by name. */
export type Answers = Partial<Record<keyof DocumentFacts, string>>;

/** All that is wrong with answers that were given, or that is missing: an option each. */
export function wrongIn(answers: Answers): string[] {
  return questions.flatMap(({ name, option, wrong, optional }) => {
    const answer = answers[name]?.trim();
    if (!answer) return optional ? [] : [`--${option} is missing.`];
    const said = wrong(answer);
    return said ? [`--${option} “${answer}” ${said}.`] : [];
  });
}

export function factsOf(answers: Answers): DocumentFacts {
  const { issuers = '', symbol, url, ...rest } = answers;
  return {
    ...(rest as Omit<DocumentFacts, 'issuers'>),
    ...(symbol ? { symbol } : {}),
    ...(url ? { url } : {}),
    issuers: issuers
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean),
  };
}

/** An id from a short title and a year: `kibhr-briefing-2015`. */
export function proposedId({ shortTitle = '', title = '', date = '' }: Answers): string {
  const words = slugWords(shortTitle || title);
  const year = date.slice(0, 4);
  return [...words.filter((word) => word !== year).slice(0, 3), year].filter(Boolean).join('-');
}
