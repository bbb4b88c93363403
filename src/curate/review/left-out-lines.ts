import { load } from 'js-yaml';
import { linesIn } from '../../corpus/line-ranges.ts';
import { rangesOf } from '../../domain/line-ranges.ts';
import { EditError } from './edit-problem.ts';
import {
  changeSource,
  frontOf,
  lineEnd,
  lineStart,
  type Placed,
  placesIn,
  type SourceFields,
  withText,
} from './front-values.ts';

/** Writes into `source.omissions` that lines of the source are of no passage. @throws EditError */
export function addOmission(text: string, name: string, lines: readonly number[]): string {
  const { omissions = [] } = sourceIn(text);
  const at = omissions.findIndex((one) => one.name === name && one.lines !== undefined);
  if (at >= 0) return setLines(text, at, [...numbersIn(omissions[at]?.lines), ...lines]);
  const entry = { name, lines: rangesOf(lines) };
  return changeSource(
    text,
    (yaml) => withEntry(yaml, `- { name: ${name}, lines: "${entry.lines}" }`),
    (source) => {
      source.omissions = [...(source.omissions ?? []), entry];
    },
  );
}

/** Takes a line of the source out of `source.omissions`. @throws EditError where it is not named there */
export function dropOmission(text: string, line: number): string {
  const { omissions = [] } = sourceIn(text);
  const at = omissions.findIndex((one) => numbersIn(one.lines).has(line));
  if (at < 0)
    throw new EditError(
      `line ${line} is left out by its words; take them out of source.omissions in the front matter by hand`,
    );
  const rest = [...numbersIn(omissions[at]?.lines)].filter((one) => one !== line);
  if (rest.length > 0) return setLines(text, at, rest);
  const only = omissions.length === 1;
  return changeSource(
    text,
    (yaml) => withoutLines(yaml, only ? 'source.omissions' : `source.omissions.${at}`),
    (source) => {
      if (only) delete source.omissions;
      else source.omissions?.splice(at, 1);
    },
  );
}

/** The lines of footnotes, with some more and without others. @throws EditError */
export function changeNotes(
  text: string,
  { add = [], drop = [] }: { add?: readonly number[]; drop?: readonly number[] },
): string {
  const { notes } = sourceIn(text);
  const before = numbersIn(notes);
  const lines = [...before, ...add].filter((line) => !drop.includes(line));
  const ranges = rangesOf(lines);
  if (ranges === rangesOf([...before])) return text;
  return changeSource(
    text,
    (yaml) => {
      if (notes === undefined) return withField(yaml, `notes: "${ranges}"`);
      if (ranges === '') return withoutLines(yaml, 'source.notes');
      const { start, end } = placed(yaml, 'source.notes');
      return withText(yaml, start, end, `"${ranges}"`);
    },
    (source) => {
      if (ranges === '') delete source.notes;
      else source.notes = ranges;
    },
  );
}

const mostLines = 10_000_000;
const numbersIn = (ranges: unknown): ReadonlySet<number> =>
  linesIn(ranges === undefined ? undefined : String(ranges), mostLines) ?? new Set();

function setLines(text: string, at: number, lines: readonly number[]): string {
  const ranges = rangesOf(lines);
  return changeSource(
    text,
    (yaml) => {
      const { start, end } = placed(yaml, `source.omissions.${at}.lines`);
      return withText(yaml, start, end, `"${ranges}"`);
    },
    (source) => {
      const entry = source.omissions?.[at];
      if (entry) entry.lines = ranges;
    },
  );
}

/** With one more entry of `source.omissions`, on a line of its own. */
function withEntry(yaml: string, entry: string): string {
  const places = placesIn(yaml);
  const list = places.get('source.omissions');
  if (!list) return withField(yaml, 'omissions:', entry);
  const first = places.get('source.omissions.0');
  if (!first) {
    // What is written there says that there are none: `[]`, or nothing at all.
    const without = withText(yaml, lineStart(yaml, list.key), lineEnd(yaml, list.key), '');
    return withField(without, 'omissions:', entry);
  }
  const end = lineEnd(yaml, list.end);
  const indent = columnsBefore(yaml, first);
  return withText(yaml, end, end, `${indent}${entry}${endOf(yaml)}`);
}

/** With one more field at the end of `source`, and what is indented below it. */
function withField(yaml: string, field: string, below?: string): string {
  const places = placesIn(yaml);
  const source = places.get('source');
  const first = [...places].find(([path]) => /^source\.[^.]+$/.test(path))?.[1];
  if (!source || !first) throw new EditError('the front matter has no source');
  const [indent, end] = [columnsBefore(yaml, first), lineEnd(yaml, source.end)];
  const lines = [indent + field, ...(below ? [`${indent}  ${below}`] : [])];
  return withText(yaml, end, end, lines.map((line) => line + endOf(yaml)).join(''));
}

/** Without the lines on which a value stands. */
function withoutLines(yaml: string, path: string): string {
  const { key, end } = placed(yaml, path);
  return withText(yaml, lineStart(yaml, key), lineEnd(yaml, end), '');
}

function placed(yaml: string, path: string): Placed {
  const place = placesIn(yaml).get(path);
  if (!place) throw new EditError(`the front matter has no ${path}`);
  return place;
}

const columnsBefore = (yaml: string, { key }: Placed) =>
  /^\s*/.exec(yaml.slice(lineStart(yaml, key), key))?.[0] ?? '';
const endOf = (yaml: string) => (yaml.includes('\r\n') ? '\r\n' : '\n');

function sourceIn(text: string): SourceFields {
  try {
    return (load(frontOf(text).yaml) as { source?: SourceFields } | undefined)?.source ?? {};
  } catch (error) {
    if (error instanceof EditError) throw error;
    throw new EditError('the front matter cannot be read; mend it first');
  }
}
