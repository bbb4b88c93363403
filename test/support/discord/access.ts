import { PermissionFlagsBits } from 'discord.js';
import { forumType } from './guild-shapes.ts';
import type { Channel } from './guild-types.ts';
import type { Guilds } from './guilds.ts';
import { ApiError } from './problem.ts';

const { ReadMessageHistory, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;

/** What the bot may do by REST, refused with Discord's codes. */
export class Access {
  readonly #guilds: Guilds;

  constructor(guilds: Guilds) {
    this.#guilds = guilds;
  }

  /** A channel that the bot sees. */
  seen(id: string): Channel {
    const { channels } = this.#guilds;
    const channel = channels.get(id);
    if (!channel) throw new ApiError(404, 10003, 'Unknown Channel');
    const outside = channel.guild_id && !this.#guilds.has(channel.guild_id);
    if (outside || !channels.visible(channel)) throw new ApiError(403, 50001, 'Missing Access');
    return channel;
  }

  hasHistory(channel: Channel): boolean {
    return this.#may(channel, ReadMessageHistory);
  }

  /** One where the bot can post a message. */
  writable(id: string): Channel {
    const channel = this.seen(id);
    if (channel.type === forumType)
      throw new ApiError(400, 50008, 'Cannot send messages in a non-text channel');
    const thread = channel.thread_metadata;
    // In threads sending is a permission of its own, and the other one means nothing.
    this.#need(channel, thread ? SendMessagesInThreads : SendMessages);
    // Also where it is not archived (discord-api-docs#7707); only who may manage threads could still write there.
    if (thread?.locked) throw new ApiError(403, 50083, 'Thread is archived');
    return channel;
  }

  /** A forum where the bot can open a post: that takes the permission to send, not one of threads. */
  forum(id: string): Channel {
    const channel = this.seen(id);
    // Threads of text channels are made by no bot here.
    if (channel.type !== forumType)
      throw new ApiError(400, 50024, 'Cannot execute action on this channel type');
    this.#need(channel, SendMessages);
    return channel;
  }

  #need(channel: Channel, permission: bigint): void {
    if (!this.#may(channel, permission)) throw new ApiError(403, 50013, 'Missing Permissions');
  }

  #may(channel: Channel, permission: bigint): boolean {
    return (this.#guilds.channels.permissions(channel) & permission) !== 0n;
  }
}
