import { parseArgs } from 'node:util';
import { REST, Routes } from 'discord.js';
import { ConnectionError, connectionError } from './discord/connection.ts';
import { definitionsOf } from './discord/definitions.ts';
import { registerCommands } from './discord/register.ts';
import { explainStart, leaveOnClosedPipe, loadCommands } from './load.ts';
import { readSettings } from './settings.ts';

/** Registers the commands by hand; with `--dry-run` it prints what would be registered. */
async function main(): Promise<void> {
  const commands = await loadCommands();
  // npm keeps the flag to itself where the `--` before it is forgotten; nothing may be registered then.
  if (readFlags() || process.env.npm_config_dry_run === 'true') {
    console.log(JSON.stringify(definitionsOf(commands), null, 2));
    return;
  }
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId, DISCORD_API: api } = readSettings();
  if (!token) throw new ConnectionError('DISCORD_TOKEN is not set; put it into .env. --dry-run needs none.');
  const rest = new REST(api ? { api } : {}).setToken(token);
  let id: string | undefined;
  try {
    ({ id } = (await rest.get(Routes.currentApplication())) as { id: string });
    const changed = await registerCommands(rest, id, guildId, commands);
    const where = guildId ? `in server ${guildId}` : 'everywhere';
    console.log(`${commands.length} commands ${changed ? 'registered' : 'unchanged'} ${where}.`);
  } catch (error) {
    throw connectionError(error, id);
  }
}

/** Whether only to print. @throws ConnectionError for a flag that there is not */
function readFlags(): boolean {
  try {
    return parseArgs({ options: { 'dry-run': { type: 'boolean' } } }).values['dry-run'] ?? false;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('.')[0] : error;
    throw new ConnectionError(`${reason}. Usage: npm run deploy [-- --dry-run]`);
  }
}

leaveOnClosedPipe();
main().catch((error: unknown) => {
  if (!(error instanceof ConnectionError)) return explainStart(error);
  console.error(error.message);
  process.exitCode = 1;
});
