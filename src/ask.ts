import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
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

/** The arguments, or undefined where there is nothing to ask and that has been said. */
function readArguments(): Arguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        json: { type: 'boolean', default: false },
        limit: { type: 'string', default: '10' },
      },
    });
    if (values.help) {
      console.log(usage);
      return undefined;
    }
    if (!/^[1-9]\d{0,5}$/.test(values.limit)) {
      throw new TypeError(`--limit is a whole number from 1 to 999999, not “${values.limit}”`);
    }
    const question = positionals.length > 0 ? positionals.join(' ') : undefined;
    return { question, json: values.json, limit: Number(values.limit) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    fail(`${error.message.split('\n')[0]?.replace(/\.$/, '')}. Usage: ${usage}`);
    return undefined;
  }
}

leaveOnClosedPipe();
const given = readArguments();
if (given) await main(given).catch((error: unknown) => explainStart(error, 'Nothing was answered.'));
