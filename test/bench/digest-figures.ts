import { usualPaces } from '../../src/digest/parts.ts';
import { percentile } from './discord-figures.ts';
import type { Taken } from './discord-load.ts';

/** A digest that arrived, and when it was due. */
export interface Arrived {
  readonly dueMs: number;
  readonly atMs: number;
}

/** What people asked while something else went on. */
export interface Phase {
  readonly name: string;
  readonly taken: readonly Taken[];
  /** By how much the generator's own loop was late, 99 of 100 times. */
  readonly lagMs: number;
}

export interface Delivered {
  readonly wanted: number;
  readonly delivered: number;
  readonly twice: number;
  /** What the store says was sent. */
  readonly sent: number;
  readonly order: Order;
  /** Requests that were answered with 429, and with any other refusal. */
  readonly limited: number;
  readonly refused: number;
}

/** How far digests came out of the order of their due times. */
export interface Order {
  /** Pairs of which the one that was due later came first. */
  readonly inversions: number;
  /** How many of those due later came before one, at most, and how long before. */
  readonly positions: number;
  readonly ms: number;
}

/** What a run must keep to. As many as are under way at once may overtake each other: each takes its own time. */
export const digestBounds = { ratio: 2, positions: usualPaces.atOnce };

/** @param arrived in order of arrival */
export function orderOf(arrived: readonly Arrived[]): Order {
  const came = new Map<number, { count: number; readonly firstMs: number }>();
  const order = { inversions: 0, positions: 0, ms: 0 };
  for (const { dueMs, atMs } of arrived) {
    const later = [...came].filter(([due]) => due > dueMs).map(([, those]) => those);
    const positions = later.reduce((sum, { count }) => sum + count, 0);
    order.inversions += positions;
    order.positions = Math.max(order.positions, positions);
    for (const { firstMs } of later) order.ms = Math.max(order.ms, atMs - firstMs);
    const same = came.get(dueMs) ?? { count: 0, firstMs: atMs };
    same.count++;
    came.set(dueMs, same);
  }
  return order;
}

const medianOf = ({ taken }: Phase) => shareOf(taken, 0.5);
const shareOf = (taken: readonly Taken[], share: number) =>
  percentile(
    taken.map(({ ms }) => ms),
    share,
  );

/** To the faster of the idle stretches, so that one that was disturbed flatters nobody. */
export function ratioOf(idle: readonly Phase[], busy: Phase): number {
  return medianOf(busy) / Math.min(...idle.map(medianOf));
}

/** A line for each phase. */
export const phaseTable = (phases: readonly Phase[]): string[] => [
  row('ms from when it was due', 'number', 'median', 'p95', 'p99', 'max', 'own lag'),
  ...phases.map(({ name, taken, lagMs }) => {
    const figures = [...[0.5, 0.95, 0.99, 1].map((share) => shareOf(taken, share)), lagMs];
    return row(name, String(taken.length), ...figures.map((figure) => figure.toFixed(1)));
  }),
];
const row = (name: string, ...figures: string[]) =>
  name.padEnd(26) + figures.map((figure) => figure.padStart(9)).join('');

/** Every goal that was missed, in words. */
export function missed(ratio: number, lost: number, all: Delivered): string[] {
  const { wanted, delivered, twice, sent, order, limited, refused } = all;
  return [
    ...(delivered < wanted ? [`${wanted - delivered} digests are missing`] : []),
    ...(twice > 0 ? [`${twice} came twice`] : []),
    ...(sent !== wanted ? [`the store says that ${sent} of ${wanted} were sent`] : []),
    ...(order.positions > digestBounds.positions
      ? [`one came after ${order.positions} that were due later, over ${digestBounds.positions}`]
      : []),
    ...(limited > 0 ? [`Discord's rate limits refused ${limited} requests`] : []),
    ...(refused > 0 ? [`${refused} other requests were refused`] : []),
    ...(lost > 0 ? [`${lost} people got no answer`] : []),
    ...(ratio < digestBounds.ratio
      ? []
      : [`the median is ${ratio.toFixed(2)} times the idle one, not under ${digestBounds.ratio}`]),
  ];
}
