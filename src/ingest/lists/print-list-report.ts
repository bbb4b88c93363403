import type { ListReport, Noticed } from './list-report.ts';
import type { NumberRun } from './numbering.ts';
import type { Where } from './read-row.ts';

const positionNames = {
  supported: 'supported',
  supported_in_part: 'supported in part',
  noted: 'noted',
  pending: 'pending',
  not_applicable: 'without a position',
} as const;

/** The report in lines for a terminal; of each kind of thing the first, and the number of the rest. */
export function printListReport(report: ListReport): string {
  const { read, taken, passedOver, refused, doubts, positions } = report;
  const refusedCount = refused.reduce((sum, { count }) => sum + count, 0);
  const lines = [
    `Read as ${report.form}: ${read} rows, ${taken} taken${passedOver ? `, ${passedOver} passed over` : ''}, ${refusedCount} refused.`,
  ];
  const totals = Object.entries(positionNames).flatMap(([position, name]) => {
    const count = positions[position as keyof typeof positionNames];
    return count ? [`${count} ${name}`] : [];
  });
  lines.push(`${report.recommendations} recommendations: ${totals.join(', ') || 'none'}.`);
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
  lines.push(...report.remarks.map((remark) => `Note: ${remark}.`));
  lines.push(...noticedLines('Refused', refused), ...noticedLines('To look at', doubts));
  return lines.join('\n');
}

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

const placeOf = ({ row, sheet }: Where) => (sheet === undefined ? `row ${row}` : `“${sheet}” row ${row}`);
