import { createInterface } from 'node:readline';
import type { Services } from '../answers/services.ts';
import type { AnyCommand } from '../command.ts';
import type { Words } from '../i18n/words.ts';
import { complete } from './complete.ts';
import { type Look, lookOf, renderAnswer } from './render.ts';
import { runLine } from './run-line.ts';

/** Where the terminal reads and writes; handed in, so that tests can type. */
export interface Streams {
  readonly input: NodeJS.ReadStream | NodeJS.ReadableStream;
  readonly output: NodeJS.WriteStream | NodeJS.WritableStream;
}

/** At most 80 columns wide. */
const greeting = `Type a question, or /help. Tab completes, "more" goes on, Ctrl+D leaves.
To go online with Discord, put DISCORD_TOKEN into .env and start again.`;
/** How many results are shown at once. */
const page = 10;

/**
 * Answers line by line: with a prompt, history and completion at a terminal, quietly in a pipe. Nothing that is asked
 * is written down; the history goes with the process. Resolves when the input ends.
 */
export async function runTerminal(
  commands: readonly AnyCommand[],
  services: Services,
  { input, output }: Streams,
  words?: Words,
): Promise<void> {
  const interactive = 'isTTY' in output && output.isTTY === true && 'isTTY' in input && input.isTTY === true;
  const answer = makeAnswerer(commands, services);

  if (interactive) output.write(`${greeting}\n`);
  const lines = createInterface({
    input,
    ...(interactive ? { output, prompt: '> ', historySize: 500, removeHistoryDuplicates: true } : {}),
    terminal: interactive,
    completer: (line: string) => complete(line, commands, services),
  });
  let open = true;
  /** Whether the cursor stands behind a prompt. */
  let asking = false;
  lines.on('close', () => {
    open = false;
  });
  const ask = () => {
    asking = interactive && open;
    if (asking) lines.prompt();
  };
  ask();
  for await (const line of lines) {
    asking = false;
    if (/^\/?(exit|quit)$/.test(line.trim())) break;
    const look: Look = { ...lookOf(output), goOn: 'note.moreTyped', ...(words ? { words } : {}) };
    if (line.trim()) output.write(`${answer(line, look)}\n`);
    ask();
  }
  lines.close();
  // Who leaves by Ctrl+D or Ctrl+C ends no line; what the shell prints next begins one.
  if (asking) output.write('\n');
}

/** Answers lines; "more" goes on with the results of the line before it. */
function makeAnswerer(commands: readonly AnyCommand[], services: Services) {
  let last = '';
  let shown = 0;
  let total = 0;
  return (line: string, look: Look): string => {
    const more = /^\/?more$/i.test(line.trim()) && last !== '';
    if (more && shown >= total) return 'There are no more results.\n';
    if (!more) [last, shown] = [line, 0];
    const { answer } = runLine(last, commands, services, shown + page);
    const text = renderAnswer(answer, { ...look, skip: shown });
    total = answer.total;
    shown += page;
    return text;
  };
}
