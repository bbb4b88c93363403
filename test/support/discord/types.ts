/** How a person acts; by default a member of the server's guild, in its channel, with an English client. */
export interface How {
  readonly locale?: string;
  readonly guildLocale?: string;
  readonly userId?: string;
  /** False: a direct message to the bot. */
  readonly inGuild?: boolean;
  /** Another guild: one of `makeGuild`, or one which the client does not know as the app came with its user. */
  readonly guildId?: string;
  /** A channel or thread of a guild that has the bot; a guild's own channel unless given. */
  readonly channelId?: string;
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
  /** 0 where the connection was cut instead of an answer. */
  readonly status: number;
}

export interface StartOptions {
  readonly token?: string;
  readonly heartbeatMs?: number;
  /** Discord's three seconds. */
  readonly answerWithinMs?: number;
  /** How many requests, messages and interactions are kept, for long runs. */
  readonly keep?: number;
  readonly onRequest?: (request: RecordedRequest) => void;
  /** How long an enforced nonce gets the first message: "the past few minutes", Discord says. */
  readonly nonceForMs?: number;
  /** None unless given. */
  readonly limits?: Limits;
}

export interface Limits {
  /** Requests a second in all; those to answer interactions are not counted. */
  readonly global?: number;
  /** For each channel and each route below it, as Discord's buckets are. */
  readonly perChannel?: { readonly requests: number; readonly perMs: number };
}
