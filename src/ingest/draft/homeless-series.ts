import type { Doubt } from '../drawn.ts';
import type { Part, Recognised } from '../recognise/recognised.ts';
import { seriesHeadings } from './series.ts';

/**
 * Numbers that begin again at 1 lead to a paragraph only together with a heading of their own (“para. 1 of the annex”).
 * Where there is none they are left as words, with a doubt: no number rather than one that means another paragraph.
 */
export function withoutHomelessSeries(recognised: Recognised): Recognised {
  const { homeless } = seriesHeadings(recognised.parts);
  if (homeless.size === 0) return recognised;
  const told = new Set<number>();
  const doubts: Doubt[] = [];
  const parts = recognised.parts.flatMap((part): Part[] => {
    if (part.type !== 'numbered' || !homeless.has(part.series)) return [part];
    const { number, text, items, lines, page } = part;
    if (!told.has(part.series)) doubts.push({ line: lines[0] ?? 1, page, message: reason });
    told.add(part.series);
    const base = { lines, page, doubts: [] };
    const words = { recommendation: false, leadIn: false, apart: false, text: `${number}. ${text}` };
    return [
      { type: 'paragraph', ...base, ...words },
      ...(items.length > 0 ? [{ type: 'list', items, ...base } as const] : []),
    ];
  });
  const series = recognised.numbering.series.filter((_, at) => !homeless.has(at));
  return {
    ...recognised,
    parts,
    numbering: { ...recognised.numbering, series },
    doubts: [...recognised.doubts, ...doubts].sort((a, b) => a.line - b.line),
  };
}

const reason =
  'numbers begin again here without a heading of their own, and are not taken for paragraph numbers: give the part a heading with {.series}';
