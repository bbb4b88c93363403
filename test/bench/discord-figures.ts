import type { Taken } from './discord-load.ts';

/** The resident memory of the bot when so many interactions were done. */
export interface Sample {
  readonly done: number;
  readonly mb: number;
  readonly liveMb: number | undefined;
}
export interface Measured {
  /** On schedule; the later ones, as fast as they were answered, are in `rest`. */
  readonly taken: readonly Taken[];
  readonly rest: readonly Taken[];
  readonly samples: readonly Sample[];
  readonly lost: number;
  readonly refused: number;
}

/** What a run must keep to. */
export const bounds = { medianMs: 50, p99Ms: 250, lateMs: 3000, memoryRatio: 1.1 };

/** Said before the figures of a machine that has other things to do; a load is not known everywhere (0 on Windows). */
export const busyLines = (load: number, cores: number): string[] =>
  load > cores
    ? [`Other work is running (load ${load.toFixed(1)} on ${cores} cores): these figures say little.`]
    : [];

/** How fast the interactions were answered that were left after the schedule, where any were. */
export const restLines = (rest: { done: number; of: number; inHand: number; fastest: number }): string[] =>
  rest.of > 0
    ? [
        `then ${rest.done} of ${rest.of} as fast as answered, ${rest.inHand} in hand: ${rest.fastest.toFixed(0)} a second`,
      ]
    : [];

/** The value below or at which a share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
const median = (values: readonly number[]) => percentile(values, 0.5);
const isLate = ({ ms }: Taken) => ms > bounds.lateMs;

/** When the engine has compiled what is used most. */
const warmAfterMs = 5000;

/** A line for each kind, one for all, one without what the generator came too late, and one for the warm bot. */
export function latencyTable(taken: readonly Taken[]): string[] {
  const kinds = [...new Set(taken.map(({ kind }) => kind))].sort();
  const line = (name: string, all: readonly Taken[], msOf = ({ ms }: Taken) => ms) => {
    const values = all.map(msOf);
    const figures = [0.5, 0.95, 0.99, 1].map((share) => percentile(values, share).toFixed(1));
    return row(name, String(all.length), ...figures, String(all.filter(isLate).length));
  };
  return [
    row('ms from when it was due', 'number', 'median', 'p95', 'p99', 'max', 'over 3 s'),
    ...kinds.map((kind) =>
      line(
        kind,
        taken.filter((one) => one.kind === kind),
      ),
    ),
    line('all', taken),
    line('all, from when it was sent', taken, ({ sinceSentMs }) => sinceSentMs),
    line(
      'all, but the first 5 s',
      taken.filter(({ dueMs }) => dueMs >= warmAfterMs),
    ),
  ];
}
const row = (name: string, ...figures: string[]) =>
  name.padEnd(28) + figures.map((figure) => figure.padStart(10)).join('');

/** The stretches whose memory is compared: when everything has been used once, and the end. */
const early = { from: 4000, to: 6000 };
const lastOnes = 2000;
/** Undefined for a run that is too short to have both stretches apart. */
export function memory(samples: readonly Sample[], all: number) {
  if (all < early.to + lastOnes) return undefined;
  const between = (from: number, to: number) =>
    median(samples.filter(({ done }) => done >= from && done <= to).map(({ mb }) => mb));
  const [before, after] = [between(early.from, early.to), between(all - lastOnes, all)];
  // The resident memory also grows where the engine only puts off collecting; what is in use tells a leak from that.
  const [first, last] = [early.to, all].map(
    (most) => samples.findLast(({ done }) => done <= most)?.liveMb ?? Number.NaN,
  ) as [number, number];
  return { before, after, live: [first, last] as const, ratio: last / first };
}

/** Every bound that was not kept to, in words. */
export function broken({ taken, rest, samples, lost, refused }: Measured): string[] {
  const values = taken.map(({ ms }) => ms);
  const all = [...taken, ...rest];
  const late = all.filter(isLate).length;
  const kept = memory(samples, all.length + lost);
  const [half, most] = [median(values), percentile(values, 0.99)];
  const missing = ['button', 'menu', 'autocomplete'].filter((kind) => !all.some((one) => one.kind === kind));
  return [
    ...(lost > 0 ? [`${lost} lost`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(late > 0 ? [`${late} over ${bounds.lateMs} ms`] : []),
    ...(half > bounds.medianMs ? [`the median, ${half.toFixed(1)} ms, is over ${bounds.medianMs} ms`] : []),
    ...(most > bounds.p99Ms ? [`the p99, ${most.toFixed(1)} ms, is over ${bounds.p99Ms} ms`] : []),
    ...(kept && !(kept.ratio <= bounds.memoryRatio)
      ? [`the memory in use grew ${kept.ratio.toFixed(3)}-fold, over ${bounds.memoryRatio}`]
      : []),
    ...missing.map((kind) => `no ${kind} was used: this benchmark no longer fits the bot`),
  ];
}
