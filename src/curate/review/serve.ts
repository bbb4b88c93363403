import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** More than an edit of the longest passage has, in bytes. */
const largestBody = 1_000_000;

/** A request that is refused: with a status, and a sentence for whoever sent it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Lets in only the page that this process opened. The address holds a secret; the host has to be this machine by its
 * own name, so that no other site's name can be made to lead here; and what writes has to come from the page itself.
 * @returns what is asked for, without the secret
 * @throws Refused
 */
export function admit(request: IncomingMessage, port: number, token: string): string {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    throw new Refused(421, 'This is only served under 127.0.0.1.');
  const [, given = '', name = '', ...more] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
  if (more.length > 0 || !sameSecret(given, token))
    throw new Refused(403, 'The address is not the one that was printed; copy all of it.');
  if (request.method !== 'GET' && request.method !== 'POST') throw new Refused(405, 'Only GET and POST are.');
  if (request.method === 'POST') {
    const foreign = origin !== `http://${host}` || (site !== undefined && site !== 'same-origin');
    if (foreign) throw new Refused(403, 'Only the page itself may change something.');
    if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? ''))
      throw new Refused(415, 'JSON is expected.');
  }
  return name;
}

function sameSecret(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** @throws Refused where it is too long or not JSON */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const refused = new Refused(413, 'That is longer than any passage.');
  // Said before it is read: who is cut off while sending does not hear why.
  if (Number(request.headers['content-length'] ?? 0) > largestBody) throw refused;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw refused;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused(400, 'That is not JSON.');
  }
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers, and forbids the browser to load, frame, keep or pass on anything. */
export function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  response.end(body);
}
