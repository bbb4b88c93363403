import { EVENT_ID, type Event, getScalarValue, load, parseEvents } from 'js-yaml';
import { EditError } from './edit-problem.ts';

/** The front matter of a file, and where in the file it begins. */
export interface Front {
  readonly yaml: string;
  readonly at: number;
}

/** A value of the front matter as it stands there, in places of its text. */
export interface Placed {
  /** Where the key begins that it is the value of; of an entry of a list, where its value begins. */
  readonly key: number;
  readonly start: number;
  /** Where the last thing that is written in it ends. A bracket that closes it is not counted. */
  end: number;
  readonly isList: boolean;
}

/** @throws EditError where the file has none */
export function frontOf(text: string): Front {
  const [, opening, yaml] = /^(---\r?\n)([\s\S]*?\r?\n)---\r?\n/.exec(text) ?? [];
  if (opening === undefined || yaml === undefined) throw new EditError('the file has no front matter');
  return { yaml, at: opening.length };
}

/** Where each value stands, by its path: `source.omissions.0.lines`. */
export function placesIn(yaml: string): Map<string, Placed> {
  const places = new Map<string, Placed>();
  const open: { path: string; map: boolean; count: number; key?: { name: string; at: number } }[] = [];
  for (const event of parseEvents(yaml, {})) {
    if (event.type === EVENT_ID.POP) open.pop();
    const [start, end] = extentOf(yaml, event) ?? [];
    if (start === undefined || end === undefined) continue;
    const parent = open.at(-1);
    for (const { path } of open) grow(places.get(path), end);
    if (parent?.map && !parent.key) {
      parent.key = {
        name: event.type === EVENT_ID.SCALAR ? String(getScalarValue(yaml, event)) : '',
        at: start,
      };
      continue;
    }
    const name = parent?.map ? parent.key?.name : parent ? String(parent.count++) : '';
    const path = parent?.path ? `${parent.path}.${name}` : (name ?? '');
    const isList = event.type === EVENT_ID.SEQUENCE;
    places.set(path, { key: parent?.key?.at ?? start, start, end, isList });
    if (parent) delete parent.key;
    if (isList || event.type === EVENT_ID.MAPPING) open.push({ path, map: !isList, count: 0 });
  }
  return places;
}

function grow(place: Placed | undefined, end: number): void {
  if (place) place.end = Math.max(place.end, end);
}

/** From where to where something is written, its quotation marks and the sign of a block included. */
function extentOf(yaml: string, event: Event): [start: number, end: number] | undefined {
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return [event.start, event.start];
  if (event.type === EVENT_ID.ALIAS) return [event.anchorStart - 1, event.anchorEnd];
  if (event.type !== EVENT_ID.SCALAR) return undefined;
  const { valueStart: start, valueEnd: end } = event;
  if (/["']/.test(yaml[start - 1] ?? '') && yaml[start - 1] === yaml[end]) return [start - 1, end + 1];
  const block = /[|>][-+\d]*[ \t]*(?:#.*)?\r?\n$/.exec(yaml.slice(0, start));
  return [block ? block.index : start, start + yaml.slice(start, end).trimEnd().length];
}

/** The front matter's text from one place to another replaced. */
export const withText = (yaml: string, from: number, to: number, text: string): string =>
  yaml.slice(0, from) + text + yaml.slice(to);

export const lineStart = (yaml: string, at: number): number => yaml.lastIndexOf('\n', at - 1) + 1;
export const lineEnd = (yaml: string, at: number): number => {
  const end = yaml.indexOf('\n', at);
  return end < 0 ? yaml.length : end + 1;
};

/**
 * The file with another front matter, which has to say what was meant and nothing else.
 * @param mean makes of what `source` says what it is to say
 * @throws EditError where it is written in a way that was not foreseen
 */
export function changeSource(
  text: string,
  write: (yaml: string) => string,
  mean: (source: SourceFields) => void,
): string {
  const { yaml, at } = frontOf(text);
  const changed = write(yaml);
  const wanted = read(yaml);
  if (!wanted?.source || typeof wanted.source !== 'object')
    throw new EditError('the front matter has no source');
  mean(wanted.source);
  if (JSON.stringify(sorted(read(changed))) !== JSON.stringify(sorted(wanted)))
    throw new EditError(
      'source.omissions or source.notes of the front matter is not written one a line; change it by hand',
    );
  return withText(text, at, at + yaml.length, changed);
}

/** What `source` says that is changed here. */
export interface SourceFields {
  omissions?: { name: string; lines?: string; words?: string }[];
  notes?: string;
}

function read(yaml: string): { source?: SourceFields } | undefined {
  try {
    return load(yaml) as { source?: SourceFields };
  } catch {
    return undefined;
  }
}

/** Keys in one order, so that where a key was put makes no difference. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object' && !(value instanceof Date)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, own]) => [key, sorted(own)]),
        )
      : value;
