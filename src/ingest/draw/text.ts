import type { Doubt, Drawn, Piece } from '../drawn.ts';
import { type Block, BlockBuilder } from './text-blocks.ts';
import { takeOutFurniture } from './text-furniture.ts';
import { findHeadings } from './text-headings.ts';
import { measureLayout } from './text-layout.ts';
import { readLines, type TextLine, withOneLineEnd } from './text-lines.ts';
import { withoutInlineMarks, withoutSpannedEmphasis } from './text-marks.ts';
import { cellsOf, isTableRule } from './text-tables.ts';

/**
 * Draws plain text as people have it: copied out of PDFs and web pages, with printed lines or whole paragraphs on a
 * line, with or without empty lines between them, with Markdown's marks in part. Where a paragraph begins and ends is
 * decided per file, from the lengths of its lines and from how its empty lines stand; each bold decision is a doubt.
 *
 * @param text decoded
 * @param _name of the file, which says nothing here
 */
export function drawText(text: string, _name: string): Drawn {
  const received = withOneLineEnd(text);
  const furniture = takeOutFurniture(readLines(received));
  const layout = measureLayout(furniture.lines);
  const builder = new BlockBuilder(furniture.lines, layout).build();
  const pieces = [
    ...piecesOf(findHeadings(builder.blocks, layout)),
    ...furniture.out.map(({ why, line }): Piece => ({ type: 'left out', why, ...placed([line], line.text) })),
  ].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  const doubts: Doubt[] = [...furniture.doubts, ...builder.doubts];
  return {
    text: received,
    pieces,
    doubts: doubts.sort((a, b) => a.line - b.line),
    notDrawn: [],
    about: {},
  };
}

const placed = (lines: readonly TextLine[], text: string) => ({
  text,
  lines: lines.map(({ line }) => line),
  page: lines[0]?.page,
});

function piecesOf(blocks: readonly Block[]): Piece[] {
  let items: { indent: number; bullet: string; introduces: boolean }[] = [];
  const texts = withoutSpannedEmphasis(blocks.map(({ text }) => withoutInlineMarks(text)));
  return blocks.map((block, at): Piece => {
    const base = placed(block.lines, texts[at] ?? '');
    if (block.kind !== 'item') items = [];
    if (block.kind === 'item') {
      const one = {
        indent: block.lines[0]?.indent ?? 0,
        bullet: block.bullet ?? '',
        introduces: /:["”»]?$/.test(block.text),
      };
      items = [...ownersOf(items, one), one];
      return { ...base, type: 'item', depth: items.length };
    }
    if (block.kind === 'row') {
      if (isTableRule(block.text)) return { ...base, type: 'left out', why: 'decoration' };
      const cells = cellsOf(block.text).map(withoutInlineMarks);
      const header = isTableRule(blocks[at + 1]?.text ?? '');
      return { ...base, text: cells.filter(Boolean).join(' '), type: 'row', cells, header };
    }
    if (block.kind === 'heading') return { ...base, type: 'heading', level: block.level ?? 2 };
    if (block.kind === 'quotation') return { ...base, type: 'quotation' };
    const note = /^\[\^(\w+)\]:\s*(.*)$/.exec(base.text);
    if (note) return { ...base, type: 'note', mark: note[1] ?? '', text: note[2] ?? '' };
    return { ...base, type: 'paragraph' };
  });
}

/** The items that this one stands below. A stray indent is no nesting: an item has items where it introduces them. */
function ownersOf<T extends { indent: number; bullet: string; introduces: boolean }>(
  items: readonly T[],
  { indent, bullet }: T,
): T[] {
  const same = items.findIndex((item) => item.bullet === bullet && item.indent >= indent - 1);
  if (same >= 0) return items.slice(0, same);
  const last = items.at(-1);
  const deeper = last && indent >= last.indent + 2 && (last.introduces || last.bullet !== bullet);
  return deeper ? [...items] : items.filter((item) => item.indent < indent - 1 && item !== last);
}
