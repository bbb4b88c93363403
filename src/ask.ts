import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { word } from './i18n/words.ts';
import { explainStart, loadCommands, loadServices } from './load.ts';
import { toJson } from './terminal/json.ts';
import { renderAnswer } from './terminal/render.ts';
import { runLine } from './terminal/run-line.ts';

const usage =
  'npm run --silent ask -- ["question"] [--json] [--limit N]; without a question, one question a line from standard input';

/** For scripts: one question and its answer, or questions line by line and one JSON object for each. */
async function main(): Promise<void> {
  const { question, json, limit } = readArguments();
  const commands = await loadCommands();
  const services = loadServices();
  if (question === undefined) {
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      process.stdout.write(`${JSON.stringify(toJson(runLine(line, commands, services, limit)))}\n`);
    }
    return;
  }
  const run = runLine(question, commands, services, limit);
  if (json) process.stdout.write(`${JSON.stringify(toJson(run))}\n`);
  else if (!run.error) {
    const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
    process.stdout.write(renderAnswer(run.answer, { width: process.stdout.columns ?? 80, colour }));
  }
  if (run.error) fail(run.answer.notes.map((note) => word(note)).join(' '));
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 2;
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, limit: { type: 'string', default: '10' } },
  });
  if (!/^[1-9]\d{0,5}$/.test(values.limit))
    throw new TypeError(`--limit is a whole number from 1 on, not “${values.limit}”`);
  return {
    question: positionals.length > 0 ? positionals.join(' ') : undefined,
    json: values.json,
    limit: Number(values.limit),
  };
}

try {
  await main();
} catch (error) {
  if (error instanceof TypeError && !(error.stack ?? '').includes('/answers/'))
    fail(`${error.message}. Usage: ${usage}`);
  else explainStart(error);
}
