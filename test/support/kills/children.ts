import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Given, Word } from './program.ts';

/** One process of the bot. */
export interface Child {
  readonly online: Promise<void>;
  /** Resolves when it was killed; rejects where it ended in another way. */
  readonly killed: Promise<void>;
  kill(): Promise<void>;
}
interface Started extends Child {
  go(given: Given): void;
}

/** Processes of one program; one more than is needed is started ahead, so that nobody waits for it. */
export interface Children {
  start(given: Given): Child;
  close(): Promise<void>;
}

/** @param hear is handed what they say */
export function makeChildren(file: string, corpus: string, hear: (word: Word) => void): Children {
  const all = new Set<Started>();
  const ahead = () => {
    const child = startChild(file, corpus, hear);
    all.add(child);
    child.killed.then(() => all.delete(child)).catch(() => undefined);
    return child;
  };
  let spare = ahead();
  return {
    start(given) {
      const child = spare;
      spare = ahead();
      child.go(given);
      return child;
    },
    close: async () => void (await Promise.allSettled([...all].map((child) => child.kill()))),
  };
}

function startChild(file: string, corpus: string, hear: (word: Word) => void): Started {
  const process = fork(file, [corpus], { execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let errors = '';
  process.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const killed = new Promise<void>((resolve, reject) => {
    process.once('error', reject);
    // Not before all that it said was heard.
    process.once('close', (status, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`It ended with ${status ?? signal}: ${errors}`));
    });
  });
  const online = new Promise<void>((resolve, reject) => {
    createInterface({ input: process.stdout ?? ([] as never) }).on('line', (line) => {
      const word = JSON.parse(line) as Word;
      if (word === 'online') resolve();
      hear(word);
    });
    killed.then(resolve, reject);
  });
  online.catch(() => undefined);
  return {
    ...{ online, killed },
    go: (given) => void process.send(given),
    async kill() {
      process.kill('SIGKILL');
      await killed;
    },
  };
}
