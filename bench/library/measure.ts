import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preparedListsFile } from '../../src/prepared/prepared-lists.ts';
import { preparedFile } from '../../src/prepared-index.ts';
import type { Asked } from './child.ts';

export interface LibraryFigures {
  readonly size: number;
  /** Seconds until the first answer of the first start, which prepares the files; and the most memory it held. */
  readonly prepareS: number;
  readonly prepareMb: number;
  readonly files: number;
  /** Seconds until the first answer of a start from prepared files; the median of some. */
  readonly startS: number;
  /** Resident after the first answer, and after all questions. */
  readonly startMb: number;
  readonly askedMb: number;
  /** Milliseconds for each question. */
  readonly ms: readonly number[];
}

const starts = 3;
const questions = 400;

/** Measures a library in a corpus folder that nothing was prepared for yet. */
export async function measureLibrary(corpus: string, size: number): Promise<LibraryFigures> {
  const first = await start(corpus, 0);
  const later: Started[] = [];
  for (let at = 0; at < starts; at++) later.push(await start(corpus, at === 0 ? questions : 0));
  const [asked] = later;
  return {
    size,
    prepareS: first.seconds,
    prepareMb: first.mostMb,
    files: statSync(preparedFile(corpus)).size + statSync(preparedListsFile(corpus)).size,
    startS: later.map(({ seconds }) => seconds).sort((a, b) => a - b)[Math.floor(starts / 2)] as number,
    startMb: asked?.firstMb ?? 0,
    askedMb: asked?.askedMb ?? 0,
    ms: asked?.ms ?? [],
  };
}

type Started = Asked & { readonly seconds: number };

/** A process from its start to its first answer, and so many questions after it. */
const start = (corpus: string, count: number): Promise<Started> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), [String(count)], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, PINPOINT_CORPUS: corpus },
    });
    let seconds = 0;
    let asked: Asked | undefined;
    child
      .on('message', (said: Asked | 'answered') => {
        if (said === 'answered') seconds = (performance.now() - begun) / 1000;
        else asked = said;
      })
      .once('error', reject)
      .once('close', (status) =>
        asked
          ? resolve({ ...asked, seconds })
          : reject(new Error(`The start from ${corpus} ended with status ${status} and without an answer`)),
      );
  });
