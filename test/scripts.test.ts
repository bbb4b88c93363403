import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerSchema, exportedSchema } from '../src/terminal/json.ts';
import { corpusFolder, library } from './support/corpus.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Runs an entry point as its own process. */
const run = (file: string, args: string[], { input = '', env = {} } = {}) =>
  new Promise<{ stdout: string; stderr: string; status: number | null }>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `src/${file}`, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
    });
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
  ])('%s ends quietly where its reader has enough', async (file, args) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `src/${file}`, ...args], { cwd: root });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.stdin.on('error', () => undefined).end('kozlov\n'.repeat(300));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([stderr, status]).toEqual(['', 0]);
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
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('says what there is to do', async () => {
    expect(await run('corpus-tool.ts', ['fly'])).toMatchObject({ status: 2, stdout: '' });
  });
});
