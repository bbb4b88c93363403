import { REST, Routes } from 'discord.js';
import { ConnectionError, connectionError } from './discord/connection.ts';
import { definitionsOf } from './discord/definitions.ts';
import { registerCommands } from './discord/register.ts';
import { explainStart, loadCommands } from './load.ts';
import { readSettings } from './settings.ts';

/** Registers the commands by hand; with `--dry-run` it prints what would be registered. */
async function main(): Promise<void> {
  const commands = await loadCommands();
  if (process.argv.includes('--dry-run')) {
    console.log(JSON.stringify(commands.flatMap(definitionsOf), null, 2));
    return;
  }
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId, DISCORD_API: api } = readSettings();
  if (!token) throw new ConnectionError('DISCORD_TOKEN is not set; put it into .env. --dry-run needs none.');
  const rest = new REST(api ? { api } : {}).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
    const changed = await registerCommands(rest, id, guildId, commands);
    const where = guildId ? `in server ${guildId}` : 'everywhere';
    console.log(`${commands.length} commands ${changed ? 'registered' : 'unchanged'} ${where}.`);
  } catch (error) {
    throw connectionError(error);
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof ConnectionError)) return explainStart(error);
  console.error(error.message);
  process.exitCode = 1;
});
