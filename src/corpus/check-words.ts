import { diffArrays } from 'diff';
import type { Passage } from '../domain/passage.ts';
import type { Block } from './blocks.ts';
import { linesIn } from './line-ranges.ts';
import type { Problem } from './problems.ts';
import type { FrontMatter } from './schemas.ts';
import {
  dropFootnotes,
  dropOmission,
  type Lines,
  notesOfSource,
  type Word,
  wordsOfBlocks,
  wordsOfNotes,
  wordsOfSource,
  wordsOfText,
} from './words.ts';

interface Text {
  readonly file: string;
  readonly words: readonly Word[];
}

/**
 * Proves completeness both ways: every word of the document stands in its source, in the same order, and every
 * word of the source is in the document or in a named omission. Items and numbered paragraphs must begin at the
 * same words in both, and every block where a line of the source begins.
 */
export function checkWords(
  blocks: readonly Block[],
  document: { file: string; front: FrontMatter },
  source: { file: string; text: string },
): Problem[] {
  const problems: Problem[] = [];
  const told = (message: string) => problems.push({ file: document.file, line: 1, message });
  const { bullets, footnotes, omissions } = document.front.source;
  const signs = {
    bullets: bullets === 'marked',
    numbered: blocks.some((block) => block.type === 'numbered'),
  };
  const lines = linesNamed(document.front, source, told);
  const words = wordsOfSource(source.text, signs, lines);
  const missing = dropFootnotes(words, footnotes);
  if (missing !== undefined)
    told(`source.footnotes says ${footnotes}, but marker ${missing} is not in ${source.file}`);
  for (const omission of omissions) {
    if ('words' in omission && !dropOmission(words, omission.words))
      told(`omission "${omission.name}": “${omission.words}” is not in ${source.file}`);
  }
  const mine = { file: document.file, words: wordsOfBlocks(blocks, signs) };
  const theirs = { file: source.file, words };
  const different = differences(mine, theirs);
  const ownNotes = { file: document.file, words: wordsOfNotes(blocks) };
  return [
    ...problems,
    ...(different.length > 0 ? different : brokenInside(mine, theirs)),
    ...differences(ownNotes, { file: source.file, words: notesOfSource(source.text, lines) }),
  ];
}

/** The lines that the front matter names; such a line is one of the source. */
function linesNamed(
  { source: { omissions, notes, inside, bare } }: FrontMatter,
  source: { file: string; text: string },
  told: (message: string) => void,
): Lines {
  const count = source.text.split(/\r?\n/).length;
  const read = (name: string, ranges: string | undefined) => {
    const lines = linesIn(ranges, count);
    if (lines === undefined) told(`${name}: ${source.file} has ${count} lines`);
    return lines ?? new Set<number>();
  };
  const omitted = omissions.flatMap((one) =>
    'lines' in one ? [...read(`omission "${one.name}"`, one.lines)] : [],
  );
  return {
    omitted: new Set(omitted),
    notes: read('source.notes', notes),
    inside: read('source.inside', inside),
    bare: read('source.bare', bare),
  };
}

/** Every word of a document but its headings is in a passage, in order: cutting loses nothing. */
export function checkCut(blocks: readonly Block[], passages: readonly Passage[], file: string): Problem[] {
  const cut = blocks.filter((block) => block.type !== 'heading' || block.marks.classes.includes('question'));
  const written = wordsOfBlocks(cut, { bullets: false, numbered: false }).filter((word) => !word.isNumber);
  const quoted = passages.flatMap(({ text }) => wordsOfText(text));
  const at = written.findIndex((word, index) => word.text !== quoted[index]);
  const line = written[at]?.line;
  if (line === undefined) return [];
  const lost = written.slice(at).map((word) => word.text);
  return [
    {
      file,
      line,
      message: `no passage has ${show(lost.slice(0, longest))}: the text is not written as docs/corpus.md says`,
    },
  ];
}

function differences(document: Text, source: Text): Problem[] {
  const problems: Problem[] = [];
  const equal =
    document.words.length === source.words.length &&
    document.words.every((word, index) => word.text === source.words[index]?.text);
  if (equal) return problems;
  const changes = diffArrays(
    source.words.map((word) => word.text),
    document.words.map((word) => word.text),
  );
  let inDocument = 0;
  let inSource = 0;
  changes.forEach((change, index) => {
    const next = changes[index + 1];
    if (change.removed) {
      const line = document.words[Math.min(inDocument, document.words.length - 1)]?.line ?? 1;
      const at = `${source.file}:${source.words[inSource]?.line ?? 1}`;
      const instead = next?.added
        ? `the source has ${show(change.value)} (${at}), the document ${show(next.value)}`
        : `missing here: ${show(change.value)} (${at})`;
      problems.push({ file: document.file, line, message: instead });
      inSource += change.count;
    } else if (change.added) {
      const line = document.words[inDocument]?.line ?? 1;
      if (!changes[index - 1]?.removed) {
        problems.push({ file: document.file, line, message: `not in the source: ${show(change.value)}` });
      }
      inDocument += change.count;
    } else {
      inSource += change.count;
      inDocument += change.count;
    }
  });
  return problems;
}

/** With equal words: blocks that begin in the middle of a line of the source. */
function brokenInside(document: Text, source: Text): Problem[] {
  return document.words.flatMap((word, index) =>
    word.begins && !source.words[index]?.begins
      ? [
          {
            file: document.file,
            line: word.line,
            message: `“${word.text}” begins a passage here, but stands inside a line of ${source.file}:${source.words[index]?.line ?? 1}`,
          },
        ]
      : [],
  );
}

const longest = 24;
function show(words: readonly string[]): string {
  const signs: Record<string, string> = { '•': '[an item begins]', '¶': '[a numbered paragraph begins]' };
  const text = words
    .slice(0, longest)
    .map((word) => signs[word] ?? word)
    .join(' ');
  return words.length > longest ? `“${text} …” (${words.length} words)` : `“${text}”`;
}
