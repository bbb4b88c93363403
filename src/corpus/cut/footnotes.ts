import type { Footnote } from '../../domain/passage.ts';
import type { Block, Item } from '../blocks.ts';
import type { Problem } from '../problems.ts';

/** Where a document begins its marks anew, the second `1` is written `[^1-2]`. */
const again = /-\d+$/;
const mark = /\[\^([^\]\s]+)\]/g;

export const withoutMarks = (text: string) => text.replace(mark, '');

/** The notes to which a text refers, in its order. */
export const notesOf = (text: string, notes: ReadonlyMap<string, string>): Footnote[] =>
  marksIn(text).flatMap((name) => {
    const words = notes.get(name);
    return words === undefined ? [] : [{ mark: name.replace(again, ''), text: words }];
  });

/** The footnotes of a document by mark; a mark without a note is a problem. */
export function readNotes(blocks: readonly Block[], file: string, problems: Problem[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const block of blocks) {
    if (block.type !== 'note') continue;
    const told = (message: string) => problems.push({ file, line: block.line, message });
    if (notes.has(block.mark)) told(`the footnote [^${block.mark}] stands twice`);
    notes.set(block.mark, block.text);
  }
  for (const block of blocks)
    for (const name of textsOf(block).flatMap(marksIn))
      if (!notes.has(name))
        problems.push({ file, line: block.line, message: `[^${name}] has no footnote: write [^${name}]: …` });
  return notes;
}

const marksIn = (text: string) => [...text.matchAll(mark)].map(([, name = '']) => name);

function textsOf(block: Block): string[] {
  if (block.type === 'rule' || block.type === 'note') return [];
  const own = block.type === 'list' ? [] : [block.text];
  return [...own, ...('items' in block ? block.items.flatMap(textsOfItem) : [])];
}
const textsOfItem = ({ text, items }: Item): string[] => [text, ...items.flatMap(textsOfItem)];
