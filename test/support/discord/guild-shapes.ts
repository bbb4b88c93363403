import type { Channel, NewChannel, Overwrite, ThreadMetadata } from './guild-types.ts';
import { botUser, ids, snowflake, type userOf } from './world.ts';

const joinedAt = '2025-01-01T00:00:00.000000+00:00';
/** What Discord lets everyone do in a new server: view, send, open threads, read history; moderate nothing. */
export const everyoneMay = 2_248_473_465_835_073n;
export const requireTagFlag = 1 << 4;
export const forumType = 15;

export const memberOf = (user: ReturnType<typeof userOf>, roles: readonly string[] = []) => ({
  user,
  nick: null,
  avatar: null,
  roles,
  joined_at: joinedAt,
  premium_since: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
  communication_disabled_until: null,
});
export const botMember = memberOf(botUser);

const roleOf = (id: string, name: string, position: number, permissions: bigint) => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position,
  permissions: String(permissions),
  managed: false,
  mentionable: false,
  flags: 0,
});

/** A role that was chosen: the one that a guild has, or @everyone, whose id is that of its guild. */
export const shownRole = (id: string) =>
  id === ids.role ? roleOf(id, 'Trackers', 1, 0n) : roleOf(id, '@everyone', 0, everyoneMay);

/** A guild as REST gives it. */
export const guildOf = (id: string, locale: string) => ({
  id,
  name: 'A server',
  icon: null,
  splash: null,
  owner_id: ids.user,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  features: [],
  application_id: null,
  system_channel_id: null as string | null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: locale,
  vanity_url_code: null,
  description: null,
  banner: null,
  roles: [shownRole(id), shownRole(ids.role)],
  emojis: [],
  stickers: [],
});
export type GuildDetails = ReturnType<typeof guildOf>;

/** What the gateway tells besides. */
export const joined = (guild: GuildDetails, channels: readonly Channel[], threads: readonly Channel[]) => ({
  ...guild,
  joined_at: joinedAt,
  large: false,
  unavailable: false,
  member_count: 2,
  channels,
  threads,
  members: [botMember],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

export const denying = (deny: bigint): Overwrite[] =>
  deny === 0n ? [] : [{ id: botUser.id, type: 1, allow: '0', deny: String(deny) }];

export function channelOf(id: string, guildId: string, wanted: NewChannel = {}): Channel {
  const { type = 0, name = 'general', deny = 0n, requireTag } = wanted;
  const tag = { id: snowflake(), name: 'Digest', moderated: false, emoji_id: null, emoji_name: null };
  const forum = { available_tags: [tag], default_reaction_emoji: null, default_sort_order: null };
  return {
    id,
    type,
    guild_id: guildId,
    name,
    position: 0,
    flags: requireTag ? requireTagFlag : 0,
    permission_overwrites: denying(deny),
    nsfw: false,
    rate_limit_per_user: 0,
    topic: null,
    parent_id: null,
    last_message_id: null,
    ...(type === forumType ? { ...forum, default_forum_layout: 0 } : {}),
  };
}

const announcements = { channel: 5, thread: 10 };
const publicThread = 11;
export function threadOf(parent: Channel, id: string, more: Partial<Channel>, autoArchive = 1440): Channel {
  const now = new Date().toISOString();
  const metadata: ThreadMetadata = {
    archived: false,
    locked: false,
    archive_timestamp: now,
    auto_archive_duration: autoArchive,
    create_timestamp: now,
  };
  return {
    id,
    type: parent.type === announcements.channel ? announcements.thread : publicThread,
    ...(parent.guild_id ? { guild_id: parent.guild_id } : {}),
    parent_id: parent.id,
    name: 'A thread',
    owner_id: ids.user,
    last_message_id: null,
    message_count: 0,
    total_message_sent: 0,
    member_count: 1,
    rate_limit_per_user: 0,
    flags: 0,
    thread_metadata: metadata,
    ...(parent.type === forumType ? { applied_tags: [] } : {}),
    ...more,
  };
}
