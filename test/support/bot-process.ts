import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What programs keep of servers goes into a folder of this run. */
const dataFolder = mkdtempSync(join(tmpdir(), 'pinpoint-data-'));
const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An entry point as its own process. */
export interface Program {
  /** The first line of its output; rejects with all that was printed where it ends before. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
  /** Ends it if it still runs. */
  stop(): Promise<void>;
}

/** A new folder with a corpus of one document, which is read in no time, for programs that need no more. */
export function makeSmallCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-'));
  for (const name of ['documents', 'sources']) mkdirSync(join(folder, name));
  for (const name of ['documents/ep-2014.md', 'sources/ep-2014.txt'])
    cpSync(join(root, 'corpus', name), join(folder, name));
  for (const name of ['cases', 'rights', 'sets', 'synonyms'])
    writeFileSync(join(folder, `${name}.yaml`), '[]');
  writeFileSync(join(folder, 'lexicon.tsv'), '');
  return folder;
}

/** Starts an entry point with these settings alone: neither the environment's nor those of a `.env`. */
export function startProgram(
  file: string,
  settings: Readonly<Record<string, string | undefined>> = {},
  args: readonly string[] = [],
): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/${file}`, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, DOTENV_PATH: devNull, PINPOINT_DATA: dataFolder, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const end = stdout.indexOf('\n');
      if (end >= 0) resolve(stdout.slice(0, end));
    });
    ended.then((end) => reject(new Error(`It ended: ${JSON.stringify(end)}`)), reject);
  });
  // Who waits gets the rejection; not every test waits for a line.
  firstLine.catch(() => undefined);
  return {
    firstLine,
    ended,
    kill: (signal) => void child.kill(signal),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}
