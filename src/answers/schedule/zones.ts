import { timeIn } from './zone-clocks.ts';
import { linkedZone, zoneIds } from './zone-ids.ts';
import { clockForm, type NamedZone, namedZones, nameForm } from './zone-names.ts';

/** A time zone with rules for clock changes, as the IANA database spells it: `Asia/Almaty`. */
export interface Zone {
  readonly id: string;
}

/** What is offered while a zone is typed. */
export interface ZoneSuggestion {
  readonly id: string;
  /** The time there: `14:05`. */
  readonly localTime: string;
}

let all: readonly Zone[] | undefined;
let idsByName: ReadonlyMap<string, readonly string[]> | undefined;

/** Every zone that can be chosen, each once. */
export function zones(): readonly Zone[] {
  all ??= zoneIds().map((id) => ({ id }));
  return all;
}

/** The one zone that a text means: its id, one that it had, a link to it, or a name that no other zone has. */
export function findZone(text: string): string | undefined {
  const typed = nameForm(text);
  if (!typed) return undefined;
  const clock = clockForm(text);
  // “Almaty time” names a place as well.
  const named = byName().get(typed) ?? byName().get(clock);
  if (named) return only(named);
  const linked = linkedZone(text.trim().replace(/\s+/g, '_'));
  if (linked) return zones().find(({ id }) => id === linked)?.id;
  return only(namedZones().flatMap(({ id, clocks }) => (clocks.includes(clock) ? [id] : [])));
}

const only = (ids: readonly string[]) => (ids.length === 1 ? ids[0] : undefined);

/** Zones by what means them exactly: an id, a city or a country. */
function byName(): ReadonlyMap<string, readonly string[]> {
  if (idsByName) return idsByName;
  const found = new Map<string, string[]>();
  for (const { id, ids, cities, countries } of namedZones())
    for (const name of new Set([...ids, ...cities, ...countries])) {
      const others = found.get(name);
      if (others) others.push(id);
      else found.set(name, [id]);
    }
  idsByName = found;
  return found;
}

/** The zones that a text may mean, best first; of equals, and where nothing is typed, the nearest to Kazakhstan first. */
export function suggestZones(text: string, nowMs: number, most: number): readonly ZoneSuggestion[] {
  const typed = nameForm(text);
  const clock = clockForm(text);
  const meant = findZone(text);
  const found = namedZones()
    .map((zone) => ({ id: zone.id, score: zone.id === meant ? 7 : scoreOf(zone, typed, clock) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return found.slice(0, most).map(({ id }) => ({ id, localTime: timeIn(id, nowMs) }));
}

/** A name itself, the beginning of a city, of any part of an id or of a country, the name of the clock; what contains it. */
function scoreOf({ ids, cities, countries, clocks }: NamedZone, typed: string, clock: string): number {
  const names = [...ids, ...cities, ...countries];
  if (!typed || names.includes(typed)) return 6;
  if (cities.some((name) => name.startsWith(typed))) return 5;
  if (names.some((name) => beginsWord(name, typed))) return 4;
  if (clocks.includes(clock)) return 3;
  if (clocks.some((name) => beginsWord(name, clock))) return 2;
  return [...names, ...clocks].some((name) => name.includes(typed)) ? 1 : 0;
}

const beginsWord = (name: string, typed: string) =>
  name.startsWith(typed) || name.includes(` ${typed}`) || name.includes(`/${typed}`);
