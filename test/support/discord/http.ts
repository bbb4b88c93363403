import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Faults } from './faults.ts';
import { ApiError } from './problem.ts';
import type { Failure, RecordedRequest } from './types.ts';

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The JSON, also that of a multipart request. */
  // biome-ignore lint/suspicious/noExplicitAny: each route checks its own
  readonly body: any;
  readonly files: number;
  readonly authorization: string | undefined;
}
export interface ApiAnswer {
  readonly status: number;
  readonly body?: unknown;
}
interface Handed {
  readonly faults: Faults;
  answer(request: ApiRequest): ApiAnswer;
  record(request: RecordedRequest): void;
  /** A mistake of this server's own. */
  broken(error: unknown): void;
}

const codes: Readonly<Record<number, [number, string]>> = {
  401: [0, '401: Unauthorized'],
  403: [50001, 'Missing Access'],
  404: [0, '404: Not Found'],
  500: [0, '500: Internal Server Error'],
};

/** Discord's REST API: JSON in and out, failures on demand, every request recorded. */
export function makeHttp({ faults, answer, record, broken }: Handed): Server {
  const stopped = new AbortController();
  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      if (stopped.signal.aborted) return response.destroy();
      broken(error);
      send(response, { status: 599, body: { message: `the local Discord failed: ${error}`, code: 0 } });
    });
  });
  server.on('close', () => stopped.abort());
  return server;

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const method = incoming.method ?? 'GET';
    const path = url.pathname.replace(/^\/api(\/v\d+)?/, '').replaceAll('%40', '@');
    const { body, shown, files } = await read(incoming);
    const finish = (given: ApiAnswer, headers: Record<string, string> = {}) => {
      record({ method, path, query: url.search, body: shown, status: given.status });
      send(response, given, { ...limits(method, path), ...headers });
    };
    const delay = faults.delayOf(path);
    if (delay > 0) await sleep(delay, undefined, { signal: stopped.signal });
    const failure = faults.failureOf(method, path);
    if (failure) return finish(...failed(failure));
    try {
      if (!url.pathname.startsWith('/api/v10/')) throw new ApiError(404, 0, 'Only API version 10 is here.');
      if (body === undefined) throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
      const { authorization } = incoming.headers;
      finish(answer({ method, path, query: url.searchParams, body, files, authorization }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      finish({ status: error.status, body: error.toJSON() });
    }
  }
}

async function read(incoming: IncomingMessage): Promise<{ body: unknown; shown: unknown; files: number }> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = incoming.headers['content-type'] ?? '';
  if (raw.length === 0) return { body: null, shown: null, files: 0 };
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
    const body = parse(String(form.get('payload_json') ?? 'null'));
    const files = [...form].filter(([name]) => name !== 'payload_json');
    const named = files.map(([name, file]) => [
      name,
      { filename: typeof file === 'string' ? '' : file.name },
    ]);
    return { body, shown: { payload_json: body, ...Object.fromEntries(named) }, files: files.length };
  }
  const body = parse(raw.toString('utf8'));
  return { body, shown: body ?? raw.toString('utf8'), files: 0 };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function failed({ status, code, retryAfterMs = 50 }: Failure): [ApiAnswer, Record<string, string>?] {
  if (status === 429) {
    const seconds = retryAfterMs / 1000;
    const body = { message: 'You are being rate limited.', retry_after: seconds, global: false };
    // Discord rounds the header up to whole seconds; a test should not have to wait for one.
    return [
      { status, body },
      { 'Retry-After': String(seconds), 'X-RateLimit-Scope': 'user' },
    ];
  }
  const [usual, message] = codes[status] ?? [0, `${status}: as the test asked`];
  return [{ status, body: { message, code: code ?? usual } }];
}

/** Headers of a bucket that is never empty: limits are a matter for `fail.next`. */
const limits = (method: string, path: string): Record<string, string> => ({
  'X-RateLimit-Limit': '1000',
  'X-RateLimit-Remaining': '999',
  'X-RateLimit-Reset': (Date.now() / 1000 + 1).toFixed(3),
  'X-RateLimit-Reset-After': '1.000',
  'X-RateLimit-Bucket': Buffer.from(`${method} ${path.split('/')[1]}`).toString('hex'),
});

function send(
  response: ServerResponse,
  { status, body }: ApiAnswer,
  headers: Record<string, string> = {},
): void {
  const json = body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, { ...headers, ...(json ? { 'Content-Type': 'application/json' } : {}) });
  response.end(json);
}
