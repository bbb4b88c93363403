import type { Drawn } from '../drawn.ts';
import type { Numbering, NumberingFault, PartItem, Recognised } from '../recognise/recognised.ts';

/** So much of each kind is listed; the rest is counted. */
const listed = 40;

/**
 * What was made of a file, for who added it: what was taken for a paragraph number, gaps and repeats in the numbering,
 * what was left out, and the places to look at.
 *
 * @param received the file as its bringer named it, and what it is (“PDF, 18 pages”)
 */
export function writeReport(received: string, drawn: Drawn, recognised: Recognised): string {
  const { parts, doubts, leftOut } = recognised;
  const count = (type: string) => parts.filter((part) => part.type === type).length;
  const items = parts.flatMap((part) => (part.type === 'list' ? flat(part.items) : []));
  return [
    received,
    ...numberingTold('Paragraph numbers', recognised.numbering),
    ...numberingTold('Numbered recommendations', recognised.recommendationNumbers),
    `Headings: ${count('heading')}. Numbered paragraphs: ${count('numbered')}. Other paragraphs: ${count('paragraph')}. Items of lists: ${items.length}. Rows of tables: ${count('row')}. Footnotes: ${count('note') || recognised.footnotes}.`,
    ...leftOutTold(leftOut),
    ...(drawn.notDrawn.length > 0 ? [`Not drawn: ${drawn.notDrawn.join('; ')}.`] : []),
    doubts.length === 0 ? 'Nothing is doubtful.' : `Places to look at: ${doubts.length}`,
    ...some(doubts.map((doubt) => `  ${placeOf(doubt)}: ${doubt.message}`)),
  ].join('\n');
}

function numberingTold(title: string, { series, gaps, repeats, jumps }: Numbering): string[] {
  if (series.length === 0) return [`${title}: none.`];
  const told = series.map(
    ({ from, to, count, heading }) =>
      `${from} to ${to} (${count})${series.length > 1 && heading ? ` under “${heading.replace(/\[\^[^\]]+\]/g, '')}”` : ''}`,
  );
  return [
    `${title}: ${told.join('; ')}.`,
    ...faults('a gap', gaps),
    ...faults('a repeat', repeats),
    ...faults('out of order', jumps),
  ];
}

const faults = (what: string, all: readonly NumberingFault[]) =>
  some(
    all.map(
      (fault) => `  ${what}: ${fault.number} follows ${fault.after}, ${placeOf(fault)}; kept as printed`,
    ),
  );

const placeOf = ({ line, page }: { readonly line: number; readonly page?: number | undefined }) =>
  page === undefined ? `line ${line}` : `page ${page}, line ${line}`;

function leftOutTold(leftOut: Recognised['leftOut']): string[] {
  const byReason = new Map<string, string[]>();
  for (const { why, text } of leftOut) byReason.set(why, [...(byReason.get(why) ?? []), text]);
  return [...byReason].map(([why, texts]) => {
    const different = [...new Set(texts.map((text) => text.replace(/\d+/g, '…').trim()))];
    const shown = different.slice(0, 3).map((text) => `“${text.slice(0, 80)}”`);
    const more = different.length > 3 ? ` and ${different.length - 3} more` : '';
    return `Left out as ${why}, ${texts.length} times: ${shown.join(', ')}${more}.`;
  });
}

const some = (lines: readonly string[]) =>
  lines.length <= listed
    ? [...lines]
    : [...lines.slice(0, listed), `  and ${lines.length - listed} more, all of them in the review`];

const flat = (items: readonly PartItem[]): PartItem[] => items.flatMap((item) => [item, ...flat(item.items)]);
