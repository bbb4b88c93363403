import { readBlocks } from '../../corpus/blocks.ts';
import { wordsOfBlocks, wordsOfNotes, wordsOfSource } from '../../corpus/words.ts';
import type { Alignment } from './align.ts';
import { EditError } from './edit-problem.ts';
import type { Units } from './units.ts';

const noSigns = { bullets: false, numbered: false };

/**
 * The lines of the source that have words of one part and of nothing else.
 * @throws EditError where another part stands on them, too, or words that this part does not have
 */
export function ownLines(
  text: string,
  { units, firstLine }: Units,
  source: string,
  { linesOf }: Alignment,
  index: number,
): readonly number[] {
  const own = linesOf[index] ?? [];
  if (own.length === 0) throw new EditError('no line of the source has words of this part');
  for (const [other, lines] of linesOf.entries()) {
    const shared = other === index ? undefined : lines.find((line) => own.includes(line));
    if (shared !== undefined)
      throw new EditError(
        `line ${shared} of the source has words of another part, too: “${short(units[other]?.text)}”; merge the two, or leave it in`,
      );
  }
  const blocks = readBlocks(
    text
      .split('\n')
      .slice(firstLine - 1)
      .join('\n'),
    firstLine,
  );
  const { line = 0, end = 0, kind, prefix = '' } = units[index] ?? {};
  // Before a footnote its mark may be printed in more than one way.
  const mark = kind === 'note' ? bare(prefix.trim()) : '';
  const words = [...wordsOfBlocks(blocks, noSigns), ...wordsOfNotes(blocks)];
  const mine = new Set(words.flatMap((word) => (word.line >= line && word.line <= end ? [word.text] : [])));
  // Figures of footnotes are compared without the signs that a mark may have.
  const forms = (word: string) => [word, withoutMark(word), ...(kind === 'note' ? [bare(word)] : [])];
  const isMine = (word: string) => forms(word).some((form) => mine.has(form)) || bare(word) === mark;
  const other = wordsOn(source, own).find((word) => !isMine(word.text));
  if (other)
    throw new EditError(
      `line ${other.line} of the source has “${other.text}”, which this part has not; mend its text first`,
    );
  return own;
}

/** The words of some lines of the source alone. */
function wordsOn(source: string, lines: readonly number[]) {
  const plain = source.replaceAll('\f', ' ');
  const all = plain.split('\n').map((_, index) => index + 1);
  const omitted = new Set(all.filter((line) => !lines.includes(line)));
  return wordsOfSource(plain, noSigns, { omitted, notes: new Set(), inside: new Set() });
}

const bare = (mark: string) => mark.replace(/^[[(]?\^?|[\])]?[.:]?$/g, '');

/** The digit of a footnote that sticks to a word. */
const withoutMark = (word: string) => word.replace(/(?<=[^\d\s])\d{1,3}(?=[,.;:]?$)/, '');

const short = (text = '') => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
