import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { medianOf } from './figures.ts';

const starts = 5;

/** Seconds from the start of a process to its first answer from the file; the median of some. */
export async function timeStart(file: string, question: string): Promise<number> {
  const seconds: number[] = [];
  for (let start = 0; start < starts; start++) seconds.push(await startOnce(file, question));
  return medianOf(seconds);
}

const startOnce = (file: string, question: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const program = fileURLToPath(new URL('start.ts', import.meta.url));
    const child = fork(program, [file, question], { execArgv: ['--import', 'tsx'] });
    let answeredMs = 0;
    child
      .once('message', () => {
        answeredMs = performance.now() - begun;
      })
      .once('error', reject)
      .once('close', (status) =>
        answeredMs > 0
          ? resolve(answeredMs / 1000)
          : reject(new Error(`The start from ${file} ended with status ${status} and without an answer`)),
      );
  });
