import type { Doubt, Drawn, Piece } from '../../drawn.ts';
import { findFront } from './find-front.ts';
import { type Found, isHeading, levelHeadings } from './find-headings.ts';
import { findNotes } from './find-notes.ts';
import { findTables } from './find-tables.ts';
import { type Block, groupBlocks } from './group-blocks.ts';
import { collectWords } from './join-lines.ts';
import type { LaidOut } from './lay-out.ts';
import type { Line } from './line.ts';
import { bodySize, measure } from './measure.ts';
import { findInner } from './part-numbers.ts';
import { joinLines } from './write-text.ts';

type Made = Pick<Drawn, 'text' | 'pieces' | 'doubts'>;

const BULLET = /^\S\s+/u;
const MARK = /^(?:\[\^[^\]]+\]|\[?\d{1,3}\]?\.?|\*{1,3})\s*/;

/** Pieces and their lines out of pages that are laid out. */
export function makePieces(laid: LaidOut): Made {
  const size = bodySize(laid.lines);
  const notes = findNotes(laid.lines, size, laid.rules);
  const inNotes = new Set(notes.flatMap((note) => note.lines));
  const running = laid.lines.filter((line) => !inNotes.has(line));
  const front = findFront(running, size);
  const isFront = (line: Line) =>
    front.masthead.has(line) || front.contents.has(line) || front.title.includes(line);
  const rest = running.filter((line) => !isFront(line));
  const tables = findTables(rest, laid.rules);
  const inTables = new Map(tables.flatMap((table) => table.lines.map((line) => [line, table] as const)));
  const usual = measure(rest, size);

  // Lines in the order of the drawn text: page by page, its header, its columns, its notes, its footer.
  const order: Line[] = [];
  const pages = new Set(
    [...laid.lines, ...laid.above.map((m) => m.line), ...laid.below.map((m) => m.line)].map(
      (line) => line.page,
    ),
  );
  for (const page of [...pages].sort((a, b) => a - b)) {
    const here = (line: Line) => line.page === page;
    order.push(
      ...laid.above.map((m) => m.line).filter(here),
      ...running.filter(here),
      ...laid.lines.filter((line) => here(line) && inNotes.has(line)),
      ...laid.below.map((m) => m.line).filter(here),
    );
  }
  const numbers = new Map(order.map((line, at) => [line, at + 1]));
  const numberOf = (line: Line): number => numbers.get(line) as number;
  const texts = order.map((line) => line.text);
  const words = collectWords(texts);
  const pieces: Piece[] = [];
  const doubts: Doubt[] = [];
  const doubt = (line: Line, message: string) =>
    doubts.push({ line: numberOf(line), page: line.page, message });
  const base = (lines: readonly Line[], own: readonly string[]) => {
    const joined = joinLines(lines, own, words);
    for (const { line, word } of joined.unsure) doubt(line, `a hyphen at the end of the line: “${word}”?`);
    for (const line of joined.undone)
      texts[numberOf(line) - 1] = (texts[numberOf(line) - 1] as string).replace(/[-‐\u00ad]$/, '\u00ad');
    return { text: joined.text, lines: lines.map(numberOf), page: (lines[0] as Line).page };
  };
  const plain = (lines: readonly Line[]) => lines.map((line) => line.text);

  for (const { line, why } of [...laid.above, ...laid.below])
    pieces.push({ type: 'left out', why, ...base([line], plain([line])) });
  for (const line of front.masthead)
    pieces.push({ type: 'left out', why: 'title page', ...base([line], plain([line])) });
  const contents = [...front.contents];
  for (const line of contents)
    pieces.push({ type: 'left out', why: 'contents', ...base([line], plain([line])) });
  if (front.title.length)
    pieces.push({ type: 'heading', level: 1, ...base(front.title, plain(front.title)) });

  const marks = new Set(notes.map((note) => note.mark));
  for (const note of notes) {
    const own = plain(note.lines);
    own[0] = (own[0] as string).replace(MARK, '');
    texts[numberOf(note.lines[0] as Line) - 1] = `[^${note.mark}]: ${own[0]}`;
    pieces.push({ type: 'note', mark: note.mark, ...base(note.lines, own) });
  }

  const blocks = groupBlocks(rest, usual, inTables);
  const headings: Found[] = [];
  let expected = 1;
  const kinds = blocks.map((block, at) => {
    const heading = isHeading(block, blocks[at + 1], usual, expected);
    if (heading) headings.push({ block, text: plain(block.lines).join(' ') });
    else if (block.begin?.kind === 'number' && !block.begin.number.includes('.'))
      expected = Math.max(expected, block.begin.value + 1);
    return heading;
  });
  const levels = levelHeadings(headings);
  const begun = new Set(blocks.flatMap(({ begin }) => (begin?.kind === 'number' ? [begin.number] : [])));
  const addParagraph = (lines: readonly Line[], own: readonly string[], number: string): void => {
    const inner = findInner(number, own, begun);
    if (!inner) {
      pieces.push({ type: 'paragraph', ...base(lines, own) });
      return;
    }
    const broken = own[inner.line] as string;
    const next = broken.slice(inner.at);
    pieces.push({
      type: 'paragraph',
      ...base(lines.slice(0, inner.line + 1), [
        ...own.slice(0, inner.line),
        broken.slice(0, inner.at).trim(),
      ]),
    });
    doubt(
      lines[inner.line] as Line,
      `a number in the middle of a line begins a paragraph of its own: “${next.slice(0, 40)}”`,
    );
    addParagraph(
      lines.slice(inner.line),
      [next, ...own.slice(inner.line + 1)],
      (/^\d+\.\s?\d+/.exec(next)?.[0] ?? '').replace(/\s/g, ''),
    );
  };
  const depths: { x: number; paragraph: Block | undefined }[] = [];
  let main = 0;
  let listed = 0;
  blocks.forEach((block, at) => {
    const first = block.lines[0] as Line;
    for (const { line, message } of block.doubts) doubt(line, message);
    if (kinds[at]) {
      depths.length = 0;
      pieces.push({
        type: 'heading',
        level: levels.get(block) ?? 2,
        ...base(block.lines, plain(block.lines)),
      });
      return;
    }
    const inset = first.x0 - first.left;
    const whole =
      block.begin?.kind === 'number' && !block.begin.number.includes('.') ? block.begin.value : undefined;
    const indented = usual.numberX !== undefined && inset > usual.numberX + 1.2 * first.size;
    // Under a paragraph that ends in a colon numbers may begin anew; they go on until the paragraphs' own next number.
    const goesOn = listed > 0 && whole === listed + 1;
    const anew =
      whole === 1 && main > 2 && /:(?:\[\^[^\]]+\])*$/.test(blocks[at - 1]?.lines.at(-1)?.text ?? '');
    const isList =
      whole !== undefined &&
      (goesOn ? indented || whole !== main + 1 : anew || (indented && whole !== main + 1));
    if (whole !== undefined) listed = isList ? whole : 0;
    if (!block.begin || (block.begin.kind === 'number' && !isList)) {
      depths.length = 0;
      if (block.begin?.kind === 'number' && !block.begin.number.includes('.')) main = block.begin.value;
      addParagraph(block.lines, plain(block.lines), block.begin?.kind === 'number' ? block.begin.number : '');
      return;
    }
    while (depths.length && (depths.at(-1)?.x ?? 0) > inset + 0.8 * first.size) depths.pop();
    if (!depths.length || (depths.at(-1)?.x ?? 0) < inset - 0.8 * first.size)
      depths.push({ x: inset, paragraph: block });
    const own = plain(block.lines);
    if (block.begin.kind === 'bullet') {
      own[0] = (own[0] as string).replace(BULLET, '');
      texts[numberOf(first) - 1] = `- ${own[0]}`;
    }
    pieces.push({ type: 'item', depth: depths.length, ...base(block.lines, own) });
  });

  for (const table of tables) {
    doubt(table.lines[0] as Line, `a table of ${table.rows.length} rows: compare its cells with the page`);
    for (const row of table.rows) {
      const own = base(row.lines, plain(row.lines));
      pieces.push({
        type: 'row',
        cells: row.cells,
        header: row.header,
        ...own,
        text: row.cells.filter(Boolean).join(' '),
      });
    }
  }

  for (const [index, text] of texts.entries())
    for (const [, mark] of text.matchAll(/\[\^([^\]]+)\](?!:)/g))
      if (!marks.has(mark as string))
        doubts.push({ line: index + 1, page: order[index]?.page, message: `no note has the mark “${mark}”` });

  pieces.sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  doubts.sort((a, b) => a.line - b.line);
  return { text: texts.join('\n'), pieces, doubts };
}
