import { randomBytes } from 'node:crypto';
import { type Answer, answerOf } from '../answers/answer.ts';
import { type Message, message, UserError } from '../answers/message.ts';
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

/**
 * Answers one line. A mistake of the person who asks becomes an answer with its reason. A bug becomes an answer with a
 * short id, under which it is logged without what was asked; it ends neither the prompt nor a list of questions.
 */
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
    const reason = error instanceof UserError ? error.reason : report(error);
    return { command, options, answer: failed(reason), error: reason.code };
  }
}

const failed = (reason: Message): Answer =>
  answerOf({ outcome: 'error', title: message('title.error'), notes: [reason] });

function report(error: unknown): Message {
  const id = randomBytes(4).toString('hex');
  const where =
    error instanceof Error ? `${error.name}\n${(error.stack ?? '').split('\n').slice(1, 6).join('\n')}` : '';
  console.error(`bug ${id}: ${where}`);
  return message('error.bug', { id });
}
