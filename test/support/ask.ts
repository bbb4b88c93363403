import type { z } from 'zod';
import { loadCommands } from '../../src/load.ts';
import { type answerSchema, toJson } from '../../src/terminal/json.ts';
import { runLine } from '../../src/terminal/run-line.ts';
import { services } from './corpus.ts';

export const commands = await loadCommands();

/** What a script gets for a line. */
export const ask = (line: string, limit = 10): z.infer<typeof answerSchema> =>
  toJson(runLine(line, commands, services, limit));

export const passagesOf = (answer: { results: readonly { passage: string }[] }) =>
  answer.results.map(({ passage }) => passage);
