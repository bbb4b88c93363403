import {
  type Channel,
  ChannelFlags,
  ChannelType,
  type Client,
  DiscordAPIError,
  type ForumChannel,
  type Guild,
  type GuildBasedChannel,
  PermissionFlagsBits as May,
} from 'discord.js';
import type { Lack } from '../../digest/publisher.ts';
import type { OffReason } from '../../domain/subscription.ts';

/** The server, where the bot is still in it. */
export const guildOf = (client: Client, server: string): Guild | undefined => client.guilds.cache.get(server);

/**
 * A channel or a thread, asked for where it is not known: one that is new, and threads that rest.
 *
 * @throws DiscordAPIError where there is none any more
 */
export const channelOf = async (client: Client, channel: string): Promise<Channel | null> =>
  client.channels.cache.get(channel) ?? client.channels.fetch(channel);

export const isForum = (channel: Channel | GuildBasedChannel | null | undefined): channel is ForumChannel =>
  channel?.type === ChannelType.GuildForum;

/** What the bot may do in a channel of a server that has it. */
export async function mayIn(guild: Guild, channel: GuildBasedChannel) {
  const me = guild.members.me ?? (await guild.members.fetchMe());
  return channel.permissionsFor(me);
}

/** What keeps the bot from posting there, if anything does. */
export async function obstacleIn(client: Client, server: string, id: string): Promise<OffReason | undefined> {
  const guild = guildOf(client, server);
  if (!guild) return 'access_lost';
  const channel = await guild.channels.fetch(id).catch(unreachable);
  if (channel === null || typeof channel === 'string') return channel ?? 'channel_gone';
  const may = await mayIn(guild, channel);
  if (!may.has(May.ViewChannel)) return 'access_lost';
  if (channel.isThread()) {
    if (channel.locked && !may.has(May.ManageThreads)) return 'thread_archived';
    return may.has(May.SendMessagesInThreads) ? undefined : 'access_lost';
  }
  if (!may.has(May.SendMessages)) return 'access_lost';
  return isForum(channel) && channel.flags.has(ChannelFlags.RequireTag) ? 'tag_required' : undefined;
}

/** What else the bot may not do there. */
export async function lackingIn(client: Client, server: string, id: string): Promise<readonly Lack[]> {
  const guild = guildOf(client, server);
  const channel = await guild?.channels.fetch(id);
  if (!guild || !channel) return [];
  const may = await mayIn(guild, channel);
  return [
    ...(may.has(May.ReadMessageHistory) ? [] : ['history' as const]),
    ...(may.has(May.AttachFiles) ? [] : ['files' as const]),
  ];
}

function unreachable(error: unknown): OffReason {
  if (error instanceof DiscordAPIError && error.status === 404) return 'channel_gone';
  if (error instanceof DiscordAPIError && error.status === 403) return 'access_lost';
  throw error;
}
