import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { fold } from '../search/fold.ts';
import { findCases } from './find-case.ts';
import { findRights } from './find-right.ts';
import { findSet } from './find-set.ts';
import { type Fact, message } from './message.ts';
import { documentsMeant } from './narrow.ts';
import { suggestWeekdays, suggestZone } from './schedule/suggest-schedule.ts';
import type { Services } from './services.ts';
import { firstPassages, listedPlaces, writtenPassages } from './suggest-places.ts';
import { suggestStates } from './suggest-states.ts';

/** What can be chosen while an option is typed: what is shown, and the id that is asked for. */
export interface Suggestion {
  readonly name: Fact;
  readonly value: string;
  /** The texts by which it is found, besides what a wording means. */
  readonly texts: readonly string[];
}

/**
 * Best first, in any spelling, language or script; at most `most`. An empty wording gives what there is.
 *
 * @param set what is typed for the option `set` of the same command: only its States are suggested
 */
export function suggest(
  kind: string,
  wording: string,
  services: Services,
  most = 25,
  set?: string,
): Suggestion[] {
  if (kind === 'state') return suggestStates(wording, set, services, most);
  if (kind === 'zone') return suggestZone(wording, services, most);
  if (kind === 'weekdays') return suggestWeekdays(wording);
  const typed = fold(wording).trim();
  const byWords = kind === 'passage' || kind === 'recommendation';
  if (byWords && !typed) return firstPassages(services.library, accepted(kind), most).map(passageSuggestion);
  const all = listOf(kind, typed, services, most);
  if (!typed) return all.slice(0, most);
  const meant = meantBy(kind, wording, services);
  const found = all
    .map((suggestion) => ({ suggestion, score: scoreOf(suggestion, typed, meant) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ suggestion }) => suggestion);
  if (found.length > 0 || !byWords) return found.slice(0, most);
  return passagesOn(wording, services, kind === 'recommendation').slice(0, most);
}

/** What a wording is called comes first, then what begins with it, then what it means, contains, or is near to. */
function scoreOf({ value, texts }: Suggestion, typed: string, meant: Meant): number {
  const forms = [value, ...texts].map(fold);
  if (forms.includes(typed)) return 6;
  const place = meant.ids.indexOf(value);
  const means = place < 0 ? 0 : 1 - place / (meant.ids.length + 1);
  // A few letters are the beginning of a word rather than a word in another spelling.
  if (means > 0 && typed.length >= fewLetters) return 4 + means;
  if (forms.some((form) => form.startsWith(typed))) return 4;
  if (forms.some((form) => form.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(typed)))) return 3;
  if (means > 0) return 2 + means;
  if (forms.some((form) => form.includes(typed))) return 2;
  return typed.length >= fewLetters && meant.near.includes(value) ? 1 : 0;
}
const fewLetters = 4;

/** The ids of what a wording means in another spelling, language or script, best first, and what is near to it. */
interface Meant {
  readonly ids: readonly string[];
  readonly near: readonly string[];
}
const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

function meantBy(kind: string, wording: string, services: Services): Meant {
  switch (kind) {
    case 'right':
      return { ids: idsOf(findRights(wording, services).rights), near: [] };
    case 'document':
      return { ids: idsOf(documentsMeant(services.library, wording)), near: [] };
    case 'set': {
      const found = findSet(wording, services);
      const sets = found?.kind === 'set' ? [found.set] : found?.kind === 'several' ? found.sets : [];
      // A right is what is meant only where no set is.
      return { ids: idsOf(sets), near: idsOf(findRights(wording, services).rights) };
    }
    case 'case': {
      const { cases, nearest } = findCases(wording, services);
      return { ids: idsOf(cases), near: idsOf(nearest) };
    }
    default:
      return { ids: [], near: [] };
  }
}

const rightsOf = ({ rights }: Library) =>
  rights.map(({ label, id }) => ({ name: { label }, value: id, texts: Object.values(label) }));
const named = (name: string, value: string): Suggestion => ({ name, value, texts: [name] });

function listOf(kind: string, typed: string, { library }: Services, most: number): Suggestion[] {
  switch (kind) {
    case 'right':
      return rightsOf(library);
    case 'case':
      return library.cases.map(({ name, id, printed, cyrillic }) => ({
        name,
        value: id,
        texts: [name, ...printed, ...cyrillic],
      }));
    case 'set':
      return [
        ...library.sets.map(({ labels, title, id, names }) => ({
          name: { label: labels.title },
          value: id,
          texts: [title, ...names, ...Object.values(labels.title)],
        })),
        { name: message('suggest.outstanding'), value: 'outstanding', texts: ['открытые', 'ашық'] },
        { name: message('suggest.all'), value: 'all', texts: ['все', 'барлығы'] },
        ...rightsOf(library),
      ];
    case 'document':
      return library.documents.map(({ shortTitle, date, id }) =>
        named(`${shortTitle}, ${date.slice(0, 4)}`, id),
      );
    case 'passage':
    case 'recommendation':
      return [...writtenPassages(library), ...listedPlaces(typed, library, most)]
        .filter(accepted(kind))
        .map(passageSuggestion);
    case 'cluster':
      return library.clusters.map(({ id, label }) => ({
        name: { label },
        value: id,
        texts: Object.values(label),
      }));
    default:
      return [];
  }
}

const accepted = (kind: string) => (passage: Passage) =>
  kind === 'passage' || passage.recommendation !== undefined;

/** A passage by its place; what it begins with tells it from its neighbours. */
const passageSuggestion = ({ id, pinpoint, text }: Passage): Suggestion => ({
  name: `${id}: ${text.replace(/\s+/g, ' ')}`,
  value: id,
  texts: [pinpoint.label],
});

/** Passages that speak of what is typed instead of an id. */
const passagesOn = (wording: string, { search }: Services, asked: boolean) =>
  search
    .find(wording, asked ? ({ recommendation }) => recommendation !== undefined : undefined)
    .hits.map(({ passage }) => passageSuggestion(passage));
