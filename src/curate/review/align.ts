import { diffArrays } from 'diff';
import { readBlocks } from '../../corpus/blocks.ts';
import { linesIn } from '../../corpus/line-ranges.ts';
import {
  dropFootnotes,
  dropOmission,
  notesOfSource,
  type Word,
  wordsOfBlocks,
  wordsOfNotes,
  wordsOfSource,
} from '../../corpus/words.ts';
import { matchByRareWords } from './rare-words.ts';
import type { Units } from './units.ts';

/** What the front matter says of words that are in no passage, by the words or by the lines that they are on. */
export interface SourceMarks {
  readonly footnotes: number;
  readonly omissions: readonly {
    readonly name: string;
    readonly words?: string | undefined;
    readonly lines?: string | undefined;
  }[];
  /** The lines of footnotes. */
  readonly notes?: string | undefined;
}

export interface Alignment {
  /** For each part of the document, in order: the lines of the source that have words of it, ascending. */
  readonly linesOf: readonly (readonly number[])[];
  /** Lines of the source with words that the front matter leaves out, and under which name. */
  readonly omitted: ReadonlyMap<number, string>;
  /** Those of them that it names by their number, so that one alone can be put back. */
  readonly numbered: ReadonlySet<number>;
  /** Lines of the source that have words, none of them in the document or left out. */
  readonly lost: ReadonlySet<number>;
}

const noSigns = { bullets: false, numbered: false };

/**
 * Which lines of the source each part of a document was made of: the words of both, in order, set beside each other.
 * Where the two differ too much for a diff, words that stand once in both are held on to.
 * @param text the document's file
 */
export function align(
  text: string,
  { units, firstLine }: Units,
  source: string,
  marks: SourceMarks,
): Alignment {
  const body = text.split('\n').slice(firstLine - 1);
  const blocks = readBlocks(body.join('\n'), firstLine);
  const plain = source.replaceAll('\f', ' ');
  const omitted = linesOmitted(plain, marks.omissions);
  const lines = {
    omitted: new Set(omitted.keys()),
    notes: linesIn(marks.notes, plain.split('\n').length) ?? new Set<number>(),
    inside: new Set<number>(),
  };
  const theirs = wordsOfSource(plain, noSigns, lines);
  dropFootnotes(theirs, marks.footnotes);
  for (const [line, name] of takeOmitted(theirs, marks.omissions)) omitted.set(line, name);
  const notes = notesOfSource(plain, lines);

  const starts = units.map((unit) => unit.line);
  const linesOf = units.map(() => new Set<number>());
  const [known, found] = [new Set<number>(), new Set<number>()];
  for (const word of [...theirs, ...notes]) known.add(word.line);
  const sides = [
    [theirs, wordsOfBlocks(blocks, noSigns)],
    [notes, wordsOfNotes(blocks)],
  ] as const;
  for (const [left, right] of sides)
    for (const [at, other] of matches(left, right)) {
      const [line, own] = [left[at]?.line ?? 0, right[other]?.line ?? 0];
      found.add(line);
      linesOf[lastAtMost(starts, own)]?.add(line);
    }
  return {
    linesOf: linesOf.map((lines) => [...lines].sort((a, b) => a - b)),
    omitted,
    numbered: lines.omitted,
    lost: new Set([...known].filter((line) => !found.has(line) && !omitted.has(line))),
  };
}

function linesOmitted(source: string, omissions: SourceMarks['omissions']): Map<number, string> {
  const count = source.split('\n').length;
  return new Map(
    omissions.flatMap(({ name, lines }) =>
      [...(linesIn(lines, count) ?? [])].map((line): [number, string] => [line, name]),
    ),
  );
}

/** Takes out the words of named omissions; the lines that they were on. */
function takeOmitted(words: Word[], omissions: SourceMarks['omissions']): Map<number, string> {
  const omitted = new Map<number, string>();
  for (const { name, words: text } of omissions) {
    const before = words.slice();
    if (text === undefined || !dropOmission(words, text)) continue;
    const at = before.findIndex((word, index) => word !== words[index]);
    for (const word of before.slice(at, at + before.length - words.length)) omitted.set(word.line, name);
  }
  return omitted;
}

/** Pairs of places at which both have the same word, ascending. */
function matches(left: readonly Word[], right: readonly Word[]): [number, number][] {
  const [theirs, mine] = [left.map((word) => word.text), right.map((word) => word.text)];
  const changes = diffArrays(theirs, mine, { maxEditLength: 2000, timeout: 2000 });
  if (!changes) return matchByRareWords(theirs, mine);
  const pairs: [number, number][] = [];
  let [a, b] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (removed) a += count;
    else if (added) b += count;
    else for (let step = 0; step < count; step++) pairs.push([a++, b++]);
  }
  return pairs;
}

/** The index of the last of ascending numbers that is not above `value`; -1 where all are. */
export function lastAtMost(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
