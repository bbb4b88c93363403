import { parentPort } from 'node:worker_threads';
import { en } from '../i18n/en.ts';
import { drawCharts } from './draw-charts.ts';
import type { Drawn, ToDraw } from './drawing-worker.ts';

/** Runs in the worker: draws what it is sent, one after the other. All is worded already, so any language will do. */
parentPort?.on('message', ({ id, charts }: ToDraw) => {
  parentPort?.postMessage({ id, ...pngOf(charts) } satisfies Drawn);
});
parentPort?.postMessage('ready');

/** What cannot be drawn is drawn again where it was asked for, and fails there with its reason. */
function pngOf(charts: ToDraw['charts']): Pick<Drawn, 'png'> {
  try {
    return { png: drawCharts(charts, en) };
  } catch {
    return {};
  }
}
