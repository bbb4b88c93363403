import { type EngineKey, engineKeys, entryOf } from './engines.ts';
import { figure, ratioOf, type Times, times } from './figures.ts';
import type { SizeFigures } from './measure.ts';
import type { EngineFigures } from './prepare.ts';
import { allKinds, type Kind, kinds } from './questions.ts';

const mb = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / 2 ** 20);
type Column = readonly [heading: string, read: (figures: EngineFigures) => number | undefined];

const weights: readonly Column[] = [
  ['build s', ({ buildMs }) => buildMs / 1000],
  ['load ms', ({ loadMs }) => loadMs],
  ['file MiB', ({ fileBytes }) => mb(fileBytes)],
  ['resident MiB', ({ residentBytes }) => mb(residentBytes)],
  ['held MiB', ({ heldBytes }) => mb(heldBytes)],
];
const questions = (figureOf: (times: Times | undefined) => number | undefined): readonly Column[] =>
  allKinds.map((kind) => [kinds[kind], ({ kinds: found }) => figureOf(found[kind])]);

/** What one size came to, in lines. */
export function reportOf(found: SizeFigures): string[] {
  const { size, vocabulary, startS } = found;
  const count = (value: number) => value.toLocaleString('en');
  const all = found.engines.pinpoint?.all;
  return [
    `${count(size)} passages, ${count(vocabulary)} words`,
    '',
    ...tableOf('', weights, found),
    '',
    ...tableOf(
      'median ms',
      questions((times) => times?.median),
      found,
    ),
    '',
    ...tableOf(
      'p99 ms',
      questions((times) => times?.p99),
      found,
    ),
    '',
    ...(startS === undefined ? [] : [`Pinpoint's start at ${count(size)}: ${figure(startS)} s`]),
    ...(all ? [`Pinpoint's p99 over all kinds of questions: ${figure(all.p99)} ms`] : []),
    ...engineKeys.flatMap((key) => remarksOn(key, found)),
  ];
}

function remarksOn(key: EngineKey, { engines, leftOut, size }: SizeFigures): string[] {
  const { name } = entryOf(key);
  const why = leftOut[key];
  if (why) return [`${name} was left out at ${size.toLocaleString('en')}: ${why}.`];
  const most = (kind: Kind) => engines.pinpoint?.kinds[kind]?.count ?? 0;
  const fewer = allKinds.filter((kind) => (engines[key]?.kinds[kind]?.count ?? most(kind)) < most(kind));
  const said = fewer.map((kind) => `${engines[key]?.kinds[kind]?.count} of "${kinds[kind]}"`);
  return fewer.length > 0 ? [`${name} had time for fewer questions: ${said.join(', ')}.`] : [];
}

/** A row for each engine: each figure, and how many times Pinpoint's it is. */
function tableOf(title: string, columns: readonly Column[], { engines }: SizeFigures): string[] {
  const rows = engineKeys.flatMap((key) => {
    const own = engines[key];
    if (!own) return [];
    const cells = columns.flatMap(([heading, read]) => {
      const value = read(own);
      const to = engines.pinpoint && read(engines.pinpoint);
      const mark = heading === kinds.misspelt && entryOf(key).overlooksErrors ? '°' : '';
      return [figure(value) + mark, times(ratioOf(value, to))];
    });
    return [[entryOf(key).name, ...cells]];
  });
  return alignedRows([[title, ...columns.flatMap(([heading]) => [heading, 'x'])], ...rows]);
}

function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const cell = (text: string, at: number) =>
    at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

/** Said once, below all. */
export const legend: readonly string[] = [
  "x: how many times Pinpoint's figure. -: the engine has none of it, or it cannot be known.",
  'Build: until it can be asked. Resident: all of the process, Node too. Held: by how much heap and buffers grew.',
  '°: the engine answers as if the misspelt word had not been there.',
];
