import { type Announce, Channels } from './channels.ts';
import { channelOf, type GuildDetails, guildOf, joined, threadOf } from './guild-shapes.ts';
import type { Channel, ChannelChange, NewChannel, NewGuild, NewThread } from './guild-types.ts';
import { ApiError } from './problem.ts';
import { ids, snowflake } from './world.ts';

interface Guild {
  details: GuildDetails;
  readonly channelId: string;
}

/** The guilds with the bot in them, and their channels. What changes is announced to every client. */
export class Guilds {
  readonly channels: Channels;
  readonly #announce: Announce;
  readonly #present = new Map<string, Guild>();
  readonly #left = new Map<string, Guild>();

  constructor(announce: Announce) {
    this.#announce = announce;
    this.channels = new Channels(announce);
    this.#found(ids.guild, ids.channel, 'en-US');
  }

  has(id: string): boolean {
    return this.#present.has(id);
  }

  list(): string[] {
    return [...this.#present.keys()];
  }

  /** As REST gives it. */
  get(id: string): GuildDetails {
    const guild = this.#present.get(id);
    if (!guild) throw new ApiError(404, 10004, 'Unknown Guild');
    return guild.details;
  }

  /** Where people act unless they say where. */
  mainChannel(id: string): Channel {
    return this.channels.known(this.#present.get(id)?.channelId ?? '');
  }

  /** As GUILD_CREATE gives it: every channel, and the threads that are active and that the bot sees. */
  whole(id: string) {
    return joined(this.get(id), this.channels.ofGuild(id), this.channels.activeThreads(id));
  }

  makeGuild({ id = snowflake(), locale = 'en-US' }: NewGuild = {}): { id: string; channelId: string } {
    const before = this.#left.get(id);
    this.#left.delete(id);
    if (before) this.#present.set(id, before);
    const channelId = before?.channelId ?? this.#found(id, snowflake(), locale);
    this.#announce('GUILD_CREATE', this.whole(id));
    return { id, channelId };
  }

  removeGuild(id: string): void {
    const guild = this.#present.get(id);
    if (!guild) throw new Error(`The bot is not in the guild ${id}.`);
    this.#present.delete(id);
    this.#left.set(id, guild);
    this.#announce('GUILD_DELETE', { id });
  }

  makeChannel(wanted: NewChannel = {}): string {
    const { guildId = ids.guild, system } = wanted;
    const id = snowflake();
    this.channels.open(channelOf(id, this.get(guildId).id, { name: `channel-${id}`, ...wanted }));
    if (system) this.#setSystem(guildId, id);
    return id;
  }

  makeThread({ parent, name = 'A thread', locked, archived }: NewThread): string {
    const thread = threadOf(this.channels.known(parent), snowflake(), { name });
    this.channels.open(thread);
    const state = { ...(locked ? { locked } : {}), ...(archived ? { archived } : {}) };
    if (locked || archived) this.channels.change(thread.id, state);
    return thread.id;
  }

  changeChannel(id: string, change: ChannelChange): void {
    const { guild_id = '' } = this.channels.known(id);
    const wasSystem = this.#present.get(guild_id)?.details.system_channel_id === id;
    this.channels.change(id, change);
    if (change.deleted ? wasSystem : change.system === false && wasSystem) this.#setSystem(guild_id, null);
    else if (change.system) this.#setSystem(guild_id, id);
  }

  #setSystem(guildId: string, id: string | null): void {
    const guild = this.#present.get(guildId);
    if (!guild) return;
    guild.details = { ...guild.details, system_channel_id: id };
    this.#announce('GUILD_UPDATE', guild.details);
  }

  #found(id: string, channelId: string, locale: string): string {
    this.channels.put(channelOf(channelId, id));
    this.#present.set(id, { details: guildOf(id, locale), channelId });
    return channelId;
  }
}
