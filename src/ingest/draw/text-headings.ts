import { type Block, isCapitals, looksLikeHeading } from './text-blocks.ts';
import type { Layout } from './text-layout.ts';

/** A block with the level of the heading that it is, where it is one. */
export type Headed = Block & { readonly level?: number };

/**
 * Finds the headings of a text without marks: short lines that end no sentence and stand above text. Their levels are
 * a guess: headings that stand one right below the other are parent and child; capitals stand above others; those
 * after an empty line stand above those without one.
 */
export function findHeadings(blocks: readonly Block[], layout: Layout): Headed[] {
  if (layout.marked) return [...blocks];
  const isHeading = blocks.map((block, at) => {
    const next = blocks[at + 1];
    // A heading is never the last thing on its page, and no heading stands above nothing.
    if (!looksLikeHeading(block) || !next || next.lines[0]?.newPage || next.kind === 'quotation')
      return false;
    // Short entries that are numbered one after the other are an enumeration.
    return !(isNumbered(block) && [blocks[at - 1], next].some((near) => near && isNumbered(near)));
  });
  const first = isHeading.indexOf(true);
  const hasTitle = first === 0;
  if (hasTitle) dropSubtitles(blocks, isHeading);
  const ranks = blocks.map((block) => rankOf(block));
  const kinds = [...new Set(ranks.filter((_, at) => isHeading[at] && !(hasTitle && at === 0)))].sort(
    (a, b) => a - b,
  );
  let last = 2;
  return blocks.map((block, at) => {
    if (!isHeading[at]) return block;
    if (hasTitle && at === 0) return { ...block, kind: 'heading', level: 1 };
    if (kinds.length > 1) last = 2 + kinds.indexOf(ranks[at] ?? 0);
    else if (isHeading[at - 1] && !(hasTitle && at === 1)) last = Math.min(6, last + 1);
    else if (isHeading[at + 1]) last = 2;
    return { ...block, kind: 'heading', level: last };
  });
}

/** What stands between the title and the first heading of a run at the file's beginning is a subtitle. */
function dropSubtitles(blocks: readonly Block[], isHeading: boolean[]): void {
  const end = isHeading.indexOf(false);
  for (let at = 1; at < end - 1; at++) {
    const text = blocks[at]?.text ?? '';
    if (!isCapitals(text) && !/^(?:[IVX]+|[A-Z]|\d+)[.)]\s/.test(text)) isHeading[at] = false;
  }
}

const isNumbered = ({ text }: Block): boolean => /^\d{1,3}[.)]\s/.test(text);

function rankOf(block: Block): number {
  if (isCapitals(block.text)) return 0;
  return block.blanks > 0 ? 1 : 2;
}
