import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { fold } from '../search/fold.ts';
import { findCases } from './find-case.ts';
import { findRights } from './find-right.ts';
import { findSet } from './find-set.ts';
import { type Fact, message } from './message.ts';
import { documentsMeant } from './narrow.ts';
import type { Services } from './services.ts';

/** What can be chosen while an option is typed: what is shown, and the id that is asked for. */
export interface Suggestion {
  readonly name: Fact;
  readonly value: string;
  /** The texts by which it is found, besides what a wording means. */
  readonly texts: readonly string[];
}

/** Best first, in any spelling, language or script; at most `most`. An empty wording gives what there is. */
export function suggest(kind: string, wording: string, services: Services, most = 25): Suggestion[] {
  const all = listOf(kind, services);
  const typed = fold(wording).trim();
  if (!typed) return all.slice(0, most);
  const meant = meantBy(kind, wording, services);
  const found = all
    .map((suggestion) => ({ suggestion, score: scoreOf(suggestion, typed, meant) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ suggestion }) => suggestion);
  return (found.length > 0 || kind !== 'passage' ? found : passagesOn(wording, services)).slice(0, most);
}

/** What begins with what is typed comes before what it only means or contains. */
function scoreOf({ value, texts }: Suggestion, typed: string, meant: readonly string[]): number {
  const forms = [value, ...texts].map(fold);
  const parts = forms.flatMap((form) => form.split(/[^\p{L}\p{N}]+/u));
  if (forms.includes(typed)) return 5;
  const place = meant.indexOf(value);
  if (place >= 0) return 5 - (place + 1) / (meant.length + 1);
  if (forms.some((form) => form.startsWith(typed))) return 3;
  if (parts.some((part) => part.startsWith(typed))) return 2;
  return forms.some((form) => form.includes(typed)) ? 1 : 0;
}

/** The ids of what a wording means in another spelling, language or script, best first. */
function meantBy(kind: string, wording: string, services: Services): readonly string[] {
  if (kind === 'right') return findRights(wording, services).rights.map(({ id }) => id);
  if (kind === 'document') return documentsMeant(services.library, wording).map(({ id }) => id);
  if (kind === 'set') {
    const found = findSet(wording, services);
    const rights = findRights(wording, services).rights.map(({ id }) => id);
    return [...(found?.kind === 'set' ? [found.set.id] : []), ...rights];
  }
  if (kind !== 'case') return [];
  const { cases, nearest } = findCases(wording, services);
  return [...cases, ...nearest].map(({ id }) => id);
}

const rightsOf = ({ rights }: Library) =>
  rights.map(({ label, id }) => ({ name: { label }, value: id, texts: Object.values(label) }));
const named = (name: string, value: string): Suggestion => ({ name, value, texts: [name] });

function listOf(kind: string, { library }: Services): Suggestion[] {
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
        ...library.sets.map(({ title, id, names }) => ({ name: title, value: id, texts: [title, ...names] })),
        { name: message('suggest.outstanding'), value: 'outstanding', texts: ['открытые', 'ашық'] },
        { name: message('suggest.all'), value: 'all', texts: ['все', 'барлығы'] },
        ...rightsOf(library),
      ];
    case 'document':
      return library.documents.map(({ shortTitle, date, id }) =>
        named(`${shortTitle}, ${date.slice(0, 4)}`, id),
      );
    case 'passage':
      return library.passages.map(passageSuggestion);
    default:
      return [];
  }
}

/** A passage by its place; what it begins with tells it from its neighbours. */
const passageSuggestion = ({ id, pinpoint, text }: Passage): Suggestion => ({
  name: `${id}: ${text.replace(/\s+/g, ' ')}`,
  value: id,
  texts: [pinpoint.label],
});

/** Passages that speak of what is typed instead of an id. */
const passagesOn = (wording: string, { search }: Services) =>
  search.find(wording).hits.map(({ passage }) => passageSuggestion(passage));
