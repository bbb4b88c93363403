import { channelOf, memberOf } from './guild-shapes.ts';
import type { Channel } from './guild-types.ts';
import type { Guilds } from './guilds.ts';
import type { How } from './types.ts';
import { directMessages, ids, userOf } from './world.ts';

const memberMay = 0x2000_0000_0800n;
/** What Discord says of the bot where only its user has it; nothing here depends on it. */
const appMayOutside = '2251799813685247';

export const guildIdOf = ({ guildId, channelId }: How, guilds: Guilds): string =>
  (channelId === undefined ? guildId : guilds.channels.known(channelId).guild_id) ?? ids.guild;

/** As Discord shows a channel beside an interaction: without its overwrites, with what the person may do there. */
export function shownChannel(channel: Channel, { permissions = memberMay }: How) {
  const { permission_overwrites: _overwrites, ...shown } = channel;
  return { ...shown, permissions: String(permissions) };
}

/** Where and by whom something is done, as every interaction says it. */
export function placeOf(how: How, guilds: Guilds) {
  const { locale = 'en-US', userId = ids.user, inGuild = true } = how;
  const { permissions = memberMay, roles = [] } = how;
  const user = userOf(userId, 'asker');
  const common = { locale, version: 1, entitlements: [], attachment_size_limit: 10_485_760 };
  if (!inGuild) {
    return {
      ...common,
      user,
      channel_id: directMessages.id,
      channel: { ...directMessages, recipients: [user] },
      app_permissions: '0',
      context: 1,
      authorizing_integration_owners: { 0: '0', 1: userId },
    };
  }
  const guildId = guildIdOf(how, guilds);
  const installed = guilds.has(guildId);
  const channel = channelIn(guildId, how, guilds);
  const { guildLocale = installed ? guilds.get(guildId).preferred_locale : 'en-US' } = how;
  return {
    ...common,
    member: { ...memberOf(user, roles), permissions: String(permissions) },
    guild_id: guildId,
    guild: { id: guildId, locale: guildLocale, features: [] },
    guild_locale: guildLocale,
    channel_id: channel.id,
    channel: shownChannel(channel, how),
    app_permissions: installed ? String(guilds.channels.permissions(channel)) : appMayOutside,
    context: 0,
    authorizing_integration_owners: installed ? { 0: guildId } : { 1: userId },
  };
}

function channelIn(guildId: string, { channelId }: How, guilds: Guilds): Channel {
  if (channelId !== undefined) return guilds.channels.known(channelId);
  return guilds.has(guildId) ? guilds.mainChannel(guildId) : channelOf(ids.channel, guildId);
}
