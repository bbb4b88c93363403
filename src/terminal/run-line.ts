import { type Answer, answerOf } from '../answers/answer.ts';
import { message, UserError } from '../answers/message.ts';
import type { Services } from '../answers/services.ts';
import { type AnyCommand, validate } from '../command.ts';
import { parseLine } from './parse-line.ts';

/** An answer with what was asked. */
export interface Run {
  readonly command: string;
  readonly options: Readonly<Record<string, string | number>>;
  readonly answer: Answer;
  /** The code of a mistake in the question. */
  readonly error?: string;
}

/** Answers one line. A mistake of the person who asks becomes an answer; anything else is a bug and is thrown. */
export function runLine(
  line: string,
  commands: readonly AnyCommand[],
  services: Services,
  limit: number,
): Run {
  let command = '';
  let options: Run['options'] = {};
  try {
    const parsed = parseLine(line, commands, services);
    command = parsed.command.name;
    options = parsed.raw;
    const values = validate(parsed.command, parsed.raw);
    options = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined),
    ) as Run['options'];
    return { command, options, answer: parsed.command.answer({ values, limit, commands }, services) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { command, options, answer: failed(error), error: error.reason.code };
  }
}

const failed = (error: UserError): Answer =>
  answerOf({ outcome: 'error', title: message('title.error'), notes: [error.reason] });
