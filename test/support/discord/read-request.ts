import type { IncomingMessage } from 'node:http';

/** What a request carries: its JSON, also that of a multipart request, and how it is recorded. */
export interface Carried {
  readonly body: unknown;
  readonly shown: unknown;
  readonly files: number;
}

export async function readRequest(incoming: IncomingMessage): Promise<Carried> {
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
