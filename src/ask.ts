import { createInterface } from 'node:readline';
import { leaveWith, readArguments } from './arguments.ts';
import { word } from './i18n/words.ts';
import { explainStart, leaveOnClosedPipe, loadCommands, loadServices } from './load.ts';
import { readSettings, terminalWords } from './settings.ts';
import { toJson } from './terminal/json.ts';
import { type Look, lookOf, renderAnswer } from './terminal/render.ts';
import { runLine } from './terminal/run-line.ts';

const usage =
  'npm run --silent ask -- ["question"] [--json] [--limit N]; without a question, one question a line from standard input';

interface Arguments {
  readonly question: string | undefined;
  readonly json: boolean;
  readonly limit: number;
}

/** For scripts: one question and its answer, or questions line by line and one JSON object for each. */
async function main({ question, json, limit }: Arguments): Promise<void> {
  const commands = await loadCommands();
  const services = loadServices();
  const words = terminalWords(readSettings());
  if (question === undefined) {
    // Who forgot the question sees that it is waited for; a pipe needs no telling.
    if (process.stdin.isTTY) console.error('One question a line; Ctrl+D ends.');
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      process.stdout.write(`${JSON.stringify(toJson(runLine(line, commands, services, limit)))}\n`);
    }
    return;
  }
  const run = runLine(question, commands, services, limit);
  if (json) process.stdout.write(`${JSON.stringify(toJson(run))}\n`);
  else if (!run.error) {
    const look: Look = { ...lookOf(process.stdout), words, goOn: 'note.moreLimit' };
    process.stdout.write(renderAnswer(run.answer, look));
  }
  if (run.error) fail(run.answer.notes.map((note) => word(note, words)).join(' '));
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 2;
}

function asked(): Arguments {
  const { texts, flags, words } = readArguments(usage, { texts: ['limit'], flags: ['json'], words: true });
  const { limit = '10' } = texts;
  if (!/^[1-9]\d{0,5}$/.test(limit))
    leaveWith([`--limit is a whole number from 1 to 999999, not “${limit}”.`], usage);
  const question = words.length > 0 ? words.join(' ') : undefined;
  return { question, json: flags.has('json'), limit: Number(limit) };
}

leaveOnClosedPipe();
await main(asked()).catch((error: unknown) => explainStart(error, 'Nothing was answered.'));
