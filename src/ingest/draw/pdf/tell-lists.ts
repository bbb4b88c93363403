import type { Block } from './group-blocks.ts';
import type { Line } from './line.ts';
import type { Usual } from './measure.ts';

/**
 * Tells numbers of a list inside of a paragraph from numbers of paragraphs, block after block: those of a list stand
 * further in or begin anew at 1, and go on until the paragraphs' own next number.
 */
export function tellLists(
  usual: Usual,
): (block: Block, before: Block | undefined, afterHeading: boolean) => boolean {
  let main = 0;
  let listed = 0;
  return ({ begin, lines }, before, afterHeading) => {
    if (begin?.kind !== 'number' || begin.number.includes('.')) return false;
    const first = lines[0] as Line;
    const { value } = begin;
    const indented = usual.numberX !== undefined && first.x0 - first.left > usual.numberX + 1.2 * first.size;
    const colon = /:(?:\[\^[^\]]+\])*$/.test(before?.lines.at(-1)?.text ?? '');
    const goesOn = listed > 0 && value === listed + 1;
    const anew = value === 1 && main > 2 && (colon || !afterHeading);
    const isNext = value === main + 1;
    const isList = goesOn ? indented || !isNext : anew || (indented && !isNext);
    if (!isList) main = value;
    listed = isList ? value : 0;
    return isList;
  };
}
