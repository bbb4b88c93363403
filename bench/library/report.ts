import { percentile } from '../../test/bench/discord-figures.ts';
import type { LibraryFigures } from './measure.ts';

const columns: readonly (readonly [heading: string, read: (figures: LibraryFigures) => string])[] = [
  ['recommendations', ({ size }) => size.toLocaleString('en')],
  ['prepare s', ({ prepareS }) => prepareS.toFixed(1)],
  ['… most MB', ({ prepareMb }) => prepareMb.toFixed(0)],
  ['files MB', ({ files }) => (files / 1e6).toFixed(1)],
  ['start s', ({ startS }) => startS.toFixed(2)],
  ['… MB', ({ startMb }) => startMb.toFixed(0)],
  ['p50 ms', ({ ms }) => percentile(ms, 0.5).toFixed(1)],
  ['p99 ms', ({ ms }) => percentile(ms, 0.99).toFixed(1)],
  ['MB after', ({ askedMb }) => askedMb.toFixed(0)],
];
const width = 16;
const row = (cells: readonly string[]) => cells.map((cell) => cell.padStart(width)).join('');

export const title = row(columns.map(([heading]) => heading));

/** What one size came to, in a line. */
export const lineOf = (figures: LibraryFigures): string => row(columns.map(([, read]) => read(figures)));
