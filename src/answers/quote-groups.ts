import type { PassageId } from '../domain/ids.ts';
import type { Passage } from '../domain/passage.ts';
import type { Concept } from '../search/concept.ts';
import { elsewhere } from './also-in.ts';
import type { Answer, Elsewhere, Group, Result } from './answer.ts';
import { type Message, message } from './message.ts';
import { notedAmong, notesOn } from './notes.ts';
import { type How, quote } from './quote.ts';
import type { Services } from './services.ts';
import { earlierTwins, mostCompared } from './twins.ts';

export interface Scored {
  readonly passage: Passage;
  readonly score: number;
}

/** Passages to be quoted under one label; the concepts say which part of a long passage is shown. */
export interface PassageGroup extends Pick<How, 'phrases' | 'wants'> {
  readonly title?: Message;
  readonly passages: readonly Scored[];
  readonly concepts: readonly Concept[];
}

export const unscored = (passages: readonly Passage[]): Scored[] =>
  passages.map((passage) => ({ passage, score: 0 }));

/** Quotes the first `limit` passages of the groups; the notes say how many there are, how old they are and how counted. */
export function quoteGroups(
  groups: readonly PassageGroup[],
  limit: number,
  services: Services,
): Pick<Answer, 'groups' | 'total' | 'documents' | 'notes'> {
  const { kept, alsoIn } = withoutRepeats(groups, services);
  const total = kept.reduce((sum, group) => sum + group.passages.length, 0);
  let left = limit;
  const quoted: Group[] = [];
  for (const { title, passages, concepts, phrases, wants } of kept) {
    const results = quote(services, passages.slice(0, left), concepts, { phrases, wants }).map((result) =>
      withPlaces(result, alsoIn.get(result.passage)),
    );
    left -= results.length;
    if (results.length > 0) quoted.push({ ...(title ? { title } : {}), results });
  }
  const more = total > limit ? [message('note.more', { shown: limit, total })] : [];
  // Of all passages and not of those quoted so far: the notes are the same on every page.
  const all = groups.flatMap(({ passages }) => passages.map(({ passage }) => passage));
  const noted = notedAmong(all, services.library);
  const found = new Set(all.map(({ document }) => document));
  const documents = services.library.documents.filter(({ id }) => found.has(id));
  return { groups: quoted, total, documents, notes: [...more, ...notesOn(noted, services.today())] };
}

type Places = ReadonlyMap<string, readonly Elsewhere[]>;

const withPlaces = (result: Result, alsoIn: readonly Elsewhere[] | undefined): Result =>
  alsoIn ? { ...result, alsoIn } : result;

/**
 * What answers a question is quoted once, however many passages print it. A list stays complete, and a comparison
 * shows what each document says.
 */
const quotedOnce = ({ title }: PassageGroup) => !title || onceUnder.has(title.code);
const onceUnder: ReadonlySet<Message['code']> = new Set(['group.best', 'group.rest', 'group.mentions']);

/** The groups without passages that say what is shown of an earlier one, and where these stand; the same on every page. */
function withoutRepeats(
  groups: readonly PassageGroup[],
  services: Services,
): { kept: readonly PassageGroup[]; alsoIn: Places } {
  const first = groups
    .filter(quotedOnce)
    .flatMap(({ passages }) => passages.slice(0, mostCompared))
    .slice(0, mostCompared)
    .map(({ passage }) => passage);
  const [twins, compared] = [earlierTwins(first), new Set(first)];
  const quotedAs = new Map<PassageId, readonly [Scored, PassageGroup]>();
  const results = new Map<PassageId, Result | undefined>();
  const shown = (id: PassageId): Result | undefined => {
    const [scored, group] = quotedAs.get(id) ?? [];
    if (!results.has(id))
      results.set(id, scored && group && quote(services, [scored], group.concepts, group)[0]);
    return results.get(id);
  };
  const alsoIn = new Map<string, Elsewhere[]>();
  const kept = groups.map((group) => ({
    ...group,
    passages: group.passages.filter((scored) => {
      const { passage } = scored;
      if (!quotedOnce(group) || !compared.has(passage)) return true;
      for (const id of twins.get(passage.id) ?? []) {
        const result = shown(id);
        const place = result && elsewhere(result, passage, services.library);
        if (!place) continue;
        alsoIn.set(id, [...(alsoIn.get(id) ?? []), place]);
        return false;
      }
      quotedAs.set(passage.id, [scored, group]);
      return true;
    }),
  }));
  return { kept, alsoIn };
}
