import { articlesNamedIn, withoutParagraph } from '../../domain/article.ts';
import type { RightId } from '../../domain/ids.ts';
import type { Right } from '../../domain/vocabulary.ts';
import { makePhraseFinder } from './phrases.ts';

/** What a text says of one right: which of its words, and which of its articles. */
export interface Spoken {
  readonly words: Set<string>;
  readonly articles: Set<string>;
  /** One of the articles is of few rights, so that it says by itself which is meant. */
  distinct: boolean;
}

/** More rights than these share Article 2 of the ICCPR and the like. */
const fewRights = 2;

/** “(Article 21 of the ICCPR)”: the treaty's name inside is no word of the right to remedies under it. */
const articlesInBrackets = /\([^()]*\barticles?\b(?:[^()]|\([^()]*\))*\)/giu;

/**
 * Makes a finder of the rights that a text speaks of: by their labels, words and printed terms in all languages, and by
 * the articles of treaties that it names. Of rights that share an article, the article is that of the first.
 */
export function makeRightFinder(rights: readonly Right[]): (text: string) => Map<RightId, Spoken> {
  const instruments = new Set(rights.flatMap(({ articles }) => Object.keys(articles)));
  const find = makePhraseFinder(
    rights.flatMap(({ id, label, words, expand }) =>
      [...Object.values(label), ...Object.values(words).flat(), ...expand.flat()]
        // Every document names treaties; that alone says nothing of what a passage is about.
        .filter((phrase) => !instruments.has(phrase.toUpperCase()) && !isTreaty(phrase))
        .map((phrase) => [phrase, id] as const),
    ),
  );
  const byArticle = rightsByArticle(rights);

  return (text) => {
    const spoken = new Map<RightId, Spoken>();
    const of = (id: RightId): Spoken => {
      const found = spoken.get(id) ?? { words: new Set(), articles: new Set(), distinct: false };
      spoken.set(id, found);
      return found;
    };
    for (const { phrase, of: ids } of find(text.replace(articlesInBrackets, ' ; ')))
      for (const id of ids) of(id).words.add(phrase);
    for (const article of articlesNamedIn(text)) {
      const having = byArticle.get(article) ?? byArticle.get(withoutParagraph(article)) ?? [];
      const [first] = having;
      if (!first) continue;
      of(first).articles.add(article);
      if (having.length <= fewRights) of(first).distinct = true;
    }
    return spoken;
  };
}

function rightsByArticle(rights: readonly Right[]): Map<string, RightId[]> {
  const byArticle = new Map<string, RightId[]>();
  for (const { id, articles } of rights)
    for (const [treaty, numbers] of Object.entries(articles))
      for (const number of numbers) {
        const article = `${treaty} ${number}`;
        byArticle.set(article, [...(byArticle.get(article) ?? []), id]);
      }
  return byArticle;
}

const isTreaty = (phrase: string) =>
  /^(?:the )?(?:covenant|convention|optional protocol|пакт|конвенция)s?$/iu.test(phrase);
