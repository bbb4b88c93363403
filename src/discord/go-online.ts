import { Client, Events, GatewayIntentBits, OAuth2Scopes } from 'discord.js';
import { answerInteraction, type Context } from './answer-interaction.ts';
import { type Connection, connectionError } from './connection.ts';
import { makePace } from './pace.ts';
import { registerCommands } from './register.ts';

export interface Online {
  readonly inviteUrl: string;
  readonly registered: boolean;
  /** Takes no more interactions, finishes those in hand, and leaves. */
  leave(): Promise<void>;
}

/**
 * Connects with the Guilds intent only and registers the commands where their definitions changed.
 *
 * @throws ConnectionError for a wrong token, a refused intent or a refused connection
 */
export async function goOnline(connection: Connection, parts: Omit<Context, 'pace'>): Promise<Online> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    ...(connection.api ? { rest: { api: connection.api } } : {}),
  });
  const context: Context = { ...parts, pace: makePace() };
  const inHand = new Set<Promise<void>>();
  client.on(Events.InteractionCreate, (interaction) => {
    const answering = answerInteraction(interaction, context).finally(() => inHand.delete(answering));
    inHand.add(answering);
  });
  client.on(Events.Error, () => undefined);
  try {
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    await client.login(connection.token);
    await ready;
    const id = client.application?.id ?? '';
    const registered = await registerCommands(client.rest, id, connection.guildId, context.commands);
    return {
      inviteUrl: client.generateInvite({ scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands] }),
      registered,
      async leave() {
        client.removeAllListeners(Events.InteractionCreate);
        await Promise.allSettled(inHand);
        await client.destroy();
      },
    };
  } catch (error) {
    await client.destroy();
    throw connectionError(error);
  }
}
