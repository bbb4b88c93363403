import { Groups } from './groups.ts';
import { denying, everyoneMay, forumType, requireTagFlag } from './guild-shapes.ts';
import type { Channel, ChannelChange } from './guild-types.ts';
import { botUser, directMessages } from './world.ts';

/** Tells every client something of a guild. */
export type Announce = (event: string, data: unknown) => void;

const viewChannel = 1n << 10n;

/** Every channel and thread, by id; what changes is announced as Discord does. */
export class Channels {
  readonly #all = new Map<string, Channel>([[directMessages.id, directMessages]]);
  readonly #inGuild = new Groups();
  readonly #activeIn = new Groups();
  readonly #below = new Groups();
  readonly #announce: Announce;

  constructor(announce: Announce) {
    this.#announce = announce;
  }

  get(id: string): Channel | undefined {
    return this.#all.get(id);
  }

  /** For who sets up a test: throws where there is no such channel. */
  known(id: string): Channel {
    const channel = this.get(id);
    if (!channel?.guild_id) throw new Error(`There is no channel ${id} in a guild.`);
    return channel;
  }

  ofGuild(guildId: string): Channel[] {
    return this.#listed(this.#inGuild.of(guildId));
  }

  /** Those that the bot sees: Discord keeps quiet about the others. */
  activeThreads(guildId: string): Channel[] {
    return this.#listed(this.#activeIn.of(guildId)).filter((thread) => this.visible(thread));
  }

  /** Those of a channel, the latest first. */
  archivedThreads(channelId: string): Channel[] {
    const below = this.#listed(this.#below.of(channelId));
    return below.filter(({ thread_metadata: thread }) => thread?.archived).reverse();
  }

  /** What the bot may do there; a thread has the permissions of its channel. */
  permissions({ guild_id, parent_id, thread_metadata, permission_overwrites = [] }: Channel): bigint {
    const parent = thread_metadata && this.get(parent_id ?? '');
    if (parent) return this.permissions(parent);
    const own = permission_overwrites.find(({ id }) => id === botUser.id);
    return guild_id ? everyoneMay & ~BigInt(own?.deny ?? 0) : everyoneMay;
  }

  visible(channel: Channel): boolean {
    return (this.permissions(channel) & viewChannel) !== 0n;
  }

  /** Keeps it without telling anyone, in place of what was there under its id. */
  put(channel: Channel): void {
    const { id, guild_id = '', parent_id, thread_metadata } = channel;
    this.#all.set(id, channel);
    if (!thread_metadata) return void this.#inGuild.of(guild_id).add(id);
    this.#below.of(parent_id ?? '').add(id);
    const active = this.#activeIn.of(guild_id);
    if (thread_metadata.archived) active.delete(id);
    else active.add(id);
  }

  open(channel: Channel): void {
    this.put(channel);
    if (channel.thread_metadata) this.#tell('THREAD_CREATE', channel, { ...channel, newly_created: true });
    else this.#announce('CHANNEL_CREATE', channel);
  }

  change(id: string, change: ChannelChange): void {
    const before = this.known(id);
    if (change.deleted) this.#remove(before);
    else if (before.thread_metadata) this.#changeThread(before, change);
    else this.#changeChannel(before, change);
  }

  /** A message opens an archived thread again. */
  posted(id: string, messageId: string): void {
    const channel = this.get(id);
    if (!channel) return;
    const { message_count: count = 0, thread_metadata } = channel;
    const counts = thread_metadata ? { message_count: count + 1, total_message_sent: count + 1 } : {};
    this.put({ ...channel, ...counts, last_message_id: messageId });
    if (thread_metadata?.archived) this.change(id, { archived: false });
  }

  #changeChannel(before: Channel, { name, deny, requireTag, archived, locked }: ChannelChange): void {
    if (archived !== undefined || locked !== undefined) throw new Error(`${before.id} is no thread.`);
    if (requireTag !== undefined && before.type !== forumType) throw new Error(`${before.id} is no forum.`);
    const after: Channel = {
      ...before,
      ...(name === undefined ? {} : { name }),
      ...(deny === undefined ? {} : { permission_overwrites: denying(deny) }),
      ...(requireTag === undefined ? {} : { flags: requireTag ? requireTagFlag : 0 }),
    };
    const wasVisible = this.visible(before);
    this.put(after);
    this.#announce('CHANNEL_UPDATE', after);
    if (wasVisible || !this.visible(after)) return;
    // A client that could not see the channel knows nothing of its threads.
    const threads = this.activeThreads(after.guild_id ?? '').filter((one) => one.parent_id === after.id);
    const place = { guild_id: after.guild_id, channel_ids: [after.id] };
    this.#announce('THREAD_LIST_SYNC', { ...place, threads, members: [] });
  }

  #changeThread(before: Channel, { name, deny, archived, locked }: ChannelChange): void {
    if (deny !== undefined) throw new Error('A thread has the permissions of its channel.');
    const was = before.thread_metadata;
    if (!was) return;
    const moved = archived !== undefined && archived !== was.archived;
    const metadata = {
      ...was,
      locked: locked ?? was.locked,
      ...(moved ? { archived, archive_timestamp: new Date().toISOString() } : {}),
    };
    const after = { ...before, ...(name === undefined ? {} : { name }), thread_metadata: metadata };
    this.put(after);
    this.#tell('THREAD_UPDATE', after);
  }

  #remove(channel: Channel): void {
    const { id, guild_id = '', parent_id, type, thread_metadata } = channel;
    // Its threads go with it; Discord tells of the channel alone.
    for (const thread of this.#below.of(id)) this.#forget(thread, guild_id);
    this.#below.delete(id);
    if (thread_metadata) this.#tell('THREAD_DELETE', channel, { id, guild_id, parent_id, type });
    else this.#announce('CHANNEL_DELETE', channel);
    this.#forget(id, guild_id);
    this.#below.get(parent_id ?? '')?.delete(id);
  }

  #forget(id: string, guildId: string): void {
    this.#all.delete(id);
    this.#inGuild.of(guildId).delete(id);
    this.#activeIn.of(guildId).delete(id);
  }

  #tell(event: string, thread: Channel, data: object = thread): void {
    if (this.visible(thread)) this.#announce(event, data);
  }

  #listed(group: Set<string>): Channel[] {
    return [...group].flatMap((id) => this.get(id) ?? []);
  }
}
