import { printable } from './check-row.ts';
import { type DocumentTotals, isUneven, type Positions } from './document-totals.ts';
import { placeOf } from './import-log.ts';
import type { ListReport, Noticed } from './list-report.ts';
import type { NumberRun } from './numbering.ts';

const positionNames = {
  supported: 'supported',
  supported_in_part: 'supported in part',
  noted: 'noted',
  pending: 'pending',
  not_applicable: 'without a position',
} as const;

/** Documents that are shown one by one. */
const mostDocuments = 20;

/** The report in lines for a terminal; of each kind of thing the first, and the number of the rest. */
export function printListReport(report: ListReport): string {
  const { read, taken, passedOver, refused, doubts, positions } = report;
  const refusedCount = refused.reduce((sum, { count }) => sum + count, 0);
  const lines = [
    `Read as ${report.form}: ${read} rows, ${taken} taken${passedOver ? `, ${passedOver} passed over` : ''}, ${refusedCount} refused.`,
  ];
  lines.push(`${report.recommendations} recommendations: ${counted(positions)}.`);
  if (report.states.length > 0) {
    const first = report.states.slice(0, 10).map(([name, count]) => `${name} ${count}`);
    const more = report.states.length - first.length;
    lines.push(
      `By ${report.states.length} States: ${first.join(', ')}${more > 0 ? ` … and ${more} more` : ''}.`,
    );
  }
  lines.push(...report.numbering.slice(0, 20).map(runLine));
  if (report.numbering.length > 20)
    lines.push(`  … and ${report.numbering.length - 20} other runs of numbers`);
  lines.push(...documentLines(report.documents));
  lines.push(...report.remarks.map((remark) => `Note: ${remark}.`));
  lines.push(...noticedLines('Refused', refused), ...noticedLines('To look at', doubts));
  return lines.map(printable).join('\n');
}

const counted = (positions: Positions) =>
  Object.entries(positionNames)
    .flatMap(([position, name]) => {
      const count = positions[position as keyof typeof positionNames];
      return count ? [`${count} ${name}`] : [];
    })
    .join(', ') || 'none';

/** Few documents each with its totals, of many those with gaps or repeats. */
function documentLines({ count, uneven, totals }: ListReport['documents']): string[] {
  if (count === 0) return [];
  const few = count <= mostDocuments;
  const shown = few ? totals : totals.filter(({ numbering }) => numbering.some(isUneven));
  return [
    `${count} documents, ${uneven} of them with gaps or repeats in the numbers of their recommendations.`,
    ...shown.slice(0, mostDocuments).map((each) => `  ${documentLine(each)}`),
    ...(shown.length > mostDocuments ? [`  … and ${shown.length - mostDocuments} more`] : []),
  ];
}

/** A document's totals by position, and its numbers. */
export const documentLine = ({ name, recommendations, positions, numbering }: DocumentTotals) =>
  [`${name}: ${recommendations} recommendations: ${counted(positions)}.`, ...numbering.map(runLine)].join(
    ' ',
  );

function runLine({ prefix, from, to, count, gaps, repeats }: NumberRun): string {
  const wrong = [...some('missing', gaps), ...some('more than once', repeats)];
  return `Numbers ${prefix}${from} to ${prefix}${to}: ${count}, ${wrong.join('; ') || 'without gaps or repeats'}.`;
}

const some = (what: string, numbers: readonly string[]) =>
  numbers.length > 0
    ? [
        `${what}: ${numbers.slice(0, 20).join(', ')}${numbers.length > 20 ? ` … and ${numbers.length - 20} more` : ''}`,
      ]
    : [];

function noticedLines(title: string, kinds: readonly Noticed[]): string[] {
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [];
  return [
    `${title} (${all}):`,
    ...kinds.flatMap(({ first, count }) => [
      ...first.map(
        ({ where, message, begins }) => `  ${placeOf(where)}: ${message}${begins ? ` — ${begins}` : ''}`,
      ),
      ...(count > first.length ? [`  … and ${count - first.length} more of this kind`] : []),
    ]),
  ];
}
