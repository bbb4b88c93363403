export interface Failure {
  readonly method?: string;
  readonly path?: RegExp;
  /** 0 cuts the connection instead of an answer. */
  readonly status: number;
  /** Acts on the request before it fails: the client cannot know that it worked. */
  readonly acted?: boolean;
  /** Once unless said. */
  readonly times?: number;
  readonly retryAfterMs?: number;
  readonly code?: number;
}

export interface Hold {
  readonly method?: string;
  readonly path: RegExp;
  /** Before it acts on the request, or after that and before it answers. */
  readonly when: 'before' | 'after';
  /** Once unless said. */
  readonly times?: number;
}

export interface Held {
  /** Resolves when so many requests have been held in all, one unless said. */
  reached(count?: number): Promise<void>;
  /** Lets go what is held and holds nothing more. With `act: false` requests held before acting are cut off unacted. */
  release(how?: { readonly act?: boolean }): void;
}

export interface Fail {
  /** Cuts every gateway connection without a word; the session can be resumed. */
  dropSocket(): void;
  /** Answers the next resume with "invalid session". */
  refuseResume(): void;
  /** Asks the client to reconnect (op 7). */
  reconnect(): void;
  /** Declares the session invalid now (op 9). */
  invalidSession(resumable: boolean): void;
  /** Closes every identify from now on with 4014. */
  refuseIntents(): void;
  /** Answers the next matching requests so, without acting on them unless `acted` says so. */
  next(failure: Failure): void;
  /** Delays matching requests before acting on them, all of them unless `times` is given. */
  delay(delay: { path: RegExp; ms: number; times?: number }): void;
  /** Holds matching requests until they are released; a client that goes away meanwhile does no harm. */
  hold(hold: Hold): Held;
  /** Delivers the next interaction twice, under the same id and token. */
  deliverTwice(): void;
  /** Delivers each interaction from now on to every client that is there, as Discord does without shards. */
  deliverToAll(): void;
  /** Forgets what `next`, `delay`, `hold`, `deliverTwice`, `deliverToAll`, `refuseResume` and `refuseIntents` have asked for. */
  clear(): void;
}
