import {
  type APIMessage,
  type APIThreadChannel,
  type Client,
  DiscordAPIError,
  PermissionFlagsBits as May,
  type REST,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Sent } from '../../digest/publisher.ts';
import { channelOf, isForum, mayIn } from './places.ts';

/** A digest to look for. */
export interface Sought {
  readonly channel: string;
  readonly server: string;
  readonly claimedAt: string;
  /** The id of its first component, which is made from its key. */
  readonly mark: number;
}

/** Our clock and Discord's may differ. */
const marginMs = 5 * 60_000;
/** A page of a channel's history, and how many pages are read at most. */
const [pageSize, pages] = [100, 20];

/** Looks for a digest that an attempt may have posted: among the messages, or the posts of a forum, since it was claimed. */
export async function findPost(client: Client<true>, rest: REST, sought: Sought): Promise<Sent | undefined> {
  const channel = await channelOf(client, sought.channel);
  const since = SnowflakeUtil.generate({ timestamp: Date.parse(sought.claimedAt) - marginMs }).toString();
  if (isForum(channel)) return inForum(client, rest, sought, since);
  const found = await inChannel(client, rest, sought, since);
  if (found) return found;
  if (!channel || channel.isDMBased()) return undefined;
  // Without this permission Discord shows an empty history.
  return (await mayIn(channel.guild, channel)).has(May.ReadMessageHistory) ? undefined : { kind: 'unsure' };
}

async function inChannel(
  { user }: Client<true>,
  rest: REST,
  { channel, mark }: Sought,
  since: string,
): Promise<Sent | undefined> {
  let after = since;
  for (let page = 0; page < pages; page++) {
    const query = new URLSearchParams({ after, limit: String(pageSize) });
    const messages = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    const found = messages.find((message) => message.author.id === user.id && isMarked(message, mark));
    if (found) return { kind: 'posted', channel, message: found.id };
    const newest = messages[0]?.id;
    if (newest === undefined || messages.length < pageSize) return undefined;
    after = newest;
  }
  return { kind: 'unsure' };
}

/** Among the posts that are open, and among those that were closed since. */
async function inForum(
  { user }: Client<true>,
  rest: REST,
  { server, channel, mark }: Sought,
  since: string,
): Promise<Sent | undefined> {
  const query = new URLSearchParams({ limit: String(pageSize) });
  const lists = [
    await rest.get(Routes.guildActiveThreads(server)),
    await rest.get(Routes.channelThreads(channel, 'public'), { query }),
  ] as { threads: APIThreadChannel[] }[];
  const ours = lists
    .flatMap(({ threads }) => threads)
    .filter((one) => one.parent_id === channel && one.owner_id === user.id && BigInt(one.id) > BigInt(since));
  for (const { id } of ours)
    if (await isMarkedPost(rest, id, mark)) return { kind: 'posted', channel: id, message: id };
  return undefined;
}

/** The message that begins a post has the id of the post; people may have deleted it. */
async function isMarkedPost(rest: REST, id: string, mark: number): Promise<boolean> {
  try {
    return isMarked((await rest.get(Routes.channelMessage(id, id))) as APIMessage, mark);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) return false;
    throw error;
  }
}

const isMarked = ({ components = [] }: APIMessage, mark: number) => components.some(({ id }) => id === mark);
