import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { FileError } from '../../ingest/file-problem.ts';
import { editSchema } from './edit.ts';
import { EditError } from './edit-problem.ts';
import { admit, Refused, readJson, send } from './serve.ts';
import { ChangedError, type Reviewed, Session } from './session.ts';
import { sourceEditSchema } from './source-edit.ts';

export type { Reviewed } from './session.ts';

/** A review that is open in this process. */
export interface Review {
  /** The address of the page, with the secret that lets in. */
  readonly url: string;
  close(): Promise<void>;
}

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const;
const assets: Readonly<Record<string, keyof typeof types>> = {
  'page.html': 'html',
  'page.css': 'css',
  'page.js': 'js',
  'ask.js': 'js',
  'draw.js': 'js',
  'draw-part.js': 'js',
  'editor.js': 'js',
  'editor-fields.js': 'js',
  'keys.js': 'js',
  'no-passage.js': 'js',
  'open-part.js': 'js',
  'panels.js': 'js',
  'place.js': 'js',
  'steps.js': 'js',
  'icon.svg': 'svg',
};

const hash = z.string();
const writes = {
  edit: z.strictObject({ hash, edit: z.discriminatedUnion('act', [editSchema, sourceEditSchema]) }),
  undo: z.strictObject({ hash }),
  tick: z.strictObject({ doubt: z.number().int().min(0), seen: z.boolean() }),
};

/**
 * Serves the page on which a document is held against its source, on this machine only.
 * @param options.port 0, the default, takes one that is free
 * @throws FileError where a file cannot be read, or the port cannot be had
 */
export async function startReview(reviewed: Reviewed, options: { port?: number } = {}): Promise<Review> {
  const session = new Session(reviewed);
  await session.state();
  const token = randomBytes(24).toString('base64url');
  let port = 0;
  const server = createServer((request, response) => {
    answer(request, response, session, () => admit(request, port, token)).catch((error: unknown) =>
      sendError(response, error),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new FileError(`port ${options.port ?? 0}`, `cannot be listened on (${error.code})`)),
    );
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${port}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  allow: () => string,
): Promise<void> {
  const name = allow();
  if (request.method === 'POST') {
    write(session, name, await readJson(request));
    await sendState(response, session);
  } else if (name === 'state') await sendState(response, session);
  else {
    const file = name === '' ? 'page.html' : name;
    const kind = Object.hasOwn(assets, file) ? assets[file] : undefined;
    if (!kind) throw new Refused(404, 'There is nothing here.');
    send(response, 200, types[kind], readFileSync(new URL(`./${file}`, import.meta.url), 'utf8'));
  }
}

async function sendState(response: ServerResponse, session: Session): Promise<void> {
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(await session.state()));
}

function write(session: Session, name: string, body: unknown): void {
  if (name === 'edit') {
    const wanted = expect(writes.edit, body);
    session.edit(wanted.hash, wanted.edit);
  } else if (name === 'undo') session.undo(expect(writes.undo, body).hash);
  else if (name === 'tick') {
    const { doubt, seen } = expect(writes.tick, body);
    session.tick(doubt, seen);
  } else throw new Refused(404, 'There is nothing here.');
}

function expect<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Refused(422, parsed.error.issues.map((issue) => issue.message).join('; '));
}

function sendError(response: ServerResponse, error: unknown): void {
  const [status, message] =
    error instanceof Refused
      ? [error.status, error.message]
      : error instanceof ChangedError
        ? [409, error.message]
        : error instanceof EditError || error instanceof FileError
          ? [422, error.message]
          : [500, `This is a mistake of the program: ${error instanceof Error ? error.message : error}`];
  if (response.headersSent) response.destroy();
  else send(response, status, 'application/json; charset=utf-8', JSON.stringify({ message }));
}
