import { createInterface } from 'node:readline/promises';
import type { Answers, Question } from './document-facts.ts';

/** Where questions are asked; handed in, so that tests can type. */
export interface Desk {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean | undefined };
}

export const isAttended = ({ input, output }: Desk) => input.isTTY === true && output.isTTY === true;

/** Thrown where the person left (Ctrl+C, Ctrl+D): nothing is to be done then. */
export class LeftError extends Error {}

/**
 * Asks what is not answered yet, one question a line. Enter takes what is in brackets; a wrong answer is asked again
 * with the reason.
 *
 * @throws LeftError
 */
export async function askFor(
  questions: readonly Question[],
  given: Answers,
  propose: (name: Question['name'], soFar: Answers) => string | undefined,
  desk: Desk,
): Promise<Answers> {
  const answers: Answers = { ...given };
  await talk(desk, async (ask) => {
    for (const question of questions) {
      if (answers[question.name] !== undefined) continue;
      answers[question.name] = await answerTo(question, propose(question.name, answers), ask, desk);
    }
  });
  return answers;
}

/** @throws LeftError */
export async function confirm(asks: string, desk: Desk): Promise<boolean> {
  let said = '';
  await talk(desk, async (ask) => {
    said = await ask(`${asks} [y/N] `);
  });
  return /^(y|yes|д|да|и|иә)$/i.test(said.trim());
}

async function answerTo(
  { asks, wrong, optional }: Question,
  proposed: string | undefined,
  ask: (text: string) => Promise<string>,
  { output }: Desk,
): Promise<string> {
  for (;;) {
    const said = (await ask(`${asks}${proposed ? ` [${proposed}]` : ''}: `)).trim() || proposed || '';
    if (!said && optional) return '';
    const reason = said ? wrong(said) : undefined;
    if (said && !reason) return said;
    output.write(said ? `  “${said}” ${reason}.\n` : '  This cannot be left out.\n');
  }
}

/** Asks and hears, for as long as `talk` wants to. @throws LeftError */
export async function talk(
  { input, output }: Desk,
  conversation: (ask: (text: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  const lines = createInterface({ input, output });
  const leaving = new AbortController();
  lines.on('close', () => leaving.abort());
  lines.on('SIGINT', () => lines.close());
  try {
    await conversation((text) => lines.question(text, { signal: leaving.signal }));
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw new LeftError();
    throw error;
  } finally {
    lines.close();
  }
}
