import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from './fault-types.ts';
import type { Faults } from './faults.ts';
import type { Limiter } from './limiter.ts';
import { ApiError } from './problem.ts';
import { readRequest } from './read-request.ts';
import type { RecordedRequest } from './types.ts';

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
  readonly limiter: Limiter;
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
export function makeHttp({ faults, limiter, answer, record, broken }: Handed): Server {
  const stopped = new AbortController();
  const server = createServer((incoming, response) => {
    // A client may go away at any time.
    response.on('error', () => {});
    serve(incoming, response).catch((error: unknown) => {
      if (stopped.signal.aborted || incoming.errored) return response.destroy();
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
    const { body, shown, files } = await readRequest(incoming);
    const { headers: limits, refusal } = limiter.take(method, path);
    const finish = (given: ApiAnswer, headers: Record<string, string> = {}) => {
      record({ method, path, query: url.search, body: shown, status: given.status });
      // Status 0 is no answer at all.
      if (given.status === 0) incoming.socket.destroy();
      else send(response, given, { ...limits, ...headers });
    };
    const act = (): ApiAnswer => {
      if (!url.pathname.startsWith('/api/v10/')) throw new ApiError(404, 0, 'Only API version 10 is here.');
      if (body === undefined) throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
      const { authorization } = incoming.headers;
      return answer({ method, path, query: url.searchParams, body, files, authorization });
    };
    if (refusal) return finish(refusal);
    const delay = faults.delayOf(path);
    if (delay > 0) await sleep(delay, undefined, { signal: stopped.signal });
    if (!(await faults.pass('before', method, path))) return finish({ status: 0 });
    const failure = faults.failureOf(method, path);
    const given = failure && !failure.acted ? undefined : tried(act);
    await faults.pass('after', method, path);
    if (failure) finish(...failed(failure));
    else if (given) finish(given);
  }
}

/** Refusals are answers too. */
function tried(act: () => ApiAnswer): ApiAnswer {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: error.toJSON() };
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

function send(
  response: ServerResponse,
  { status, body }: ApiAnswer,
  headers: Record<string, string> = {},
): void {
  const json = body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, { ...headers, ...(json ? { 'Content-Type': 'application/json' } : {}) });
  response.end(json);
}
