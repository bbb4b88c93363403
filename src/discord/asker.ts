import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Place } from '../command.ts';
import type { ServerSettings } from '../domain/server-settings.ts';

/** Who asks, and where. */
export interface Asker {
  readonly locale: string;
  readonly guildId: string | null;
  /** In a server that has the bot; not where only the person has it, and not in direct messages. */
  readonly place?: Place;
  /** The channel that a thread belongs to. */
  readonly parentChannel?: string | undefined;
}

export function askerOf(interaction: BaseInteraction): Asker {
  const { locale, guildId, guild, channelId, channel, member, memberPermissions, user } = interaction;
  if (!guild || !guildId || !channelId || !member) return { locale, guildId };
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return {
    locale,
    guildId,
    parentChannel: channel?.isThread() ? (channel.parentId ?? undefined) : undefined,
    place: {
      server: guildId,
      channel: channelId,
      person: user.id,
      // Discord hides what a person may not do, but an administrator of the server can show it to them.
      manages: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
      roles,
    },
  };
}

/** Whether answers for everyone are allowed there. */
export const mayBePublic = ({ place, parentChannel }: Asker, { publicChannels }: ServerSettings): boolean =>
  !place ||
  !publicChannels ||
  publicChannels.includes(place.channel) ||
  (parentChannel !== undefined && publicChannels.includes(parentChannel));
