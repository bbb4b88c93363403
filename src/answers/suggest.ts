import { fold } from '../search/fold.ts';
import { findCases } from './find-case.ts';
import { findRights } from './find-right.ts';
import type { Services } from './services.ts';

/** What can be chosen while an option is typed: what is shown, and the id that is asked for. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** Best first, in any spelling or script; at most `most`. An empty wording gives what there is. */
export function suggest(kind: string, wording: string, services: Services, most = 25): Suggestion[] {
  const all = listOf(kind, services);
  const typed = fold(wording).trim();
  if (!typed) return all.slice(0, most);
  const meant = new Set(meantBy(kind, wording, services));
  const score = ({ name, value }: Suggestion): number => {
    const text = fold(name);
    if (meant.has(value) || value === typed) return 4;
    if (text.startsWith(typed) || value.startsWith(typed)) return 3;
    if (text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed))) return 2;
    return text.includes(typed) || value.includes(typed) ? 1 : 0;
  };
  return all
    .map((suggestion) => ({ suggestion, score: score(suggestion) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ suggestion }) => suggestion);
}

/** The ids of what a wording means in another spelling, language or script. */
function meantBy(kind: string, wording: string, services: Services): readonly string[] {
  if (kind === 'right') return findRights(wording, services).rights.map(({ id }) => id);
  if (kind !== 'case') return [];
  const { cases, nearest } = findCases(wording, services);
  return [...cases, ...nearest].map(({ id }) => id);
}

function listOf(kind: string, { library }: Services): Suggestion[] {
  switch (kind) {
    case 'right':
      return library.rights.map(({ label, id }) => ({ name: label.en, value: id }));
    case 'case':
      return library.cases.map(({ name, id }) => ({ name, value: id }));
    case 'set':
      return [
        ...library.sets.map(({ title, id }) => ({ name: title, value: id as string })),
        { name: 'Outstanding', value: 'outstanding' },
        { name: 'All', value: 'all' },
      ];
    case 'document':
      return library.documents.map(({ shortTitle, date, id }) => ({
        name: `${shortTitle}, ${date.slice(0, 4)}`,
        value: id,
      }));
    case 'passage':
      return library.passages.map(({ id, pinpoint }) => ({ name: `${id}: ${pinpoint.label}`, value: id }));
    default:
      return [];
  }
}
