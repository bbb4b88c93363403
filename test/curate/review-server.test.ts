import { readdirSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReview } from '../../src/curate/review/review.ts';
import type { State } from '../../src/curate/review/state.ts';
import { FileError } from '../../src/ingest/file-problem.ts';
import { type ReviewedDocument, reviewed } from './review-document.ts';

let document: ReviewedDocument;
beforeEach(async () => {
  document = await reviewed('sr-2015', { doubts: [{ line: 19, message: 'short' }] });
});
afterEach(() => document.remove());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { method = options.body === undefined ? 'GET' : 'POST', headers = {}, body = '' } = options;
  const { hostname, port } = new URL(document.url);
  return new Promise<Answer>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const path = (name: string) => new URL(name, document.url).pathname;
const own = () => ({ 'content-type': 'application/json', origin: new URL(document.url).origin });
const state = async (): Promise<State> => JSON.parse((await ask(path('state'))).body);
const post = (name: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path(name), { body: JSON.stringify(body), headers: { ...own(), ...headers } });

describe('the address of a review', () => {
  it('is on this machine only', () => {
    expect(document.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
  });

  it('lets nobody in without its secret', async () => {
    const secret = new URL(document.url).pathname.split('/')[1] ?? '';
    for (const wrong of [
      '/',
      '/state',
      '//state',
      `/${'x'.repeat(secret.length)}/state`,
      `/${secret}x/state`,
    ])
      expect((await ask(wrong)).status, wrong).toBe(403);
    expect((await ask(path('state'))).status).toBe(200);
  });

  it('refuses another name of this machine', async () => {
    for (const host of ['evil.example', '127.0.0.1', `evil.example:${new URL(document.url).port}`])
      expect((await ask(path('state'), { headers: { host } })).status, host).toBe(421);
  });

  it('lets only its own page write', async () => {
    const [before, { hash }] = [document.text(), await state()];
    const body = { hash, edit: { act: 'merge', line: 120 } };
    expect((await post('edit', body, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('edit', body, { origin: 'null' })).status).toBe(403);
    expect((await post('edit', body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post('edit', body, { 'content-type': 'text/plain' })).status).toBe(415);
    const { origin: _origin, ...without } = own();
    expect((await ask(path('edit'), { body: JSON.stringify(body), headers: without })).status).toBe(403);
    expect((await ask(path('state'), { method: 'PUT' })).status).toBe(405);
    expect(document.text()).toBe(before);
  });

  it('refuses what is too long, not JSON or not an edit', async () => {
    const { hash } = await state();
    const long = JSON.stringify({ hash, edit: { act: 'merge', line: 1, more: 'x'.repeat(1_100_000) } });
    expect(
      (await ask(path('edit'), { body: long, headers: { ...own(), 'content-length': `${long.length}` } }))
        .status,
    ).toBe(413);
    expect((await ask(path('edit'), { body: '{', headers: own() })).status).toBe(400);
    expect((await post('edit', { hash, edit: { act: 'delete', line: 1 } })).status).toBe(422);
    expect((await post('elsewhere', {})).status).toBe(404);
  });

  it('serves its own files and no others', async () => {
    const folder = new URL('../../src/curate/review/', import.meta.url);
    const own = readdirSync(folder).filter((name) => /\.(?:html|css|js|svg)$/.test(name));
    expect(own.length).toBeGreaterThan(5);
    for (const name of ['', ...own]) {
      const { status, headers } = await ask(path(name));
      expect(status, name).toBe(200);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
      expect(headers['cache-control']).toBe('no-store');
    }
    for (const name of ['review.ts', 'constructor', '..%2freview.ts', 'page.html%00'])
      expect((await ask(path('') + name)).status, name).toBe(404);
  });
});

describe('a review', () => {
  it('does not start on files that are not there, and says which', async () => {
    const check = () => [];
    const missing = { markdownFile: '/nowhere/a.md', sourceFile: document.markdownFile, check };
    await expect(startReview(missing)).rejects.toThrow(
      new FileError('/nowhere/a.md', 'there is no such file'),
    );
  });

  it('saves nothing over what somebody else wrote in the meantime', async () => {
    const { hash } = await state();
    document.write(`${document.text()}\nMore.\n`);
    const before = document.text();
    const { status, body } = await post('edit', { hash, edit: { act: 'merge', line: 120 } });
    expect([status, JSON.parse(body).message]).toEqual([409, expect.stringContaining('somebody else')]);
    expect(document.text()).toBe(before);
  });

  it('does not take back what somebody else wrote', async () => {
    const first = await state();
    const merged = await post('edit', {
      hash: first.hash,
      edit: { act: 'merge', line: first.parts[3]?.line },
    });
    const { undo } = JSON.parse(merged.body) as State;
    document.write(`${document.text()}\nMore.\n`);
    const now = await state();
    expect([undo, now.undo]).toEqual([1, 0]);
    expect((await post('undo', { hash: now.hash })).status).toBe(409);
    expect(document.text()).toMatch(/More\.\n$/);
  });
});
