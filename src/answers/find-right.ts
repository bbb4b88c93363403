import type { RightId } from '../domain/ids.ts';
import type { Right } from '../domain/vocabulary.ts';
import { fold, isCyrillic } from '../search/fold.ts';
import { repair } from '../search/repair.ts';
import { questionWords, russianStopWords, stopWords } from '../search/stop-words.ts';
import { formKey } from '../search/thesaurus.ts';
import { wordsOf } from '../search/words.ts';
import type { Services } from './services.ts';

export interface FoundRights {
  readonly rights: readonly Right[];
  /** The article that was asked for, and whether its treaty was named. */
  readonly article?: { readonly name: string; readonly treatyNamed: boolean };
}

const article =
  /^(?:(iccpr|udhr|icescr|crc|cat|cedaw|crpd|мпгпп)\s+)?(?:art(?:icle)?s?\.?|ст\.?|статья|бап)?\s*(\d+)(?:\s*\((\d+)\))?(?:\s+(?:of\s+)?(?:the\s+)?(iccpr|udhr|icescr|crc|cat|cedaw|crpd|covenant|мпгпп))?$/;

/** Words that stand around the name of a right and are no part of it. */
const around = new Set([
  'freedom',
  'right',
  'rights',
  'human',
  'kazakhstan',
  'право',
  'права',
  'свобода',
  'құқығы',
  'құқық',
  'бостандығы',
  'казахстан',
  'казахстане',
]);

/** The rights that a wording names; none where it names no right. */
export function findRights(wording: string, services: Services): FoundRights {
  const folded = fold(wording)
    .replace(/[?!.,;"']+/g, ' ')
    .trim();
  const { rights } = services.library;
  const byId = rights.find((right) => right.id === folded.replace(/\s+/g, '-'));
  if (byId) return { rights: [byId] };
  const numbered = article.exec(folded);
  const protecting = numbered ? byArticle(rights, numbered) : undefined;
  if (protecting && protecting.rights.length > 0) return protecting;
  const ids =
    byWords(folded, services) ?? byWords(repaired(folded, services), services) ?? new Set<RightId>();
  return { rights: rights.filter((right) => ids.has(right.id)) };
}

function byArticle(rights: readonly Right[], [, before, number = '', , after]: RegExpExecArray): FoundRights {
  const named = (before ?? after)?.toUpperCase();
  const treaty = !named || named === 'COVENANT' || named === 'МПГПП' ? 'ICCPR' : named;
  const having = rights.filter((right) =>
    right.articles[treaty]?.some((known) => known.replace(/\(.*/, '') === number),
  );
  return { rights: having, article: { name: `${treaty} ${number}`, treatyNamed: named !== undefined } };
}

function byWords(folded: string, services: Services): ReadonlySet<RightId> | undefined {
  const { thesaurus } = services.search;
  const words = wordsOf(folded).map((word) => word.text);
  const telling = words.filter(
    (word) => !stopWords.has(word) && !questionWords.has(word) && !russianStopWords.has(word),
  );
  const core = telling.filter((word) => !around.has(word));
  for (const candidate of [words, telling, core]) {
    if (candidate.length === 0) continue;
    const entry = thesaurus.find(candidate.map(formKey));
    if (entry && entry.rights.size > 0) return entry.rights;
  }
  const [only = ''] = core;
  const entry = core.length === 1 && isCyrillic(only) ? thesaurus.findByBeginning(only) : undefined;
  return entry && entry.rights.size > 0 ? entry.rights : undefined;
}

/** The wording with each word that the library does not know repaired. */
function repaired(folded: string, services: Services): string {
  const { index, thesaurus } = services.search;
  const known = new Map([...[...thesaurus.words].map((word) => [word, 1] as const), ...index.words]);
  return wordsOf(folded)
    .map(({ text }) => (stopWords.has(text) || isCyrillic(text) ? text : (repair(text, known) ?? text)))
    .join(' ');
}
