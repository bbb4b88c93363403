import { articlesNamedIn, withoutParagraph } from '../../domain/article.ts';
import type { ListRow } from '../../domain/list-file.ts';
import { makeMentionFinder } from '../find-mentions.ts';

/** What the vocabulary says of a right: its English label and words, and its articles. */
export interface RightWords {
  readonly id: string;
  readonly label: { readonly en: string };
  readonly words: { readonly en: readonly string[] };
  readonly articles: Readonly<Record<string, readonly string[]>>;
}

export interface CaseWords {
  readonly id: string;
  readonly printed: readonly string[];
}

/** What is worked out of a row: ids of rights and of cases, in the order of the vocabulary, and the articles it names. */
export interface RowMarks {
  readonly rights: readonly string[];
  readonly cases: readonly string[];
  readonly articles: readonly string[];
}

/** Works out what a row speaks of. */
export type RowMarker = (row: Pick<ListRow, 'text' | 'themes'>) => RowMarks;

/**
 * Which rights and cases rows of lists speak of. A case is named where one of its printed forms stands, as in any text.
 * Nobody says for each of 300,000 rows which rights it is about, so that words decide, in English, in any case of
 * letters, and whole. A row is about a right
 * - where its text has the right's label, or words of it that are more than one: “peaceful assembly”, but not
 *   “assembly”, which may be a General one;
 * - where one of its themes, which are labels themselves, has the label or any of the words: “Prohibition of slavery”;
 * - where its text names an article of a treaty which the right has; of several the one that is called by it, which
 *   stands first in the vocabulary.
 */
export function makeRowMarker(rights: readonly RightWords[], cases: readonly CaseWords[]): RowMarker {
  const inText = finderOf(rights, isTelling);
  const inThemes = themesRemembered(finderOf(rights, () => true));
  const casesIn = makeMentionFinder(formsOf(cases.map(({ id, printed }) => [id, printed])));
  const byArticle = formsOf(
    rights.map(({ id, articles }) => [
      id,
      Object.entries(articles).flatMap(([treaty, numbers]) => numbers.map((number) => `${treaty} ${number}`)),
    ]),
  );
  const [rightOrder, caseOrder] = [orderOf(rights), orderOf(cases)];
  return ({ text, themes = [] }) => {
    const articles = articlesNamedIn(text);
    const found = new Set([
      ...inText(text.toLowerCase()),
      ...themes.flatMap(inThemes),
      ...articles.flatMap(
        (article) => (byArticle.get(article) ?? byArticle.get(withoutParagraph(article)))?.[0] ?? [],
      ),
    ]);
    return { rights: rightOrder(found), cases: caseOrder(casesIn(text)), articles };
  };
}

/** A word by itself may mean something else in a sentence; one joined by a hyphen is as good as two. */
const isTelling = (form: string) => /\S[\s-]+\S/.test(form);

function finderOf(rights: readonly RightWords[], counts: (form: string) => boolean) {
  const forms = rights.map(({ id, label, words }): [string, string[]] => [
    id,
    [label.en, ...words.en].map((form) => form.toLowerCase()).filter(counts),
  ]);
  return makeMentionFinder(formsOf(forms));
}

function formsOf(
  entries: readonly (readonly [id: string, forms: readonly string[]])[],
): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [id, forms] of entries)
    for (const form of new Set(forms)) ids.set(form, [...(ids.get(form) ?? []), id]);
  return ids;
}

/** There are a few hundred themes, on all rows. */
function themesRemembered(find: (text: string) => Set<string>): (theme: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (theme) => {
    const before = known.get(theme);
    if (before) return before;
    const found = [...find(theme.toLowerCase())];
    known.set(theme, found);
    return found;
  };
}

function orderOf(entries: readonly { readonly id: string }[]): (found: ReadonlySet<string>) => string[] {
  const order = new Map(entries.map(({ id }, at) => [id, at]));
  return (found) => [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}
