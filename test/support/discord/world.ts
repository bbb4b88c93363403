import type { StartOptions } from './types.ts';

/** Who and what there is, the same on every server, so that recordings can be compared. */
export const ids = {
  application: '1100000000000000001',
  guild: '1100000000000000002',
  channel: '1100000000000000003',
  directMessages: '1100000000000000004',
  user: '1100000000000000005',
  author: '1100000000000000006',
  role: '1100000000000000007',
} as const;

export type World = Required<Omit<StartOptions, 'onRequest'>>;

let count = 0n;
/** A new id that holds the present time, as Discord's do. */
export function snowflake(): string {
  count += 1n;
  return (((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) | (count & 0x3fffffn)).toString();
}

/** A map that forgets what is oldest. */
export class Recent<Value> extends Map<string, Value> {
  readonly #most: number;
  constructor(most: number) {
    super();
    this.#most = most;
  }
  override set(key: string, value: Value): this {
    super.set(key, value);
    if (this.size > this.#most) {
      const [oldest] = this.keys();
      if (oldest !== undefined) this.delete(oldest);
    }
    return this;
  }
}

export const userOf = (id: string, name: string, bot = false) => ({
  id,
  username: name,
  discriminator: '0',
  global_name: name,
  avatar: null,
  bot,
  public_flags: 0,
});
export const botUser = userOf(ids.application, 'pinpoint', true);

export const application = {
  id: ids.application,
  name: 'Pinpoint',
  icon: null,
  description: '',
  summary: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 1 << 23,
  team: null,
  owner: userOf(ids.user, 'asker'),
  bot: botUser,
};

export const channel = {
  id: ids.channel,
  type: 0,
  guild_id: ids.guild,
  name: 'general',
  position: 0,
  permission_overwrites: [],
  nsfw: false,
  rate_limit_per_user: 0,
  topic: null,
  parent_id: null,
  last_message_id: null,
};

export const directMessages = {
  id: ids.directMessages,
  type: 1,
  recipients: [userOf(ids.user, 'asker')],
  last_message_id: null,
};

const everyone = {
  id: ids.guild,
  name: '@everyone',
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: '2248473465835073',
  managed: false,
  mentionable: false,
  flags: 0,
};

export const guild = {
  id: ids.guild,
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
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: 'en-US',
  vanity_url_code: null,
  description: null,
  banner: null,
  joined_at: '2025-01-01T00:00:00.000000+00:00',
  large: false,
  unavailable: false,
  member_count: 2,
  roles: [everyone, { ...everyone, id: ids.role, name: 'Trackers', position: 1, permissions: '0' }],
  emojis: [],
  stickers: [],
  channels: [channel],
  threads: [],
  members: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
};
