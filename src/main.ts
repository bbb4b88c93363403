import { ConnectionError } from './discord/connection.ts';
import { goOnline } from './discord/go-online.ts';
import { explainStart, leaveOnClosedPipe, loadCommands, loadServices } from './load.ts';
import { readSettings } from './settings.ts';
import { runTerminal } from './terminal/prompt.ts';

/** Puts everything together: on Discord with a token, in the terminal without one. */
async function main(): Promise<void> {
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId, DISCORD_API: api } = readSettings();
  const commands = await loadCommands();
  const services = loadServices();
  if (!token) {
    await runTerminal(commands, services, { input: process.stdin, output: process.stdout });
    return;
  }
  const online = await goOnline({ token, guildId, api }, { commands, services });
  const where = guildId ? `in server ${guildId}` : 'everywhere';
  const passages = `${services.library.passages.length} passages`;
  console.log(
    `Online with ${passages}; commands ${online.registered ? 'registered' : 'unchanged'} ${where}. Invite: ${online.inviteUrl}`,
  );
  const leave = () => void online.leave().then(() => process.exit(0));
  process.once('SIGINT', leave).once('SIGTERM', leave);
}

leaveOnClosedPipe();
main().catch((error: unknown) => {
  if (!(error instanceof ConnectionError)) return explainStart(error);
  console.error(error.message);
  process.exit(1);
});
