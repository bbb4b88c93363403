/** How a person acts; by default a member of the server's guild, in its channel, with an English client. */
export interface How {
  readonly locale?: string;
  readonly guildLocale?: string;
  readonly userId?: string;
  /** False: a direct message to the bot. */
  readonly inGuild?: boolean;
  /** Another guild than the server's own, which the client does not know: the app came with its user. */
  readonly guildId?: string;
  readonly permissions?: bigint;
  /** Ids of the person's roles; the guild has one besides @everyone. */
  readonly roles?: readonly string[];
  /** The gateway is this late; the three seconds count from when the person acted. */
  readonly delayMs?: number;
  /** Sends what Discord's own client would not let a person send (unknown or missing options, other choices). */
  readonly unchecked?: boolean;
}

export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly style?: number;
  readonly label?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly SelectOption[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly [more: string]: unknown;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

export interface MessagePayload {
  readonly content?: string;
  readonly flags?: number;
  readonly components?: readonly Component[];
  readonly allowed_mentions?: { readonly parse?: readonly string[]; readonly [more: string]: unknown };
  readonly [more: string]: unknown;
}

/** What came back, as it was sent. */
export interface Reply {
  /** The callback's type; 4 for a follow-up and for a message in a channel. */
  readonly type: number;
  /** The payload; null where the reply was deferred. */
  readonly data: MessagePayload | null;
  readonly messageId: string;
  readonly ephemeral: boolean;
  /** Content and every text display, one a line. */
  readonly text: string;
  readonly buttons: readonly { label: string; customId?: string; url?: string; disabled: boolean }[];
  readonly selects: readonly {
    customId: string;
    placeholder?: string;
    disabled: boolean;
    options: readonly SelectOption[];
  }[];
  /** The next edit of this message, also one that was made already. */
  later(): Promise<Reply>;
  /** The next follow-up to this interaction, also one that was sent already. */
  followUp(): Promise<Reply>;
}

export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10` and without the query. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly status: number;
}

export interface Failure {
  readonly method?: string;
  readonly path?: RegExp;
  readonly status: number;
  /** Once unless said. */
  readonly times?: number;
  readonly retryAfterMs?: number;
  readonly code?: number;
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
  /** Answers the next matching requests so, without acting on them. */
  next(failure: Failure): void;
  /** Holds matching requests back before acting on them, all of them unless `times` is given. */
  delay(delay: { path: RegExp; ms: number; times?: number }): void;
  /** Delivers the next interaction twice, under the same id and token. */
  deliverTwice(): void;
  /** Forgets what `next`, `delay`, `deliverTwice`, `refuseResume` and `refuseIntents` have asked for. */
  clear(): void;
}

export interface StartOptions {
  readonly token?: string;
  readonly heartbeatMs?: number;
  /** Discord's three seconds. */
  readonly answerWithinMs?: number;
  /** How many requests, messages and interactions are kept, for long runs. */
  readonly keep?: number;
  readonly onRequest?: (request: RecordedRequest) => void;
}
