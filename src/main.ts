import { explainStart, leaveOnClosedPipe, loadCommands, loadServices } from './load.ts';
import { runTerminal } from './terminal/prompt.ts';

/** Puts everything together. */
async function main(): Promise<void> {
  const commands = await loadCommands();
  const services = loadServices();
  await runTerminal(commands, services, { input: process.stdin, output: process.stdout });
}

leaveOnClosedPipe();
main().catch(explainStart);
