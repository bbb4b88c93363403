import type { Publisher } from './digest/publisher.ts';
import {
  digestsOf,
  explainStart,
  leaveOnClosedPipe,
  loadCommands,
  loadServices,
  loadStore,
  settingsIn,
} from './load.ts';
import { readSettings, type Settings, terminalWords } from './settings.ts';
import { runTerminal } from './terminal/prompt.ts';

/** Puts everything together: on Discord with a token, in the terminal without one. */
async function main(): Promise<void> {
  const settings = readSettings();
  if (settings.DISCORD_TOKEN) return online(settings.DISCORD_TOKEN, settings);
  const commands = await loadCommands();
  const streams = { input: process.stdin, output: process.stdout };
  await runTerminal(commands, loadServices(), streams, terminalWords(settings));
}

async function online(token: string, settings: Settings): Promise<void> {
  // Only here, since the terminal need not wait for discord.js and for drivers of databases.
  const { goOnline } = await import('./discord/go-online.ts');
  const { ConnectionError } = await import('./discord/connection.ts');
  const commands = await loadCommands();
  const services = loadServices();
  const store = await loadStore(settings);
  const { DISCORD_GUILD_ID: guildId, DISCORD_API: api } = settings;
  const { PINPOINT_VISIBILITY: visibility, PINPOINT_LANGUAGE: language } = settings;
  const settingsOf = (server: string | null) => settingsIn({ visibility, language }, store, server);
  const startDigests = (publisher: Publisher) => digestsOf(settings, { services, store, publisher });
  const parts = { commands, services, store, settingsOf, startDigests, warm: true };
  try {
    const { registered, inviteUrl, lost, leave } = await goOnline({ token, guildId, api }, parts);
    const passages = `${services.library.placed.length} passages`;
    const where = `${registered ? 'registered' : 'unchanged'} ${guildId ? `in server ${guildId}` : 'everywhere'}`;
    console.log(`Online with ${passages}; commands ${where}. Invite: ${inviteUrl}`);
    void lost.then(({ message }) => {
      console.error(message);
      process.exit(1);
    });
    const end = () => void leave().finally(() => store.close().finally(() => process.exit(0)));
    process.once('SIGINT', end).once('SIGTERM', end);
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

leaveOnClosedPipe();
main().catch(explainStart);
