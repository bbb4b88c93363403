import type { Services } from '../answers/services.ts';
import type { AnyCommand } from '../command.ts';
import { type Run, run } from '../run.ts';
import { parseLine } from './parse-line.ts';

/** Answers one line; a mistake or a bug is an answer too, so that neither ends the prompt or a list of questions. */
export const runLine = (
  line: string,
  commands: readonly AnyCommand[],
  services: Services,
  limit: number,
): Run => run('', () => parseLine(line, commands, services), { services, commands, limit });
