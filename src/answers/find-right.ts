import { type AskedArticle, articlesAskedIn, withoutParagraph } from '../domain/article.ts';
import type { RightId } from '../domain/ids.ts';
import type { Right } from '../domain/vocabulary.ts';
import { fold, isCyrillic } from '../search/fold.ts';
import { isStop, questionWords } from '../search/stop-words.ts';
import { wordsOf } from '../search/words.ts';
import type { Services } from './services.ts';

export interface FoundRights {
  /** Of an article the one that is called by it first: of those that have it, the vocabulary names that one first. */
  readonly rights: readonly Right[];
  readonly articles?: FoundArticles;
}

/** The articles that were asked for: `ICCPR 18`. */
export interface FoundArticles {
  readonly names: readonly string[];
  readonly treatyNamed: boolean;
  /** Those of them that no right has. */
  readonly without: readonly string[];
}

/** Words that stand around the name of a right and are no part of it. */
const around = new Set(
  'freedom right rights human kazakhstan право права свобода казахстан казахстане құқығы құқық бостандығы'.split(
    ' ',
  ),
);

/** The rights that a wording names; none where it names no right. */
export function findRights(wording: string, services: Services): FoundRights {
  const folded = withoutMarks(fold(wording));
  const { rights } = services.library;
  const byId = rights.find((right) => right.id === folded.replace(/\s+/g, '-'));
  if (byId) return { rights: [byId] };
  const protecting = byArticles(fold(wording), rights);
  if (protecting && protecting.rights.length > 0) return protecting;
  const words = wordsOf(folded).map((word) => word.text);
  const repaired = words.map((word) => services.search.speller(word) ?? word);
  const ids = byWords(words, services) ?? byWords(repaired, services);
  return { rights: rights.filter((right) => ids?.has(right.id)) };
}

const withoutMarks = (text: string) =>
  text
    .replace(/[?!,;"']+/g, ' ')
    .replace(/\.$/, '')
    .trim();

/** Where the wording is articles and nothing else; bare numbers are those of the ICCPR. */
function byArticles(folded: string, rights: readonly Right[]): FoundRights | undefined {
  const asked = onlyArticle(folded) ?? folded.split(joining).map((part) => onlyArticle(part)?.[0]);
  const known = asked.filter((one) => one !== undefined);
  if (known.length < asked.length) return undefined;
  // "Articles 18 and 19 of the UDHR": the treaty is said once for all.
  const said = known.find(({ treaty }) => treaty)?.treaty;
  const names = known.flatMap(({ treaty = said ?? 'ICCPR', numbers }) =>
    numbers.map((number) => `${treaty} ${number}`),
  );
  const having = [...new Set(names)].map((name) => ({ name, rights: rights.filter(isProtectedBy(name)) }));
  const mains = having.flatMap(({ rights: [main] }) => main ?? []);
  return {
    rights: [...new Set([...mains, ...having.flatMap((one) => one.rights)])],
    articles: {
      names: having.map(({ name }) => name),
      treatyNamed: said !== undefined,
      without: having.filter((one) => one.rights.length === 0).map(({ name }) => name),
    },
  };
}

/** What stands between two articles. */
const joining = /[,;&]|\s(?:and|or|и|или|және)\s/;

/** A text that is one article or one range of them. */
function onlyArticle(text: string): [AskedArticle] | undefined {
  const plain = withoutMarks(text);
  for (const wording of [plain, `art ${plain}`]) {
    const [asked] = articlesAskedIn(wording);
    if (asked && asked.end - asked.start === wording.length) return [asked];
  }
  return undefined;
}

const isProtectedBy =
  (name: string) =>
  ({ articles }: Right) =>
    Object.entries(articles).some(([treaty, numbers]) =>
      numbers.some((number) => withoutParagraph(`${treaty} ${number}`) === name),
    );

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
