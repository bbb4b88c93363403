import { loadCommands } from '../../src/load.ts';
import { type Json, toJson } from '../../src/terminal/json.ts';
import { runLine } from '../../src/terminal/run-line.ts';
import { services } from './corpus.ts';

export const commands = await loadCommands();

/** What a script gets for a line. */
export const ask = (line: string, limit = 10): Json => toJson(runLine(line, commands, services, limit));

export const passagesOf = (answer: { results: readonly { passage: string }[] }) =>
  answer.results.map(({ passage }) => passage);
