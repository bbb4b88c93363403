import { type Answer, answerOf } from '../src/answers/answer.ts';
import { type Fact, type Message, message, messageCodes, UserError } from '../src/answers/message.ts';
import { type AnyCommand, defineCommand, type Option, text } from '../src/command.ts';

export default defineCommand({
  name: 'help',
  description: 'What you can ask, and how',
  examples: ['/help', '/help right'],
  options: {
    command: text({ description: 'One command', completion: 'command' }),
  },
  answer({ values, commands }) {
    if (values.command === undefined)
      return answer(message('title.help'), commands.map(lineOf), commands.length);
    const name = values.command.replace(/^\//, '').toLowerCase();
    const group = commands.filter((candidate) => candidate.group?.name === name);
    if (group.length > 0) return answer(message('title.help'), group.map(lineOf), group.length);
    const command = commands.find((candidate) => candidate.name === name);
    if (!command)
      throw new UserError('error.unknownCommand', {
        command: name.slice(0, 40),
        known: commands.map((one) => ({ request: `/${one.name}` })),
      });
    const lines = [
      ...Object.entries(command.options as Record<string, Option>).map(([option, details]) =>
        message('line.option', {
          option: { named: { command: name, option } },
          description: { described: { command: name, option }, text: details.description },
          required: details.required ? 1 : 0,
          choices: (details.choices ?? []).map((value) => wordedChoice(option, value)),
        }),
      ),
      ...command.examples.map((example) => message('line.example', { example: { request: example } })),
    ];
    return answer(
      message('title.helpCommand', {
        request: { request: `/${name}` },
        description: { described: { command: name }, text: command.description },
      }),
      lines,
      1,
    );
  },
});

/** A choice by its name, where it has one. */
const wordedChoice = (option: string, value: string): Fact => {
  const code = messageCodes.find((one) => one === `${option}.${value}`);
  return code ? message(code) : value;
};

const lineOf = (command: AnyCommand): Message =>
  message('line.command', {
    request: { request: `/${command.name}` },
    description: { described: { command: command.name }, text: command.description },
    example: { request: command.examples[0] ?? '' },
  });

const answer = (title: Message, lines: Message[], total: number): Answer =>
  answerOf({ outcome: 'found', title, lines, total, forAsker: true });
