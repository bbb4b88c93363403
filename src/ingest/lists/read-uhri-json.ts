import type { OpenedFile } from '../files/open-file.ts';
import { cellDate } from '../tables/cell-date.ts';
import { encodingOf } from '../tables/encoding.ts';
import { jsonRecords } from './json-records.ts';
import type { ListRead, OnProgress, ReadRow, Refused } from './read-row.ts';
import { uhriRow } from './uhri-row.ts';

/** Reads the bulk export of the UHRI, one array of records, a record at a time. */
export async function readUhriJson(file: OpenedFile, onProgress?: OnProgress): Promise<ListRead> {
  const { encoding, remark } = await encodingOf(file.path);
  const rows = async function* (): AsyncGenerator<ReadRow | Refused> {
    for await (const { record, value } of jsonRecords(file.path, encoding, file.sizeBytes, onProgress)) {
      yield rowOf(value, record);
    }
  };
  return { form: 'uhri-json', says: {}, remarks: remark ? [remark] : [], rows: rows() };
}

const texts = ['AnnotationId', 'AnnotationType', 'Body', 'Symbol', 'Text', 'PublicationDate'] as const;
const lists = [
  'Countries',
  'Themes',
  'AffectedPersons',
  'Sdgs',
  'UprRecommendingCountry',
  'UprPositions',
  'UprSession',
] as const;

function rowOf(value: unknown, row: number): ReadRow | Refused {
  const where = { row };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { where, refused: 'is no record with keys and values' };
  }
  const record = value as Record<string, unknown>;
  const wrong = [
    ...texts.filter((key) => textIn(record[key]) === undefined),
    ...lists.filter((key) => !isList(record[key])),
  ];
  if (wrong.length > 0) {
    const begins = typeof record.Text === 'string' ? record.Text.slice(0, 60) : undefined;
    return {
      where,
      refused: `has something else than ${wrong[0] === 'Text' ? 'text' : 'words'} in ${wrong.join(', ')}`,
      begins,
    };
  }
  const text = (key: (typeof texts)[number]) => textIn(record[key]) ?? '';
  const list = (key: (typeof lists)[number]) => listIn(record[key]) ?? [];
  return uhriRow(
    {
      id: text('AnnotationId').trim(),
      type: withoutBullet(text('AnnotationType')),
      body: withoutBullet(text('Body')),
      symbol: text('Symbol').trim(),
      date: cellDate(text('PublicationDate')),
      text: text('Text'),
      countries: list('Countries'),
      themes: list('Themes'),
      persons: list('AffectedPersons'),
      sdgs: list('Sdgs'),
      states: list('UprRecommendingCountry'),
      positions: list('UprPositions'),
      cycle: cycleIn(record.UprCycle),
      session: list('UprSession').join(', '),
    },
    where,
  );
}

/** Text; nothing for what is missing or null; undefined for anything else. */
function textIn(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

const isList = (value: unknown) =>
  Array.isArray(value) ? value.every((item) => textIn(item) !== undefined) : textIn(value) !== undefined;

/** A list of texts; one text alone is a list of it. */
function listIn(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return [];
  const items: string[] = [];
  for (const item of Array.isArray(value) ? value : [value]) {
    const text = textIn(item);
    if (text === undefined) return undefined;
    const known = tidyItem(text);
    if (known && !items.includes(known)) items.push(known);
  }
  return items;
}

const cycleIn = (value: unknown): string =>
  Array.isArray(value) ? cycleIn(value[0]) : (textIn(value) ?? '');

const withoutBullet = (text: string) =>
  text
    .trim()
    .replace(/^-\s+/u, '')
    .replace(/[\s\u00a0]+/gu, ' ');

/** Themes, persons and States are the same few hundred words in every record. */
const tidied = new Map<string, string>();
function tidyItem(text: string): string {
  const known = tidied.get(text);
  if (known !== undefined) return known;
  const tidy = withoutBullet(text);
  if (tidied.size < 5000 && text.length < 200) tidied.set(text, tidy);
  return tidy;
}
