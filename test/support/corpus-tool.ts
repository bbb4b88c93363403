import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusFolder } from './corpus.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A corpus of its own for a test: a copy of the shipped one. */
export interface OwnCorpus {
  readonly folder: string;
  /** Every file of it by its path, with a checksum; drafts and the prepared index apart, of which nothing is quoted. */
  state(): Record<string, string>;
  remove(): void;
}

export function ownCorpus(): OwnCorpus {
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-corpus-'));
  cpSync(corpusFolder, folder, {
    recursive: true,
    filter: (file) => !/drafts|passages\.index/.test(relative(corpusFolder, file)),
  });
  return {
    folder,
    state: () =>
      Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .filter((file) => !/^drafts|^passages\.index/.test(relative(folder, file)))
          .map((file) => [
            relative(folder, file),
            createHash('sha256').update(readFileSync(file)).digest('hex'),
          ]),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** `npm run corpus -- <args>` over a corpus, to its end, or to `killAfterMs`. */
export function runCorpusTool(
  folder: string,
  args: readonly string[],
  options: { readonly killAfterMs?: number; readonly input?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/corpus-tool.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, DOTENV_PATH: devNull, PINPOINT_CORPUS: folder },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  if (options.killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), options.killAfterMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ stdout, stderr, status }));
  });
}
