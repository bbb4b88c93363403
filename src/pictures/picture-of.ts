import type { Chart } from '../answers/answer.ts';
import { type Words, wordFact } from '../i18n/words.ts';
import { type DrawElsewhere, drawingWorker } from './drawing-worker.ts';

/** So many pictures are kept: somebody who turns a page, or shows it to everyone, asks for the same one. */
const most = 20;

/** An answer has three seconds on Discord, and a thread may be long in starting on a busy machine. */
const patienceMs = 1000;

/** Charts as a PNG, drawn beside other work. The picture is shared, so it is not to be written to. */
export type PictureOf = (charts: readonly Chart[], words: Words) => Promise<Buffer>;

/** @param drawElsewhere draws where it holds nothing up; what it cannot draw, or not in time, is drawn here */
export function keepingPictures(drawElsewhere: DrawElsewhere, waitMs = patienceMs): PictureOf {
  const kept = new Map<string, Promise<Buffer>>();

  async function draw(charts: readonly Chart[], words: Words): Promise<Buffer> {
    const png = await inTime(drawElsewhere(charts), waitMs);
    if (png) return Buffer.from(png.buffer, png.byteOffset, png.byteLength);
    const { drawCharts } = await import('./draw-charts.ts');
    return drawCharts(charts, words);
  }

  return (charts, words) => {
    const worded = charts.map((chart) => inWords(chart, words));
    // What is in words is in its language.
    const key = JSON.stringify(worded);
    const known = kept.get(key);
    const picture = known ?? draw(worded, words);
    // The last one asked for is the last to go.
    kept.delete(key);
    kept.set(key, picture);
    const [oldest = ''] = kept.keys();
    if (kept.size > most) kept.delete(oldest);
    if (!known) picture.catch(() => kept.delete(key));
    return picture;
  };
}

/** Charts one below the other as a PNG, as `drawCharts` draws them, in a thread of its own. */
export const pictureOf: PictureOf = keepingPictures(drawingWorker());

/** A chart whose facts are text already, so that it can be sent to a thread, and is drawn alike in any language. */
const inWords = ({ title, labels, series }: Chart, words: Words): Chart => ({
  title: wordFact(title, words),
  labels: labels.map((label) => wordFact(label, words)),
  series: series.map(({ name, ...rest }) => ({ ...rest, name: wordFact(name, words) })),
});

/** What comes within a time; undefined where nothing does. */
async function inTime<Value>(value: Promise<Value>, ms: number): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}
