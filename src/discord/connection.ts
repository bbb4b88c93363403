import { DiscordAPIError, PermissionFlagsBits } from 'discord.js';

export interface Connection {
  readonly token: string;
  /** Register the commands in this server only, where they appear at once; everywhere unless given. */
  readonly guildId?: string | undefined;
  /** Another address of Discord's API, for tests. */
  readonly api?: string | undefined;
}

/** Why the bot cannot go online, in one line. */
export class ConnectionError extends Error {}

/** What digests need: to see a channel, to post there and in threads, pictures too, and to find what was posted. */
const needed = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.ReadMessageHistory,
].reduce((all, one) => all | one);

/** The page on which people add the bot to a server. At Discord itself, whatever API address is used. */
export const inviteUrlOf = (applicationId: string) =>
  `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${needed}`;

/** What went wrong, and what would be right. */
export function connectionError(error: unknown, applicationId?: string): ConnectionError {
  const invite = applicationId ? ` Invite it first: ${inviteUrlOf(applicationId)}` : '';
  const code = (error as { code?: unknown } | null)?.code;
  const text = error instanceof Error ? error.message : String(error);
  if (code === 'TokenInvalid' || /invalid token|invalid authorization header|unauthorized/i.test(text)) {
    return new ConnectionError(
      'Discord does not accept DISCORD_TOKEN; copy it again from the developer portal.',
    );
  }
  if (/disallowed intents/i.test(text))
    return new ConnectionError('Discord refuses the Guilds intent for this application.');
  if (error instanceof DiscordAPIError && error.code === 50001)
    return new ConnectionError(
      `The bot is not in the server of DISCORD_GUILD_ID, or may not register commands there.${invite}`,
    );
  if (error instanceof DiscordAPIError) return new ConnectionError(`Discord refused: ${text}.`);
  return new ConnectionError(`Discord cannot be reached: ${text}.`);
}
