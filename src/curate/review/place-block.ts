import { EditError } from './edit-problem.ts';
import { type Form, hasItems, paragraphsOf, prefixOf, suffixOf } from './form.ts';
import { isBlank, type Lines, replaceLines, shiftLine } from './lines.ts';
import type { Unit } from './units.ts';

/** The column at which text beside the part would begin that belongs to the same list. */
export const parentOffset = (unit: Unit) => (unit.kind === 'paragraph' ? unit.indent : 0);

/**
 * Writes a part anew as another kind or at another depth. What is indented below it goes with it; what follows in a
 * list that it leaves becomes a list of its own, or belongs to the numbered paragraph that it becomes.
 */
export function placeBlock(lines: Lines, units: readonly Unit[], index: number, form: Form): Lines {
  const unit = units[index] as Unit;
  const indent = form.kind === 'item' ? indentAt(units, index, Math.max(1, form.depth)) : 0;
  const prefix = prefixOf(form, indent);
  const paragraphs = paragraphsOf(form);
  if (paragraphs.length === 0) throw new EditError('the text is empty; merge it with the one before instead');
  const own = paragraphs.flatMap((text, at) => [
    ...(at > 0 ? [prefix.trimEnd()] : []),
    prefix + text + (at === paragraphs.length - 1 ? suffixOf(form, unit) : ''),
  ]);
  const childOffset = hasItems(form) ? prefix.length : indent;
  const below = lines.lines
    .slice(unit.end, unit.bodyEnd)
    .map((line) => shiftLine(line, childOffset - unit.offset));
  const left = indent < unit.indent ? endOfLeft(units, index, indent) : unit.bodyEnd;
  const target = form.kind === 'numbered' && hasItems(form) ? prefix.length : indent;
  const following = lines.lines
    .slice(unit.bodyEnd, left)
    .map((line) => shiftLine(line, Math.max(target - unit.indent, -columnOf(line) + target)));
  const placed = replaceLines(lines, unit.line, left, [...own, ...below, ...following]);
  return openAround(placed, unit, own.length);
}

const columnOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0;

/** The column of an item at a depth: inside the nearest part above that has items of that depth. */
function indentAt(units: readonly Unit[], index: number, depth: number): number {
  if (depth === 1) return 0;
  for (let at = index - 1; at >= 0; at--) {
    const above = units[at] as Unit;
    if (above.depth === depth - 1 && hasItems(above)) return above.offset;
    if (above.depth < depth - 1) break;
  }
  throw new EditError('nothing stands above it that it could be an item of');
}

/** The last line of the lists that a part leaves when it moves left to a column. */
function endOfLeft(units: readonly Unit[], index: number, indent: number): number {
  let end = (units[index] as Unit).bodyEnd;
  for (const above of units.slice(0, index))
    if (above.bodyEnd >= (units[index] as Unit).line && above.offset > indent)
      end = Math.max(end, above.bodyEnd);
  return end;
}

/** Puts an empty line before and after a part of `length` lines, unless items stand beside items. */
export function openAround(lines: Lines, at: { readonly line: number }, length: number): Lines {
  const isItem = (line: string | undefined) => /^\s*[-+*]\s+\S/.test(line ?? '');
  const own = lines.lines[at.line - 1];
  const after = lines.lines[at.line - 1 + length];
  const before = lines.lines[at.line - 2];
  let opened = lines;
  if (!isBlank(after) && !(isItem(own) && isItem(after)))
    opened = replaceLines(opened, at.line + length, at.line + length - 1, ['']);
  if (at.line > 1 && !isBlank(before) && !(isItem(own) && isItem(before)))
    opened = replaceLines(opened, at.line, at.line - 1, ['']);
  return opened;
}
