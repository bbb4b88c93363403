import { Client, Events, GatewayIntentBits, type GuildMember, Options, type User } from 'discord.js';
import type { Digests } from '../digest/digests.ts';
import type { Publisher } from '../digest/publisher.ts';
import { defaultSettings } from '../domain/server-settings.ts';
import { answerInteraction } from './answer-interaction.ts';
import type { Context } from './compose.ts';
import { type Connection, type ConnectionError, connectionError, inviteUrlOf } from './connection.ts';
import { makePublisher } from './digest/publisher.ts';
import { keepServers } from './keep-servers.ts';
import { makeOnce } from './once.ts';
import { makePace } from './pace.ts';
import { registerCommands } from './register.ts';
import { warmUp } from './warm-up.ts';

export interface Online {
  readonly inviteUrl: string;
  readonly registered: boolean;
  /** Resolves when Discord shuts the bot out for good, with the reason; discord.js does not come back from that. */
  readonly lost: Promise<ConnectionError>;
  /** Takes no more interactions, finishes those in hand, and leaves. */
  leave(): Promise<void>;
}

/** Close codes of the gateway that end it, in words that `connectionError` knows. */
const shutOut: Readonly<Record<number, string>> = { 4004: 'invalid token', 4014: 'disallowed intents' };
/** Nothing is kept of who asked, nor of what was answered. */
const kept = {
  ...Options.DefaultMakeCacheSettings,
  UserManager: { maxSize: 0, keepOverLimit: (user: User) => user.id === user.client.user.id },
  // Itself excepted: what it may do in a channel is asked before it posts there.
  GuildMemberManager: {
    maxSize: 0,
    keepOverLimit: (member: GuildMember) => member.id === member.client.user.id,
  },
  MessageManager: 0,
};
/** How often what is past is forgotten: who asked, and discord.js's queues for interactions, which it keeps for an hour. */
const sweepMs = 10_000;
/** How long it waits for answers in hand before it leaves: less than what service managers allow. */
const patienceMs = 8000;

/** What it answers with; without settings of servers the defaults hold everywhere. */
export type Parts = Pick<Context, 'commands' | 'services'> &
  Partial<Pick<Context, 'settingsOf' | 'store'>> & {
    /** Starts digests that are posted there. */
    readonly startDigests?: (publisher: Publisher) => Digests;
    /** Whether it gets ready for its first questions before it goes online. */
    readonly warm?: boolean;
  };

/**
 * Connects with the Guilds intent only and registers the commands where their definitions changed.
 *
 * @throws ConnectionError for a wrong token, a refused intent or a refused connection
 */
export async function goOnline(connection: Connection, parts: Parts): Promise<Online> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(kept),
    rest: { handlerSweepInterval: sweepMs, ...(connection.api ? { api: connection.api } : {}) },
  });
  const { warm, startDigests, ...given } = parts;
  const pace = makePace();
  const forgetting = setInterval(() => pace.forget(Date.now()), sweepMs).unref();
  let digests: Digests | undefined;
  const context: Context = {
    settingsOf: async () => defaultSettings,
    ...given,
    once: makeOnce(),
    pace,
    get digests() {
      return digests;
    },
  };
  if (warm) await warmUp(context);
  const inHand = new Set<Promise<void>>();
  client.on(Events.InteractionCreate, (interaction) => {
    const answering = answerInteraction(interaction, context).finally(() => inHand.delete(answering));
    inHand.add(answering);
  });
  client.on(Events.Error, () => undefined);
  const lost = new Promise<ConnectionError>((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) =>
      resolve(connectionError(shutOut[code] ?? `it closed the connection with ${code}`)),
    );
  });
  try {
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    await client.login(connection.token);
    await ready;
    const { store, services, settingsOf } = context;
    if (startDigests && client.isReady()) {
      const { reportBug } = services;
      digests = startDigests(makePublisher(client, { ...connection, settingsOf, reportBug }));
    }
    const id = client.application?.id ?? '';
    const registered = await registerCommands(client.rest, id, connection.guildId, context.commands);
    const endRounds = store && client.isReady() ? keepServers(client, store, services) : undefined;
    return {
      inviteUrl: inviteUrlOf(id),
      registered,
      lost,
      async leave() {
        clearInterval(forgetting);
        endRounds?.();
        const ended = digests?.stop();
        client.removeAllListeners(Events.InteractionCreate);
        await Promise.race([
          Promise.allSettled(inHand),
          new Promise((resolve) => setTimeout(resolve, patienceMs).unref()),
        ]);
        await ended;
        await client.destroy();
      },
    };
  } catch (error) {
    clearInterval(forgetting);
    await digests?.stop();
    await client.destroy();
    throw connectionError(error, client.application?.id);
  }
}
