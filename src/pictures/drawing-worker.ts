import { Worker } from 'node:worker_threads';
import type { Chart } from '../answers/answer.ts';

/** What is sent to the worker, all of it in words. */
export interface ToDraw {
  readonly id: number;
  readonly charts: readonly Chart[];
}
/** What comes back, once it has said that it is ready. */
export interface Drawn {
  readonly id: number;
  /** None where the drawing failed. */
  readonly png?: Uint8Array;
}

/** Charts, all in words, as a PNG; undefined where no worker can draw them. */
export type DrawElsewhere = (charts: readonly Chart[]) => Promise<Uint8Array | undefined>;

/** As text, since a worker can read no TypeScript before `tsx` is registered in it. */
const beginning = (entry: URL) =>
  `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(entry.href)});
  });`;

/**
 * Draws in a worker thread: one, started at first use and again when it died. It keeps the process only while somebody
 * waits for it. Where it cannot be started, none is started again.
 */
export function drawingWorker(entry = new URL('./draw-in-worker.ts', import.meta.url)): DrawElsewhere {
  const waiting = new Map<number, (png?: Uint8Array) => void>();
  let [worker, useless, count]: [Worker | undefined, boolean, number] = [undefined, false, 0];

  function start(): Worker {
    let ready = false;
    const started = new Worker(beginning(entry), { eval: true, execArgv: [] });
    started.on('message', (said: 'ready' | Drawn) => {
      if (said === 'ready') ready = true;
      else finish(said.id, said.png);
    });
    // An error ends it; what is to be done then is done at its end.
    started.on('error', () => undefined);
    started.on('exit', () => {
      worker = undefined;
      useless ||= !ready;
      for (const id of waiting.keys()) finish(id);
    });
    return started;
  }

  function finish(id: number, png?: Uint8Array): void {
    waiting.get(id)?.(png);
    waiting.delete(id);
    if (waiting.size === 0) worker?.unref();
  }

  return async (charts) => {
    if (useless) return undefined;
    try {
      worker ??= start();
    } catch {
      // Where the process may have no threads.
      useless = true;
      return undefined;
    }
    worker.ref();
    const id = count++;
    const drawn = new Promise<Uint8Array | undefined>((resolve) => waiting.set(id, resolve));
    worker.postMessage({ id, charts } satisfies ToDraw);
    return drawn;
  };
}
