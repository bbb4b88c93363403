import type { MessagePayload } from './types.ts';

export interface NewChannel {
  /** Text unless said; 5 announcements, 15 a forum. */
  readonly type?: 0 | 5 | 15;
  readonly name?: string;
  /** The server's own guild unless given. */
  readonly guildId?: string;
  /** Makes it the guild's system channel. */
  readonly system?: boolean;
  /** What the bot may not do there. */
  readonly deny?: bigint;
  /** A forum that takes no post without one of its tags; every forum here has one tag. */
  readonly requireTag?: boolean;
}

/** A public thread of a text or announcement channel, or a post of a forum (without a message of its author). */
export interface NewThread {
  readonly parent: string;
  readonly name?: string;
  readonly locked?: boolean;
  readonly archived?: boolean;
}

export interface ChannelChange {
  readonly name?: string;
  /** In place of what was denied before; threads inherit it. */
  readonly deny?: bigint;
  readonly requireTag?: boolean;
  readonly system?: boolean;
  /** Of a thread, as is `locked`. */
  readonly archived?: boolean;
  readonly locked?: boolean;
  /** The threads of a channel go with it. */
  readonly deleted?: boolean;
}

export interface NewGuild {
  /** The preferred locale. */
  readonly locale?: string;
  /** Of a guild that was removed: the bot comes back to it. */
  readonly id?: string;
}

/** A message that was posted to a channel, not as an answer to an interaction. */
export interface Post {
  readonly id: string;
  /** Of a new forum post the thread. */
  readonly channelId: string;
  /** The forum in which this message opened the thread. */
  readonly threadOf?: string;
  /** Of that thread. */
  readonly name?: string;
  readonly payload: MessagePayload;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly nonce?: string | number;
}

export interface Overwrite {
  readonly id: string;
  /** 0 a role, 1 a member. */
  readonly type: number;
  readonly allow: string;
  readonly deny: string;
}

export interface ThreadMetadata {
  readonly archived: boolean;
  readonly locked: boolean;
  readonly archive_timestamp: string;
  readonly auto_archive_duration: number;
  readonly create_timestamp: string;
}

/** A channel or thread as the API gives it. Never changed in place: what was dispatched may be sent again. */
export interface Channel {
  readonly id: string;
  readonly type: number;
  /** None in direct messages. */
  readonly guild_id?: string;
  readonly name?: string;
  readonly parent_id?: string | null;
  readonly flags?: number;
  readonly permission_overwrites?: readonly Overwrite[];
  readonly available_tags?: readonly { readonly id: string }[];
  readonly thread_metadata?: ThreadMetadata;
  readonly last_message_id: string | null;
  readonly message_count?: number;
  readonly [more: string]: unknown;
}
