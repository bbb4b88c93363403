import { type REST, Routes } from 'discord.js';
import type { AnyCommand } from '../command.ts';
import { definitionsOf, sameDefinitions } from './definitions.ts';

/**
 * Registers the commands of an application, in one server or everywhere; false where they are registered as they are.
 * Discord allows 200 creations a day, so nothing is sent that changes nothing.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
  commands: readonly AnyCommand[],
): Promise<boolean> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const defined = definitionsOf(commands);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const known = (await rest.get(route, { query })) as object[];
  if (sameDefinitions(known, defined)) return false;
  await rest.put(route, { body: defined });
  return true;
}
