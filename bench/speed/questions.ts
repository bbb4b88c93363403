import { misspelt } from '../misspelt.ts';
import { type Random, wholeBetween } from './random.ts';
import { type Passage, parts } from './synthetic.ts';
import { functionWords } from './word-forms.ts';

export interface Question {
  readonly text: string;
  /** Whether its last word is the beginning of one. */
  readonly prefix?: boolean;
  /** Whether it has a typing error, for engines that are told beforehand to expect any. */
  readonly misspelt?: boolean;
  /** The tenth of the passages that may be found. */
  readonly part?: number;
}

/** Kinds of questions, and how they are headed. */
export const kinds = {
  one: '1 word',
  three: '3 words',
  rare: '3 rare words',
  eight: '8 words',
  misspelt: '3, one error',
  prefix: '3, last begun',
  filtered: '3, filter',
} as const;
export type Kind = keyof typeof kinds;
export const allKinds = Object.keys(kinds) as Kind[];

/** Occurs at least twice, or a repaired spelling would find it as well; at most so often. */
const rareOccurrences = { least: 2, most: 5 };

/** How often each word occurs in all passages, function words aside: what an engine leaves out shall not help it. */
export function countWords(passages: Iterable<Passage>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, text } of passages)
    for (const word of `${title} ${text}`.toLowerCase().match(/[a-z]+/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of functionWords) counts.delete(word);
  return counts;
}

/** Asks for questions of any kind, the same for the same words and chance. */
export function askerOf(counts: ReadonlyMap<string, number>, random: Random): (kind: Kind) => Question {
  const words = [...counts.keys()];
  const rare = words.filter((word) => {
    const count = counts.get(word) ?? 0;
    return count >= rareOccurrences.least && count <= rareOccurrences.most;
  });
  const frequent = drawByCount(counts, random);
  const anyRare = () => rare[Math.floor(random() * rare.length)] ?? frequent();
  const make: Record<Kind, () => Question> = {
    one: () => ({ text: frequent() }),
    three: () => ({ text: distinct(3, frequent).join(' ') }),
    rare: () => ({ text: distinct(3, anyRare).join(' ') }),
    eight: () => ({ text: distinct(8, frequent).join(' ') }),
    misspelt: () => misspeltQuestion(frequent, counts),
    prefix: () => ({ text: begun(distinct(3, frequent)).join(' '), prefix: true }),
    filtered: () => ({
      text: distinct(3, frequent).join(' '),
      part: wholeBetween(random, 0, parts - 1),
    }),
  };
  return (kind) => make[kind]();
}

/** Draws a word as often as it occurs. */
function drawByCount(counts: ReadonlyMap<string, number>, random: Random): () => string {
  const words = [...counts.keys()];
  let sum = 0;
  const sums = Float64Array.from(counts.values(), (count) => {
    sum += count;
    return sum;
  });
  return () => {
    const drawn = random() * sum;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > drawn) high = middle;
      else low = middle + 1;
    }
    return words[low] as string;
  };
}

/** Different words; fewer where there are hardly any. */
function distinct(count: number, draw: () => string): string[] {
  const drawn = new Set<string>();
  for (let tries = 0; drawn.size < count && tries < count * 20; tries++) drawn.add(draw());
  return [...drawn];
}

/** Short words are typed right, and an error may make another word that there is: neither is wanted here. */
function misspeltQuestion(draw: () => string, known: ReadonlyMap<string, number>): Question {
  let text = '';
  for (let tries = 0; tries < 50; tries++) {
    text = distinct(3, draw).join(' ');
    const wrong = misspelt(text);
    if (wrong.split(' ').some((word) => !known.has(word))) return { text: wrong, misspelt: true };
  }
  return { text, misspelt: true };
}

const begun = (words: readonly string[]): string[] =>
  words.map((word, at) =>
    at === words.length - 1 ? word.slice(0, Math.max(3, Math.ceil(word.length * 0.6))) : word,
  );
