import type { ApiAnswer } from './http.ts';
import type { Limits } from './types.ts';
import { Recent } from './world.ts';

interface Window {
  used: number;
  readonly endsAt: number;
}
type Headers = Record<string, string>;
/** What the limits say of a request: headers for its answer, or the refusal. */
interface Ruling {
  readonly headers: Headers;
  readonly refusal?: ApiAnswer;
}

const second = 1000;

/** Discord's rate limits as fixed windows; none without `limits`. A refused request uses nothing up. */
export class Limiter {
  /** How many requests were refused. */
  limited = 0;
  readonly #limits: Limits;
  readonly #buckets: Recent<Window>;
  #global: Window = { used: 0, endsAt: 0 };

  constructor(limits: Limits = {}, keep = 100_000) {
    this.#limits = limits;
    this.#buckets = new Recent(keep);
  }

  take(method: string, path: string, now = Date.now()): Ruling {
    const { global } = this.#limits;
    // Answers to interactions are not bound to the global limit, and have buckets of their own.
    if (/^\/(interactions|webhooks)\//.test(path)) return { headers: neverEmpty(method, path) };
    if (global !== undefined) {
      if (now >= this.#global.endsAt) this.#global = { used: 0, endsAt: now + second };
      if (this.#global.used >= global) return this.#refuse(this.#global.endsAt - now, true, {});
      this.#global.used += 1;
    }
    return this.#ofChannel(method, path, now);
  }

  #ofChannel(method: string, path: string, now: number): Ruling {
    const { perChannel } = this.#limits;
    const [, channel, rest = ''] = /^\/channels\/(\d+)(.*)$/.exec(path) ?? [];
    if (!perChannel || !channel) return { headers: neverEmpty(method, path) };
    const route = `${method} ${rest.replaceAll(/\d+/g, ':id')}`;
    const key = `${channel} ${route}`;
    const before = this.#buckets.get(key);
    const window = before && now < before.endsAt ? before : { used: 0, endsAt: now + perChannel.perMs };
    this.#buckets.set(key, window);
    const full = window.used >= perChannel.requests;
    if (!full) window.used += 1;
    const headers = bucketOf(
      route,
      perChannel.requests,
      perChannel.requests - window.used,
      window.endsAt,
      now,
    );
    return full ? this.#refuse(window.endsAt - now, false, headers) : { headers };
  }

  #refuse(waitMs: number, global: boolean, headers: Headers): Ruling {
    this.limited += 1;
    const body = { message: 'You are being rate limited.', retry_after: waitMs / second, global };
    return {
      refusal: { status: 429, body },
      headers: {
        ...headers,
        // In whole seconds, unlike the body.
        'Retry-After': String(Math.ceil(waitMs / second)),
        'X-RateLimit-Scope': global ? 'global' : 'user',
        ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
      },
    };
  }
}

const bucketOf = (route: string, limit: number, left: number, endsAt: number, now: number): Headers => ({
  'X-RateLimit-Limit': String(limit),
  'X-RateLimit-Remaining': String(left),
  'X-RateLimit-Reset': (endsAt / second).toFixed(3),
  'X-RateLimit-Reset-After': ((endsAt - now) / second).toFixed(3),
  // The same for every channel.
  'X-RateLimit-Bucket': Buffer.from(route).toString('hex'),
});

function neverEmpty(method: string, path: string): Headers {
  const now = Date.now();
  return bucketOf(`${method} ${path.split('/')[1]}`, 1000, 999, now + second, now);
}
