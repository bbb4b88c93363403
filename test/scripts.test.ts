import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerSchema, exportedSchema } from '../src/terminal/json.ts';
import { corpusFolder, library } from './support/corpus.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
type Settings = Readonly<Record<string, string>>;
/** An entry point, or a script of the tests, with these settings alone: not the developer's, nor those of a `.env`. */
const start = (file: string, args: readonly string[], settings: Settings = {}) =>
  spawn(process.execPath, ['--import', 'tsx', file.includes('/') ? file : `src/${file}`, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, DOTENV_PATH: devNull, ...settings },
  });

/** Runs one to its end. */
const run = (file: string, args: string[], { input = '', env = {} as Settings } = {}) =>
  new Promise<{ stdout: string; stderr: string; status: number | null }>((resolve, reject) => {
    const child = start(file, args, env);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject).on('close', (status) => resolve({ stdout, stderr, status }));
    child.stdin.end(input);
  });

describe.concurrent('ask', () => {
  it('prints an answer to read', async () => {
    const { stdout, status, stderr } = await run('ask.ts', ['/cite', 'ngo-iccpr-2025:45']);
    expect(stdout).toContain('at least 10 days before the event');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('prints one JSON object, with as many results as wanted', async () => {
    const { stdout, status } = await run('ask.ts', ['--json', '--limit', '3', '/right assembly']);
    const answer = z(stdout);
    expect(answer.results).toHaveLength(3);
    expect(answer.total).toBeGreaterThan(3);
    expect(status).toBe(0);
  });

  it('answers lines from standard input in order, one JSON object each, mistakes too', async () => {
    const lines = [
      '/cite ngo-iccpr-2025:45',
      '',
      '/nothing',
      '{"a": 1}',
      'погода в Астане завтра',
      '/cite ngo-iccpr-2025:46',
    ];
    const { stdout, status } = await run('ask.ts', [], { input: `${lines.join('\n')}\n` });
    const answers = stdout.trimEnd().split('\n').map(z);
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      'found',
      'error',
      'error',
      expect.any(String),
      'nothing',
      'found',
    ]);
    expect(answers.at(-1)?.results[0]?.passage).toBe('ngo-iccpr-2025:46');
    expect(status).toBe(0);
  });

  it.each([
    [['/nothing']],
    [['/right', '']],
    [['???']],
    [['--limit', '0', 'x']],
    [['--limit', 'many', 'x']],
    [['--limit', '-1', 'x']],
    [['/right', 'right:']],
    [['--colour', 'x']],
  ])('ends %j with status 2 and one line', async (args) => {
    const { status, stderr, stdout } = await run('ask.ts', args);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(stdout).toBe('');
  });

  it.each([
    ['ask.ts', []],
    ['corpus-tool.ts', ['export']],
    ['test/golden/quality.ts', ['--misses']],
  ])('%s ends quietly where its reader has enough', async (file, args) => {
    const child = start(file, args);
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.stdin.on('error', () => undefined).end('kozlov\n'.repeat(300));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([stderr, status]).toEqual(['', 0]);
  });

  it('words a mistake in the language that is set, and its JSON in English', async () => {
    const env = { PINPOINT_LANGUAGE: 'ru' };
    const { stderr, status } = await run('ask.ts', ['/foo'], { env });
    expect([stderr, status]).toEqual([expect.stringMatching(/^Команды \/foo нет\. /), 2]);
    const { stdout } = await run('ask.ts', ['--json', '/foo'], { env });
    expect(z(stdout).notes[0]).toMatch(/^There is no \/foo\. /);
  });

  it('says how more is shown than the limit', async () => {
    const { stdout } = await run('ask.ts', ['--limit', '3', '/recommendations upr-2014']);
    expect(stdout).toContain('3 of 12 are shown. --limit N shows more.');
  });

  it('says what it waits for where questions are typed, and nothing in a pipe', async () => {
    const terminal = { NODE_OPTIONS: '--import data:text/javascript,process.stdin.isTTY=true' };
    const [typed, piped] = await Promise.all([run('ask.ts', [], { env: terminal }), run('ask.ts', [])]);
    expect(typed).toEqual({ stdout: '', stderr: 'One question a line; Ctrl+D ends.\n', status: 0 });
    expect(piped).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  it('prints an outcome of error as JSON too', async () => {
    const { status, stdout } = await run('ask.ts', ['--json', '/nothing']);
    expect(z(stdout)).toMatchObject({ outcome: 'error', error: 'error.unknownCommand' });
    expect(status).toBe(2);
  });
});

const z = (text: string) => answerSchema.parse(JSON.parse(text));

describe.concurrent('corpus', () => {
  it('exports every passage in document order, in the documented form', async () => {
    const { stdout, status } = await run('corpus-tool.ts', ['export']);
    const passages = stdout
      .trimEnd()
      .split('\n')
      .map((line) => exportedSchema.strict().parse(JSON.parse(line)));
    expect(passages.map(({ passage }) => passage)).toEqual(library.passages.map(({ id }) => id));
    expect(status).toBe(0);
  });

  it('checks, and counts what it checked', async () => {
    const { stdout, status } = await run('corpus-tool.ts', ['check']);
    expect(stdout).toMatch(/ngo-iccpr-2025: 185 passages/);
    expect(status).toBe(0);
  });

  it.each([
    ['ask.ts', ['x']],
    ['main.ts', []],
    ['corpus-tool.ts', ['check']],
    ['corpus-tool.ts', ['export']],
  ])('%s does not start on half a library', async (file, args) => {
    const folder = mkdtempSync(join(tmpdir(), 'pinpoint-'));
    cpSync(corpusFolder, folder, { recursive: true });
    writeFileSync(join(folder, 'sets.yaml'), '- id: x\n');
    const { status, stderr, stdout } = await run(file, args, { env: { PINPOINT_CORPUS: folder } });
    rmSync(folder, { recursive: true });
    expect(stderr).toMatch(/corpus\/sets\.yaml:1: 0\.title/);
    expect(stderr).toMatch(/problems in the corpus/);
    expect(stderr).toContain(`PINPOINT_CORPUS is ${folder}.`);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect([status, stdout]).toEqual([2, '']);
  });

  it.each([
    ['main.ts', [], ' Nothing was started.'],
    ['ask.ts', ['x'], ' Nothing was answered.'],
    ['corpus-tool.ts', ['check'], ''],
  ])('%s names the setting of a folder that is not there', async (file, args, undone) => {
    const env = { PINPOINT_CORPUS: '/nonexistent' };
    const reason =
      '/nonexistent: there is no such folder\nPINPOINT_CORPUS is /nonexistent. 1 problem in the corpus.';
    expect(await run(file, args, { env })).toEqual({ stdout: '', stderr: `${reason}${undone}\n`, status: 2 });
  });

  it.each([[['fly']], [[]], [['check', 'extra']]])('says what there is to do, asked for %j', async (args) => {
    const { stderr, stdout, status } = await run('corpus-tool.ts', args);
    expect(stderr).toContain('npm run corpus -- index');
    expect(stderr).not.toMatch(/“”|\bat .*:\d+:\d+/);
    expect([stdout, status]).toEqual(['', 2]);
  });
});

describe.concurrent('quality', () => {
  it('puts what all questions come to last, each once, and refusals in a column of their own', async () => {
    const { stdout, status } = await run('test/golden/quality.ts', []);
    const [, table = ''] = /^questions\.yaml([\s\S]*?)^hard-questions/m.exec(stdout) ?? [];
    const [head = '', ...rows] = table.trimEnd().split('\n');
    expect(head).toMatch(/refused$/);
    expect(rows.slice(-3)).toEqual([
      '',
      expect.stringMatching(/^answered +\d+( +\d\.\d{3}){3}$/),
      expect.stringMatching(/^refused +\d+ {30,}\d\.\d{3}$/),
    ]);
    expect(rows.slice(0, -3).join('\n')).not.toMatch(/^(none|answered|refused)?( |$)/m);
    expect(status).toBe(0);
  });
});

describe.concurrent('arguments', () => {
  it.each([
    ['test/golden/quality.ts', '--bogus'],
    ['test/bench/bench.ts', 'extra'],
  ])('%s says in one line that %s means nothing to it', async (file, arg) => {
    const { stdout, stderr, status } = await run(file, [arg]);
    expect(stderr).toMatch(new RegExp(`^[^\\n]*${arg}[^\\n]* Usage: npm run [^\\n]*\\n$`));
    expect([stdout, status]).toEqual(['', 2]);
  });

  it.each([
    ['ask.ts', '-h'],
    ['corpus-tool.ts', '--help'],
  ])('%s says with %s how it is used', async (file, arg) => {
    const { stdout, stderr, status } = await run(file, [arg]);
    expect(stdout).toMatch(/^Usage:\s+npm run /);
    expect([stderr, status]).toEqual(['', 0]);
  });
});

const full = '/dev/full';
describe.runIf(existsSync(full))('an output that cannot be written', () => {
  it.each([
    ['ask.ts', ['kozlov']],
    ['corpus-tool.ts', ['export']],
  ])('ends %s with status 1 and one line', (file, args) => {
    const stdout = openSync(full, 'w');
    const command = ['--import', 'tsx', `src/${file}`, ...args];
    const env = { PATH: process.env.PATH, DOTENV_PATH: devNull };
    const { stderr, status } = spawnSync(process.execPath, command, {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', stdout, 'pipe'],
    });
    closeSync(stdout);
    expect(stderr).toMatch(/^The output cannot be written: [^\n]+\.\n$/);
    expect(status).toBe(1);
  });
});

describe('the check of the contract', () => {
  it('says that nothing was checked where there are no checkers, and where they would be found', async () => {
    const env = { PINPOINT_CONTRACT: '/nonexistent' };
    const { stdout, stderr, status } = await run('test/contract/contract.ts', [], { env });
    expect(stdout).toMatch(/^Skipped: the checkers spec-check\.mjs and limits-check\.mjs are not part of /);
    expect(stdout).toMatch(/name their folder in PINPOINT_CONTRACT\. Nothing was checked\.\n$/);
    expect([stderr, status]).toEqual(['', 0]);
  });

  it.skipIf(process.platform === 'win32')('leaves no folder behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pinpoint-'));
    const [checkers, temporary] = [mkdtempSync(join(folder, 'checkers-')), mkdtempSync(join(folder, 'tmp-'))];
    for (const checker of ['spec-check.mjs', 'limits-check.mjs'])
      writeFileSync(join(checkers, checker), `console.log('PASS')`);
    // In place of the whole suite.
    const suite = `require('fs').writeFileSync(process.env.PINPOINT_RECORDING, '{"status":200}\\n')`;
    writeFileSync(join(folder, 'npx'), `#!${process.execPath}\n${suite}\n`);
    chmodSync(join(folder, 'npx'), 0o755);
    const env = { PATH: folder, TMPDIR: temporary, PINPOINT_CONTRACT: checkers, TSX_DISABLE_CACHE: '1' };
    const { stderr, status } = await run('test/contract/contract.ts', [], { env });
    const left = readdirSync(temporary).filter((name) => name.startsWith('pinpoint-'));
    rmSync(folder, { recursive: true });
    expect([stderr, status, left]).toEqual(['', 0, []]);
  });
});
