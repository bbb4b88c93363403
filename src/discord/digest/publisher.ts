import { createHash } from 'node:crypto';
import {
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIThreadChannel,
  type Client,
  ComponentType,
  type RawFile,
  REST,
  Routes,
} from 'discord.js';
import type { Draft, Post, Publisher, Sent } from '../../digest/publisher.ts';
import type { ServerSettings } from '../../domain/server-settings.ts';
import { type Words, word } from '../../i18n/words.ts';
import type { Asked } from '../asked.ts';
import { drawn } from '../drawn.ts';
import { wordsFor } from '../languages.ts';
import { layOut } from '../lay-out.ts';
import { limits, within } from '../limits.ts';
import { type Message, type Picture, renderAnswer } from '../render-answer.ts';
import { findPost } from './find-post.ts';
import { channelOf, guildOf, isForum, lackingIn, obstacleIn } from './places.ts';
import { whatFailed } from './what-failed.ts';

/** A request that takes longer is tried again later; a delivery is claimed for longer than that. */
const timeoutMs = 10_000;
/** Waits that are shorter are left to discord.js, such as that for the five messages in five seconds of a channel. */
const shortWaitMs = 6000;
/** How often discord.js forgets the queues of channels in which nothing waits, which it keeps for an hour. */
const sweepMs = 10_000;

interface Parts {
  readonly token: string;
  readonly api?: string | undefined;
  settingsOf(server: string): Promise<ServerSettings>;
  reportBug(error: unknown): string;
}

/** Posts digests on Discord. It has connections and queues of its own, so that answers to people never wait behind digests. */
export function makePublisher(client: Client<true>, { token, api, settingsOf, reportBug }: Parts): Publisher {
  const rest = new REST({
    ...(api ? { api } : {}),
    retries: 0,
    handlerSweepInterval: sweepMs,
    timeout: timeoutMs,
    rejectOnRateLimit: ({ timeToReset, retryAfter, sublimitTimeout }) =>
      Math.max(timeToReset, retryAfter, sublimitTimeout) > shortWaitMs,
  });

  /** What Discord or the network refuses is an outcome; a mistake of ours is thrown. */
  const trying = <Found>(act: () => Promise<Found>) => {
    // discord.js forgets it after a 401, which may be Discord's mistake.
    rest.setToken(token);
    return act().catch(whatFailed);
  };

  const wordsIn = async (server: string, language?: Post['language']): Promise<Words> => {
    const chosen = language ?? (await settingsOf(server)).language;
    return wordsFor(guildOf(client, server)?.preferredLocale ?? '', chosen);
  };

  async function draft(post: Post): Promise<Draft> {
    const words = await wordsIn(post.server, post.language);
    const asked: Asked = { command: '', raw: {}, from: 0, ephemeral: false, single: true, words };
    const { answer } = post;
    const laid = layOut(answer, asked);
    const message = renderAnswer(answer, asked, await pictureFor(post, words), laid);
    const mark = markOf(post.key);
    return {
      shown: laid.page.results.length,
      find: () => trying(() => findPost(client, rest, { ...post, mark })),
      send: () => trying(() => send(rest, client, post, bodyOf(message, post, mark), message.files, words)),
    };
  }

  /** A digest goes out without its picture rather than not at all. */
  async function pictureFor({ answer, server, channel }: Post, words: Words): Promise<Picture | undefined> {
    if (answer.charts.length === 0) return undefined;
    try {
      return (await mayAttach(client, server, channel)) ? await drawn(answer, words) : undefined;
    } catch (error) {
      reportBug(error);
      return undefined;
    }
  }

  return {
    draft,
    link: (server, { channel, message }) => `https://discord.com/channels/${server}/${channel}/${message}`,
    obstacle: (server, channel) => obstacleIn(client, server, channel),
    lacking: (server, channel) => lackingIn(client, server, channel),
    async tell(server, key, answer) {
      const channel = guildOf(client, server)?.systemChannelId;
      if (!channel) return true;
      const sent = await trying(async () => {
        const reason = await obstacleIn(client, server, channel);
        if (reason) return { kind: 'off' as const, reason };
        return (await draft({ key, server, channel, answer, claimedAt: '' })).send();
      });
      return sent.kind !== 'again';
    },
  };
}

/** A number for the first component of a message, by which the message is known again: Discord takes 31 bits. */
const markOf = (key: string) =>
  (createHash('sha256').update(key).digest().readUInt32BE(0) % 0x3fff_ffff) + 0x4000_0000;

/** Where it cannot be asked just now the digest goes out without the picture. */
const mayAttach = (client: Client<true>, server: string, channel: string): Promise<boolean> =>
  lackingIn(client, server, channel).then(
    (lacks) => !lacks.includes('files'),
    () => false,
  );

/** The message with the mark, and with the role that is mentioned before it; nobody else is. */
function bodyOf({ components, flags, files = [] }: Message, { role }: Post, mark: number) {
  const [first, ...rest] = components;
  const marked = [...(first ? [{ ...first, id: mark }] : []), ...rest];
  const mention: APIMessageTopLevelComponent[] = role
    ? [{ type: ComponentType.TextDisplay, content: `<@&${role}>` }]
    : [];
  return {
    components: [...mention, ...marked],
    flags,
    allowed_mentions: { parse: [], ...(role ? { roles: [role] } : {}) },
    ...(files.length > 0
      ? { attachments: files.map(({ name, description }, id) => ({ id, filename: name, description })) }
      : {}),
  };
}

async function send(
  rest: REST,
  client: Client<true>,
  { channel, key, answer, title = '' }: Post,
  body: ReturnType<typeof bodyOf>,
  attached: Message['files'] = [],
  words: Words,
): Promise<Sent> {
  const files: RawFile[] = attached.map(({ name, attachment }) => ({ name, data: attachment }));
  if (isForum(await channelOf(client, channel))) {
    const name = within([word(answer.title, words), title].filter(Boolean).join(' · '), limits.threadName);
    // A new post takes no nonce: what may be there already is looked for before (`find`).
    const thread = (await rest.post(Routes.threads(channel), {
      body: { name, message: body },
      files,
    })) as APIThreadChannel;
    return { kind: 'posted', channel: thread.id, message: thread.id };
  }
  const message = (await rest.post(Routes.channelMessages(channel), {
    body: { ...body, nonce: key, enforce_nonce: true },
    files,
  })) as APIMessage;
  return { kind: 'posted', channel, message: message.id };
}
