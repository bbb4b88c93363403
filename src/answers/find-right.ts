import { articlesAskedIn, withoutParagraph } from '../domain/article.ts';
import type { RightId } from '../domain/ids.ts';
import type { Right } from '../domain/vocabulary.ts';
import { fold, isCyrillic } from '../search/fold.ts';
import { isStop, questionWords } from '../search/stop-words.ts';
import { wordsOf } from '../search/words.ts';
import type { Services } from './services.ts';

export interface FoundRights {
  readonly rights: readonly Right[];
  /** The article that was asked for, and whether its treaty was named. */
  readonly article?: { readonly name: string; readonly treatyNamed: boolean };
}

/** Words that stand around the name of a right and are no part of it. */
const around = new Set(
  'freedom right rights human kazakhstan право права свобода казахстан казахстане құқығы құқық бостандығы'.split(
    ' ',
  ),
);

/** The rights that a wording names; none where it names no right. */
export function findRights(wording: string, services: Services): FoundRights {
  const folded = fold(wording)
    .replace(/[?!,;"']+/g, ' ')
    .replace(/\.$/, '')
    .trim();
  const { rights } = services.library;
  const byId = rights.find((right) => right.id === folded.replace(/\s+/g, '-'));
  if (byId) return { rights: [byId] };
  const protecting = byArticle(folded, rights);
  if (protecting && protecting.rights.length > 0) return protecting;
  const words = wordsOf(folded).map((word) => word.text);
  const repaired = words.map((word) => services.search.speller(word) ?? word);
  const ids = byWords(words, services) ?? byWords(repaired, services);
  return { rights: rights.filter((right) => ids?.has(right.id)) };
}

/** Where the wording is an article and nothing else; a bare number is one of the ICCPR. */
function byArticle(folded: string, rights: readonly Right[]): FoundRights | undefined {
  const [asked] = articlesAskedIn(/^\d+$/.test(folded) ? `art ${folded}` : folded);
  if (!asked || (asked.end - asked.start < folded.length && !/^\d+$/.test(folded))) return undefined;
  const name = `${asked.treaty ?? 'ICCPR'} ${asked.number}`;
  const protects = ({ articles }: Right) =>
    Object.entries(articles).some(([treaty, numbers]) =>
      numbers.some((number) => withoutParagraph(`${treaty} ${number}`) === name),
    );
  return { rights: rights.filter(protects), article: { name, treatyNamed: asked.treaty !== undefined } };
}

/** By the words of the vocabulary: the wording as it is, then without the words of asking, then without "freedom of". */
function byWords(words: readonly string[], { search }: Services): ReadonlySet<RightId> | undefined {
  const telling = words.filter((word) => !isStop(word) && !questionWords.has(word));
  const core = telling.filter((word) => !around.has(word));
  for (const candidate of [words, telling, core]) {
    const entry = candidate.length > 0 ? search.thesaurus.findForm(candidate) : undefined;
    if (entry && entry.rights.size > 0) return entry.rights;
  }
  const [only = ''] = core;
  const entry = core.length === 1 && isCyrillic(only) ? search.thesaurus.findByBeginning(only) : undefined;
  return entry && entry.rights.size > 0 ? entry.rights : undefined;
}
