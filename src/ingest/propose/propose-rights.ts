import type { DocumentId, PassageId, RightId } from '../../domain/ids.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Right } from '../../domain/vocabulary.ts';
import { makeRightFinder, type Spoken } from './find-rights.ts';
import { type Heading, headingsOf } from './headings.ts';
import { joinNumbers } from './join-numbers.ts';
import { wordsOf } from './phrases.ts';
import type { ProposedRight, ProposedSelector } from './proposals.ts';

/** A heading with more of the document's passages than this says what the document is about, not what they are. */
const mostOfDocument = 0.7;
/** In a passage of no more words than this one word of a right is enough. */
const fewWords = 20;
/** A passage that speaks this clearly of one right does not speak of others by one word. */
const clearly = 3;
/** A term of two words in more passages than this is in passing. */
const seldom = 2;

interface Found {
  readonly selectors: ProposedSelector[];
  readonly covered: Set<PassageId>;
}

/**
 * The rights that a document speaks of, each with the headings and passages that do: whole headings that name the
 * right, and passages that name an article of it, two of its words, or one that tells enough. Rather too few than wrong
 * ones: what is missing a reader of the document sees, what is wrong stays.
 */
export function proposeRights(
  document: DocumentId,
  passages: readonly Passage[],
  rights: readonly Right[],
): ProposedRight[] {
  const find = makeRightFinder(rights);
  const spoken = new Map(passages.map((passage) => [passage.id, find(passage.text)]));
  const inPassages = countWords([...spoken.values()]);
  const byHeading = headingsThatSpeak(passages, find);
  return rights.flatMap(({ id, label }) => {
    const found = underHeadings(document, id, byHeading, spoken);
    const single = passages.flatMap((passage) => {
      if (found.covered.has(passage.id)) return [];
      const all = spoken.get(passage.id) ?? new Map<RightId, Spoken>();
      const because = whySingle(id, passage, all, inPassages);
      return because ? [{ passage, because }] : [];
    });
    const selectors = [...found.selectors, ...joinNumbers(single)];
    return selectors.length > 0 ? [{ right: id, label: label.en, selectors }] : [];
  });
}

type SpeakingHeading = Heading & { readonly speaks: ReadonlyMap<RightId, Spoken> };

function headingsThatSpeak(
  passages: readonly Passage[],
  find: (text: string) => Map<RightId, Spoken>,
): SpeakingHeading[] {
  return headingsOf(passages)
    .filter((heading) => heading.depth > 0 || heading.passages.length <= passages.length * mostOfDocument)
    .filter((heading) => passages.length < 3 || heading.passages.length <= passages.length * mostOfDocument)
    .map((heading) => ({ ...heading, speaks: find(heading.text) }));
}

function underHeadings(
  document: DocumentId,
  right: RightId,
  headings: readonly SpeakingHeading[],
  spoken: ReadonlyMap<PassageId, ReadonlyMap<RightId, Spoken>>,
): Found {
  const covered = new Set<PassageId>();
  const selectors: ProposedSelector[] = [];
  for (const { key, text, passages, speaks } of headings) {
    const says = speaks.get(right);
    if (!says || passages.every(({ id }) => covered.has(id))) continue;
    // A heading that names several rights speaks of each in some of its passages.
    const own = isAbout(right, speaks)
      ? passages
      : passages.filter(({ id }) => spoken.get(id)?.has(right) === true);
    if (own.length === passages.length) {
      selectors.push({ selector: `${document}#${key}`, because: [`heading “${text}”`] });
    } else {
      const fresh = own.filter(({ id }) => !covered.has(id));
      const why = (passage: Passage) => reasons(spoken.get(passage.id)?.get(right));
      selectors.push(...joinNumbers(fresh.map((passage) => ({ passage, because: why(passage) }))));
    }
    for (const { id } of own) covered.add(id);
  }
  return { selectors, covered };
}

/** Whether a heading names this right alone: by words, or by articles where it has no words of any right. */
function isAbout(right: RightId, speaks: ReadonlyMap<RightId, Spoken>): boolean {
  const byWords = [...speaks].filter(([, { words }]) => words.size > 0);
  const [only, ...others] = byWords.length > 0 ? byWords : [...speaks];
  return only?.[0] === right && others.length === 0;
}

function whySingle(
  right: RightId,
  passage: Passage,
  all: ReadonlyMap<RightId, Spoken>,
  inPassages: ReadonlyMap<string, number>,
): readonly string[] | undefined {
  const says = all.get(right);
  if (!says) return undefined;
  const because = reasons(says);
  if (says.articles.size > 0) {
    const byArticles = [...all.values()].filter(({ articles }) => articles.size > 0).length;
    return says.words.size > 0 || (says.distinct && byArticles === 1) ? because : undefined;
  }
  if (says.words.size > 1) return because;
  if (wordsOf(passage.text).length <= fewWords) return because;
  const most = Math.max(...[...all.values()].map(({ words }) => words.size));
  if (most >= clearly) return undefined;
  const [only = ''] = says.words;
  const length = wordsOf(only).length;
  const tells = length > 2 || (length === 2 && (inPassages.get(only) ?? 0) <= seldom);
  return tells ? because : undefined;
}

const reasons = (says: Spoken | undefined) => (says ? [...says.articles, ...says.words] : []);

/** In how many passages each word of a right stands. */
function countWords(spoken: readonly ReadonlyMap<RightId, Spoken>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const rights of spoken)
    for (const word of new Set([...rights.values()].flatMap(({ words }) => [...words])))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
