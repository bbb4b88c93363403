import type { Services } from '../../src/answers/services.ts';
import type { DocumentId, PassageId, RightId, SetId } from '../../src/domain/ids.ts';
import { makeLibrary } from '../../src/domain/library.ts';
import type { Listed } from '../../src/domain/listed.ts';
import type { Passage } from '../../src/domain/passage.ts';
import type { Position, Recommendation } from '../../src/domain/recommendation.ts';
import { makeSearch } from '../../src/search/search.ts';
import { library, services } from './corpus.ts';

/** A recommendation of a made list. */
export interface MadeRow extends Partial<Listed> {
  readonly number: string;
  readonly text: string;
  readonly position?: Position;
  readonly rights?: readonly string[];
  readonly like?: Partial<Recommendation>;
}

export const madeDocument = 'made-upr-2025' as DocumentId;
export const madeId = (number: string) => `${madeDocument}:${number}` as PassageId;

/** The shipped library with one more document, a list of a review that fills the set. */
export function withList(rows: readonly MadeRow[], set = 'upr-2025'): Services {
  const document = {
    ...library.document('ngo-iccpr-2025' as DocumentId),
    id: madeDocument,
    title: 'Made list of recommendations',
    shortTitle: 'Made list',
    issuers: ['Human Rights Council'],
    issuerKind: 'human-rights-council' as const,
    date: '2025-01',
    mechanism: 'Universal Periodic Review',
  };
  const made = rows.map(passageOf);
  const larger = makeLibrary({
    ...library,
    documents: [...library.documents, document],
    passages: [...library.passages, ...made],
    rights: library.rights.map((right) => ({
      ...right,
      passages: [
        ...right.passages,
        ...made.filter(({ rights }) => rights.includes(right.id)).map(({ id }) => id),
      ],
    })),
    clusters: library.clusters.map((cluster) => ({
      ...cluster,
      recommendations: [
        ...cluster.recommendations,
        ...made.filter(({ recommendation }) => recommendation?.cluster === cluster.id).map(({ id }) => id),
      ],
    })),
    sets: library.sets.map((one) =>
      one.id === (set as SetId) ? { ...one, documents: [madeDocument], instead: undefined } : one,
    ),
  });
  return { ...services, library: larger, search: makeSearch(larger) };
}

function passageOf({ number, text, position, rights = [], like, ...listed }: MadeRow): Passage {
  const id = madeId(number);
  return {
    id,
    document: madeDocument,
    kind: 'recommendation',
    number,
    heading: [],
    headingKeys: [],
    pinpoint: { kind: 'official', label: `recommendation ${number}` },
    text,
    quotations: [],
    rights: rights as readonly RightId[],
    cases: [],
    recommendation: {
      id,
      articles: [],
      position: position ?? 'supported',
      status: 'not_assessed',
      listed: { states: [], themes: [], persons: [], sdgs: [], countries: [], ...listed },
      ...like,
    },
  };
}

/** A list with each position, States in several forms of their names, and what else a list says. */
export const rows: readonly MadeRow[] = [
  {
    number: '140.1',
    text: 'Ratify the Optional Protocol on the abolition of the death penalty (Maldives) (Portugal)',
    states: ['Maldives', 'Portugal'],
    positionSource: 'A/HRC/59/15/Add.1 - Para.3',
    themes: ['Death penalty', 'International instruments'],
    persons: ['Persons deprived of their liberty'],
    sdgs: ['16 - Peace, justice and strong institutions'],
    cycle: 4,
    session: 48,
    countries: ['Kazakhstan'],
  },
  {
    number: '140.2',
    text: 'Guarantee freedom of peaceful assembly (United Kingdom of Great Britain and Northern Ireland)',
    states: ['United Kingdom of Great Britain and Northern Ireland'],
    position: 'supported_in_part',
    positionSource: 'A/HRC/59/15/Add.1 - Para.4',
    rights: ['assembly'],
  },
  {
    number: '140.3',
    text: 'Repeal the offence of false information (United States of America)',
    states: ['United States of America'],
    position: 'noted',
    rights: ['expression'],
  },
  { number: '140.4', text: 'Train judges (Türkiye)', states: ['Türkiye'] },
  { number: '140.5', text: 'Train prosecutors (Turkey)', states: ['Turkey'], position: 'noted' },
  {
    number: '140.6',
    text: 'Protect the family (Iran (Islamic Republic of))',
    states: ['Iran (Islamic Republic of)'],
  },
  {
    number: '140.7',
    text: 'Continue its social policies (Bolivarian Republic of Venezuela)',
    states: ['Bolivarian Republic of Venezuela'],
  },
  {
    number: '140.8',
    text: 'Fight corruption (Czech Republic) (Netherlands)',
    states: ['Czech Republic', 'Netherlands'],
  },
  { number: '140.9', text: 'Share its practices (Republic of Korea)', states: ['Republic of Korea'] },
  {
    number: '140.10',
    text: "Take note of its experience (Democratic People's Republic of Korea)",
    states: ["Democratic People's Republic of Korea"],
    position: 'pending',
  },
  {
    number: '140.11',
    text: "Protect migrants (Nigeria) (Côte d'Ivoire)",
    states: ['Nigeria', 'Côte d’Ivoire'],
  },
  { number: '140.12', text: 'Invite all mandate holders (Germany)', states: ['Germany'], position: 'noted' },
];
