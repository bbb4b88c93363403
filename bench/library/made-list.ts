import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ListDocument, ListHead, ListLine, ListRow } from '../../src/domain/list-file.ts';
import type { Position } from '../../src/domain/recommendation.ts';
import { type Random, randomFrom, wholeBetween } from '../speed/random.ts';
import { acts, ends, groups, means, nameEnds, nameParts, places, subjects, themes } from './words.ts';

/** So many recommendations has a document on the average, as in the Universal Human Rights Index. */
const rowsOfDocument = 100;

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** One to `most` different values. */
const some = (random: Random, values: readonly string[], most: number): string[] => [
  ...new Set(Array.from({ length: wholeBetween(random, 1, most) }, () => pick(random, values))),
];

/** A name of a law, a place or a body, of which a large index has ten thousands, most of them once. */
const nameOf = (random: Random): string => {
  const part = () => pick(random, nameParts);
  const [first = '', ...rest] = `${part()}${random() < 0.6 ? part() : ''}${pick(random, nameEnds)}`;
  return first.toUpperCase() + rest.join('');
};

function textOf(random: Random): string {
  const demand = () => {
    const named = random() < 0.12 ? ` in ${nameOf(random)}` : '';
    return `${pick(random, acts)} ${pick(random, subjects)}${random() < 0.5 ? ` ${pick(random, groups)}` : ''}${named}`;
  };
  const year = random() < 0.1 ? `, by ${wholeBetween(random, 2008, 2030)}` : '';
  const parts = [
    demand(),
    pick(random, means),
    ...(random() < 0.45 ? [`and ${demand().toLowerCase()}`] : []),
  ];
  return `${parts.join(', ')}${random() < 0.6 ? `, ${pick(random, ends)}` : ''}${year}`;
}

const positionOf = (random: Random): Position => {
  const drawn = random();
  return drawn < 0.72 ? 'supported' : drawn < 0.97 ? 'noted' : 'pending';
};

/** The lines of a list like an export of the Universal Human Rights Index; the same for the same number of rows. */
export function* linesOfList(rows: number, head: ListHead): Generator<ListLine> {
  yield { list: head };
  const random = randomFrom(7);
  let [written, document] = [0, 0];
  while (written < rows) {
    const made = documentOf(random, document++);
    const count = Math.min(rows - written, wholeBetween(random, 1, rowsOfDocument * 2 - 1));
    yield { document: made };
    const [country = ''] = made.title.split(':');
    const cycle = 1 + (document % 4);
    for (let at = 1; at <= count; at++)
      yield rowOf(random, made.id, at, country, cycle, `row-${written + at}`);
    written += count;
  }
}

function documentOf(random: Random, at: number): ListDocument {
  const country = places[at % places.length] as string;
  const year = 2008 + (Math.floor(at / places.length) % 18);
  return {
    id: `upr-${country
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.join('-')}-${at + 1}`,
    title: `${country}: report of the Working Group on the Universal Periodic Review`,
    shortTitle: `UPR of ${country}, ${year}`,
    issuers: ['Human Rights Council'],
    issuerKind: 'human-rights-council',
    date: `${year}-${String(wholeBetween(random, 1, 12)).padStart(2, '0')}`,
    mechanism: 'Universal Periodic Review',
    symbol: `A/HRC/${wholeBetween(random, 8, 60)}/${at + 1}`,
  };
}

function rowOf(random: Random, of: string, at: number, country: string, cycle: number, key: string): ListRow {
  const number = `${120 + Math.floor(at / 90)}.${1 + (at % 90)}`;
  const own = some(random, themes, 4);
  return {
    of,
    id: number,
    key,
    number,
    text: textOf(random),
    position: positionOf(random),
    heading: own[0],
    states: some(random, places, 3),
    positionSource: `A/HRC/${30 + cycle}/${(at % 20) + 1}/Add.1 - Para.${(at % 9) + 1}`,
    themes: own,
    persons:
      random() < 0.5
        ? some(random, ['Children', 'Women & girls', 'Migrants', 'Media', 'LGBTI persons'], 2)
        : [],
    sdgs:
      random() < 0.7
        ? some(random, ['16 - PEACE, JUSTICE', '5 - GENDER EQUALITY', '10 - LESS INEQUALITY'], 2)
        : [],
    cycle,
    session: 1 + (at % 48),
    countries: [country],
  };
}

/** Writes a list of so many rows, its received file and its set into a corpus folder. */
export function writeMadeList(corpus: string, rows: number): void {
  mkdirSync(join(corpus, 'lists'), { recursive: true });
  const received = 'Made for a measurement.\n';
  writeFileSync(join(corpus, 'sources', 'made.json'), received);
  const head: ListHead = {
    id: 'made',
    title: 'Made recommendations',
    set: 'made',
    form: 'uhri-json',
    language: 'en',
    rightsNote: 'Made for a measurement.',
    source: { file: 'sources/made.json', sha256: createHash('sha256').update(received).digest('hex') },
    told: {},
    retired: [],
  };
  const file = openSync(join(corpus, 'lists', 'made.jsonl'), 'w');
  let piece = '';
  for (const line of linesOfList(rows, head)) {
    piece += `${JSON.stringify(line)}\n`;
    if (piece.length < 1_000_000) continue;
    writeSync(file, piece);
    piece = '';
  }
  writeSync(file, piece);
  closeSync(file);
  const sets = join(corpus, 'sets.yaml');
  writeFileSync(sets, `${readFileSync(sets, 'utf8').trimEnd()}\n${setOfList}`);
}

const setOfList = `
- id: made
  title: Made recommendations
  kind: review
  addressed: by States
  date: "2025"
  is: Made for a measurement.
`;
