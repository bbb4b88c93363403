import { createInterface } from 'node:readline';
import type { Services } from '../answers/services.ts';
import type { AnyCommand } from '../command.ts';
import { complete } from './complete.ts';
import { renderAnswer } from './render.ts';
import { runLine } from './run-line.ts';

/** Where the terminal reads and writes; handed in, so that tests can type. */
export interface Streams {
  readonly input: NodeJS.ReadStream | NodeJS.ReadableStream;
  readonly output: NodeJS.WriteStream | NodeJS.WritableStream;
}

/** At most 80 columns wide. */
const greeting = `Type a question, or /help; Tab completes, Ctrl+D leaves.
This version answers here; going online with Discord is not part of it yet.`;

/**
 * Answers line by line: with a prompt, history and completion at a terminal, quietly in a pipe. Nothing that is asked
 * is written down; the history goes with the process. Resolves when the input ends.
 */
export async function runTerminal(
  commands: readonly AnyCommand[],
  services: Services,
  { input, output }: Streams,
): Promise<void> {
  const interactive = 'isTTY' in output && output.isTTY === true && 'isTTY' in input && input.isTTY === true;
  const look = () => ({
    width: 'columns' in output ? output.columns : 80,
    colour: interactive && !process.env.NO_COLOR,
  });
  if (interactive) output.write(`${greeting}\n`);
  const lines = createInterface({
    input,
    ...(interactive ? { output, prompt: '> ', historySize: 500, removeHistoryDuplicates: true } : {}),
    terminal: interactive,
    completer: (line: string) => complete(line, commands, services.library),
  });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    if (/^\/?(exit|quit)$/.test(line.trim())) break;
    if (line.trim()) output.write(`${renderAnswer(runLine(line, commands, services, 10).answer, look())}\n`);
    if (interactive) lines.prompt();
  }
  lines.close();
}
