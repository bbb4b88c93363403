import { percentile } from '../../test/bench/discord-figures.ts';

/** How long answers took. */
export interface Times {
  readonly median: number;
  readonly p99: number;
  readonly count: number;
}

/** Nothing is said of an engine that was not asked. */
export const timesOf = (ms: readonly number[]): Times | undefined =>
  ms.length === 0 ? undefined : { median: percentile(ms, 0.5), p99: percentile(ms, 0.99), count: ms.length };

export const medianOf = (values: readonly number[]): number => percentile(values, 0.5);

/** How many times as much: above 1 it is worse than what it is measured against. */
export const ratioOf = (value: number | undefined, to: number | undefined): number | undefined =>
  value === undefined || !to ? undefined : value / to;

/** Three digits say enough, and a figure of the machine's noise says nothing. */
export function figure(value: number | undefined): string {
  if (value === undefined) return '-';
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value.toFixed(value >= 1 ? 2 : 3);
}

export function times(ratio: number | undefined): string {
  if (ratio === undefined) return '';
  return `${ratio >= 100 ? ratio.toFixed(0) : ratio.toFixed(ratio >= 10 ? 1 : 2)}x`;
}
