import { fold } from '../../search/fold.ts';
import { clockName } from './zone-clocks.ts';
import { formerId, zoneIds } from './zone-ids.ts';
import { type Place, placesKnown } from './zone-places.ts';

/** A zone and what it is called; all but the id folded, with a space between words. */
export interface NamedZone {
  readonly id: string;
  /** `asia/almaty`, and the id by which it went before. */
  readonly ids: readonly string[];
  /** The city of its id and other names of places that keep its time. */
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  /** `kazakhstan`, of “Kazakhstan Time”, in the languages of the bot; none of a zone without a big city. */
  readonly clocks: readonly string[];
}

const languages = ['en', 'ru', 'kk'];

/** One form for a name however its words are joined: `New_York`, `new-york`. */
export const nameForm = (text: string): string =>
  fold(text)
    .replace(/[\s_.,'-]+/g, ' ')
    .trim();

/** Of a name of a clock what tells it from others: all of them are times, and standard or summer comes and goes. */
export function clockForm(text: string): string {
  const form = nameForm(text);
  const telling = form
    .split(' ')
    .filter((word) => !everyClock.has(word))
    .join(' ');
  return telling || form;
}
const everyClock = new Set(
  'time standard summer daylight время стандартное летнее уақыты уақыт стандартты жазғы'.split(' '),
);

let named: readonly NamedZone[] | undefined;

/** Every zone with its names, in the order in which they are offered: those of `zone-places.ts`, then by the alphabet. */
export function namedZones(): readonly NamedZone[] {
  named ??= build();
  return named;
}

function build(): readonly NamedZone[] {
  const places = placesKnown();
  const countryNames = languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }));
  const clocksOf = clockNamer();
  const known = new Set(zoneIds());
  const order = places.map(({ zone }) => zone).filter((id) => known.has(id));
  return [...new Set([...order, ...known])].map((id) => {
    const here = places.filter(({ zone }) => zone === id);
    const ids = [id, formerId(id)].filter((one) => one !== undefined);
    const others = here.flatMap(({ names }) => names);
    const cities = [...ids.map(cityOf), ...others].map(nameForm);
    const countries = here.flatMap((place) => countriesOf(place, countryNames));
    // Asking Node for one takes longer than all else here; who says “Central European Time” wants a big city.
    const clocks = others.length > 0 ? clocksOf(id, [...cities, ...countries]) : [];
    return { id, ids: ids.map(nameForm), cities, countries, clocks };
  });
}

const cityOf = (id: string) => id.slice(id.lastIndexOf('/') + 1);

/** `Myanmar (Burma)` is two names. */
const countriesOf = ({ country }: Place, names: readonly Intl.DisplayNames[]): string[] =>
  country
    ? names
        .flatMap((name) => (name.of(country) ?? '').split(/[()]/))
        .map(nameForm)
        .filter(Boolean)
    : [];

/** Zones of one English name have one in each language, which is asked for once. */
function clockNamer(): (id: string, places: readonly string[]) => readonly string[] {
  const found = new Map<string, readonly string[]>();
  return (id, places) => {
    const english = clockName(id, 'en');
    // “Japan Time” says no more than the country does, in the other languages too.
    if (!english || places.includes(clockForm(english))) return [];
    const names = found.get(english) ?? [
      english,
      ...languages.slice(1).map((language) => clockName(id, language) ?? english),
    ];
    found.set(english, names);
    return [...new Set(names.map(clockForm))];
  };
}
