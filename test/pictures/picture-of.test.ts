import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { Chart } from '../../src/answers/answer.ts';
import { message } from '../../src/answers/message.ts';
import { en } from '../../src/i18n/en.ts';
import { kk } from '../../src/i18n/kk.ts';
import { ru } from '../../src/i18n/ru.ts';
import { drawCharts } from '../../src/pictures/draw-charts.ts';
import { drawingWorker } from '../../src/pictures/drawing-worker.ts';
import { keepingPictures, pictureOf } from '../../src/pictures/picture-of.ts';

const chart = (values: readonly number[] = [3], title = 'Title'): Chart => ({
  title,
  labels: values.map((_, index) => message('label.page', { page: index, pages: values.length })),
  series: [{ name: message('status.not_assessed'), tone: 0, values }],
});
const many = Array.from({ length: 40 }, (_, index) => index);
/** A worker that begins with other code. */
const workerOf = (code: string) => drawingWorker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
const port = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage('ready');`;
/** It answers once and ends. */
const answering = `${port} parentPort.once('message', ({ id }) => {
  parentPort.postMessage({ id, png: new Uint8Array([7]) });
  parentPort.close();
});`;

describe('a picture drawn in a thread of its own', () => {
  it.each([en, ru, kk])('is the one that is drawn in place, in its language ($language)', async (words) => {
    const charts = [chart([1, 2]), chart([4])];
    expect((await pictureOf(charts, words)).equals(drawCharts(charts, words))).toBe(true);
  });

  it('holds nothing else up', async () => {
    await pictureOf([chart([1])], en);
    let [turns, drawn] = [0, false];
    const drawing = pictureOf([chart(many, 'A'), chart(many, 'B')], en).then(() => {
      drawn = true;
    });
    for (; !drawn; turns++) await turn();
    await drawing;
    // Drawn in place it holds the loop up for all of its time, but for a few turns before and after.
    expect(turns).toBeGreaterThan(100);
  });

  it('comes for every one of many that are asked for at once', async () => {
    const pictures = await Promise.all(many.slice(0, 8).map((value) => pictureOf([chart([value])], en)));
    for (const [value, picture] of pictures.entries())
      expect(picture.equals(drawCharts([chart([value])], en)), String(value)).toBe(true);
  });

  it('is drawn in place where no worker can be started, and none is tried again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pinpoint-worker-'));
    const file = join(folder, 'worker.mjs');
    writeFileSync(file, `throw new Error('no library');`);
    const draw = drawingWorker(pathToFileURL(file));
    expect(await draw([chart()])).toBeUndefined();
    const here = await keepingPictures(draw)([chart()], en);
    expect(here.equals(drawCharts([chart()], en))).toBe(true);
    // It would work now.
    writeFileSync(file, answering);
    expect(await drawingWorker(pathToFileURL(file))([chart()])).toEqual(new Uint8Array([7]));
    expect(await draw([chart()])).toBeUndefined();
    rmSync(folder, { recursive: true });
  });

  it('is drawn in place where the worker is too long about it', async () => {
    const never = keepingPictures(() => new Promise(() => undefined), 10);
    expect((await never([chart()], en)).equals(drawCharts([chart()], en))).toBe(true);
  });

  it('is drawn by another worker after one has died', async () => {
    const once = workerOf(answering);
    // Asked while it is ending, it draws nothing more.
    const again = async () => expect(await once([chart()])).toEqual(new Uint8Array([7]));
    for (let time = 0; time < 3; time++) await vi.waitFor(again, { timeout: 10_000 });
  });

  it('is drawn in place where the worker dies of it, or fails', async () => {
    const dying = workerOf(`${port} parentPort.on('message', () => process.exit(1));`);
    const failing = workerOf(`${port} parentPort.on('message', ({ id }) => parentPort.postMessage({ id }));`);
    for (const draw of [dying, failing]) {
      const picture = await keepingPictures(draw)([chart()], en);
      expect(picture.equals(drawCharts([chart()], en))).toBe(true);
    }
  });
});

describe('the pictures that are kept', () => {
  /** Counts what is drawn. */
  const counting = () => {
    const drawn: string[] = [];
    const picture = keepingPictures(async ([first]) => {
      drawn.push(String(first?.title));
      return Buffer.from(String(first?.title));
    });
    return { drawn, picture };
  };

  it('are not drawn again, nor while they are being drawn, but in another language they are', async () => {
    const { drawn, picture } = counting();
    const charts = [chart([1])];
    const [one, same] = await Promise.all([picture(charts, en), picture(charts, en)]);
    expect(same).toBe(one);
    expect(await picture([chart([1])], en)).toBe(one);
    expect(drawn).toHaveLength(1);
    await picture(charts, ru);
    await picture([chart([2])], en);
    expect(drawn).toHaveLength(3);
  });

  it('are the last twenty that were asked for', async () => {
    const { drawn, picture } = counting();
    const ask = (title: string) => picture([chart([1], title)], en);
    const titles = Array.from({ length: 20 }, (_, index) => `title ${index}`);
    for (const title of titles) await ask(title);
    await ask('title 0');
    await ask('one more');
    await ask('title 0');
    expect(drawn).toEqual([...titles, 'one more']);
    await ask('title 1');
    expect(drawn.at(-1)).toBe('title 1');
  });

  it('hold none whose drawing failed', async () => {
    let fails = true;
    const picture = keepingPictures(async () => {
      if (fails) throw new Error('no room');
      return Buffer.from('drawn');
    });
    await expect(picture([chart()], en)).rejects.toThrow('no room');
    fails = false;
    expect(String(await picture([chart()], en))).toBe('drawn');
  });
});
