import type { Drawn } from '../../drawn.ts';
import { type Draft, startDraft, textsOf } from './draft.ts';
import type { Front } from './find-front.ts';
import { type Found, isHeading, levelHeadings } from './find-headings.ts';
import type { Note } from './find-notes.ts';
import type { Table } from './find-tables.ts';
import { type Block, groupBlocks } from './group-blocks.ts';
import type { LaidOut } from './lay-out.ts';
import type { Line } from './line.ts';
import type { Usual } from './measure.ts';
import { findInner } from './part-numbers.ts';
import { sortLines } from './sort-lines.ts';
import { tellLists } from './tell-lists.ts';

const BULLET = /^\S\s+/u;
const MARK = /^(?:\[\^[^\]]+\]|\[?\d{1,3}\]?\.?|\*{1,4})\s*/;

/** Pieces and their lines out of pages that are laid out. */
export function makePieces(laid: LaidOut): Pick<Drawn, 'text' | 'pieces' | 'doubts'> {
  const { order, notes, front, tables, rest, usual } = sortLines(laid);
  const draft = startDraft(order);
  for (const { line, why } of [...laid.above, ...laid.below])
    draft.pieces.push({ type: 'left out', why, ...draft.base([line]) });
  addFront(draft, front);
  addNotes(draft, notes);
  const inTables = new Set(tables.flatMap((table) => table.lines));
  addBlocks(draft, groupBlocks(rest, usual, inTables), usual);
  addTables(draft, tables);
  doubtMarks(draft, order, notes);
  const { texts, pieces, doubts } = draft;
  pieces.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  doubts.sort((a, b) => a.line - b.line);
  return { text: texts.join('\n'), pieces, doubts };
}

function addFront({ pieces, base }: Draft, front: Front): void {
  for (const line of front.masthead) pieces.push({ type: 'left out', why: 'title page', ...base([line]) });
  for (const line of front.contents) pieces.push({ type: 'left out', why: 'contents', ...base([line]) });
  if (front.title.length) pieces.push({ type: 'heading', level: 1, ...base(front.title) });
}

function addNotes({ texts, pieces, base, numberOf }: Draft, notes: readonly Note[]): void {
  for (const { mark, lines } of notes) {
    const [first = '', ...more] = textsOf(lines);
    const own = first.replace(MARK, '');
    texts[numberOf(lines[0] as Line) - 1] = `[^${mark}]: ${own}`;
    pieces.push({ type: 'note', mark, ...base(lines, [own, ...more]) });
  }
}

function addTables({ texts, pieces, base, doubt, numberOf }: Draft, tables: readonly Table[]): void {
  for (const table of tables) {
    doubt(table.lines[0] as Line, `a table of ${table.rows.length} rows: compare its cells with the page`);
    for (const { lines, cells, header } of table.rows) {
      const row = { ...base(lines), text: cells.filter(Boolean).join(' ') };
      pieces.push({ type: 'row', cells, header, ...row });
      // A row is read cell by cell, not line by line: so it stands in the text, on its first line.
      for (const [at, line] of lines.entries()) texts[numberOf(line) - 1] = at === 0 ? row.text : '';
    }
  }
}

/** Which blocks are headings, with their levels. */
function findLevels(blocks: readonly Block[], usual: Usual): Map<Block, number> {
  const found: Found[] = [];
  let expected = 1;
  blocks.forEach((block, at) => {
    if (isHeading(block, blocks[at - 1], blocks[at + 1], usual, expected))
      found.push({ block, text: textsOf(block.lines).join(' ') });
    else if (block.begin?.kind === 'number' && !block.begin.number.includes('.'))
      expected = Math.max(expected, block.begin.value + 1);
  });
  return levelHeadings(found);
}

function addBlocks(draft: Draft, blocks: readonly Block[], usual: Usual): void {
  const levels = findLevels(blocks, usual);
  const isList = tellLists(usual);
  const begun = new Set(blocks.flatMap(({ begin }) => (begin?.kind === 'number' ? [begin.number] : [])));
  let insets: number[] = [];
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    const level = levels.get(block);
    for (const { line, message } of block.doubts) draft.doubt(line, message);
    if (level !== undefined) {
      insets = [];
      draft.pieces.push({ type: 'heading', level, ...draft.base(block.lines) });
    } else if (
      !block.begin ||
      (block.begin.kind === 'number' && !isList(block, before, before !== undefined && levels.has(before)))
    ) {
      insets = [];
      addParagraph(
        draft,
        block.lines,
        textsOf(block.lines),
        block.begin?.kind === 'number' ? block.begin.number : '',
        begun,
      );
    } else {
      insets = nest(insets, block.lines[0] as Line);
      addItem(draft, block, insets.length);
    }
  });
}

/** The insets of the items around an item, and its own. */
function nest(around: readonly number[], { x0, left, size }: Line): number[] {
  const inset = x0 - left;
  const outer = around.filter((other) => other <= inset + 0.8 * size);
  const last = outer.at(-1);
  return last !== undefined && last >= inset - 0.8 * size ? outer : [...outer, inset];
}

function addItem({ texts, pieces, base, numberOf }: Draft, { begin, lines }: Block, depth: number): void {
  const own = textsOf(lines);
  if (begin?.kind === 'bullet') {
    own[0] = (own[0] as string).replace(BULLET, '');
    texts[numberOf(lines[0] as Line) - 1] = `- ${own[0]}`;
  }
  pieces.push({ type: 'item', depth, ...base(lines, own) });
}

/** A paragraph, or several where the next number is printed on in its lines. */
function addParagraph(
  draft: Draft,
  lines: readonly Line[],
  own: readonly string[],
  number: string,
  begun: ReadonlySet<string>,
): void {
  const inner = findInner(number, own, begun);
  if (!inner) {
    draft.pieces.push({ type: 'paragraph', ...draft.base(lines, own) });
    return;
  }
  const broken = own[inner.line] as string;
  const head = [...own.slice(0, inner.line), broken.slice(0, inner.at).trim()];
  const tail = [broken.slice(inner.at), ...own.slice(inner.line + 1)];
  draft.pieces.push({ type: 'paragraph', ...draft.base(lines.slice(0, inner.line + 1), head) });
  const next = /^\d+\.\s?\d+/.exec(tail[0] as string)?.[0].replace(/\s/g, '') ?? '';
  draft.doubt(
    lines[inner.line] as Line,
    `${next} is printed in the middle of a line: it was made a paragraph of its own`,
  );
  addParagraph(draft, lines.slice(inner.line), tail, next, begun);
}

function doubtMarks({ texts, doubts }: Draft, order: readonly Line[], notes: readonly Note[]): void {
  const known = new Set(notes.map(({ mark }) => mark));
  for (const [at, text] of texts.entries())
    for (const [, mark = ''] of text.matchAll(/\[\^([^\]]+)\](?!:)/g))
      if (!known.has(mark))
        doubts.push({ line: at + 1, page: order[at]?.page, message: `no note has the mark “${mark}”` });
}
